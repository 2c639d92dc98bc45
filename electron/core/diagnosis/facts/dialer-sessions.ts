import type { CaseEvidence } from '../../case/types';
import type { Cite } from '../../evidence/types';
import type { Endpoint } from '../../net/endpoint';
import type { SideFacts } from '../types';
import type { DialerFacts } from './dialer';
import type { Connection, SocketFacts } from './sockets';

/** Whose table is the newer one, by their places in the incident. */
export function newerOf(
  evidence: readonly CaseEvidence[],
  server: SocketFacts,
  dialer: SocketFacts['cites'],
): 'server' | 'dialer' | null {
  const placeOf = ([first]: SocketFacts['cites']) =>
    evidence.find(({ id }) => id === first?.evidence)?.sequence ?? null;
  const [here, there] = [placeOf(server.cites), placeOf(dialer)];
  if (here === null || there === null || here === there) return null;
  return here > there ? 'server' : 'dialer';
}

/**
 * The dialer's sessions on a side, one end held against the other: a row of the server's table counts
 * unless the dialer's own whole table has no session to that endpoint. A row that one end denies, one of
 * another program of the dialer's host, and one that stands in only one of two tables of unknown order
 * are no proof, and speak against a fault all the same.
 * A table is not denied by one that is known to be older: the session may have come since.
 * @param rows the server's rows of the dialer's addresses at the called endpoint
 * @param newer whose table is the newer one; null where that is not known
 */
export function dialerSessionsOf(
  rows: readonly Connection[],
  sockets: SocketFacts,
  dialer: DialerFacts,
  called: Endpoint | null,
  unsureHere: readonly Connection[],
  newer: 'server' | 'dialer' | null,
): Pick<SideFacts, 'dialerSessions' | 'unprovenSessions'> {
  const established = rows.filter(({ state }) => state === 'ESTABLISHED');
  const isThere = ({ remote }: Connection) =>
    called !== null && remote.address === called.address && remote.port === called.port;
  const ownRows = dialer.connections.filter((one) => one.state === 'ESTABLISHED' && isThere(one));
  const denied = newer !== 'server' && dialer.whole && called !== null && ownRows.length === 0;
  const sessions = denied ? [] : established;
  // The server's whole table without any session on the port denies the dialer's row.
  const deniedThere =
    newer !== 'dialer' &&
    sockets.status === 'read' &&
    sockets.whole &&
    !sockets.disputed &&
    called !== null &&
    !sockets.connections.some(({ local, state }) => state === 'ESTABLISHED' && local.port === called.port);
  const unproven: readonly Cite[] = [
    ...(denied ? established : []),
    ...(deniedThere ? ownRows : []),
    ...dialer.ofOthers.filter(isThere),
    ...[...unsureHere, ...dialer.unsure.filter(isThere)].filter(({ state }) => state === 'ESTABLISHED'),
  ].map((one) => one.cite);
  return {
    dialerSessions: sessions.map((one) => ({
      from: `${one.remote.address}:${one.remote.port}`,
      cite: one.cite,
    })),
    unprovenSessions: unproven,
  };
}

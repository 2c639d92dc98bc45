import type { CaseEvidence, Site } from '../../case/types';
import type { AdapterFact, Known } from '../types';
import { adapterFacts } from './adapters';
import { type Connection, type SocketFacts, socketFacts } from './sockets';

/** What the dialer's own host says. */
export interface DialerFacts {
  readonly address: Known<string> | null;
  readonly host: string | null;
  readonly status: SocketFacts['status'];
  readonly connections: readonly Connection[];
  readonly cards: readonly AdapterFact[];
}

/** The dialer host's address (stated, else the only one that its `ipconfig /all` shows) and its connections. */
export function dialerFacts(
  site: Site,
  evidence: readonly CaseEvidence[],
  ports: ReadonlySet<number>,
): DialerFacts {
  const sockets = socketFacts(evidence, 'dialer', ports);
  const { adapters, host } = adapterFacts(evidence, 'dialer');
  const addresses = adapters.flatMap((adapter) => adapter.addresses);
  const [only] = addresses;
  const seen: Known<string> | null =
    only !== undefined && addresses.length === 1
      ? { value: only, cites: adapters.flatMap((adapter) => adapter.cites).slice(0, 2) }
      : null;
  return {
    address: site.dialer.address === null ? seen : { value: site.dialer.address, cites: [] },
    host: host?.value ?? null,
    status: sockets.status,
    connections: sockets.connections,
    cards: adapters,
  };
}

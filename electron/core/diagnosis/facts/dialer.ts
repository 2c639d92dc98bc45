import type { CaseEvidence, Site } from '../../case/types';
import type { AdapterFact, Known } from '../types';
import { adapterFacts } from './adapters';
import { partsOf } from './evidence';
import { type Connection, type SocketFacts, socketFacts } from './sockets';

/** What the dialer's own host says. */
export interface DialerFacts {
  /** The stated address where the host has it; else the only one that its `ipconfig /all` shows. */
  readonly address: Known<string> | null;
  /** Every address that it may call from: by its `ipconfig /all`, else the stated one. */
  readonly addresses: readonly string[];
  readonly host: string | null;
  readonly status: SocketFacts['status'];
  readonly cites: SocketFacts['cites'];
  /** True where an absence may be read from its table. */
  readonly whole: boolean;
  /** Rows of the dialer; those of another program are left out where their process is named. */
  readonly connections: readonly Connection[];
  /** Rows that stand in one of two tables of unknown order. */
  readonly unsure: readonly Connection[];
  /** Established rows of another program than the dialer. */
  readonly ofOthers: readonly Connection[];
  readonly cards: readonly AdapterFact[];
}

/** The dialer host's addresses and its connections. The evidence outdoes the form. */
export function dialerFacts(
  site: Site,
  evidence: readonly CaseEvidence[],
  ports: ReadonlySet<number>,
): DialerFacts {
  const sockets = socketFacts(evidence, 'dialer', ports);
  const { adapters, host } = adapterFacts(evidence, 'dialer');
  const shown = adapters.flatMap((adapter) => adapter.addresses);
  const [only] = shown;
  const stated = site.dialer.address;
  const seen: Known<string> | null =
    only !== undefined && shown.length === 1
      ? { value: only, cites: adapters.flatMap((adapter) => adapter.cites).slice(0, 2) }
      : null;
  const counts = stated !== null && (shown.length === 0 || shown.includes(stated));
  const isOthers = ofAnotherProgram(evidence);
  return {
    address: counts ? { value: stated, cites: [] } : seen,
    addresses: shown.length > 0 ? shown : stated === null ? [] : [stated],
    host: host?.value ?? null,
    status: sockets.status,
    cites: sockets.cites,
    whole: sockets.status === 'read' && sockets.whole && !sockets.disputed && sockets.unsure.length === 0,
    connections: sockets.connections.filter((one) => !isOthers(one)),
    unsure: sockets.unsure,
    ofOthers: sockets.connections.filter((one) => one.state === 'ESTABLISHED' && isOthers(one)),
    cards: adapters,
  };
}

/** The dialer's process, whatever the build: badialer.exe, badialer_sip.exe. */
const dialerImage = /^badialer/i;

/**
 * Is a row of the dialer's host another program's? By `netstat -b`, or by its process id and a `tasklist`
 * that names the dialer too. Where no process is told, a row counts as the dialer's.
 */
function ofAnotherProgram(evidence: readonly CaseEvidence[]): (one: Connection) => boolean {
  const listed = partsOf(evidence, 'dialer', 'tasklist').at(-1)?.part.data.processes ?? [];
  const images = new Map(
    listed.some(({ image }) => dialerImage.test(image)) ? listed.map(({ pid, image }) => [pid, image]) : [],
  );
  return ({ process, pid }) => {
    const image = process ?? (pid === null ? undefined : images.get(pid));
    return image !== undefined && !dialerImage.test(image);
  };
}

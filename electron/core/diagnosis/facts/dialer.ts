import type { CaseEvidence, Site } from '../../case/types';
import { parseIPv4 } from '../../net/ipv4';
import type { Known } from '../types';
import { citeRange, partsOf } from './evidence';
import { type Connection, type SocketFacts, socketFacts } from './sockets';

/** What the dialer's own host says. */
export interface DialerFacts {
  readonly address: Known<string> | null;
  readonly host: string | null;
  readonly status: SocketFacts['status'];
  readonly connections: readonly Connection[];
}

/** The dialer host's address (stated, else the only one that its `ipconfig /all` shows) and its connections. */
export function dialerFacts(
  site: Site,
  evidence: readonly CaseEvidence[],
  ports: ReadonlySet<number>,
): DialerFacts {
  const sockets = socketFacts(evidence, 'dialer', ports);
  const printed = partsOf(evidence, 'dialer', 'ipconfig').at(-1);
  const addresses =
    printed?.part.data.adapters.flatMap((adapter) =>
      adapter.ipv4
        .map(({ address }) => address)
        .filter((address) => parseIPv4(address) !== null && address !== '0.0.0.0'),
    ) ?? [];
  const [only] = addresses;
  const seen: Known<string> | null =
    printed !== undefined && only !== undefined && addresses.length === 1
      ? { value: only, cites: [citeRange(printed.evidence, printed.part.lines)] }
      : null;
  return {
    address: site.dialer.address === null ? seen : { value: site.dialer.address, cites: [] },
    host: printed?.part.data.hostName ?? null,
    status: sockets.status,
    connections: sockets.connections,
  };
}

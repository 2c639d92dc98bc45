import { type PathKind, pathKinds } from '../../case/path';
import { type Endpoint, formatEndpoint, parseEndpoint } from '../../net/endpoint';
import type { Side } from '../../net/ports';
import { parseMilliseconds } from './values';

/** One endpoint of a path test, as it is written and read. */
export interface PathRow {
  readonly side: Side;
  readonly endpoint: Endpoint;
  readonly network: 'visible' | 'private' | null;
  /** Is it what the dialer calls? */
  readonly configured: boolean;
  readonly kind: PathKind;
  readonly milliseconds: number;
  /** The system's own word, as in ECONNREFUSED; null where it gave none. */
  readonly errorCode: string | null;
}

const parting = ' | ';

/** Where nothing is known, and where the dialer does not call. */
const none = '-';

/** What stands in the column of the dialer's entries. */
const configuredWord = 'dialed';

/** How the system writes its word, as in ECONNREFUSED. */
const wordForm = /^[\w-]{1,60}$/;

/** The names of the columns. Like every word of a record they are never changed. */
export const pathHeading = ['Side', 'Endpoint', 'Network', 'Dialer', 'Ended in', 'Time', 'Word'].join(
  parting,
);

/** `B | 10.1.8.103:43027 | visible | dialed | refused | 1.2 ms | ECONNREFUSED` */
export function pathRow(row: PathRow): string {
  return [
    row.side,
    formatEndpoint(row.endpoint),
    row.network ?? none,
    row.configured ? configuredWord : none,
    row.kind,
    `${row.milliseconds.toFixed(1)} ms`,
    row.errorCode !== null && wordForm.test(row.errorCode) ? row.errorCode : none,
  ].join(parting);
}

/** Reads such a line; null where it is no whole one. */
export function readPathRow(line: string): PathRow | null {
  if (!/^[AB] *\|/.test(line)) return null;
  const [side, endpointText, network, configured, kind, time, word, more] = line
    .split('|')
    .map((cell) => cell.trim());
  if (side !== 'A' && side !== 'B') return null;
  const endpoint = parseEndpoint(endpointText ?? '');
  const known = pathKinds.find((one) => one === kind);
  const milliseconds = parseMilliseconds(time ?? '');
  if (endpoint === null || known === undefined || milliseconds === null) return null;
  if (network !== 'visible' && network !== 'private' && network !== none) return null;
  if (configured !== configuredWord && configured !== none) return null;
  if (word === undefined || !wordForm.test(word) || more !== undefined) return null;
  return {
    side,
    endpoint,
    network: network === none ? null : network,
    configured: configured === configuredWord,
    kind: known,
    milliseconds,
    errorCode: word === none ? null : word,
  };
}

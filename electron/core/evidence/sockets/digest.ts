import { isIPv6, parseIPv4 } from '../../net/ipv4';
import type { SocketEnd, SocketRows } from './types';

/** What a socket table says as a whole. */
export interface SocketDigest {
  /** TCP rows that listen. */
  readonly listeners: number;
  readonly hasUdp: boolean;
  /** A TCP row on port 135, the RPC endpoint mapper's, which every Windows host has. */
  readonly hasEndpointMapper: boolean;
  /** Names stand for addresses or ports somewhere: printed without `-n`. */
  readonly hasNames: boolean;
  /** Names stand for own TCP ports: a listener may hide behind any of them. */
  readonly hasNamedPorts: boolean;
  /** The own ends' addresses, each once. */
  readonly localAddresses: ReadonlySet<string>;
}

const known = new WeakMap<SocketRows, SocketDigest>();

/** The digest of a table, made in one pass and once. */
export function digestOf(rows: SocketRows): SocketDigest {
  const digest = known.get(rows) ?? makeDigest(rows);
  known.set(rows, digest);
  return digest;
}

function makeDigest(rows: SocketRows): SocketDigest {
  const localAddresses = new Set<string>();
  let listeners = 0;
  let hasUdp = false;
  let hasEndpointMapper = false;
  let hasNames = false;
  let hasNamedPorts = false;
  for (const { protocol, local, remote, state } of rows) {
    localAddresses.add(local.address);
    hasUdp ||= protocol === 'UDP';
    hasNames ||= typeof local.port === 'string' || (remote !== null && isNamed(remote));
    if (protocol !== 'TCP') continue;
    if (state === 'LISTENING') listeners += 1;
    hasEndpointMapper ||= local.port === 135;
    hasNamedPorts ||= typeof local.port === 'string';
  }
  hasNames ||= [...localAddresses].some(isName);
  return { listeners, hasUdp, hasEndpointMapper, hasNames, hasNamedPorts, localAddresses };
}

function isNamed({ address, port }: SocketEnd): boolean {
  return typeof port === 'string' || isName(address);
}

function isName(address: string): boolean {
  if (address === '*' || isIPv6(address)) return false;
  const first = address.charCodeAt(0);
  // An address that starts with a digit may still be a name, as without -n a name is cut at its first dot.
  return first < 48 || first > 57 || parseIPv4(address) === null;
}

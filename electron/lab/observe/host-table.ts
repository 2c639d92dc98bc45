import { type AddressMap, type MappedAddress, shownPort } from '../address-map';
import { nowhere, type RealSocket, type SocketAddress } from './real-socket';

/**
 * The rows that a practice host's netstat would show: the real sockets on its own
 * loopback addresses, in the case's addresses, sorted as Windows sorts them. A port on
 * which every card of the host listens is one row `0.0.0.0`; on a host with a single card
 * only one on which 127.0.0.1 listens too, as its one address may also be meant alone.
 * @param addresses the addresses of the host's cards in the case
 * @param others what it has besides: its own 127.0.0.1, or an address that it has no longer
 */
export function hostTable(
  real: readonly RealSocket[],
  addresses: readonly string[],
  map: AddressMap,
  others: readonly Pick<MappedAddress, 'shown' | 'real'>[] = [],
): readonly RealSocket[] {
  const own = new Map([
    ...addresses.map((address) => [map.real(address), address] as const),
    ...others.map((other) => [other.real, other.shown] as const),
  ]);
  const rows: RealSocket[] = [];
  const bound = new Map<string, RealSocket[]>();
  for (const socket of real) {
    const address = own.get(socket.local.address);
    if (address === undefined) continue;
    const local = { address, port: shownPort(socket.local.port) };
    if (socket.remote === null || socket.state === 'LISTENING') {
      const key = `${socket.protocol} ${local.port}`;
      bound.set(key, [...(bound.get(key) ?? []), { ...socket, local }]);
    } else {
      rows.push({ ...socket, local, remote: theOtherEnd(socket.remote, map) });
    }
  }
  for (const sockets of bound.values()) {
    const [first] = sockets;
    const everywhere =
      sockets.length > 1 &&
      addresses.every((address) => sockets.some((one) => one.local.address === address));
    if (everywhere && first !== undefined) {
      rows.push({ ...first, local: { address: nowhere.address, port: first.local.port } });
    } else {
      rows.push(...sockets);
    }
  }
  return rows.sort(byProtocolAndAddress);
}

function theOtherEnd(remote: SocketAddress, map: AddressMap): SocketAddress {
  return { address: map.shown(remote.address) ?? remote.address, port: shownPort(remote.port) };
}

function byProtocolAndAddress(one: RealSocket, other: RealSocket): number {
  if (one.protocol !== other.protocol) return one.protocol === 'TCP' ? -1 : 1;
  return (
    compareAddresses(one.local, other.local) ||
    compareAddresses(one.remote ?? nowhere, other.remote ?? nowhere)
  );
}

function compareAddresses(one: SocketAddress, other: SocketAddress): number {
  const left = one.address.split('.').map(Number);
  const right = other.address.split('.').map(Number);
  for (let part = 0; part < 4; part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.port - other.port;
}

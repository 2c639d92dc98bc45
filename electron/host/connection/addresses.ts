import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { isLoopback, isWildcard, parseIPv4 } from '../../core/net/ipv4';

/** IPv4 addresses of this machine in the system's order, loopback left out. */
export function ownAddresses(): readonly string[] {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal && !isLoopback(one.address))
    .map((one) => one.address);
  return [...new Set(found)];
}

/**
 * The own address that a try was made from: that of its connection, else the one that the system
 * would take for the address that was tried; null where it has none, or nothing was tried.
 */
export async function addressOfTry(tried: {
  readonly fromAddress: string | null;
  readonly remoteAddress: string | null;
}): Promise<string | null> {
  if (tried.fromAddress !== null || tried.remoteAddress === null) return tried.fromAddress;
  return addressToward(tried.remoteAddress);
}

/**
 * The own address from which this machine would call a target; null where it
 * has no way there. Connecting a UDP socket only asks the routing table: no packet
 * is sent. Takes addresses only, as a name would have to be asked for.
 */
export function addressToward(target: string): Promise<string | null> {
  const address = parseIPv4(target);
  if (address === null || isWildcard(address)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (own: string | null): void => {
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      socket.close();
      resolve(own);
    };
    socket.once('error', () => end(null));
    socket.once('connect', () => {
      let own: string | null = null;
      try {
        own = parseIPv4(socket.address().address);
      } catch {
        // The socket has no address: the system found no way after all.
      }
      end(own === null || isWildcard(own) ? null : own);
    });
    // Port 9 (discard) is never contacted; a connected UDP socket needs some port.
    socket.connect(9, address);
  });
}

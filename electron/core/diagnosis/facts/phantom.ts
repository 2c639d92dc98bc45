import type { Windows } from '../../case/types';
import { isWildcard } from '../../net/ipv4';
import { mayMarkNetwork, readCtiPort } from '../../net/ports';
import type { Listener } from '../types';
import type { Connection } from './sockets';
import { isWellKnown } from './well-known';

/**
 * Windows before Server 2003 and XP SP2 prints each outgoing connection a second
 * time as `0.0.0.0:port LISTENING`. Those Windows take their own ports from 1025 to
 * 5000, so only there such a row can be a phantom. A port with several far ends accepts:
 * an outgoing connection has its local port for itself.
 */
export function isPhantom(
  listener: Listener,
  connections: readonly Connection[],
  windows: Windows | null,
): boolean {
  if (windows !== null && windows !== '2000') return false;
  if (!isWildcard(listener.address) || listener.port < 1025 || listener.port > 5000) return false;
  const live = connections.filter(
    (one) => one.local.port === listener.port && one.state !== 'TIME_WAIT' && one.remote.port !== 0,
  );
  const ends = new Set(live.map(({ remote }) => `${remote.address}:${remote.port}`));
  return ends.size === 1 && live.every(({ remote }) => windows !== null || isServersEnd(remote.port));
}

/** Is this a port on which servers wait, not one that a client is given for its call? */
function isServersEnd(port: number): boolean {
  return isWellKnown(port) || mayMarkNetwork(port) || readCtiPort(port) !== null;
}

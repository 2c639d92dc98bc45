import { ctiPort, lastInstance, type Side, sides } from '../core/net/ports';
import type { RealSocket } from './observe/real-socket';
import type { OtherProgram } from './other-programs';

/** The programs of a practice host and the process IDs that it prints for them: plausible ones, as nothing real has them. */
export const processes = {
  /** The Windows kernel: file sharing and NetBIOS. */
  system: 4,
  /** The RPC endpoint mapper, in a svchost.exe. */
  rpc: 748,
  /** ctisvr.exe */
  ctiServer: 2384,
  /** mdsproc.exe: the traffic between the two sides. */
  messageDelivery: 1964,
  /** pgagent.exe: the traffic with the router. */
  agent: 2012,
  /** badialer.exe */
  dialer: 1732,
  /** What holds a port that it should not. */
  stranger: 3120,
} as const;

const systemPorts: ReadonlySet<number> = new Set([137, 138, 139, 445]);

const ctiPorts: ReadonlySet<number> = new Set(
  sides.flatMap((side) =>
    Array.from({ length: lastInstance + 1 }, (_, instance) => instance).flatMap((instance) => [
      ctiPort(side, instance),
      ctiPort(side, instance, 'tls'),
    ]),
  ),
);

/** The process ID that a host's `netstat -ano` shows for a socket. */
export function pidOf(
  { local, remote }: RealSocket,
  owner: Side | 'dialer',
  taken: OtherProgram | null = null,
  ctiServer: number = processes.ctiServer,
): number {
  if (local.port === 135) return processes.rpc;
  if (systemPorts.has(local.port)) return processes.system;
  if (owner === 'dialer') return processes.dialer;
  if (ctiPorts.has(local.port)) return taken === null ? ctiServer : processes.stranger;
  // The ports of the links differ by instance; their hundreds tell the network.
  const link = [local.port, remote?.port ?? 0].find((port) => port >= 40_000 && port < 45_000);
  if (link === undefined) return processes.stranger;
  return link < 42_000 ? processes.agent : processes.messageDelivery;
}

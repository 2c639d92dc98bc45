import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { win32 } from 'node:path';
import { readNetstatTable } from './netstat-table';
import { readProcNet } from './proc-net';
import type { RealSocket } from './real-socket';

/** Longest that this computer's own netstat may take, in milliseconds. */
const netstatLimit = 15_000;

/**
 * Every IPv4 socket that is bound on this computer at this moment, as the system itself
 * tells: from `/proc` on Linux, from `netstat -an` elsewhere; null where neither can be had.
 */
export async function observeSystem(): Promise<readonly RealSocket[] | null> {
  return process.platform === 'linux' ? fromProc() : fromNetstat();
}

/**
 * How often `/proc` is read for one answer. The kernel hands its table out a page at a time and
 * finds its place again by counting, so a socket that comes or goes elsewhere on this computer
 * in between can hide a row of ours from one reading. It does not hide the same row three times.
 */
const readings = 3;

async function fromProc(): Promise<readonly RealSocket[] | null> {
  const seen = new Map<string, RealSocket>();
  try {
    for (let reading = 0; reading < readings; reading += 1) {
      for (const socket of await readProc()) seen.set(keyOf(socket), socket);
    }
    return [...seen.values()];
  } catch {
    // A hardened system may hide it; what this process holds is asked instead.
    return null;
  }
}

/** One socket, whatever its state: the later reading knows the later state. */
export function keyOf({ protocol, local, remote }: RealSocket): string {
  const end = remote ?? { address: '*', port: 0 };
  return `${protocol} ${local.address}:${local.port} ${end.address}:${end.port}`;
}

async function readProc(): Promise<readonly RealSocket[]> {
  const [tcp, udp] = await Promise.all([
    readFile('/proc/net/tcp', 'latin1'),
    readFile('/proc/net/udp', 'latin1'),
  ]);
  return [...readProcNet(tcp, 'TCP', endianness()), ...readProcNet(udp, 'UDP', endianness())];
}

function fromNetstat(): Promise<readonly RealSocket[] | null> {
  return new Promise((resolve) => {
    execFile(
      netstatPath(),
      ['-an'],
      { timeout: netstatLimit, maxBuffer: 32 * 1024 * 1024, windowsHide: true, encoding: 'latin1' },
      (error, text) => {
        const sockets = error === null ? readNetstatTable(text) : [];
        resolve(sockets.length === 0 ? null : sockets);
      },
    );
  });
}

/** The system's own program, by its full path: what else bears its name on the search path is not asked. */
function netstatPath(): string {
  if (process.platform !== 'win32') return '/usr/sbin/netstat';
  return win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'netstat.exe');
}

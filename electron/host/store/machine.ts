import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, uptime, userInfo } from 'node:os';

/** What the store needs of the machine. It comes in as an argument, so that tests decide it. */
export interface Machine {
  now(): Date;
  /** That many random bytes. */
  random(bytes: number): Uint8Array;
  /** Name of the user who is at the keyboard. */
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** True where a process with this number runs on this machine. */
  isAlive(pid: number): boolean;
  /** When this machine was started, as far as its clock was right since. */
  startedAt(): Date;
  /** What tells one start of this machine from the next whatever the clock does; null where the system tells nothing. */
  readonly boot: string | null;
}

/** The machine that this program runs on. */
export function thisMachine(): Machine {
  return {
    now: () => new Date(),
    random: (bytes) => randomBytes(bytes),
    user: userName(),
    host: hostname(),
    pid: process.pid,
    isAlive,
    startedAt: () => new Date(Date.now() - uptime() * 1_000),
    boot: bootId(),
  };
}

/** The system's name of the user; a user number without a name has none. */
function userName(): string {
  try {
    return userInfo().username.slice(0, 200);
  } catch {
    return (process.env.USERNAME ?? process.env.USER ?? '').slice(0, 200);
  }
}

/** Linux makes an id at each start. */
function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

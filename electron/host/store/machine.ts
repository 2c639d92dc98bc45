import { randomBytes } from 'node:crypto';
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
  /** When this machine was started. */
  startedAt(): Date;
}

export function thisMachine(): Machine {
  return {
    now: () => new Date(),
    random: (bytes) => randomBytes(bytes),
    user: userName(),
    host: hostname(),
    pid: process.pid,
    isAlive,
    startedAt: () => new Date(Date.now() - uptime() * 1_000),
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

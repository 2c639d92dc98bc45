import type { Windows } from '../core/case/types';
import type { RealSocket } from './observe/real-socket';
import type { CardSpec } from './site-spec';
import { printDate, printTime } from './windows-text/clock';
import { printIpconfig } from './windows-text/ipconfig';
import { windowsLines } from './windows-text/lines';
import { printNetstat } from './windows-text/netstat';

/** What one host would print at this moment. */
export interface HostView {
  readonly name: string;
  readonly windows: Windows;
  /** In binding order. */
  readonly cards: readonly CardSpec[];
  readonly sockets: readonly RealSocket[];
  readonly now: Date;
}

/** The wizard's one command: `hostname & date /t & time /t & netstat -n -a & ipconfig /all`. */
export function printOneCommand({ name, windows, cards, sockets, now }: HostView): string {
  return [
    windowsLines([name]),
    printDate(now),
    printTime(now, windows),
    printNetstat(sockets),
    printIpconfig(name, cards, windows),
  ].join('');
}

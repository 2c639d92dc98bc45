import type { Windows } from '../core/case/types';
import type { RealSocket } from './observe/real-socket';
import type { CardSpec } from './site-spec';
import { printDate, printTime } from './windows-text/clock';
import { printIpconfig } from './windows-text/ipconfig';
import type { Language } from './windows-text/languages';
import { windowsLines } from './windows-text/lines';
import { type PidOf, printNetstat } from './windows-text/netstat';

/** What one host would print at this moment. */
export interface HostView {
  readonly name: string;
  readonly windows: Windows;
  /** Absent: English. */
  readonly language?: Language;
  /** In binding order. */
  readonly cards: readonly CardSpec[];
  readonly sockets: readonly RealSocket[];
  /** Process id of a socket; absent where the processes are not told. */
  readonly pidOf?: PidOf;
  readonly now: Date;
}

/**
 * The wizard's one command: `hostname & date /t & time /t & netstat -n -a & ipconfig /all`, with
 * `-o` from Windows 2003 on, which tells the process of each socket.
 */
export function printOneCommand(view: HostView): string {
  const { name, windows, language = 'en', cards, sockets, pidOf, now } = view;
  return [
    windowsLines([name]),
    printDate(now, language),
    printTime(now, windows, language),
    printNetstat(sockets, windows, language, windows === '2000' ? null : (pidOf ?? null)),
    printIpconfig(name, cards, windows, language),
  ].join('');
}

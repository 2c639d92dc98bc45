import type { Windows } from '../core/case/types';
import type { RealSocket } from './observe/real-socket';
import { programsOf, type Running, servicesOf } from './programs';
import type { CardSpec } from './site-spec';
import { printDate, printTime } from './windows-text/clock';
import { printIpconfig } from './windows-text/ipconfig';
import type { Language } from './windows-text/languages';
import { windowsLines } from './windows-text/lines';
import { printStarted } from './windows-text/net-start';
import { type PidOf, printNetstat } from './windows-text/netstat';
import { printTasklist } from './windows-text/tasklist';

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
 * What runs on the host, beside the sockets of the same moment, as a console window shows it: `netstat -n -a -o`,
 * `tasklist`, `net start`, each behind its prompt. Windows 2000 has neither `-o` nor `tasklist`; of `net start`
 * not every language is known.
 */
export function printPrograms(view: HostView, running: Running): string {
  const { name, windows, language = 'en', sockets, pidOf, now } = view;
  const pids = windows === '2000' ? null : (pidOf ?? null);
  const typed: readonly (readonly [command: string, output: string | null])[] = [
    ['hostname', windowsLines([name])],
    ['date /t', printDate(now, language)],
    ['time /t', printTime(now, windows, language)],
    [pids === null ? 'netstat -n -a' : 'netstat -n -a -o', printNetstat(sockets, windows, language, pids)],
    ['tasklist', printTasklist(programsOf(running), windows, language)],
    ['net start', printStarted(servicesOf(running), windows, language)],
  ];
  return typed
    .flatMap(([command, output]) => (output === null ? [] : [`C:\\>${command}\r\n${output}\r\n`]))
    .join('');
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

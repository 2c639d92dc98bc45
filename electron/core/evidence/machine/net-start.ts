import type { Lines } from '../text/lines';
import type { ListedService } from './types';

/** What stands above the list, where the words are known. */
const headings =
  /^(?:These Windows services are started|These Windows 2000 services are started|Diese Windows-Dienste sind gestartet|已经启动以下 Windows 服务) ?[:：]$/;

/** True for the line that `net start` prints above its list, in the languages whose wording is certain. */
export function isStartedHeading(line: string): boolean {
  return line.length <= 80 && headings.test(line);
}

export interface Started {
  readonly services: readonly ListedService[];
  readonly whole: boolean;
  readonly unread: readonly number[];
}

/**
 * Reads the list of `net start`, in any language:
 *
 *     These Windows services are started:
 *
 *        Cisco ICM cust1 CG1B
 *        DNS Client
 *
 *     The command completed successfully.
 *
 * Each name stands behind three blanks. The list is whole where the heading stands above it,
 * the last sentence below it, and nothing else between.
 * @returns null where no such list stands there
 */
export function readStarted(lines: Lines, first: number, last: number): Started | null {
  const services: ListedService[] = [];
  const outside: number[] = [];
  for (let line = first; line <= last; line += 1) {
    if (lines.isBlank(line)) continue;
    const text = lines.at(line);
    const name = /^ {3}(\S.{0,255})$/.exec(text.trimEnd())?.[1];
    if (name === undefined) outside.push(line);
    else services.push({ name, displayName: null, state: 'running', line });
  }
  const [from, to] = [services[0]?.line, services.at(-1)?.line];
  if (from === undefined || to === undefined) return null;
  const above = outside.filter((line) => line < from);
  const below = outside.filter((line) => line > to);
  const isFramed = above.length === 1 && below.length === 1 && outside.length === 2;
  const isHeaded = /[:：]$/.test(lines.at(above[0] ?? 0).trim());
  const isEnded = /^\S/.test(lines.at(below[0] ?? 0)) && lines.isBlank((below[0] ?? 0) - 1);
  const whole = isFramed && isHeaded && isEnded;
  const unread = outside.filter((line) => line !== above[0] && !(isFramed && line === below[0]));
  return { services, whole, unread };
}

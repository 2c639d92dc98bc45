import type { Lines } from '../text/lines';
import type { ListedService } from './types';

/** How many lines of a block may stand above its state. */
const longestBlock = 6;

const states: Readonly<Record<string, string>> = {
  1: 'STOPPED',
  2: 'START_PENDING',
  3: 'STOP_PENDING',
  4: 'RUNNING',
  5: 'CONTINUE_PENDING',
  6: 'PAUSE_PENDING',
  7: 'PAUSED',
};

/** `STATE              : 4  RUNNING`, in any language: the word behind the number is not translated. @returns the number */
export function stateLine(line: string): number | null {
  if (
    !line.includes('_') &&
    !line.includes('RUNNING') &&
    !line.includes('STOPPED') &&
    !line.includes('PAUSED')
  )
    return null;
  const found = /^\S[^:：]{2,40}[:：] {1,3}([1-7]) {1,3}([A-Z_]{6,16})(?:\s|$)/.exec(line);
  return found !== null && states[found[1] ?? ''] === found[2] ? Number(found[1]) : null;
}

/** `SERVICE_NAME: CG1B`: not indented, a label of one word, a value. @returns the value */
function nameIn(lines: Lines, line: number): string | null {
  return /^[\p{L}_]{4,40}: ?(\S.{0,255})$/u.exec(lines.at(line).trimEnd())?.[1]?.trim() ?? null;
}

/**
 * Reads the blocks of `sc query` and `sc queryex`, in any language:
 *
 *     SERVICE_NAME: CG1B
 *     DISPLAY_NAME: Cisco ICM cust1 CG1B
 *             TYPE               : 10  WIN32_OWN_PROCESS
 *             STATE              : 4  RUNNING
 *
 * The number decides. A state without the names right above it is unread.
 * @returns false where no such block stands there
 */
export function readQueried(
  lines: Lines,
  first: number,
  last: number,
  services: ListedService[],
  unread: (line: number) => void,
): boolean {
  if (!hasState(lines, first, last)) return false;
  let isInside = false;
  for (let line = first; line <= last; line += 1) {
    if (lines.isBlank(line)) {
      isInside = false;
      continue;
    }
    const state = stateLine(lines.at(line).trim());
    if (state === null) {
      const isOfBlock = isInside || stateBelow(lines, line, last);
      if (!isOfBlock) unread(line);
      continue;
    }
    isInside = true;
    const names = namesAbove(lines, line, first);
    const [name, displayName = null] = names;
    if (name === undefined) unread(line);
    else
      services.push({
        name,
        displayName,
        state: state === 4 ? 'running' : state === 1 ? 'stopped' : 'other',
        line,
      });
  }
  return true;
}

function hasState(lines: Lines, first: number, last: number): boolean {
  for (let line = first; line <= last; line += 1) if (stateLine(lines.at(line).trim()) !== null) return true;
  return false;
}

/** The name under which Windows keeps the service, and the one that it shows, if both stand there. */
function namesAbove(lines: Lines, line: number, first: number): readonly string[] {
  const names: string[] = [];
  for (let at = line - 1; at >= Math.max(first, line - longestBlock) && !lines.isBlank(at); at -= 1) {
    if (/^\s/.test(lines.at(at))) {
      if (names.length > 0) break;
      continue;
    }
    const name = nameIn(lines, at);
    if (name === null) break;
    names.unshift(name);
  }
  return names.length <= 2 ? names : [];
}

function stateBelow(lines: Lines, line: number, last: number): boolean {
  for (let at = line + 1; at <= Math.min(last, line + longestBlock) && !lines.isBlank(at); at += 1) {
    if (stateLine(lines.at(at).trim()) !== null) return true;
  }
  return false;
}

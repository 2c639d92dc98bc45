import { isHostName } from '../../net/endpoint';
import { isBetweenPrompts } from '../console/asked';
import { typedCommands } from '../console/prompt';
import type { Format } from '../format';
import { isAddress } from '../powershell/values';
import { type Lines, words } from '../text/lines';
import { Unread } from '../text/unread';
import type { HostsEntry } from './types';

/**
 * Reads a hosts file, as `type %SystemRoot%\system32\drivers\etc\hosts` prints it:
 *
 *     # This is a sample HOSTS file used by Microsoft TCP/IP for Windows.
 *     127.0.0.1       localhost
 *     10.1.8.103      PGB  PGB.example.com     # side B
 *
 * An address and names could be anybody's words. So they count where the command stands above
 * them, and else only beside what no other text has, the file's own heading or its entry of
 * `localhost`, and as far as nothing else comes between.
 */
export const hosts: Format<'hosts'> = {
  kind: 'hosts',
  commands: ['type', 'get-content', 'gc', 'cat', 'more'],
  // `#`, digits and `:`
  mayAnchor: (code) => code === hash || (code >= 48 && code <= 58),
  anchors: (line) => isHeading(line) || isLocalhost(line),
  carries: (line) => line.startsWith('#') || entryIn(line, 0) !== null,
  read(lines, first, last, command) {
    const unread = new Unread(lines);
    const entries: HostsEntry[] = [];
    const isTyped = printsHosts(command);
    let isKnown = isTyped;
    let isOver = false;
    let isWhole = isTyped && isBetweenPrompts(lines, headOf(lines, first), last);
    for (let line = first; line <= last; line += 1) {
      const text = lines.at(line).trim();
      if (text === '') {
        // Without command and heading, what stands behind a gap may be something else.
        if (!isKnown && entries.length > 0) isOver = true;
        continue;
      }
      if (isHeading(text)) isKnown = true;
      if (text.startsWith('#')) continue;
      const entry = isOver ? null : entryIn(text, line);
      if (entry !== null) entries.push(entry);
      else {
        unread.add(line);
        isWhole = false;
        // A mail goes on in its own words.
        if (!isTyped && (entries.length > 0 || isKnown)) isOver = true;
      }
    }
    return { data: { entries, whole: isWhole }, ...unread.result() };
  },
};

const hash = 35;

/** No line of the file is read further. */
const longest = 1000;

/** What stands at the head of the file as Windows brings it; `HOSTS` and `Microsoft TCP/IP` stand there whatever the language. */
function isHeading(line: string): boolean {
  return line.startsWith('#') && /\bHOSTS\b.*\bMicrosoft TCP\/IP\b/i.test(line.slice(0, longest));
}

/** The first of the comments right above these lines: one that names Microsoft's rights is no line of any output. */
function headOf(lines: Lines, first: number): number {
  let line = first;
  while (
    line > 1 &&
    lines
      .at(line - 1)
      .trimStart()
      .startsWith('#')
  )
    line -= 1;
  return line;
}

function isLocalhost(line: string): boolean {
  return /^#?\s{0,40}(?:127\.0\.0\.1|::1)\s+localhost(?:\s|$)/i.test(line);
}

/** Was the file printed, and nothing else? */
function printsHosts(command: string | null): boolean {
  const typed = typedCommands(command ?? '');
  return (
    typed.length === 1 && /^(?:type|get-content|gc|cat|more)\s[^|]*[\\/]hosts["']?$/i.test(typed[0] ?? '')
  );
}

/** `10.1.8.103  PGB  PGB.example.com  # side B`; null where the line is no such entry. */
function entryIn(text: string, line: number): HostsEntry | null {
  const mark = text.indexOf('#');
  const [address = '', ...names] = words((mark < 0 ? text : text.slice(0, mark)).slice(0, longest));
  if (names.length === 0 || !isAddress(address) || !names.every(isHostName)) return null;
  return { address, names, line };
}

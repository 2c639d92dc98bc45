import { isHostName } from '../../net/endpoint';
import { parseIPv4 } from '../../net/ipv4';
import { askedOf } from '../console/asked';
import { isAddress } from '../powershell/values';
import { type Lines, words } from '../text/lines';
import type { Lookup } from './types';

/** What was asked of the name server, as far as the text shows it. */
type Asked =
  | { readonly kind: 'name'; readonly name: string }
  /** An address was looked up, or another kind of record than addresses. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown' };

const longest = 400;

/** `Address:  10.1.8.103`, `Addresses:  10.1.8.103, 172.1.8.103`: these two words are not translated. */
export function isAddressLine(line: string): boolean {
  return /^Address(?:es)? ?:\s/.test(line) && valuesIn(line) !== null;
}

/** `*** dc1 can't find PGB: Non-existent domain`, whose last two words are not translated either. */
export function isNonExistent(line: string): boolean {
  return line.startsWith('***') && /: ?Non-existent domain\.?$/.test(line.slice(0, longest));
}

/**
 * Reads answers of `nslookup`:
 *
 *     Server:  dc1.example.com
 *     Address:  10.1.8.10
 *
 *     Name:    pgb.example.com
 *     Addresses:  10.1.8.103
 *               172.1.8.103
 *
 * The first addresses of each answer are the name server's own. Where those are missing, as the
 * text was cut, what comes first is taken for them, and nothing is read.
 */
export function readAnswers(
  lines: Lines,
  first: number,
  last: number,
  command: string | null,
  lookups: Lookup[],
): ReadonlySet<number> {
  const used = new Set<number>();
  let asked = askedBy(command);
  let ofOtherKind = setsKind(command ?? '');
  let from = first;
  for (let line = first; line <= last; line += 1) {
    const typed = /^> ?(\S.*)$/.exec(lines.at(line).slice(0, longest).trim())?.[1];
    if (typed === undefined) continue;
    readAnswer(lines, from, line - 1, asked, lookups, used);
    used.add(line);
    ofOtherKind ||= setsKind(typed);
    asked = ofOtherKind ? { kind: 'other' } : askedFor(words(typed));
    from = line + 1;
  }
  readAnswer(lines, from, last, asked, lookups, used);
  return used;
}

/** `set type=ns`: other records than addresses are asked for from now on. */
function setsKind(typed: string): boolean {
  return /^set\s+(?:q|ty)/i.test(typed);
}

function askedBy(command: string | null): Asked {
  if (command === null) return { kind: 'unknown' };
  const typed = askedOf(command, 'nslookup');
  return typed === null || typed.length === 0 ? { kind: 'unknown' } : askedFor(typed);
}

/** A name, and perhaps the server to ask; with options, other records than addresses may be asked for. */
function askedFor(typed: readonly string[]): Asked {
  const [name = ''] = typed;
  const isPlain = typed.length <= 2 && !typed.some((word) => word.startsWith('-') || word.startsWith('/'));
  return isPlain && isHostName(name) ? { kind: 'name', name: name.replace(/\.$/, '') } : { kind: 'other' };
}

function readAnswer(
  lines: Lines,
  first: number,
  last: number,
  asked: Asked,
  lookups: Lookup[],
  used: Set<number>,
): void {
  let hasServer = false;
  let name: { readonly text: string; readonly line: number } | null = null;
  let found: { addresses: string[]; first: number; last: number } | null = null;
  // The look-up of an address is answered with one name and that address, and with nothing beside them.
  let isForward = asked.kind === 'name';
  for (let line = first; line <= last; line += 1) {
    const text = lines.at(line).slice(0, longest).trim();
    if (text === '') continue;
    if (isNonExistent(text)) {
      used.add(line);
      const missing = missingIn(text, asked);
      if (missing !== null)
        lookups.push({
          name: missing,
          addresses: [],
          tool: 'nslookup',
          answered: null,
          notFound: true,
          lines: [line, line],
        });
      continue;
    }
    const values = valuesIn(text);
    if (values !== null) {
      if (!hasServer) {
        hasServer = true;
        used.add(line);
        if (line > first && labelled(lines.at(line - 1).trim()) !== null) used.add(line - 1);
      } else if (name !== null && found === null) {
        found = { addresses: [...values], first: name.line, last: line };
        isForward ||= /^Addresses/.test(text);
        used.add(line);
        used.add(name.line);
      }
      continue;
    }
    const more = found !== null && found.last === line - 1 ? moreIn(text) : null;
    if (found !== null && more !== null) {
      found.addresses.push(...more);
      found.last = line;
      used.add(line);
      continue;
    }
    if (hasServer && found === null) {
      const label = labelled(text);
      if (label !== null) name = { text: label, line };
      // `Non-authoritative answer:`, in any language.
      else if (/^\p{L}[^:：]{3,60}[:：]$/u.test(text)) {
        isForward ||= asked.kind === 'unknown';
        used.add(line);
      }
    } else if (found !== null && /^Aliases ?:/.test(text)) {
      isForward ||= asked.kind === 'unknown';
      used.add(line);
    }
  }
  if (found === null || name === null || asked.kind === 'other') return;
  isForward ||= found.addresses.length > 1;
  const printed = isForward ? name.text : null;
  lookups.push({
    name: asked.kind === 'name' ? asked.name : printed,
    addresses: found.addresses,
    tool: 'nslookup',
    answered: null,
    notFound: false,
    lines: [found.first, found.last],
  });
}

/** The addresses behind a label; null where something else stands there too. */
function valuesIn(text: string): readonly string[] | null {
  const rest = /^\p{L}[\p{L} ]{0,30}[:：]\s*(\S.*)$/u.exec(text)?.[1];
  return rest === undefined ? null : moreIn(rest);
}

function moreIn(text: string): readonly string[] | null {
  const found = text.split(/[\s,]+/).filter((one) => one !== '');
  return found.length > 0 && found.every(isAddress) ? found : null;
}

/** The name behind a label: `Name:    pgb.example.com`. */
function labelled(text: string): string | null {
  const value = /^\p{L}[\p{L} ]{0,30}[:：]\s+(\S+)$/u.exec(text)?.[1] ?? '';
  return isHostName(value) ? value : null;
}

/** The name that was not found; null where the name server's own name was, or nothing tells which. */
function missingIn(text: string, asked: Asked): string | null {
  if (words(text).some((word) => parseIPv4(word.replace(/:$/, '')) !== null)) return null;
  if (asked.kind === 'name') return text.toLowerCase().includes(asked.name.toLowerCase()) ? asked.name : null;
  const name = asked.kind === 'unknown' ? /can't find ([\w.-]+): /.exec(text)?.[1] : undefined;
  return name !== undefined && isHostName(name) ? name : null;
}

import { readIpconfig } from './adapters/ipconfig';
import type { Block } from './console/block';
import { commandName, typedCommands } from './console/prompt';
import { isNetstatHeading } from './console/recognise';
import { splitText } from './console/split';
import { looksLikeCtitest, readCtitest } from './ctitest';
import { formats } from './formats';
import { readRegistry } from './registry/registry';
import { readNetstat } from './sockets/netstat';
import { readSs } from './sockets/ss';
import { Lines } from './text/lines';
import { withoutMarkup } from './text/markup';
import { Unread } from './text/unread';
import { withoutWrapping } from './text/wrapping';
import type { EvidenceContent, EvidenceKind, EvidencePart, EvidenceReading, UnreadLine } from './types';

/** What a reader found in a block. */
type Read = EvidenceContent & {
  readonly unread: readonly UnreadLine[];
  readonly unreadTotal?: number;
  /** A host that the output itself names. */
  readonly host?: string | null;
};

/** Of the work on a text, how much its splitting is, about; the rest is reading the parts. */
const splitShare = 0.3;

/**
 * Reads any text that a technician brings: recognises what it is, cuts a console
 * session into its parts, and reads each. Never throws; takes time in proportion to
 * the text. An empty text has no parts; one in which nothing is known has a single
 * part of kind `unknown`.
 * @param onProgress told from time to time how much is done, from 0 to 1
 */
export function readEvidence(text: string, onProgress?: (done: number) => void): EvidenceReading {
  const lines = new Lines(withoutWrapping(withoutMarkup(text)));
  const blocks = splitText(lines);
  onProgress?.(splitShare);
  const parts = blocks.map((block) => {
    const part = partOf(lines, block);
    onProgress?.(splitShare + ((1 - splitShare) * block.lines[1]) / lines.count);
    return part;
  });
  return { lineCount: lines.count, parts: parts.length > 0 ? parts : wholeUnknown(lines) };
}

function partOf(lines: Lines, block: Block): EvidencePart {
  const { host, ...read } = readBlock(lines, block);
  const command = block.command === null ? {} : { command: block.command };
  return { ...read, lines: block.lines, host: host ?? block.host, clock: block.clock, ...command };
}

function readBlock(lines: Lines, block: Block): Read {
  const [first, last] = block.lines;
  switch (block.kind) {
    case 'none':
      return readUnrecognised(lines, block);
    case 'system':
      return { kind: 'system', data: null, unread: [] };
    case 'netstat':
      return { kind: 'netstat', ...readNetstat(lines, first, last) };
    case 'ss':
      return { kind: 'ss', ...readSs(lines, first, last, block.command) };
    case 'registry':
      return { kind: 'registry', ...readRegistry(lines, first, last) };
    case 'ipconfig': {
      const read = readIpconfig(lines, first, last);
      const isIpconfig =
        read.data.adapters.length > 0 || read.data.hostName !== null || isTyped(block, 'ipconfig');
      return isIpconfig
        ? { kind: 'ipconfig', ...read, host: read.data.hostName }
        : unknown(lines, first, last);
    }
    default: {
      const read = formats.find((format) => format.kind === block.kind)?.read(lines, first, last) ?? null;
      return read === null ? unknown(lines, first, last) : ({ kind: block.kind, ...read } as Read);
    }
  }
}

/** Lines with no sign of their own: the command before them may say what they are, else words of the protocol. */
function readUnrecognised(lines: Lines, block: Block): Read {
  const [first, last] = block.lines;
  // A socket table of which no row has the shape of one: it was there, and could not be read.
  const isTable = isTyped(block, 'netstat') && !/(?:^|\s)-[a-z]*[rse]/i.test(block.command ?? '');
  if (isTable || hasNetstatHeading(lines, first, last)) {
    return { kind: 'netstat', ...readNetstat(lines, first, last) };
  }
  if (isTyped(block, 'ctitest') || looksLikeCtitest(lines, first, last)) {
    return { kind: 'ctitest', data: readCtitest(lines, first, last), unread: [] };
  }
  const typed = typedCommands(block.command ?? '');
  const kept = keptKinds.find(([, command]) => typed.some((one) => command.test(one)));
  if (kept !== undefined) return { kind: kept[0], data: null, unread: [] };
  return unknown(lines, first, last);
}

/**
 * Outputs that tell nothing to any check yet, and are known by the command before them:
 * they are kept, and shown under their names.
 */
const keptKinds = [
  ['arp', /^arp\b/i],
  ['tasklist', /^(?:tasklist|get-process)\b/i],
  ['services', /^(?:net\s+start|sc\s+query|get-service)\b/i],
  ['resolve', /^(?:ping|nslookup|nbtstat|resolve-dnsname)\b/i],
  ['hosts', /^(?:type|get-content)\s.*\\hosts["']?$/i],
  ['system', /^(?:ver|systeminfo|hostname|get-netadapter)\b(?!-)/i],
] as const satisfies readonly (readonly [kind: EvidenceKind, command: RegExp])[];

/** A heading without rows: half a table. Looked for near the top, where a heading stands. */
function hasNetstatHeading(lines: Lines, first: number, last: number): boolean {
  for (let line = first; line <= Math.min(last, first + 20); line += 1) {
    if (isNetstatHeading(lines.at(line).trim())) return true;
  }
  return false;
}

function isTyped(block: Block, name: string): boolean {
  return typedCommands(block.command ?? '').some((command) => commandName(command) === name);
}

function unknown(lines: Lines, first: number, last: number): Read {
  const unread = new Unread(lines);
  for (let line = first; line <= last; line += 1) {
    if (!lines.isBlank(line)) unread.add(line);
  }
  return { kind: 'unknown', data: null, ...unread.result() };
}

/** Prompts alone, or signs of nothing: one part, so that nobody thinks the text was empty. */
function wholeUnknown(lines: Lines): readonly EvidencePart[] {
  let first = 1;
  let last = lines.count;
  while (first <= last && lines.isBlank(first)) first += 1;
  while (last >= first && lines.isBlank(last)) last -= 1;
  if (first > last) return [];
  return [{ ...unknown(lines, first, last), lines: [first, last], host: null, clock: null } as EvidencePart];
}

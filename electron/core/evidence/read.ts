import { readIpconfig } from './adapters/ipconfig';
import type { Block } from './console/block';
import { commandName, typedCommands } from './console/prompt';
import { isNetstatHeading } from './console/recognise';
import { splitText } from './console/split';
import { typedKind } from './console/typed-kind';
import { looksLikeCtitest, readCtitest } from './ctitest';
import { formats } from './formats';
import { readRegistry } from './registry/registry';
import { readNetstat } from './sockets/netstat';
import { readSs } from './sockets/ss';
import { Lines } from './text/lines';
import { withoutMarkup } from './text/markup';
import { Unread } from './text/unread';
import { withoutWrapping } from './text/wrapping';
import type {
  EvidenceContent,
  EvidenceData,
  EvidenceKind,
  EvidencePart,
  EvidenceReading,
  UnreadLine,
} from './types';

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
      const read = readFormat(lines, block, block.kind);
      if (read !== null) return read;
      return typedKind(block.command) === block.kind ? readTyped(lines, block) : unknown(lines, first, last);
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
  return readTyped(lines, block);
}

/** Lines that only the command before them tells. */
function readTyped(lines: Lines, block: Block): Read {
  const [first, last] = block.lines;
  const kind = typedKind(block.command);
  if (kind === null) return unknown(lines, first, last);
  if (kind === 'system') return { kind, data: null, unread: [] };
  const read = readFormat(lines, block, kind);
  return read ?? ({ ...unknown(lines, first, last), kind, data: nothing[kind] } as Read);
}

function readFormat(lines: Lines, block: Block, kind: EvidenceKind): Read | null {
  const [first, last] = block.lines;
  const format = formats.find((one) => one.kind === kind);
  const read = format?.read(lines, first, last, block.command) ?? null;
  return read === null ? null : ({ kind, ...read } as Read);
}

/** What stands for an output of which nothing could be read: what it holds is not known. */
const nothing = {
  arp: { interfaces: [] },
  tasklist: { processes: [], whole: false },
  services: { services: [], whole: false },
  resolve: { lookups: [] },
  hosts: { entries: [], whole: false },
  'event-log': { events: [] },
} as const satisfies Partial<EvidenceData>;

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

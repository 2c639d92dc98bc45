import type { Diagnosis, Sign } from '../diagnosis/types';
import type { Lines } from '../evidence/text/lines';
import type { Cite } from '../evidence/types';
import type { Verification } from '../incident/snapshot';
import { sides } from '../net/ports';
import type { QuotedLines } from './types';

/** Lines shown before and after a cited one, so that a reader sees where it stands. */
const contextLines = 3;

/** Of a cited range longer than both together only its head and its foot are quoted. */
const headLines = 12;
const footLines = 4;

/** Most lines quoted of one piece of evidence. Deciding lines come first. */
const mostLines = 600;

/** What a report cites, most important first. */
export interface Cited {
  /** The verdict and the second check rest on these. */
  readonly deciding: readonly Cite[];
  readonly other: readonly Cite[];
}

interface Statements {
  readonly before: Diagnosis;
  readonly after: Diagnosis | null;
  readonly verification: Verification | null;
}

/** Every citation of a report. */
export function citedIn({ before, after, verification }: Statements): Cited {
  const all = [before, ...(after === null ? [] : [after])];
  const rows = verification?.rows ?? [];
  return {
    deciding: [...all.flatMap((one) => one.verdict.cites), ...rows.flatMap((row) => row.after.cites)],
    other: [
      ...rows.flatMap((row) => row.before.cites),
      ...all.flatMap((one) => [
        ...one.findings.flatMap((finding) => finding.cites),
        ...one.matrix.flatMap((row) => sides.flatMap((side): Sign['cites'] => row.cells[side].cites)),
        ...one.facts.conflicts.flatMap((conflict) => conflict.cites),
      ]),
    ],
  };
}

/** The lines of a cited range that are quoted: all of a short one, head and foot of a long one. */
export function quotedPart({
  first,
  last,
}: Pick<Cite, 'first' | 'last'>): readonly (readonly [number, number])[] {
  if (last - first + 1 <= headLines + footLines) return [[first, last]];
  return [
    [first, first + headLines - 1],
    [last - footLines + 1, last],
  ];
}

/**
 * The lines whose text a report needs, with a few around them, as ranges that neither touch
 * nor overlap, in the order of the evidence's lines. Bounded for any evidence.
 */
export function linesToQuote(statements: Statements): readonly Cite[] {
  const { deciding, other } = citedIn(statements);
  const wanted = new Map<string, Set<number>>();
  for (const cite of [...deciding, ...other]) {
    const lines = wanted.get(cite.evidence) ?? new Set<number>();
    wanted.set(cite.evidence, lines);
    if (lines.size < mostLines) addLines(lines, cite);
  }
  return [...wanted].flatMap(([evidence, lines]) => rangesOf(evidence, [...lines]));
}

function addLines(lines: Set<number>, cite: Cite): void {
  for (const [first, last] of quotedPart(cite)) {
    for (let line = Math.max(1, first - contextLines); line <= last + contextLines; line += 1)
      lines.add(line);
  }
}

function rangesOf(evidence: string, lines: readonly number[]): readonly Cite[] {
  const ranges: { evidence: string; first: number; last: number }[] = [];
  for (const line of [...lines].sort((one, other) => one - other)) {
    const range = ranges.at(-1);
    if (range !== undefined && range.last === line - 1) range.last = line;
    else ranges.push({ evidence, first: line, last: line });
  }
  return ranges;
}

/** The text of a range of lines, as far as the evidence goes. */
export function quoteOf({ evidence, first, last }: Cite, lines: Lines): QuotedLines {
  const texts: string[] = [];
  for (let line = first; line <= Math.min(last, lines.count); line += 1) texts.push(lines.at(line));
  return { evidence, first, lines: texts };
}

import type { Cite } from '../evidence/types';
import { type Cited, quotedPart } from './cited-lines';
import type { QuotedLines, ReportExcerpt, ReportLine } from './types';

/** Longest quoted line, in characters; the rest is counted. */
const longestLine = 400;

/** The quoted lines of a report, with their marks, by evidence. */
export interface Excerpts {
  of(evidence: string): readonly ReportExcerpt[];
  /** Text of a line; null where it is not quoted. */
  line(evidence: string, number: number): string | null;
}

/** Marks the quoted lines by what rests on them. */
export function excerptsOf(lines: readonly QuotedLines[], cited: Cited): Excerpts {
  const deciding = markedLines(cited.deciding);
  const other = markedLines(cited.other);
  const texts = new Map<string, string>();
  const excerpts = new Map<string, ReportExcerpt[]>();
  for (const quoted of lines) {
    const marked = quoted.lines.map((text, index): ReportLine => {
      const number = quoted.first + index;
      const key = keyOf(quoted.evidence, number);
      const shown = shortened(text);
      texts.set(key, shown);
      return {
        number,
        text: shown,
        mark: deciding.has(key) ? 'deciding' : other.has(key) ? 'cited' : 'context',
      };
    });
    if (marked.length === 0) continue;
    const found = excerpts.get(quoted.evidence);
    if (found === undefined) excerpts.set(quoted.evidence, [{ lines: marked }]);
    else found.push({ lines: marked });
  }
  return {
    of: (evidence) => excerpts.get(evidence) ?? [],
    line: (evidence, number) => texts.get(keyOf(evidence, number)) ?? null,
  };
}

function keyOf(evidence: string, line: number): string {
  return `${line} ${evidence}`;
}

function markedLines(cites: readonly Cite[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const cite of cites) {
    for (const [first, last] of quotedPart(cite)) {
      for (let line = first; line <= last; line += 1) keys.add(keyOf(cite.evidence, line));
    }
  }
  return keys;
}

function shortened(text: string): string {
  return text.length <= longestLine ? text : `${text.slice(0, longestLine)}… (+${text.length - longestLine})`;
}

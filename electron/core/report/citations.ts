import type { Cite } from '../evidence/types';
import type { Excerpts } from './excerpts';
import type { ReportCite, ReportQuote, ReportSource } from './types';

/** Most citations that stand beside one sentence, and most lines quoted under the verdict. */
const mostCites = 12;
const mostQuotes = 7;

/** A longer range is a block to look up, not a line to quote. */
const longestQuote = 3;

/** Turns citations of the case into places of the report. */
export interface Citations {
  of(cites: readonly Cite[]): readonly ReportCite[];
  /** The number of a piece of evidence in this report; null where it is not in it. */
  ref(evidence: string): string | null;
  /** The cited lines themselves, in the order of the citations, each once. */
  quotes(cites: readonly Cite[]): readonly ReportQuote[];
}

/** What citations name a piece of evidence by. */
export function idOf(source: ReportSource): string {
  return source.id ?? source.item.sha256;
}

/** How a report names what it cites: `E1` and so on, in the order of the evidence. */
export function citationsOf(evidence: readonly ReportSource[], excerpts: Excerpts): Citations {
  const places = new Map<string, { readonly ref: string; readonly name: string }>();
  for (const source of evidence) {
    const id = idOf(source);
    if (!places.has(id)) places.set(id, { ref: `E${places.size + 1}`, name: source.item.name });
  }
  const place = ({ evidence: id, first, last }: Cite): ReportCite => ({
    ref: places.get(id)?.ref ?? null,
    name: places.get(id)?.name ?? id,
    first,
    last,
    quoted: places.has(id) && excerpts.line(id, first) !== null,
  });
  return {
    ref: (evidence) => places.get(evidence)?.ref ?? null,
    of: (cites) => distinct(cites).slice(0, mostCites).map(place),
    quotes: (cites) => {
      const lines = distinct(
        cites
          .filter(({ first, last }) => last - first < longestQuote)
          .flatMap((cite) =>
            Array.from({ length: cite.last - cite.first + 1 }, (_, index) => ({
              evidence: cite.evidence,
              first: cite.first + index,
              last: cite.first + index,
            })),
          ),
      );
      return lines
        .flatMap((cite): readonly ReportQuote[] => {
          const text = excerpts.line(cite.evidence, cite.first);
          return text === null ? [] : [{ cite: place(cite), text }];
        })
        .slice(0, mostQuotes);
    },
  };
}

function distinct(cites: readonly Cite[]): readonly Cite[] {
  const seen = new Set<string>();
  return cites.filter(({ evidence, first, last }) => {
    const key = `${first} ${last} ${evidence}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

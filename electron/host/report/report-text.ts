import { createHash } from 'node:crypto';
import type { Lines } from '../../core/evidence/text/lines';
import type { Snapshot } from '../../core/incident/snapshot';
import { buildReport } from '../../core/report/build-report';
import { linesToQuote } from '../../core/report/cited-lines';
import { renderHtml } from '../../core/report/html';
import { renderJson } from '../../core/report/json';
import { renderMarkdown } from '../../core/report/markdown';
import type { QuotedLines, ReportMade } from '../../core/report/types';
import type { ReportText } from '../evidence/desk-jobs';

/** The report of an incident as text. Only the lines that it quotes are taken from the evidence. */
export async function reportText(
  snapshot: Snapshot,
  wanted: { readonly format: ReportText; readonly made: ReportMade },
  linesOf: (sha256: string) => Promise<Lines | null>,
): Promise<string> {
  const quoted: QuotedLines[] = [];
  for (const { evidence, first, last } of linesToQuote(snapshot)) {
    const lines = await linesOf(evidence);
    if (lines === null) continue;
    const texts: string[] = [];
    for (let line = first; line <= Math.min(last, lines.count); line += 1) texts.push(lines.at(line));
    quoted.push({ evidence, first, lines: texts });
  }
  const report = buildReport({ ...snapshot, lines: quoted, made: wanted.made });
  switch (wanted.format) {
    case 'html':
      return renderHtml(report, { sha256Base64 });
    case 'markdown':
      return renderMarkdown(report);
    case 'json':
      return renderJson(report);
  }
}

function sha256Base64(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

import { createHash } from 'node:crypto';
import type { Lines } from '../../core/evidence/text/lines';
import type { Snapshot } from '../../core/incident/snapshot';
import { buildReport } from '../../core/report/build-report';
import { linesToQuote } from '../../core/report/cited-lines';
import { renderHtml } from '../../core/report/html';
import type { ReportImages } from '../../core/report/images';
import { renderJson } from '../../core/report/json';
import { renderMarkdown } from '../../core/report/markdown';
import { renderSummary } from '../../core/report/summary';
import type { QuotedLines, Report, ReportForm, ReportMade } from '../../core/report/types';
import type { ReportFormat } from '../evidence/desk-jobs';
import { reportImages } from './report-images';
import { translateTo } from './report-language';

/** What a report is wanted as, by whom. */
export interface WantedReport {
  readonly format: ReportFormat;
  readonly form: ReportForm;
  readonly made: ReportMade;
  /** The incident's folder, for its pictures. */
  readonly folder: string;
}

/** The report of an incident in one format. Only the lines that it quotes are taken from the evidence. */
export async function reportText(
  snapshot: Snapshot,
  wanted: WantedReport,
  linesOf: (sha256: string) => Promise<Lines | null>,
): Promise<string | Uint8Array> {
  const quoted: QuotedLines[] = [];
  for (const { evidence, first, last } of linesToQuote(snapshot)) {
    const lines = await linesOf(evidence);
    if (lines === null) continue;
    const texts: string[] = [];
    for (let line = first; line <= Math.min(last, lines.count); line += 1) texts.push(lines.at(line));
    quoted.push({ evidence, first, lines: texts });
  }
  const { format, made, folder } = wanted;
  const form = formFor(wanted);
  const report = buildReport({
    ...snapshot,
    lines: quoted,
    form,
    made,
    translate: await translateTo(form.language),
  });
  const images =
    form.parts === 'whole' && (format === 'html' || format === 'docx')
      ? await reportImages(folder, report.pictures)
      : new Map();
  return renderReport(report, format, images);
}

/** What is for programs and for a support case is never cut to the customer's page. */
function formFor({ format, form }: WantedReport): ReportForm {
  return format === 'json' || format === 'text' ? { ...form, parts: 'whole' } : form;
}

/** A report in one format; `docx` gives bytes, the others text. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  images: ReportImages = new Map(),
): Promise<string | Uint8Array> {
  const translate = await translateTo(report.language);
  switch (format) {
    case 'html':
      return renderHtml(report, { sha256Base64, translate, images });
    case 'markdown':
      return renderMarkdown(report, translate);
    case 'text':
      return renderSummary(report, translate);
    case 'json':
      return renderJson(report, translate);
    case 'docx': {
      // Large, and asked for seldom: it is loaded when it is.
      const { renderDocx } = await import('./docx/docx');
      return renderDocx(report, images, translate);
    }
  }
}

function sha256Base64(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

import { type IRunOptions, TextRun } from 'docx';
import type { Line, Span, TextLook } from '../../../core/report/document/blocks';
import type { ReportCite } from '../../../core/report/types';
import { visibleLine } from '../../../core/report/visible';
import { soft, tones } from './style';

/** A piece of text in which nothing is unseen and nothing is forbidden in XML. */
export function run(text: string, look: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({ ...look, text: visibleLine(text) });
}

const looks: Readonly<Record<TextLook, Omit<IRunOptions, 'text' | 'children'>>> = {
  plain: {},
  strong: { bold: true },
  soft: { color: soft },
  undone: { strike: true, color: soft },
  warning: { color: tones.look },
};

/** A line of a report as runs of a paragraph. */
export function lineRuns(line: Line): TextRun[] {
  return line.map(spanRun);
}

function spanRun(span: Span): TextRun {
  switch (span.kind) {
    case 'text':
      return run(span.text, looks[span.look]);
    case 'mark':
      return run(`${span.sign} ${span.word}`, { bold: true, color: tones[span.tone] });
    case 'break':
      return new TextRun({ break: 1 });
    case 'cites':
      return run(` ${span.cites.map(citeText).join('  ')}`, { color: soft, size: 16 });
  }
}

function citeText(cite: ReportCite): string {
  const range = cite.first === cite.last ? `${cite.first}` : `${cite.first}–${cite.last}`;
  return `${cite.ref ?? cite.name}:${range}`;
}

import { evidenceFacts, lineMarks, partText } from './evidence-text';
import { headings, labels } from './headings';
import { el, type Html, join } from './html-element';
import { anchor, bullets, section } from './html-parts';
import type { Page } from './page';
import type { ReportEvidence, ReportExcerpt, ReportLine } from './types';

/** Every piece of evidence with the lines that statements rest on, marked. */
export function evidencePart(page: Page): Html | null {
  const { evidence } = page.report;
  return section(
    page,
    headings.evidence,
    evidence.length === 0
      ? el('p', {}, page.words(labels.noEvidence))
      : el('p', { class: 'soft' }, page.words(labels.marks)),
    ...evidence.map((piece) => pieceOf(page, piece)),
  );
}

function pieceOf(page: Page, piece: ReportEvidence): Html {
  return el(
    'div',
    {},
    el(
      'h3',
      { id: piece.ref },
      `${piece.ref} · ${piece.name}`,
      piece.phase === 'after' ? ` · ${page.words(labels.freshCheck)}` : '',
    ),
    el('p', { class: 'soft' }, evidenceFacts(page, piece)),
    el('p', { class: 'hash' }, `SHA-256 ${piece.sha256}`),
    piece.problem === null ? null : el('p', {}, piece.problem),
    bullets(piece.parts.map((part) => partText(page, part))),
    piece.excerpts.length === 0
      ? el('p', { class: 'soft' }, page.words(labels.notQuoted))
      : join(piece.excerpts.map((excerpt) => excerptOf(piece.ref, excerpt))),
  );
}

function excerptOf(ref: string, { lines }: ReportExcerpt): Html {
  return el('pre', { class: 'excerpt' }, ...lines.map((line) => lineOf(ref, line)));
}

function lineOf(ref: string, line: ReportLine): Html {
  return el(
    'span',
    { class: line.mark === 'context' ? 'l' : `l ${line.mark}`, id: anchor(ref, line.number) },
    el('span', { class: 'no' }, String(line.number)),
    `${lineMarks[line.mark]}${line.text}`,
    // A line end for those who copy the text or read it without styles.
    '\n',
  );
}

import { evidenceFacts, partText } from '../evidence-text';
import { headings, labels } from '../headings';
import type { Page } from '../page';
import type { ReportEvidence } from '../types';
import { type Block, heading, list, paragraph } from './blocks';

/** Every piece of evidence with the lines that statements rest on, marked. */
export function evidenceBlocks(page: Page): readonly Block[] {
  const { evidence } = page.report;
  const { words } = page;
  return [
    heading(2, words(headings.evidence)),
    evidence.length === 0 ? paragraph(words(labels.noEvidence)) : paragraph(words(labels.marks), 'soft'),
    ...evidence.flatMap((piece) => pieceOf(page, piece)),
  ];
}

function pieceOf(page: Page, piece: ReportEvidence): readonly Block[] {
  const { words } = page;
  return [
    heading(3, [`${piece.ref} · ${piece.name}`, phaseText(page, piece)].join(''), { id: piece.ref }),
    paragraph(evidenceFacts(page, piece), 'soft'),
    paragraph(`SHA-256 ${piece.sha256}`, 'hash'),
    ...(piece.problem === null ? [] : [paragraph(piece.problem)]),
    ...list([
      ...piece.parts.map((part) => partText(page, part)),
      ...(piece.partsLeftOut === 0 ? [] : [words(labels.partsLeftOut, { count: piece.partsLeftOut })]),
    ]),
    ...(piece.excerpts.length === 0
      ? [paragraph(words(labels.notQuoted), 'soft')]
      : piece.excerpts.map(({ lines }) => ({ kind: 'excerpt', ref: piece.ref, lines }) as const)),
  ];
}

/** Of evidence from before the fix nothing is said: that is what a reader expects. */
function phaseText({ words }: Page, { phase }: ReportEvidence): string {
  if (phase === 'after') return ` · ${words(labels.freshCheck)}`;
  return phase === 'earlier' ? ` · ${words(labels.earlierCheck)}` : '';
}

import { clockText } from '../clock-text';
import { headings, labels } from '../headings';
import type { Page } from '../page';
import type { ReportComparison, ReportFreshPiece } from '../types';
import { comparisonSigns, pieceSigns } from '../words';
import {
  type Block,
  heading,
  type Line,
  list,
  mark,
  paragraph,
  plainText,
  section,
  softText,
  strongText,
  type Tone,
  table,
} from './blocks';
import { statement } from './lines';

const comparisonTones: Readonly<Record<ReportComparison['answer'], Tone>> = {
  corrected: 'good',
  unchanged: 'soft',
  unknown: 'soft',
  worse: 'wrong',
};

const pieceTones: Readonly<Record<ReportFreshPiece['state'], Tone>> = {
  counts: 'good',
  stated: 'look',
  undecided: 'soft',
  refused: 'look',
};

/** Before and after, fact by fact; from when each piece of the second check is; and how it ended. */
export function verificationBlocks(page: Page): readonly Block[] {
  const { verification } = page.report;
  if (verification === null) return [];
  const { words, time } = page;
  const { closing } = verification;
  return section(
    heading(2, words(headings.comparison)),
    [paragraph([strongText(verification.conclusion)])],
    sideBySide(page),
    table(
      'comparison',
      [labels.check, labels.before, labels.after, labels.answer].map((one) => words(one)),
      verification.rows.map((row) => [
        row.label,
        statement(page, row.before),
        statement(page, row.after),
        [mark(comparisonSigns[row.answer], row.word, comparisonTones[row.answer])],
      ]),
    ),
    list(verification.missing.map((missing) => words(labels.missing, { missing }))),
    section(
      heading(3, words(headings.pieces)),
      table(
        'pieces',
        [labels.piece, labels.answer, labels.captured, labels.why].map((one) => words(one)),
        verification.pieces.map((piece): readonly (Line | string)[] => [
          [
            ...(piece.ref === null ? [] : [strongText(`${piece.ref} `)]),
            plainText(piece.name),
            ...(piece.owner === null ? [] : [softText(` · ${piece.owner}`)]),
          ],
          [mark(pieceSigns[piece.state], piece.word, pieceTones[piece.state])],
          capturedLine(page, piece),
          piece.text,
        ]),
      ),
    ),
    closing === null
      ? []
      : [
          paragraph(
            words(closing.reason === '' ? labels.closed : labels.closedReason, {
              as: closing.word,
              time: time(closing.at),
              by: closing.by,
              reason: closing.reason,
            }),
          ),
        ],
  );
}

/** The site as it was found, and beside it as the second check showed it. */
function sideBySide({ report, words }: Page): readonly Block[] {
  const { facts, picture } = report;
  if (facts.after === null || picture.after === null) return [];
  const pictures = [
    { caption: words(headings.before), facts: facts.before, sentences: picture.before },
    { caption: words(headings.after), facts: facts.after, sentences: picture.after },
  ];
  return [{ kind: 'pictures', pictures }];
}

/** From when a piece is: its host's own clock, somebody's word, or only when it was brought. */
function capturedLine(page: Page, piece: ReportFreshPiece): Line {
  const { words, time } = page;
  const entered = softText(words(labels.broughtAt, { time: time(piece.enteredAt) }));
  if (piece.clock !== null) {
    return [
      plainText(words(labels.hostClock, { clock: clockText(page, piece.clock) })),
      softText('. '),
      entered,
    ];
  }
  if (piece.stated !== null) {
    const values = { time: time(piece.stated.at), name: piece.stated.by };
    return [plainText(words(labels.statedTime, values)), softText('. '), entered];
  }
  return [plainText(words(labels.timeNotKnown)), softText('. '), entered];
}

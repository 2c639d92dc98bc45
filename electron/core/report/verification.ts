import { ownerWords } from '../incident/phrases';
import type { FreshPiece } from '../incident/snapshot';
import type { Citations } from './citations';
import { closingOf } from './customer';
import type { Tell } from './tell';
import type { ReportComparison, ReportFreshPiece, ReportInput, ReportVerification } from './types';
import { comparisonWords, pieceWords } from './words';

/** Before and after, the pieces of the second check, and how the incident was closed; null without a second check. */
export function verificationOf(
  input: ReportInput,
  citations: Citations,
  tell: Tell,
): ReportVerification | null {
  const { verification } = input;
  if (verification === null) return null;
  return {
    conclusion: tell(verification.conclusion),
    missing: verification.missing.map(tell),
    closing: closingOf(input, tell),
    rows: verification.rows.map(
      (row): ReportComparison => ({
        id: row.id,
        label: tell(row.label),
        before: { text: tell(row.before.text), cites: citations.of(row.before.cites) },
        after: { text: tell(row.after.text), cites: citations.of(row.after.cites) },
        answer: row.answer,
        word: tell(comparisonWords[row.answer]),
      }),
    ),
    pieces: verification.pieces.map((piece) => pieceOf(piece, citations, tell)),
  };
}

function pieceOf(piece: FreshPiece, citations: Citations, tell: Tell): ReportFreshPiece {
  return {
    ref: citations.ref(piece.sha256),
    name: piece.name,
    owner: piece.owner === null ? null : tell(ownerWords[piece.owner]),
    state: piece.state,
    word: tell(pieceWords[piece.state]),
    text: tell(piece.because),
    source: piece.source,
    clock: piece.clock,
    enteredAt: piece.enteredAt,
    stated: piece.stated,
  };
}

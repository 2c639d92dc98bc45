import type { Page } from '../page';
import type { ReportCite, ReportSign, ReportStatement } from '../types';
import { answerSigns } from '../words';
import { type Line, mark, plainText, type Span, type Tone } from './blocks';

/** The places that a sentence rests on; the customer's page alone has no evidence to look them up in. */
export function cited(page: Page, cites: readonly ReportCite[]): readonly Span[] {
  return cites.length === 0 || !page.whole ? [] : [{ kind: 'cites', cites }];
}

/** A sentence, and after it the places that it rests on. */
export function statement(page: Page, { text, cites }: ReportStatement): Line {
  return [plainText(text), ...cited(page, cites)];
}

/** Red is for what is wrong at the customer's: an idle side and a site without a fault are not. */
export function toneOfStatus({
  cause,
  status,
}: {
  readonly cause: string | null;
  readonly status: 'confirmed' | 'possible' | 'ruled-out' | 'unknown';
}): Tone {
  if (status === 'possible') return 'look';
  if (status !== 'confirmed') return 'soft';
  return cause === 'healthy' ? 'good' : cause === 'side-idle' || cause === null ? 'plain' : 'wrong';
}

const signTones: Readonly<Record<ReportSign['answer'], Tone>> = {
  holds: 'good',
  fails: 'wrong',
  unknown: 'soft',
  unreadable: 'look',
  'not-expected': 'soft',
  look: 'look',
};

/** A cell of the matrix: the answer, and the sentence with its places. */
export function signLine(page: Page, sign: ReportSign): Line {
  return [
    mark(answerSigns[sign.answer], sign.word, signTones[sign.answer]),
    plainText(`: ${sign.text}`),
    ...cited(page, sign.cites),
  ];
}

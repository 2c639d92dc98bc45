import { type Message, say } from '../text';
import { clockText } from './clock-text';
import { labels } from './headings';
import { kindWords } from './kind-words';
import type { Page } from './page';
import type { ReportEvidence, ReportLine, ReportPart } from './types';

/** Size, length, encoding, and how it came in, in a row. */
export function evidenceFacts(page: Page, piece: ReportEvidence): string {
  const facts = [page.words(labels.size, { size: piece.size })];
  if (piece.problem === null) {
    facts.push(
      page.words(labels.lines, { count: piece.lineCount }),
      page.words(labels.encoding, { encoding: piece.encoding, reason: piece.encodingReason }),
    );
  }
  facts.push(
    piece.at === null
      ? page.words(labels.entered, { how: piece.how })
      : page.words(labels.enteredAt, { how: piece.how, time: page.time(piece.at), by: piece.by }),
  );
  return facts.join(' · ');
}

/** What a part is, whose, and what was found in it. */
export function partText(page: Page, part: ReportPart): string {
  const [first, last] = part.lines;
  const kind = kindWords[part.kind];
  const because = (owner: string | Message) =>
    part.ownerReason === null ? owner : say('{owner} ({reason})', { owner, reason: part.ownerReason });
  const facts = [
    part.owner === null
      ? page.words(labels.partOfNobody, { first, last, kind: because(kind), summary: part.summary })
      : page.words(labels.part, { first, last, kind, owner: because(part.owner), summary: part.summary }),
    ...(part.host === null ? [] : [page.words(labels.partHost, { host: part.host })]),
    ...(part.clock === null ? [] : [page.words(labels.partClock, { clock: clockText(page, part.clock) })]),
    ...(part.unread === 0
      ? []
      : [page.words(part.unread === 1 ? labels.partUnreadOne : labels.partUnread, { count: part.unread })]),
  ];
  return facts.join(' · ');
}

/** The marks of a line in text, so that they do not depend on style. */
export const lineMarks: Readonly<Record<ReportLine['mark'], string>> = {
  deciding: '▶ ',
  cited: '· ',
  context: '  ',
};

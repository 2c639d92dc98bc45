import { ownerWords } from '../incident/phrases';
import { say } from '../text';
import { idOf } from './citations';
import type { Excerpts } from './excerpts';
import type { Tell } from './tell';
import type { ReportEvidence, ReportInput } from './types';
import { howWords } from './words';

/** Most parts that are listed of one piece. */
const mostParts = 100;

/** The evidence of a report, each piece once, in the order in which it came. */
export function evidenceList(
  { evidence, incident }: ReportInput,
  excerpts: Excerpts,
  tell: Tell,
): readonly ReportEvidence[] {
  const once = evidence.filter(
    (source, index) => evidence.findIndex((other) => idOf(other) === idOf(source)) === index,
  );
  return once.map((source, index): ReportEvidence => {
    const { item } = source;
    return {
      ref: `E${index + 1}`,
      id: idOf(source),
      name: item.name,
      sha256: item.sha256,
      size: item.size,
      phase: item.phase,
      how: incident === null ? tell(say('read from the case folder')) : tell(howWords[item.how]),
      at: item.at === '' ? null : item.at,
      by: item.by,
      encoding: source.encoding,
      encodingReason: tell(source.encodingReason),
      lineCount: source.lineCount,
      problem: source.problem === null ? null : tell(source.problem),
      partsLeftOut: Math.max(0, source.parts.length - mostParts),
      parts: source.parts.slice(0, mostParts).map((part) => ({
        kind: part.kind,
        lines: part.lines,
        owner: part.owner === null ? null : tell(ownerWords[part.owner]),
        ownerReason: part.ownerReason === null ? null : tell(part.ownerReason),
        host: part.host,
        clock: part.clock,
        summary: tell(part.summary),
        unread: part.unreadCount,
      })),
      excerpts: excerpts.of(idOf(source)),
    };
  });
}

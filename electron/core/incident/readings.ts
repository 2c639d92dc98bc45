import type { EvidenceReading } from '../evidence/types';
import type { Message } from '../text';
import type { EvidenceItem, Incident } from './incident';

/** What came of reading one piece of evidence. */
export interface ReadEvidence {
  /** null where it could not be read at all; `problem` says why. */
  readonly reading: EvidenceReading | null;
  /** As in `utf-8`, `cp850`; empty where it could not be read. */
  readonly encoding: string;
  readonly encodingReason: Message;
  readonly problem: Message | null;
  /** True where the bytes are no text, as of a picture: kept as an attachment, and not read. */
  readonly attachment?: boolean;
}

/** Names a reading: the same bytes read with another code page are another text. */
export function readingKey(item: Pick<EvidenceItem, 'sha256' | 'encoding'>): string {
  return item.encoding === null ? item.sha256 : `${item.sha256} ${item.encoding}`;
}

/** What has to be read for this incident, each piece once. */
export function neededReadings(incident: Incident): ReadonlyMap<string, EvidenceItem> {
  return new Map(incident.evidence.map((item) => [readingKey(item), item]));
}

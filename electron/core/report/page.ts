import { momentWords, zoneName } from '../moments';
import { format, type Message, type MessageValue, type Translate } from '../text';
import type { Report } from './types';

/** What every section of a report needs in any format: the words and the times. */
export interface Page {
  readonly report: Report;
  /** False where only the customer's page is wanted. */
  readonly whole: boolean;
  readonly zone: string;
  /** A sentence in the report's language. */
  readonly words: (message: Message, values?: Readonly<Record<string, MessageValue>>) => string;
  readonly time: (at: string) => string;
}

/** What all parts of a report share: its words in its language, and times in the laptop’s zone. */
export function pageOf(report: Report, translate?: Translate): Page {
  const { offsetMinutes } = report.made;
  return {
    report,
    whole: report.form.parts === 'whole',
    zone: zoneName(offsetMinutes),
    words: (message, values) => format(values === undefined ? message : { ...message, values }, translate),
    time: (at) => format(momentWords(at, offsetMinutes), translate),
  };
}

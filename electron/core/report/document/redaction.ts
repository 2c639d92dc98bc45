import { say } from '../../text';
import type { Page } from '../page';
import { redactionSentences } from '../redaction-proofs';
import { type Block, heading, list, section } from './blocks';

const title = say('What was replaced in this report');

/** What was replaced, and the two proofs; nothing where nothing was. */
export function redactionBlocks({ report, words }: Page): readonly Block[] {
  if (report.redaction === null) return [];
  return section(
    heading(2, words(title)),
    list(redactionSentences(report.redaction).map((one) => words(one))),
  );
}

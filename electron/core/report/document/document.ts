import type { Page } from '../page';
import type { Block } from './blocks';
import { customerBlocks } from './customer';
import { engineerBlocks } from './engineer';
import { evidenceBlocks } from './evidence';
import { redactionBlocks } from './redaction';

/** The whole report in its order, or the customer's page alone. */
export function documentOf(page: Page): readonly Block[] {
  return page.whole
    ? [...customerBlocks(page), ...engineerBlocks(page), ...redactionBlocks(page), ...evidenceBlocks(page)]
    : [...customerBlocks(page), ...redactionBlocks(page)];
}

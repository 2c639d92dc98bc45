import { practiceSites } from '../../lab/sites';
import { exit, type Output } from '../output';

/** Every practice site with its story. */
export function listSites(output: Output): number {
  if (output.json) {
    output.document(practiceSites.map(({ id, story }) => ({ id, story: output.documentWords(story) })));
  }
  for (const { id, story } of practiceSites) {
    output.line(id);
    output.line(`    ${output.words(story)}`);
  }
  return exit.done;
}

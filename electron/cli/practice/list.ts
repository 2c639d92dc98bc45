import { format } from '../../core/text';
import { practiceSites } from '../../lab/sites';
import { exit, type Output } from '../output';

/** Every practice site with its story. */
export function listSites(output: Output): number {
  const sites = practiceSites.map(({ id, story }) => ({ id, story: format(story) }));
  if (output.json) output.document(sites);
  for (const { id, story } of output.json ? [] : sites) {
    output.line(id);
    output.line(`    ${story}`);
  }
  return exit.done;
}

import { type Comparison, compare, tableOf } from './compare';
import { ipconfigComparison } from './ipconfig';
import { memoryOf } from './memory';
import { netstatComparison } from './netstat';
import { registryComparison } from './registry';

/** Each is made when its turn comes: a million rows of text are not kept while another is measured. */
const comparisons: readonly (() => Comparison)[] = [
  () => netstatComparison(100_000, false, 15),
  () => netstatComparison(100_000, true, 15),
  () => netstatComparison(1_000_000, true, 5),
  () => ipconfigComparison(200, 30),
  () => registryComparison(100_000, 15),
  // 50 MB as regedit writes it.
  () => registryComparison(850_000, 5),
];

for (const make of comparisons) {
  const comparison = make();
  process.stdout.write(`${tableOf(comparison, compare(comparison))}\n`);
}
process.stdout.write(`${memoryOf(1_000_000)}\n`);

import { isMainThread } from 'node:worker_threads';
import { codecComparison } from './codec';
import { type Comparison, compare, contend, tableOf } from './compare';
import { diagnosisComparison } from './diagnosis';
import { ipconfigComparison } from './ipconfig';
import { libraryOf } from './library';
import { memoryOf } from './memory';
import { netstatComparison } from './netstat';
import { poolBesideNmap, takePart } from './pool';
import { registryComparison } from './registry';
import { makesReport, reportSpeed } from './report';

/** Each is made when its turn comes: a million rows of text are not kept while another is measured. */
const comparisons: readonly (() => Comparison)[] = [
  () => netstatComparison(100_000, false, 25),
  () => netstatComparison(100_000, true, 25),
  () => netstatComparison(1_000_000, true, 7),
  () => ipconfigComparison(200, 60),
  () => registryComparison(100_000, 25),
  // 50 MB as regedit writes it.
  () => registryComparison(850_000, 7),
  () => codecComparison(200_000, 15),
  () => diagnosisComparison(100_000, 15),
];

async function main(): Promise<void> {
  for (const [index, make] of comparisons.entries()) {
    const comparison = make();
    process.stdout.write(`${tableOf(comparison, await compare(__filename, index, comparison))}\n`);
  }
  process.stdout.write(`${memoryOf(1_000_000)}\n`);
  process.stdout.write(`\n${reportSpeed(__filename)}\n`);
  process.stdout.write(`\n${await libraryOf(10_000)}`);
  process.stdout.write(`\n${await poolBesideNmap(__filename)}`);
}

if (isMainThread) {
  const words = process.argv.slice(2);
  if (!takePart(words) && !makesReport(words)) void main();
} else {
  contend((index) => {
    const make = comparisons[index];
    if (make === undefined) throw new Error(`no comparison ${index}`);
    return make();
  });
}

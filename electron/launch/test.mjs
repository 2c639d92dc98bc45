import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKS, endAll, USUAL } from './checks.mjs';
import { closingLine, oneCheck, sum } from './counts.mjs';
import { RESULTS } from './paths.mjs';
import { duration, run, Stop } from './tell.mjs';
import { readWords } from './test-words.mjs';

/** @param {string} text */
const print = (text) => process.stdout.write(`${text}\n`);

/**
 * A check that stops before it has run anything has failed: nothing passes by
 * not being looked at.
 *
 * @param {import('./checks.mjs').Check} check
 * @param {string[]} words
 */
async function outcome(check, words) {
  try {
    return await check.run(words);
  } catch (error) {
    const reason =
      error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? '') : String(error);
    print(reason);
    return oneCheck(`${check.title}: ${reason.split('\n', 1)[0]}`, false);
  }
}

await run(async () => {
  const { names, words } = readWords(process.argv.slice(2), Object.keys(CHECKS), USUAL);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      endAll();
      process.exit(130);
    });
  }

  // Tests leave lines here on what they could read on this machine and what was not there.
  const notes = path.join(RESULTS, 'notes.txt');
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(notes, '');
  process.env.REBIND_NOTES = notes;

  const counts = [];
  for (const name of names) {
    const check = CHECKS[name];
    if (check === undefined) continue;
    print(`\n=== ${check.title}`);
    const begun = Date.now();
    const count = await outcome(check, words);
    counts.push(count);
    print(`--- ${check.title}: ${closingLine(count)} (${duration(Date.now() - begun)})`);
  }

  const total = sum(counts);
  print('');
  if (total.failures.length > 0) {
    print('Failed:');
    for (const failure of total.failures) print(`  ${failure}`);
    print('');
  }
  const left = readFileSync(notes, 'utf8').trim();
  if (left !== '') print(`${left}\n`);
  print(closingLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

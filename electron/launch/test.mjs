import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { besideEachOther } from './beside.mjs';
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
 * @param {(text: string) => void} [keep] takes what it prints in place of the screen
 */
async function outcome(check, words, keep) {
  try {
    return await check.run(words, keep);
  } catch (error) {
    const reason =
      error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? '') : String(error);
    if (keep === undefined) print(reason);
    else keep(`${reason}\n`);
    return oneCheck(`${check.title}: ${reason.split('\n', 1)[0]}`, false);
  }
}

await run(async () => {
  const { names, words } = readWords(process.argv.slice(2), Object.keys(CHECKS), USUAL);
  // Pictures of the screens are for people to look at: one check alone takes them.
  if (names.length > 1) process.env.REBIND_PICTURES ??= '0';
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
  for (const group of besideEachOther(names.flatMap((name) => CHECKS[name] ?? []))) {
    // What runs beside others is shown once it has ended, each in its turn, so that no lines are mixed.
    const kept = group.length > 1;
    const running = group.map(async (check) => {
      if (!kept) print(`\n=== ${check.title}`);
      const begun = Date.now();
      let said = '';
      const count = await outcome(check, words, kept ? (text) => (said += text) : undefined);
      return { check, count, said, took: duration(Date.now() - begun) };
    });
    for (const ended of running) {
      const { check, count, said, took } = await ended;
      if (kept) print(`\n=== ${check.title}${said === '' ? '' : `\n${said.trimEnd()}`}`);
      counts.push(count);
      print(`--- ${check.title}: ${closingLine(count)} (${took})`);
    }
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

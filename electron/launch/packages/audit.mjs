import { noCount, oneCheck, sum } from '../counts.mjs';
import { ROOT } from '../paths.mjs';
import { tell } from '../tell.mjs';
import { npm } from './npm.mjs';

/**
 * What npm's registry knows against the packages: reported faults in what ships, and signatures
 * that do not fit. A registry that is not asked says nothing for them: that counts as skipped.
 *
 * @typedef {{ answered: boolean, lines: string[] }} Judged lines: what is wrong, or why there is no answer
 */

/** @param {string} text @returns {any} null where it is no JSON */
function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Why there was no answer, from what npm printed instead of one.
 *
 * @param {any} said
 * @param {string} stderr
 */
function noAnswer(said, stderr) {
  const told = said?.error?.summary || said?.error?.code || stderr.trim().split('\n', 1)[0];
  const why = said?.statusCode ? `status ${said.statusCode}` : told || 'it said nothing';
  return { answered: false, lines: [String(why)] };
}

/**
 * Reads what `npm audit --json` printed.
 *
 * @param {string} stdout
 * @param {string} stderr
 * @returns {Judged}
 */
export function judgeAudit(stdout, stderr = '') {
  const said = json(stdout);
  if (typeof said?.metadata?.vulnerabilities?.total !== 'number') return noAnswer(said, stderr);
  const lines = Object.values(said.vulnerabilities ?? {}).map(
    (/** @type {any} */ { name, severity, range }) => `${name} ${range}: ${severity}`,
  );
  const { total } = said.metadata.vulnerabilities;
  return { answered: true, lines: total > 0 && lines.length === 0 ? [`${total} reported faults`] : lines };
}

/**
 * Reads what `npm audit signatures --json` printed.
 *
 * @param {string} stdout
 * @param {string} stderr
 * @returns {Judged}
 */
export function judgeSignatures(stdout, stderr = '') {
  const said = json(stdout);
  if (!Array.isArray(said?.invalid) || !Array.isArray(said?.missing)) return noAnswer(said, stderr);
  const line =
    (/** @type {string} */ what) =>
    (/** @type {any} */ { name, version }) =>
      `${name} ${version}: ${what}`;
  return {
    answered: true,
    lines: [
      ...said.invalid.map(line('its signature does not fit')),
      ...said.missing.map(line('it has no signature')),
    ],
  };
}

/**
 * Asks the registry, and tells what it said.
 *
 * @returns {import('../counts.mjs').Count}
 */
export function auditShipped() {
  const first = ['--json', '--loglevel=silent', '--fetch-retries=0'];
  const reported = npm(['audit', '--omit=dev', ...first], ROOT);
  const signed = npm(['audit', 'signatures', ...first], ROOT);
  return sum([
    counted('npm audit of what ships', judgeAudit(reported.stdout, reported.stderr)),
    counted('npm audit signatures', judgeSignatures(signed.stdout, signed.stderr)),
  ]);
}

/** @param {string} name @param {Judged} judged */
function counted(name, { answered, lines }) {
  if (!answered) {
    tell(`${name}: not asked, the registry gave no answer here (${lines.join(', ')}).`);
    return { ...noCount(), skipped: 1 };
  }
  for (const line of lines) tell(`${name}: ${line}`);
  return oneCheck(name, lines.length === 0);
}

/**
 * How a run of checks came out, and what failed in it by name.
 *
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures one line each
 */

/** @returns {Count} */
export function noCount() {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/** @param {string} name @param {boolean} passed @returns {Count} */
export function oneCheck(name, passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, failures: passed ? [] : [name] };
}

/** @param {Count[]} counts @returns {Count} */
export function sum(counts) {
  const total = noCount();
  for (const count of counts) {
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
    total.failures.push(...count.failures);
  }
  return total;
}

/** The line that ends a run. @param {Count} count */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A runner that ended badly must never count as none failed, whatever its report says.
 *
 * @param {Count} count
 * @param {string} name
 * @param {number | null} status the runner's exit status
 * @returns {Count}
 */
export function withStatus(count, name, status) {
  if (status === 0 || count.failed > 0) return count;
  const failure =
    status === null ? `${name}: the run was broken off` : `${name}: ended with status ${status}`;
  return { ...count, failed: 1, failures: [...count.failures, failure] };
}

/**
 * Reads what vitest's JSON reporter wrote. A file that could not even be loaded
 * has no tests in it; it counts as one that failed.
 *
 * @param {any} report
 * @param {string} root taken off the paths
 * @returns {Count}
 */
export function countUnit(report, root) {
  const count = noCount();
  for (const file of report?.testResults ?? []) {
    const name = shortPath(String(file.name ?? ''), root);
    const tests = file.assertionResults ?? [];
    for (const test of tests) {
      if (test.status === 'passed') count.passed += 1;
      else if (test.status === 'failed') {
        count.failed += 1;
        count.failures.push(`${name}: ${test.fullName}`);
      } else count.skipped += 1;
    }
    const anyFailed = tests.some((/** @type {any} */ test) => test.status === 'failed');
    if (file.status === 'failed' && !anyFailed) {
      count.failed += 1;
      count.failures.push(`${name}: could not be run`);
    }
  }
  return count;
}

/**
 * Reads what Playwright's JSON reporter wrote.
 *
 * @param {any} report
 * @returns {Count}
 */
export function countWindow(report) {
  const count = noCount();
  /** @param {any} suite @param {string[]} titles */
  const walk = (suite, titles) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests ?? []) {
        if (test.status === 'expected') count.passed += 1;
        else if (test.status === 'skipped') count.skipped += 1;
        else {
          count.failed += 1;
          count.failures.push(`${spec.file}:${spec.line}: ${[...titles, spec.title].join(' › ')}`);
        }
      }
    }
    for (const inner of suite.suites ?? []) walk(inner, [...titles, inner.title]);
  };
  for (const suite of report?.suites ?? []) walk(suite, []);
  for (const error of report?.errors ?? []) {
    count.failed += 1;
    count.failures.push(String(error.message ?? error).split('\n', 1)[0] ?? '');
  }
  return count;
}

/** @param {string} file @param {string} root */
function shortPath(file, root) {
  const slashes = file.replaceAll('\\', '/');
  const start = `${root.replaceAll('\\', '/')}/`;
  return slashes.startsWith(start) ? slashes.slice(start.length) : slashes;
}

import { describe, expect, it } from 'vitest';
import {
  closingLine,
  countUnit,
  countWindow,
  oneCheck,
  sum,
  withStatus,
} from '../../../electron/launch/counts.mjs';

const unitReport = {
  testResults: [
    {
      name: '/app/test/unit/a.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'netstat is read' },
        { status: 'failed', fullName: 'netstat in German is read' },
        { status: 'pending', fullName: 'later' },
      ],
    },
    { name: '/app/test/unit/broken.test.ts', status: 'failed', assertionResults: [] },
  ],
};

const windowReport = {
  suites: [
    {
      title: 'case.spec.ts',
      specs: [{ title: 'opens', file: 'case.spec.ts', line: 3, tests: [{ status: 'expected' }] }],
      suites: [
        {
          title: 'the case',
          specs: [
            { title: 'is solved', file: 'case.spec.ts', line: 9, tests: [{ status: 'unexpected' }] },
            { title: 'wavers', file: 'case.spec.ts', line: 12, tests: [{ status: 'flaky' }] },
            { title: 'is left out', file: 'case.spec.ts', line: 15, tests: [{ status: 'skipped' }] },
          ],
        },
      ],
    },
  ],
  errors: [],
};

describe('the closing line', () => {
  it('sums every check, and names what was skipped only where something was', () => {
    expect(closingLine(sum([oneCheck('Types', true), oneCheck('Lint', false)]))).toBe('1 passed, 1 failed');
    expect(closingLine(sum([oneCheck('Types', true), countUnit(unitReport, '/app')]))).toBe(
      '2 passed, 2 failed, 1 skipped',
    );
  });
});

describe('unit tests', () => {
  it('are counted one by one, and a file that could not be loaded as one that failed', () => {
    expect(countUnit(unitReport, '/app')).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: [
        'test/unit/a.test.ts: netstat in German is read',
        'test/unit/broken.test.ts: could not be run',
      ],
    });
  });
});

describe('tests in the window', () => {
  it('are counted through all their groups; one that passed only on a second try has failed', () => {
    expect(countWindow(windowReport)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: ['case.spec.ts:9: the case › is solved', 'case.spec.ts:12: the case › wavers'],
    });
  });

  it('that could not be loaded have failed', () => {
    const report = { suites: [], errors: [{ message: 'Error: No tests found\nmore' }] };
    expect(countWindow(report)).toMatchObject({ failed: 1, failures: ['Error: No tests found'] });
  });
});

describe('a runner that ended badly', () => {
  it('has failed although its report names no failure', () => {
    expect(withStatus(countUnit(null, '/app'), 'unit tests', 1)).toMatchObject({ passed: 0, failed: 1 });
    expect(withStatus(countUnit(null, '/app'), 'unit tests', null)).toMatchObject({ failed: 1 });
  });

  it('is not counted twice', () => {
    expect(withStatus(oneCheck('Types', false), 'types', 1).failed).toBe(1);
  });
});

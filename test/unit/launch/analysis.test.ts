import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptedFindings, objections } from '../../../electron/launch/packages/analysis.mjs';

const root = path.join(__dirname, '../../..');
const finding = (id: string, file: string) => ({ id, file, line: 3, description: 'Something.' });
const planted = ['planted/window.js', 'planted/window.ts'].flatMap((file) =>
  ['SANDBOX_JS_CHECK', 'CONTEXT_ISOLATION_JS_CHECK', 'WEB_SECURITY_JS_CHECK'].map((id) => finding(id, file)),
);
const accepted = [{ id: 'AUXCLICK_JS_CHECK', file: 'electron/shell/window.ts', why: 'Because.' }];
const known = finding('AUXCLICK_JS_CHECK', 'electron/shell/window.ts');

describe('what speaks against a package', () => {
  it('is nothing where the planted faults and the accepted findings were found', () => {
    expect(objections({ findings: [...planted, known], unread: [] }, accepted)).toEqual({
      against: [],
      stale: [],
    });
  });

  it('is a finding that nobody accepted, also the second of its kind in a file', () => {
    const findings = [...planted, known, known, finding('OPEN_EXTERNAL_JS_CHECK', 'built/main.js')];
    expect(objections({ findings, unread: [] }, accepted).against).toEqual([
      'AUXCLICK_JS_CHECK in electron/shell/window.ts:3: Something.',
      'OPEN_EXTERNAL_JS_CHECK in built/main.js:3: Something.',
    ]);
  });

  it('is not an accepted finding that is found no more, which is told of', () => {
    expect(objections({ findings: planted, unread: [] }, accepted)).toEqual({
      against: [],
      stale: ['AUXCLICK_JS_CHECK in electron/shell/window.ts is accepted, and is found no more.'],
    });
  });

  it('is a file that could not be read, and a planted fault that was overlooked', () => {
    const unread = [{ file: 'built/main.js', message: 'Unknown node' }];
    expect(objections({ findings: planted.slice(1), unread }, []).against).toEqual([
      'built/main.js could not be read: Unknown node',
      'Of the faults planted in planted/window.js it overlooked: SANDBOX_JS_CHECK',
    ]);
  });
});

describe('the accepted findings', () => {
  it('stand in files that there are, each with its reason in words', () => {
    for (const { id, file, why } of acceptedFindings()) {
      expect(id).toMatch(/^[A-Z_]+$/);
      expect(why.split(' ').length, id).toBeGreaterThan(5);
      if (!file.startsWith('built/')) expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  });

  it('name tests that there are', () => {
    const named = acceptedFindings().flatMap(({ why }) => why.match(/test\/[\w./-]+\.ts/g) ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

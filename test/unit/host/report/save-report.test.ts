import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { failure, success } from '../../../../electron/core/result';
import { format, say } from '../../../../electron/core/text';
import { saveReport } from '../../../../electron/host/report/save-report';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-save-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const words = { format: 'html', parts: 'whole' } as const;

describe('a report that is saved', () => {
  it('lies where it was wanted, and the incident tells so', async () => {
    const said: Statement[] = [];
    const place = path.join(folder, 'report.html');
    const saved = await saveReport(place, '<p>report</p>', words, async (statements) => {
      said.push(...statements);
      return success(null);
    });
    expect(saved).toEqual({ ok: true, value: { place, told: null } });
    expect(readFileSync(place, 'utf8')).toBe('<p>report</p>');
    expect(said).toEqual([{ type: 'exported', file: 'report.html', format: 'html', parts: 'whole' }]);
  });

  it('is no failure where the incident takes nothing more: both facts are told', async () => {
    const place = path.join(folder, 'report.html');
    const full = async () => failure('disk-full', say('The disk is full. This was not saved.'));
    const saved = await saveReport(place, 'report', words, full);
    expect(readFileSync(place, 'utf8')).toBe('report');
    const told = saved.ok && saved.value.told !== null ? format(saved.value.told) : '';
    expect(told).toContain('The report is saved and whole.');
    expect(told).toContain('the incident itself does not tell that it was saved');
  });

  it('says nothing of itself in the incident where its file could not be written', async () => {
    const place = path.join(folder, 'a folder');
    mkdirSync(place);
    const said: Statement[] = [];
    const saved = await saveReport(place, 'report', words, async (statements) => {
      said.push(...statements);
      return success(null);
    });
    expect(saved).toMatchObject({ ok: false });
    expect(said).toEqual([]);
    expect(readdirSync(folder)).toEqual(['a folder']);
  });
});

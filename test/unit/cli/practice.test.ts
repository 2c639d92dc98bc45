import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../electron/core/report/types';
import { rebind } from './run';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-practice-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('rebind practice', () => {
  it('plays the fault from the symptom to the verified fix, and leaves its report', async () => {
    const { status, out, error } = await rebind(['practice', '--report', folder]);
    expect([status, error.split('\n').filter((line) => !line.startsWith('Built '))]).toEqual([0, ['']]);
    const places = [
      'No session',
      '172.1.8.103:43027 (private NIC)',
      '☑ Restart side B',
      'Session open to B',
      'Fixed: CTI Server B',
    ];
    const found = places.map((place) => out.indexOf(place));
    expect(found.every((place) => place >= 0)).toBe(true);
    expect(found).toEqual([...found].sort((one, other) => one - other));

    const report = JSON.parse(readFileSync(path.join(folder, 'rebind-report.json'), 'utf8')) as Report;
    expect(report.practice).toBe(true);
    expect(report.verdict).toMatchObject({ cause: 'wrong-nic-binding', side: 'B', status: 'confirmed' });
    expect(report.facts.after?.sides.B.dialedPort.state).toBe('right');
    expect(report.verification?.closing?.as).toBe('fixed');
    expect(report.timeline.length).toBeGreaterThan(10);
    expect(report.customer.done.map((one) => one.text).join('\n')).toContain('Restart side B: done at');
  });

  it('leaves the report in a folder of the user’s own where none was named, and prints its path', async () => {
    const { status, out } = await rebind(['practice'], { env: { HOME: folder, USERPROFILE: folder } });
    expect(status).toBe(0);
    const file = out.split('\n').find((line) => line.endsWith('rebind-report.html')) ?? '';
    expect(file.startsWith(path.join(folder, 'Rebind', 'practice-'))).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('Nothing here happened at a customer’s');
  });
});

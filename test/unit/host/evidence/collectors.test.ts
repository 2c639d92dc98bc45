import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveCollectors } from '../../../../electron/host/evidence/collectors';

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(os.tmpdir(), 'rebind-stick-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('the collectors', () => {
  it('are saved as they are, in a folder of their own, and again over older ones', async () => {
    const saved = await saveCollectors(place);
    expect(saved).toEqual({ ok: true, value: path.join(place, 'rebind-collect') });
    const folder = path.join(place, 'rebind-collect');
    writeFileSync(path.join(folder, 'rebind-collect.cmd'), 'an older one');
    expect(await saveCollectors(place)).toMatchObject({ ok: true });
    expect(readdirSync(place)).toEqual(['rebind-collect']);
    const names = readdirSync(folder).sort();
    expect(names).toEqual(['README.txt', 'rebind-collect.cmd', 'rebind-collect.ps1']);
    for (const name of names) {
      const original = readFileSync(path.join(__dirname, '../../../../resources/collectors', name));
      expect(readFileSync(path.join(folder, name)).equals(original), name).toBe(true);
    }
  });

  it('that cannot be saved are told why, and leave nothing half written', async () => {
    const file = path.join(place, 'a file');
    writeFileSync(file, '');
    expect(await saveCollectors(file)).toMatchObject({ ok: false });
    expect(statSync(file).size).toBe(0);
  });
});

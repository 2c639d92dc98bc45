import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logLine, placeOf } from '../../../../electron/host/log/entries';
import { openLog } from '../../../../electron/host/log/log';
import { markRunning, unmarkRunning } from '../../../../electron/host/log/running-mark';
import { supportText } from '../../../../electron/host/log/support-file';

const at = new Date('2026-11-28T10:00:00Z');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rebind-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a line of the log', () => {
  test('holds the kind, the time and its codes', () => {
    expect(
      JSON.parse(logLine(at, 'verb-refused', { verb: 'incidents.say', code: 'disk-full' }) ?? ''),
    ).toEqual({
      at: '2026-11-28T10:00:00.000Z',
      kind: 'verb-refused',
      verb: 'incidents.say',
      code: 'disk-full',
    });
  });

  test.each(['10.1.8.103', 'PGB.customer.local is down', 'a b', '<b>', '../../etc', ''])(
    'is not written with %j in the place of a code',
    (code) => {
      expect(logLine(at, 'verb-refused', { verb: 'incidents.say', code })).toBeNull();
    },
  );

  test('takes no field that is not its own', () => {
    const more = { verb: 'a', code: 'b', host: 'PGB' };
    expect(logLine(at, 'verb-refused', more)).toBeNull();
  });
});

describe('the place of an error', () => {
  test('is a file and a line, never what it says', () => {
    const error = new TypeError('10.1.8.103 of PGB cannot be read');
    const told = JSON.stringify(placeOf(error));
    expect(placeOf(error)).toMatchObject({ kind: 'TypeError' });
    expect(placeOf(error).place).toMatch(/^log\.test\.ts:\d+:\d+$/);
    expect(told).not.toContain('PGB');
    expect(logLine(at, 'bug', { where: 'incidents.say', ...placeOf(error) })).not.toBeNull();
  });

  test('of what is no error is not known', () => {
    expect(placeOf('10.1.8.103')).toEqual({ kind: 'unknown', place: '' });
  });
});

describe('the log', () => {
  test('keeps what was noted, oldest first', async () => {
    const log = openLog(path.join(folder, 'logs'), () => at);
    log.note('started', { version: '0.1.0', electron: '25.1.1', platform: 'linux' });
    log.note('verb-slow', { verb: 'report.export', milliseconds: 2_000 });
    const lines = (await log.read()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['started', 'verb-slow']);
  });

  test('begins a new file in time, and keeps the last ones only', async () => {
    const log = openLog(folder, () => at);
    for (let index = 0; index < 12_000; index += 1) {
      log.note('verb-slow', { verb: 'evidence.sockets', milliseconds: index });
    }
    await log.end();
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['rebind.log', 'rebind.log.1', 'rebind.log.2']);
    for (const file of files) expect(statSync(path.join(folder, file)).size).toBeLessThan(300 * 1024);
    const kept = (await log.read()).trim().split('\n');
    expect(JSON.parse(kept.at(-1) ?? '').milliseconds).toBe(11_999);
    expect(JSON.parse(kept[0] ?? '').milliseconds).toBeGreaterThan(0);
  });

  test('that cannot be written stops nobody', async () => {
    const log = openLog('/dev/null/no-folder', () => at);
    log.note('ended', {});
    expect(await log.read()).toBe('');
  });
});

describe('the mark of a Rebind that runs', () => {
  test('tells the next one that it did not end in order', async () => {
    expect(await markRunning(folder, at, 'a')).toBeNull();
    expect(await markRunning(folder, at, 'b')).toEqual({ since: '2026-11-28T10:00:00.000Z' });
  });

  test('is gone where it did', async () => {
    await markRunning(folder, at, 'a');
    await unmarkRunning(folder);
    expect(await markRunning(folder, at, 'b')).toBeNull();
  });
});

test('a support file holds versions and the log', () => {
  const text = supportText({
    version: '0.1.0',
    electron: '25.1.1',
    chromium: '114.0.0.0',
    platform: 'linux x64',
    language: 'en',
    incidents: 3,
    log: '{"kind":"ended"}\n',
  });
  expect(text).toContain('Rebind 0.1.0');
  expect(text).toContain('incidents 3');
  expect(text).toContain('{"kind":"ended"}');
});

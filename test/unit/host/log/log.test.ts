import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, type Result, success } from '../../../../electron/core/result';
import { say } from '../../../../electron/core/text';
import { noteAnswer } from '../../../../electron/host/log/answers';
import { logLine, placeOf } from '../../../../electron/host/log/entries';
import { type Log, openLog } from '../../../../electron/host/log/log';
import { markRunning } from '../../../../electron/host/log/running-mark';
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
    const place = placeOf(error, /^log\.test\.ts$/);
    const told = JSON.stringify(place);
    expect(place).toMatchObject({ error: 'TypeError' });
    expect(place.place).toMatch(/^log\.test\.ts:\d+:\d+$/);
    expect(told).not.toContain('PGB');
    expect(JSON.parse(logLine(at, 'bug', { where: 'incidents.say', ...place }) ?? '')).toMatchObject({
      kind: 'bug',
      where: 'incidents.say',
      error: 'TypeError',
    });
  });

  test('is Rebind’s own, behind what others were called in', () => {
    const error = Object.assign(new Error('x'), {
      code: 'ENOSPC',
      stack:
        'Error: x\n    at write (node:fs:12:3)\n    at keep (/opt/Rebind/resources/app.asar/dist/main-program.cjs:70:12)',
    });
    expect(placeOf(error)).toEqual({ error: 'ENOSPC', place: 'main-program.cjs:70:12' });
  });

  test('is not one that the message speaks of', () => {
    const error = new Error('x\n    at keep (/opt/dist/main.cjs:4930123456)\n    at main.cjs:1:2');
    expect(placeOf(error)).toEqual({ error: 'Error', place: '' });
    expect(placeOf(Object.assign(new Error('x'), { code: 'PGB' })).error).toBe('Error');
  });

  test('of what is no error is not known', () => {
    expect(placeOf('10.1.8.103')).toEqual({ error: 'unknown', place: '' });
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

  const tiny = { largest: 200, kept: 2 };
  const numbered = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((one) => (JSON.parse(one) as { milliseconds: number }).milliseconds);
  const count = (log: Log, from: number, to: number) => {
    for (let number = from; number <= to; number += 1) {
      log.note('verb-slow', { verb: 'evidence.add', milliseconds: number });
    }
    return log.end();
  };

  test('loses the oldest and nothing between, and goes on where an earlier one ended', async () => {
    await count(
      openLog(folder, () => at, tiny),
      1,
      40,
    );
    const log = openLog(folder, () => at, tiny);
    await count(log, 41, 50);
    const kept = numbered(await log.read());
    expect(kept.at(-1)).toBe(50);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => 51 - kept.length + index));
    for (const file of readdirSync(folder)) expect(statSync(path.join(folder, file)).size).toBeLessThan(400);
  });

  test('that cannot be put aside grows to four times its size, and is told from its place', async () => {
    mkdirSync(path.join(folder, 'rebind.log.1', 'in the way'), { recursive: true });
    mkdirSync(path.join(folder, 'rebind.log.2', 'in the way'), { recursive: true });
    const log = openLog(folder, () => at, tiny);
    await count(log, 1, 100);
    expect(statSync(path.join(folder, 'rebind.log')).size).toBeLessThan(4 * 200 + 200);
    expect(numbered(await log.read())[0]).toBe(1);
  });

  test('begins a line of its own behind one that was cut short, which is not shown', async () => {
    await count(
      openLog(folder, () => at),
      1,
      2,
    );
    truncateSync(path.join(folder, 'rebind.log'), statSync(path.join(folder, 'rebind.log')).size - 9);
    const log = openLog(folder, () => at);
    await count(log, 3, 4);
    expect(numbered(await log.read())).toEqual([1, 3, 4]);
    const kept = readFileSync(path.join(folder, 'rebind.log'), 'utf8').split('\n');
    expect(kept.filter((one) => one !== '')).toHaveLength(4);
    await count(
      openLog(folder, () => at),
      5,
      5,
    );
    // A whole line needs no gap behind it.
    expect(readFileSync(path.join(folder, 'rebind.log'), 'utf8')).not.toContain('\n\n');
  });

  test.skipIf(process.platform !== 'linux')('on a disk that takes nothing more stops nobody', async () => {
    symlinkSync('/dev/full', path.join(folder, 'rebind.log'));
    const log = openLog(folder, () => at, tiny);
    await count(log, 1, 3);
    rmSync(path.join(folder, 'rebind.log'));
    await count(log, 4, 5);
    expect(numbered(await log.read())).toEqual([4, 5]);
  });
});

describe('the mark of a Rebind that runs', () => {
  test('tells the next one that it did not end in order, and what was open', async () => {
    const first = await markRunning(folder, at, 'a');
    expect(first.lost).toBeNull();
    first.open('incident-1');
    first.open('incident-2');
    await settledMark(folder, 'incident-2');
    const second = await markRunning(folder, at, 'b');
    expect(second.lost).toEqual({ since: '2026-11-28T10:00:00.000Z', incident: 'incident-2' });
  });

  test('hands on what was open where the next one is killed before it opened anything', async () => {
    const first = await markRunning(folder, at, 'a');
    first.open('incident-1');
    await settledMark(folder, 'incident-1');
    await markRunning(folder, at, 'b');
    expect((await markRunning(folder, at, 'c')).lost?.incident).toBe('incident-1');
  });

  test('is gone where it ended in order, whatever is opened after that', async () => {
    const first = await markRunning(folder, at, 'a');
    await first.end();
    first.open('incident-1');
    await first.end();
    expect(readdirSync(folder)).toEqual([]);
    expect((await markRunning(folder, at, 'b')).lost).toBeNull();
  });

  test.each(['', '{', '{"since":1}', '{"since":"2026-11-28T10:00:00.000Z","incident":"../../etc"}'])(
    'that holds %j tells nothing',
    async (text) => {
      writeFileSync(path.join(folder, 'running.json'), text);
      expect((await markRunning(folder, at, 'a')).lost).toBeNull();
    },
  );

  test('that cannot be written stops nobody', async () => {
    const taken = path.join(folder, 'file');
    writeFileSync(taken, '');
    const mark = await markRunning(path.join(taken, 'below'), at, 'a');
    expect(mark.lost).toBeNull();
    mark.open('incident-1');
    await mark.end();
  });
});

/** Waits until the mark in this folder names the incident. */
async function settledMark(at: string, incident: string): Promise<void> {
  await vi.waitFor(() => {
    expect(JSON.parse(readFileSync(path.join(at, 'running.json'), 'utf8'))).toMatchObject({ incident });
  });
}

describe('what is noted of an answer', () => {
  const noted = (verb: string, result: Result<unknown>, milliseconds: number) => {
    const notes: unknown[] = [];
    noteAnswer({ note: (kind, fields) => notes.push([kind, fields]) }, verb, result, milliseconds);
    return notes;
  };
  const refused = failure('disk-full', say('The disk of PGB at 10.1.8.103 is full.'));

  test('is the code of a refusal, and no word of it', () => {
    expect(noted('incidents.say', refused, 3)).toEqual([
      ['verb-refused', { verb: 'incidents.say', code: 'disk-full' }],
    ]);
  });

  test('is how long a slow one took', () => {
    expect(noted('incidents.say', success(null), 999)).toEqual([]);
    expect(noted('incidents.say', success(null), 1_000.4)).toEqual([
      ['verb-slow', { verb: 'incidents.say', milliseconds: 1_000 }],
    ]);
  });

  test.each(['menu.chosen', 'package.arrived', 'report.export', 'incidents.choose', 'connection.test'])(
    'is not how long %s waited for a person or a network',
    (verb) => expect(noted(verb, success(null), 60_000)).toEqual([]),
  );
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

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wantsJson } from '../../../electron/cli/arguments';
import { columnsOf } from '../../../electron/cli/columns';
import { english, outputTo } from '../../../electron/cli/output';
import { run } from '../../../electron/cli/run';
import { type Language, languages } from '../../../electron/core/languages';
import type { Report } from '../../../electron/core/report/types';
import { translateTo } from '../../../electron/host/report/report-language';
import { inService, mute, refusing } from '../../../electron/lab/cti-behaviour';
import { startCtiServer } from '../../../electron/lab/cti-server';
import { englishLeft } from '../../support/english-left';
import { type Bench, packageBench, sampleIncident, save } from '../../support/packages';
import { xmlParts } from '../../support/xml-parts';
import { hostileServer } from '../cti/hostile-servers';

/** What the terminal prints for every command, in each language: no English is left in it. */

const patience = 180_000;
const cases = 'test/fixtures/cases';
const others = languages.filter((one) => one !== 'en');

let folder: string;
let bench: Bench;
const running: { stop(): Promise<void> }[] = [];
const ports = { open: 0, opened: 0, rejected: 0, mute: 0, stranger: 0, garbled: 0, flood: 0 };

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-terminal-'));
  bench = packageBench();
  await save(await sampleIncident(bench.desk('anna')), bench.file('a.rebind'));
  writeFileSync(bench.file('none.rebind'), 'netstat');
  writeFileSync(path.join(folder, 'empty.txt'), '');
  writeFileSync(path.join(folder, 'photo.jpg'), Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]));
  writeFileSync(path.join(folder, 'odd.txt'), 'xyzzy 1 2 3\nplugh\n'.repeat(8));
  for (const [name, site] of [
    ['wrong', '{"sides": {"B": {"ctiPort": 70000}}}'],
    ['broken', '{"sides": '],
    ['strange', '{"surprise": 1, "active": "B", "dialer": {"B": "10.1.8.103:43027"}}'],
  ] as const) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'site.json'), site);
  }
  const finder = await hostileServer(() => undefined);
  await finder.stop();
  ports.open = finder.port;
  for (const [name, behaviour] of [
    ['opened', inService([5, 24])],
    ['rejected', refusing(36)],
    ['mute', mute],
  ] as const) {
    const free = await hostileServer(() => undefined);
    await free.stop();
    const started = await startCtiServer('127.0.0.1', free.port, behaviour);
    if (!started.ok) throw new Error(started.code);
    running.push(started.value);
    ports[name] = free.port;
  }
  const web = await hostileServer((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const garbled = await hostileServer(
    (socket) => void socket.end(Buffer.from('0000000400000004ffff', 'hex')),
  );
  // A message that every version has and nobody asked for: FAILURE_EVENT, with a status alone.
  const event = Buffer.from('00000004000000020000000c', 'hex');
  const flood = await hostileServer((socket) => void socket.end(Buffer.concat(Array(400).fill(event))));
  running.push(web, garbled, flood);
  ports.stranger = web.port;
  ports.garbled = garbled.port;
  ports.flood = flood.port;
});

afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()));
  await bench.end();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

async function told(language: Language, words: readonly string[]): Promise<Told> {
  let [out, error] = ['', ''];
  const translate = await translateTo(language);
  const output = outputTo(
    (text) => {
      out += text;
    },
    (text) => {
      error += text;
    },
    wantsJson(words),
    { language, translate, documentTranslate: english.documentTranslate },
  );
  return { status: await run(words, output), out, error };
}

/** Every command, with what makes it say something of its own. */
function commands(into: string): readonly (readonly [status: number, ...words: string[]])[] {
  return [
    [0, '--help'],
    [0, 'practice', '--list'],
    [0, 'practice', '--report', path.join(into, 'practice')],
    [0, 'practice', 'session-rejected', '--report', path.join(into, 'rejected')],
    [3, 'practice', 'no-such-site'],
    [1, 'diagnose', `${cases}/wrong-nic-active`, '--report', path.join(into, 'case')],
    [1, 'diagnose', `${cases}/wrong-nic-active`, '--redact', 'full', '--report', path.join(into, 'redacted')],
    [1, 'diagnose', `${cases}/host-differs`],
    [0, 'diagnose', `${cases}/healthy`],
    [2, 'diagnose', `${cases}/nothing-but-ctitest`],
    [2, 'diagnose', path.join(folder, 'strange')],
    [3, 'diagnose', path.join(folder, 'wrong')],
    [3, 'diagnose', path.join(folder, 'broken')],
    [3, 'diagnose', path.join(folder, 'gone')],
    [3, 'diagnose', `${cases}/healthy`, '--report', path.join(folder, 'empty.txt', 'below')],
    [0, 'read', `${cases}/wrong-nic-active/B/wednesday/capture.log`, path.join(folder, 'odd.txt')],
    [0, 'read', path.join(folder, 'empty.txt'), path.join(folder, 'photo.jpg')],
    [3, 'read', path.join(folder, 'gone.txt')],
    [3, 'read', folder],
    [0, 'open', bench.file('a.rebind'), '--into', path.join(into, 'store')],
    [0, 'open', bench.file('a.rebind'), '--into', path.join(into, 'store')],
    [3, 'open', bench.file('none.rebind'), '--into', path.join(into, 'store')],
    [0, 'collectors', path.join(into, 'stick')],
    [3, 'collectors', path.join(folder, 'empty.txt')],
    [2, 'probe', `127.0.0.1:${ports.open}`],
    [0, 'probe', `127.0.0.1:${ports.opened}`],
    [0, 'probe', `localhost:${ports.opened}`],
    [2, 'probe', `127.0.0.1:${ports.rejected}`, '--ladder'],
    [2, 'probe', `127.0.0.1:${ports.mute}`, '--limit', '1'],
    [2, 'probe', `127.0.0.1:${ports.stranger}`],
    [2, 'probe', `127.0.0.1:${ports.garbled}`, '--limit', '1'],
    [2, 'probe', `127.0.0.1:${ports.flood}`, '--limit', '2'],
    [3, 'probe', '10.1:43027'],
    [3, 'probe', 'x', '--limit', 'soon'],
    [3],
    [3, 'cure'],
    [3, 'read'],
    [3, 'read', 'a', '--ladder'],
    [3, 'diagnose'],
    [3, 'diagnose', 'a', '--report'],
    [3, 'diagnose', 'a', '--redact', 'some'],
    [3, 'practice', 'a', 'b'],
    [3, 'open'],
    [3, 'open', 'a', '--into'],
    [3, 'collectors'],
  ];
}

/** What is printed as it was typed or found: folders of this machine, and the lines of evidence. */
function withoutFound(text: string, into: string): string {
  return text.replaceAll(into, '…').replaceAll(folder, '…').replaceAll(bench.root, '…');
}

describe.each(others)('the terminal in %s', (language) => {
  it('has no English left in what it prints', { timeout: patience }, async () => {
    const into = mkdtempSync(path.join(folder, `${language}-`));
    const left = englishLeft(language);
    for (const [status, ...words] of commands(into)) {
      const { status: ended, out, error } = await told(language, words);
      expect([words, ended]).toEqual([words, status]);
      const text = withoutFound(out + error, into);
      expect([words, left.in(text)]).toEqual([words, []]);
      if (!words.includes('collectors') || status !== 0) expect(text.trim()).not.toBe('');
    }
    for (const name of ['practice', 'rejected', 'case', 'redacted']) {
      await expectReportIn(language, path.join(into, name));
    }
  });

  it('keeps its help narrow', async () => {
    const { out } = await told(language, ['--help']);
    expect(out.split('\n').filter((line) => columnsOf(line) > 100)).toEqual([]);
    for (const one of ['rebind probe HOST:PORT', '--language en|de|fr|es|ja']) expect(out).toContain(one);
  });

  it('lines its columns up', async () => {
    const { out } = await told(language, ['diagnose', `${cases}/wrong-nic-active`]);
    const titles = out.split('\n').flatMap((line) => {
      const [, lead] = /^([●◐○?] \S+(?: \S+)* {2,})\S/u.exec(line) ?? [];
      return lead === undefined ? [] : [columnsOf(lead)];
    });
    expect(titles.length).toBeGreaterThan(10);
    expect(new Set(titles).size).toBe(1);
  });
});

/** Every form of a report in a folder speaks the language. */
async function expectReportIn(language: Language, place: string): Promise<void> {
  const text = (name: string) => readFileSync(path.join(place, name), 'utf8');
  expect(readdirSync(place)).toHaveLength(5);
  const report = JSON.parse(text('rebind-report.json')) as Report;
  const translate = await translateTo(language);
  expect(report.language).toBe(language);
  expect(report.verdict.statusWord).toBe(translate('confirmed'));
  expect(text('rebind-report.html')).toContain(`<html lang="${language}"`);
  const docx = await xmlParts(readFileSync(path.join(place, 'rebind-report.docx')));
  for (const one of [
    text('rebind-report.html'),
    text('rebind-report.md'),
    text('rebind-report.txt'),
    docx.get('word/document.xml') ?? '',
  ]) {
    expect(one).toContain(report.verdict.statusWord);
  }
}

it('the search finds English where it is', { timeout: patience }, async () => {
  for (const words of [['--help'], ['diagnose', `${cases}/healthy`], ['cure'], ['practice', '--list']]) {
    const { out, error } = await told('en', words);
    for (const language of others) {
      const found = englishLeft(language).in(out + error);
      expect([words, language, found.length > 0]).toEqual([words, language, true]);
    }
  }
});

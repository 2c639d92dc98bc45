import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatEndpoint } from '../../../../electron/core/net/endpoint';
import { format } from '../../../../electron/core/text';
import { type CaseFolder, loadCaseFolder } from '../../../../electron/host/case-folder/case-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-case-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const table = [
  'Active Connections',
  '',
  '  Proto  Local Address          Foreign Address        State',
  '  TCP    10.1.8.103:43027       0.0.0.0:0              LISTENING',
  '  UDP    0.0.0.0:445            *:*',
  '',
].join('\r\n');

function put(name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function site(value: unknown): void {
  put('site.json', typeof value === 'string' ? value : JSON.stringify(value, null, 2));
}

async function loaded(): Promise<CaseFolder> {
  const result = await loadCaseFolder(folder);
  if (!result.ok) throw new Error(format(result.message));
  return result.value;
}

async function refusal(): Promise<string> {
  const result = await loadCaseFolder(folder);
  if (result.ok) throw new Error('It was taken');
  return format(result.message);
}

function notes({ notes: found }: CaseFolder): string {
  return found.map((one) => format(one)).join('\n');
}

describe('site.json of a case folder', () => {
  it('says what is known, with its addresses and ports', async () => {
    site({
      instance: 3,
      active: 'B',
      sides: {
        B: { host: 'PGB', visible: '10.1.8.103', private: '172.1.8.103', windows: '2008r2', ctiPort: 43147 },
      },
      dialer: { host: 'DIALER1', address: '10.1.8.50', B: '10.1.8.103:43147' },
    });
    const { site: found } = (await loaded()).case;
    expect(found).toMatchObject({ instance: 3, active: 'B', activeKnownBy: null });
    expect(found.sides.B).toEqual({
      host: 'PGB',
      visible: '10.1.8.103',
      private: '172.1.8.103',
      windows: '2008r2',
      ctiPort: 43147,
    });
    expect(found.dialer.endpoints.B === null ? '' : formatEndpoint(found.dialer.endpoints.B)).toBe(
      '10.1.8.103:43147',
    );
  });

  it('leaves unknown what is absent or null', async () => {
    site({ active: null, sides: { A: null } });
    const { case: found } = await loaded();
    expect(found.site.active).toBeNull();
    expect(found.site.sides.A.visible).toBeNull();
    expect(found.outcomes).toEqual([]);
  });

  it('tells the outcomes with their targets, and where they are written', async () => {
    site({
      ctitest: {
        A: { outcome: 'rejected', code: 15 },
        B: { outcome: 'timed-out', target: '10.1.8.103:43027', from: 'dialer' },
      },
    });
    const { outcomes } = (await loaded()).case;
    expect(outcomes).toMatchObject([
      { side: 'A', method: 'ctitest', kind: 'rejected', code: 15, target: null, from: null },
      { side: 'B', kind: 'timed-out', target: { address: '10.1.8.103', port: 43027 }, from: 'dialer' },
    ]);
    expect(outcomes.map((one) => one.source)).toEqual([
      { evidence: 'site.json', lines: [3, 6] },
      { evidence: 'site.json', lines: [7, 11] },
    ]);
  });

  it('takes a Windows generation written as a number', async () => {
    site({ sides: { A: { windows: 2003 } } });
    expect((await loaded()).case.site.sides.A.windows).toBe('2003');
  });

  it('names keys that it does not know, and goes on', async () => {
    site({
      instance: 0,
      colour: 'blue',
      sides: { A: { rack: 7 } },
      ctitest: { B: { outcome: 'opened', mood: 1 } },
    });
    const found = await loaded();
    expect(found.case.site.instance).toBe(0);
    for (const key of ['colour', 'sides.A.rack', 'ctitest.B.mood']) expect(notes(found)).toContain(key);
  });

  it.each([
    ['an address with three parts', { sides: { B: { visible: '10.1.8' } } }, 'sides.B.visible', '"10.1.8"'],
    ['a port above 65535', { sides: { B: { ctiPort: 70000 } } }, 'sides.B.ctiPort', '70000'],
    ['an instance that cannot be', { instance: 25 }, 'instance', '25'],
    ['a third side', { active: 'C' }, 'active', '"C"'],
    ['markup for a host name', { sides: { A: { host: '<b>PGA</b>' } } }, 'sides.A.host', '<b>PGA</b>'],
    ['an endpoint without a port', { dialer: { A: '10.1.8.102' } }, 'dialer.A', '"10.1.8.102"'],
    [
      'an outcome that does not exist',
      { ctitest: { B: { outcome: 'worked' } } },
      'ctitest.B.outcome',
      '"worked"',
    ],
    [
      'a place that does not exist',
      { ctitest: { B: { outcome: 'opened', from: 'home' } } },
      'ctitest.B.from',
      '"home"',
    ],
    ['a Windows that does not exist', { sides: { A: { windows: 'NT4' } } }, 'sides.A.windows', '"NT4"'],
    ['a list in place of a side', { sides: { A: [] } }, 'sides.A', '[]'],
    ['a text in place of everything', '"hello"', 'site.json', '"hello"'],
  ])('refuses %s with its field and what was found', async (_, value, field, found) => {
    site(value);
    const message = await refusal();
    expect(message).toContain(field);
    expect(message).toContain(found);
    expect(message).toContain('Expected:');
  });

  it('that is not JSON is refused with the line', async () => {
    site('{\n  "instance": 0,\n  "active": B\n}');
    expect(await refusal()).toMatch(/line 3|not JSON/);
  });

  it('is read with a byte order mark and as UTF-16, as editors on Windows save it', async () => {
    put('site.json', '\ufeff{"instance": 4}');
    expect((await loaded()).case.site.instance).toBe(4);
    put('site.json', Buffer.from('\ufeff{"instance": 5, "active": "A"}', 'utf16le'));
    expect((await loaded()).case.site.instance).toBe(5);
  });

  it('may be missing, and that is said', async () => {
    put('B/netstat.txt', table);
    expect(notes(await loaded())).toContain('There is no site.json');
  });
});

describe('evidence of a case folder', () => {
  it('belongs to the host of its folder, whatever its name is', async () => {
    put('A/zzz.bin', table);
    put('B/deep/er/side-a.txt', table);
    put('dialer/x', table);
    const found = await loaded();
    expect(found.case.evidence.map((one) => [one.id, one.owner, one.part.kind, one.sequence])).toEqual([
      ['A/zzz.bin', 'A', 'netstat', null],
      ['B/deep/er/side-a.txt', 'B', 'netstat', null],
      ['dialer/x', 'dialer', 'netstat', null],
    ]);
  });

  it('that lies elsewhere is named and left out', async () => {
    site({});
    put('C/netstat.txt', table);
    put('netstat.txt', table);
    const found = await loaded();
    expect(found.case.evidence).toEqual([]);
    expect(notes(found)).toContain('C was left out');
    expect(notes(found)).toContain('netstat.txt was left out');
  });

  it('that cannot be read is named and leaves the rest alone', async () => {
    put('B/photo.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]));
    put('B/netstat.txt', table);
    put('B/empty.txt', '');
    const found = await loaded();
    const read = found.case.evidence.filter((one) => one.part.kind !== 'unknown');
    expect(read.map((one) => one.id)).toEqual(['B/netstat.txt']);
    // What could not be read stays in the case: it is no missing evidence.
    expect(found.case.evidence.map((one) => one.id)).toContain('B/photo.jpg');
    expect(notes(found)).toContain('B/photo.jpg could not be read');
    expect(notes(found)).toContain('B/empty.txt could not be read');
  });

  it.skipIf(process.platform === 'win32')('behind a link is not followed', async () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'rebind-outside-'));
    try {
      writeFileSync(path.join(outside, 'secret.txt'), table);
      site({});
      mkdirSync(path.join(folder, 'B'));
      symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'B', 'file.txt'));
      symlinkSync(outside, path.join(folder, 'B', 'folder'));
      symlinkSync(outside, path.join(folder, 'A'));
      const found = await loaded();
      expect(found.case.evidence).toEqual([]);
      for (const name of ['B/file.txt', 'B/folder', 'A'])
        expect(notes(found)).toContain(`${name} was left out: it is a link.`);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it.skipIf(process.platform === 'win32')('is never site.json behind a link', async () => {
    put('B/elsewhere.json', '{}');
    symlinkSync(path.join(folder, 'B', 'elsewhere.json'), path.join(folder, 'site.json'));
    expect(await refusal()).toContain('site.json');
  });

  it('lies so deep and no deeper', async () => {
    put(`B/${'d/'.repeat(7)}near.txt`, table);
    put(`B/${'e/'.repeat(30)}far.txt`, table);
    const found = await loaded();
    expect(found.case.evidence.map((one) => path.basename(one.id))).toEqual(['near.txt']);
    expect(notes(found)).toContain('it lies too deep');
  });

  it('is bounded in number', async () => {
    mkdirSync(path.join(folder, 'B'));
    for (let index = 0; index < 503; index += 1) writeFileSync(path.join(folder, 'B', `${index}.txt`), 'x');
    const found = await loaded();
    expect(found.files).toHaveLength(500);
    expect(notes(found)).toContain('up to 500 files');
  });
});

describe('a folder that is no case', () => {
  it('is not there', async () => {
    rmSync(folder, { recursive: true });
    expect(await refusal()).toContain('is not there');
    mkdirSync(folder);
  });

  it('is a file', async () => {
    put('file', 'x');
    const result = await loadCaseFolder(path.join(folder, 'file'));
    expect(result).toMatchObject({ ok: false, code: 'not-a-folder' });
  });

  it('is empty', async () => {
    expect(await refusal()).toContain('holds no case');
  });
});

describe('session tests in a case folder', () => {
  const printed = (from: string) =>
    JSON.stringify(
      { endpoint: '10.1.8.103:43027', from, outcome: 'opened', status: null, version: 9 },
      null,
      2,
    );

  it('are outcomes of the side that they call, from the dialer’s host where they lie under dialer', async () => {
    site({ dialer: { address: '10.1.8.50', B: '10.1.8.103:43027' }, ctitest: { B: { outcome: 'refused' } } });
    put('dialer/probe.json', printed('10.1.8.50'));
    put('B/probe.json', printed('10.1.8.20'));
    expect((await loaded()).case.outcomes).toMatchObject([
      { side: 'B', method: 'ctitest', kind: 'refused' },
      { side: 'B', method: 'session', from: null, source: { evidence: 'B/probe.json' } },
      { side: 'B', method: 'session', from: 'dialer', source: { evidence: 'dialer/probe.json' } },
    ]);
  });
});

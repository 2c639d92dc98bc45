import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { xmlParts } from '../../support/xml-parts';
import { rebind } from './run';

const cases = 'test/fixtures/cases';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-diagnose-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly verdict: { readonly cause: string | null; readonly side: string | null; readonly status: string };
  readonly causes: readonly {
    readonly cause: string;
    readonly side: string | null;
    readonly status: string;
    readonly because: string;
    readonly lines: readonly { readonly file: string; readonly first: number; readonly last: number }[];
  }[];
  readonly next: { readonly check: string; readonly side: string | null; readonly why: string } | null;
  readonly sentence: string;
}

async function answerOf(name: string) {
  const { status, out, error } = await rebind(['diagnose', `${cases}/${name}`, '--json']);
  return { status, error, answer: JSON.parse(out) as Answer };
}

describe('rebind diagnose on a case folder', () => {
  it.each([
    ['wrong-nic-active', 1, 'wrong-nic-binding', 'B'],
    ['wrong-nic-latent', 1, 'wrong-nic-binding', 'B'],
    ['wrong-port-german', 1, 'wrong-port', 'B'],
    ['path-blocked', 1, 'path-blocked', 'B'],
    ['host-differs', 1, 'wrong-nic-binding', 'B'],
    ['healthy', 0, 'healthy', 'B'],
  ])('%s ends with status %i: %s on side %s', async (name, expected, cause, side) => {
    const { status, answer } = await answerOf(name);
    expect(answer.verdict).toEqual({ cause, side, status: 'confirmed' });
    expect(status).toBe(expected);
  });

  it.each(['nothing-but-ctitest', 'listener-right'])('%s is not decided, with status 2', async (name) => {
    const { status, answer } = await answerOf(name);
    expect(answer.verdict).toEqual({ cause: null, side: null, status: 'unknown' });
    expect(answer.next?.side).toBe('B');
    expect(status).toBe(2);
  });

  it('has exactly the promised keys', async () => {
    const { answer } = await answerOf('nothing-but-ctitest');
    expect(Object.keys(answer)).toEqual(['verdict', 'causes', 'next', 'sentence']);
    expect(Object.keys(answer.next ?? {})).toEqual(['check', 'side', 'why']);
    for (const cause of answer.causes) {
      expect(Object.keys(cause)).toEqual(['cause', 'side', 'status', 'because', 'lines']);
      expect(['confirmed', 'possible', 'ruled-out', 'unknown']).toContain(cause.status);
    }
  });

  it('puts the found values into the sentence, and cites lines that hold them', async () => {
    const { answer } = await answerOf('wrong-nic-active');
    expect(answer.sentence).toContain('172.1.8.103:43027');
    expect(answer.sentence).toContain('10.1.8.103:43027');
    const confirmed = answer.causes.find((one) => one.cause === 'wrong-nic-binding' && one.side === 'B');
    const [first] = confirmed?.lines ?? [];
    expect(first).toEqual({ file: 'B/wednesday/capture.log', first: 12, last: 12 });
    const text = readFileSync(`${cases}/wrong-nic-active/${first?.file}`, 'utf8').split('\n')[11];
    expect(text).toContain('172.1.8.103:43027');
  });

  it('tells a latent fault as one: it works today', async () => {
    const { answer } = await answerOf('wrong-nic-latent');
    expect(answer.sentence).toContain('latent');
    expect(answer.causes.find((one) => one.cause === 'healthy' && one.side === 'A')?.status).toBe(
      'confirmed',
    );
  });

  it('names where the site form and the evidence disagree, and what was left out, beside the document', async () => {
    const { error } = await answerOf('host-differs');
    expect(error).toContain('PGOLD');
    expect(error).toContain('surprise');
    expect(error).toContain('README.txt');
  });

  it('tells a person the verdict first, with the deciding lines', async () => {
    const { out } = await rebind(['diagnose', `${cases}/wrong-nic-active`]);
    const [first] = out.split('\n');
    expect(first).toContain('CTI Server B listens on the private network card only');
    expect(first).toContain('confirmed');
    expect(out).toMatch(/B\/wednesday\/capture\.log:12\s+TCP\s+172\.1\.8\.103:43027/);
    expect(out).toContain('Next best check: none needed.');
  });
});

describe('rebind diagnose --report', () => {
  it('leaves the report in every form that needs no window, and says that PDF comes from the window', async () => {
    const target = path.join(folder, 'new', 'report');
    const { status, out, error } = await rebind([
      'diagnose',
      `${cases}/wrong-nic-active`,
      '--json',
      '--report',
      target,
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toHaveProperty('verdict');
    expect(readdirSync(target).sort()).toEqual([
      'rebind-report.docx',
      'rebind-report.html',
      'rebind-report.json',
      'rebind-report.md',
      'rebind-report.txt',
    ]);
    expect(error).toContain(path.join(target, 'rebind-report.html'));
    expect(error).toContain('PDF comes from the window');
    for (const name of readdirSync(target)) {
      const bytes = readFileSync(path.join(target, name));
      const text = name.endsWith('.docx')
        ? ((await xmlParts(bytes)).get('word/document.xml') ?? '')
        : bytes.toString('utf8');
      expect(text).toContain('CTI Server B listens on 172.1.8.103:43027 (private NIC)');
      expect(text).toContain('TCP    172.1.8.103:43027      0.0.0.0:0              LISTENING');
    }
  });

  it('that cannot be written is said, with status 3', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const { status, error } = await rebind([
      'diagnose',
      `${cases}/healthy`,
      '--report',
      path.join(folder, 'file', 'below'),
    ]);
    expect(status).toBe(3);
    expect(error).not.toBe('');
  });
});

describe('rebind diagnose on bad input', () => {
  it('says of a picture under B that it could not be read, and does not call the netstat missing', async () => {
    mkdirSync(path.join(folder, 'B'));
    writeFileSync(path.join(folder, 'B', 'x.txt'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0, 0]));
    writeFileSync(path.join(folder, 'site.json'), '{"active": "B", "dialer": {"B": "10.1.8.103:43027"}}');
    const { status, out } = await rebind(['diagnose', folder, '--json']);
    const { causes } = JSON.parse(out) as Answer;
    const onB = causes.find((one) => one.cause === 'wrong-nic-binding' && one.side === 'B');
    expect(status).toBe(2);
    expect(onB).toMatchObject({ status: 'unknown', lines: [] });
    expect(onB?.because).toContain('could not be read');
  });

  it('ends with status 3 and names the field and the reason', async () => {
    writeFileSync(path.join(folder, 'site.json'), '{"sides": {"B": {"ctiPort": 70000}}}');
    const { status, out, error } = await rebind(['diagnose', folder, '--json']);
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'bad-site' } });
    expect(error).toContain('sides.B.ctiPort in site.json is 70000');
  });

  it('ends with status 3 where there is no such folder', async () => {
    expect((await rebind(['diagnose', path.join(folder, 'gone')])).status).toBe(3);
  });
});

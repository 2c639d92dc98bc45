import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import type { RedactionLevel } from '../../../../electron/core/redaction/levels';
import { evidenceDesk } from '../../../../electron/host/evidence/evidence-desk';
import { proveReport } from '../../../../electron/host/report/proven-report';
import { evidenceFile } from '../../../../electron/host/store/evidence-store';
import { pdfOf } from '../../../support/planted-pdf';
import { eventsOf } from '../../core/incident/events-of';

vi.mock('../../../../electron/host/report/proven-report', { spy: true });

const table = [
  'MUCPGB',
  '',
  'Active Connections',
  '',
  '  Proto  Local Address          Foreign Address        State',
  '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING',
  '  TCP    172.1.8.103:43027      0.0.0.0:0              LISTENING',
  '  UDP    0.0.0.0:445            *:*                    ',
  '',
].join('\r\n');

const made = {
  at: '2026-01-05T15:00:00.000Z',
  offsetMinutes: 0,
  by: 'Ada Lovelace',
  version: '1',
  runtime: 'test',
  platform: 'test',
};
const truth = [/10\.1\.8\./, /172\.1\.8\./, /MUCPGB/i, /Andechs/i, /Lovelace/i, /kim\b/];

let folder: string;
let events: ReturnType<typeof eventsOf>;
const patience = 120_000;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-redacted-'));
  mkdirSync(path.join(folder, 'evidence'));
  const sha256 = createHash('sha256').update(table).digest('hex');
  writeFileSync(evidenceFile(folder, sha256), table);
  const statements: readonly Statement[] = [
    { type: 'created', title: 'Kloster Andechs, session of the dialer', practice: null },
    {
      type: 'site-set',
      active: 'B',
      B: { host: 'MUCPGB', visible: '10.1.8.103', private: '172.1.8.103', windows: '2000' },
    },
    { type: 'dialer-set', B: { address: '10.1.8.103', port: 43027 } },
    {
      type: 'evidence-added',
      phase: 'before',
      sha256,
      name: 'mucpgb-netstat.txt',
      size: table.length,
      how: 'paste',
      owner: 'B',
    },
    { type: 'noted', step: 'netstat', text: 'Called Andechs; 10.1.8.103 was right. Zauberwort.' },
  ];
  events = eventsOf(...statements);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function job(redaction: RedactionLevel) {
  return {
    id: 'x',
    folder,
    events,
    skip: [],
    form: { paper: 'A4', parts: 'whole', redaction, language: 'en' },
    made,
  } as const;
}

describe('a redacted report of an incident', () => {
  it.each(['customer-safe', 'full'] as const)(
    'holds nothing of the site, proves it and says the same: %s',
    { timeout: patience },
    async (level) => {
      const desk = evidenceDesk();
      const proofs = await desk.proofs(job(level));
      expect(proofs).toMatchObject({
        ok: true,
        value: {
          places: [],
          redaction: {
            level,
            leakCheck: { answer: 'clean' },
            sameVerdict: { answer: 'holds' },
            pseudonyms: 'first',
          },
        },
      });
      for (const format of ['html', 'markdown', 'json', 'text'] as const) {
        const report = await desk.report({ ...job(level), format });
        const text = report.ok ? String(report.value) : '';
        expect(text).toMatch(format === 'json' ? /"sameVerdict"/ : /Same verdict/);
        for (const one of truth) expect(text).not.toMatch(one);
        expect(text.includes('Zauberwort')).toBe(level === 'customer-safe' && format !== 'text');
      }
    },
  );

  it('leaves a report as it is where nothing is to be redacted', { timeout: patience }, async () => {
    const report = await evidenceDesk().report({ ...job('none'), format: 'markdown' });
    expect(report.ok && String(report.value).replaceAll('\\', '')).toContain('172.1.8.103:43027');
    expect(report.ok && String(report.value)).not.toContain('What was replaced');
  });

  it('keeps its key beside the record, for its owner alone; a lost key gives other names, and that is told', {
    timeout: patience,
  }, async () => {
    const desk = evidenceDesk();
    const read = async () => {
      const report = await desk.report({ ...job('customer-safe'), format: 'json' });
      return report.ok
        ? (JSON.parse(String(report.value)) as { title: string; redaction: { pseudonyms: string } })
        : null;
    };
    const first = await read();
    const key = path.join(folder, 'redaction.key');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(first)).not.toContain(readFileSync(key, 'utf8').trim());
    expect((await read())?.title).toBe(first?.title);
    const checked = await desk.checkFile({
      ...job('customer-safe'),
      name: 'a',
      format: 'html',
      bytes: Buffer.from('nothing'),
    });
    const redactionKey = checked.ok ? checked.value.key : '';
    events = [
      ...events,
      ...eventsOf({
        type: 'exported',
        format: 'html',
        file: 'a.html',
        redaction: 'customer-safe',
        redactionKey,
      }).map((one) => ({
        ...one,
        id: 'e9',
        seq: events.length + 1,
      })),
    ];
    expect((await read())?.redaction.pseudonyms).toBe('kept');
    unlinkSync(key);
    const lost = await read();
    expect(lost?.title).not.toBe(first?.title);
    // It is told in every report from now on, not only in the one that found it lost.
    expect(lost?.redaction.pseudonyms).toBe('new');
    expect((await read())?.redaction.pseudonyms).toBe('new');
    writeFileSync(key, 'no key at all');
    expect((await read())?.redaction.pseudonyms).toBe('new');
    expect(readFileSync(key, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });

  it('is proven once for one export, and anew for another level or once more was said', {
    timeout: patience,
  }, async () => {
    vi.mocked(proveReport).mockClear();
    const desk = evidenceDesk();
    const later = { ...made, at: '2026-01-05T15:00:07.000Z' };
    const report = await desk.report({ ...job('full'), format: 'html' });
    const bytes = Buffer.from(report.ok ? String(report.value) : '');
    const file = { name: 'a.html', format: 'html', bytes } as const;
    const checked = await desk.checkFile({ ...job('full'), made: later, ...file });
    expect(checked).toMatchObject({ ok: true, value: { check: { answer: 'clean' } } });
    expect(proveReport).toHaveBeenCalledTimes(1);
    await desk.proofs(job('customer-safe'));
    expect(proveReport).toHaveBeenCalledTimes(2);
    events = [
      ...events,
      ...eventsOf({ type: 'noted', step: 'netstat', text: 'more' }).map((one) => ({
        ...one,
        id: 'e9',
        seq: events.length + 1,
      })),
    ];
    await desk.proofs(job('customer-safe'));
    expect(proveReport).toHaveBeenCalledTimes(3);
    // What a report says of its own moment is of the moment at which it is made.
    const again = await desk.report({ ...job('customer-safe'), made: later, format: 'json' });
    expect(proveReport).toHaveBeenCalledTimes(3);
    expect(again.ok && String(again.value)).toContain(later.at);
  });

  it('refuses a finished file with something of the site in it, and says where', {
    timeout: patience,
  }, async () => {
    const desk = evidenceDesk();
    const file = (name: string, text: string) =>
      desk.checkFile({ ...job('customer-safe'), name, format: 'pdf', bytes: pdfOf({ text }) });
    expect(await file('a.pdf', 'the host MUCPGB')).toMatchObject({
      ok: false,
      code: 'leak',
      message: { values: { where: { text: 'text of page {page}', values: { page: 1 } } } },
    });
    expect(await file('10.1.8.103.pdf', 'nothing')).toMatchObject({
      ok: false,
      code: 'leak',
      message: { values: { where: { text: 'the file’s name' } } },
    });
    // Little of the report's own text stands in it: it was not read whole.
    expect(await file('a.pdf', 'nothing')).toMatchObject({
      ok: true,
      value: { check: { answer: 'not-checked' } },
    });
  });

  it('fails with words where the key cannot be kept', { timeout: patience }, async () => {
    mkdirSync(path.join(folder, 'redaction.key'));
    expect(await evidenceDesk().proofs(job('full'))).toMatchObject({ ok: false });
  });
});

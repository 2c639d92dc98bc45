import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../../electron/core/incident/events';
import { format } from '../../../../electron/core/text';
import type { DeskReply, DeskRequest } from '../../../../electron/host/evidence/desk-jobs';
import { evidenceDesk } from '../../../../electron/host/evidence/evidence-desk';
import {
  type EvidenceReader,
  evidenceReader,
  type StartDesk,
} from '../../../../electron/host/evidence/evidence-reader';
import { readerThread } from '../../../../electron/host/evidence/reader-thread';
import { evidenceFile, keepBytes } from '../../../../electron/host/store/evidence-store';
import { bundled } from '../../../support/bundled';
import { begun, eventsOf, evidence } from '../../core/incident/events-of';
import { netstat } from '../../core/incident/texts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rebind-reader-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function kept(text: string | Uint8Array): Promise<string> {
  const made = await keepBytes(folder, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  if (!made.ok) throw new Error(format(made.message));
  return made.value.sha256;
}

const item = (sha256: string, encoding: string | null = null) => ({ sha256, encoding });
const rows = Array.from({ length: 500 }, (_one, index) => ({ local: `10.1.8.103:${1_000 + index}` }));
const table = netstat([{ local: '172.1.8.103:43027' }, ...rows]);

describe('a piece of evidence', () => {
  const desk = evidenceDesk();

  it('is shown by its lines as they are numbered in citations', async () => {
    const sha256 = await kept(table);
    const page = await desk.lines({ folder, item: item(sha256), first: 6, count: 2 });
    expect(page).toMatchObject({ ok: true, value: { first: 6, total: 507 } });
    expect(page.ok && page.value.lines[0]).toMatch(/^ {2}TCP {4}172\.1\.8\.103:43027 /);
  });

  it('shows a line of a whole book shortened', async () => {
    const sha256 = await kept('x'.repeat(1_000_000));
    const page = await desk.lines({ folder, item: item(sha256), first: 1, count: 1 });
    expect(page.ok && page.value.lines[0]?.length).toBeLessThan(2_100);
  });

  it('gives its sockets page by page, and finds among them', async () => {
    const sha256 = await kept(table);
    const ask = {
      folder,
      item: item(sha256),
      part: 0,
      offset: 0,
      count: 50,
      find: '',
      only: 'all' as const,
      ports: [],
    };
    const all = await desk.sockets({ ...ask, offset: 480 });
    expect(all.ok && [all.value.total, all.value.rows.length]).toEqual([503, 23]);
    const cti = await desk.sockets({ ...ask, only: 'cti' });
    expect(cti.ok && cti.value.rows.map((row) => [row.local.port, row.cti, row.listener])).toEqual([
      [43027, true, true],
    ]);
    const own = await desk.sockets({ ...ask, only: 'cti', ports: [1_042] });
    expect(own.ok && own.value.rows.map((row) => row.local.port)).toEqual([43027, 1_042]);
    const found = await desk.sockets({ ...ask, find: ':1077' });
    expect(found.ok && found.value.total).toBe(1);
    expect(await desk.sockets({ ...ask, part: 9 })).toMatchObject({ ok: false, code: 'no-sockets' });
  });

  it('that is a picture is refused with what it is', async () => {
    const sha256 = await kept(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]));
    expect(await desk.check({ folder, item: item(sha256) })).toMatchObject({ ok: false, code: 'not-text' });
  });

  it('that is gone or was changed is told as that, and is read once it is back', async () => {
    const sha256 = await kept(table);
    const file = evidenceFile(folder, sha256);
    writeFileSync(file, table.replace('43027', '42027'));
    expect(await desk.check({ folder, item: item(sha256) })).toMatchObject({
      ok: false,
      code: 'evidence-damaged',
    });
    unlinkSync(file);
    expect(await desk.check({ folder, item: item(sha256) })).toMatchObject({
      ok: false,
      code: 'evidence-missing',
    });
    await kept(table);
    expect(await desk.check({ folder, item: item(sha256) })).toMatchObject({ ok: true });
  });

  it('makes a report that quotes its deciding line', async () => {
    const sha256 = await kept(table);
    const events = eventsOf(
      begun,
      {
        type: 'site-set',
        active: 'B',
        B: { visible: '10.1.8.103', private: '172.1.8.103', windows: '2000' },
      },
      { type: 'dialer-set', B: { address: '10.1.8.103', port: 43027 } },
      evidence({ sha256, owner: 'B' }),
    );
    const made = {
      at: '2026-01-05T15:00:00.000Z',
      offsetMinutes: 0,
      by: 'kim',
      version: '1',
      runtime: 'test',
      platform: 'test',
    };
    const form = { paper: 'A4', parts: 'whole', redaction: 'none', language: 'en' } as const;
    for (const format of ['html', 'markdown', 'text', 'json'] as const) {
      const report = await desk.report({ id: 'x', folder, events, skip: [], format, form, made });
      expect(report.ok && String(report.value).replaceAll('\\', '')).toContain('172.1.8.103:43027');
    }
    const word = await desk.report({ id: 'x', folder, events, skip: [], format: 'docx', form, made });
    // A zip, as every Office document is.
    expect(word.ok && Buffer.from(word.value).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });
});

describe('the reading of evidence in a thread of its own', () => {
  let program: string;
  beforeAll(async () => {
    program = await bundled(
      new URL('../../../../electron/host/evidence/evidence-worker.ts', import.meta.url),
    );
  });
  afterAll(() => rmSync(path.dirname(program), { recursive: true, force: true }));

  it('gives the snapshot of an incident', async () => {
    const reader = evidenceReader(readerThread(program));
    const sha256 = await kept(table);
    const events = eventsOf(begun, evidence({ sha256, owner: 'B' }));
    const shown = await reader.snapshot({ id: 'x', folder, events });
    expect(shown.ok && shown.value.before.facts.sides.B.socketCount).toBe(503);
    reader.close();
  });

  it('tells how far it is with a piece, and can be stopped and gone on with', async () => {
    const reader = evidenceReader(readerThread(program));
    const sha256 = await kept(table);
    const heard: number[] = [];
    const name = { folder, item: item(sha256) };
    expect(await reader.check(name, (done) => heard.push(done))).toMatchObject({ ok: true });
    expect(heard.length).toBeGreaterThan(1);
    expect(heard).toEqual([...heard].sort((one, other) => one - other));
    expect(heard.every((done) => done > 0 && done <= 1)).toBe(true);

    const waiting = reader.check(name);
    reader.stop();
    expect(await waiting).toMatchObject({ ok: false, code: 'reading-stopped' });
    expect(await reader.check(name)).toMatchObject({ ok: true });
    reader.close();
  });

  it('shows an incident also where something else was stopped at that moment', async () => {
    const reader = evidenceReader(readerThread(program));
    const sha256 = await kept(table);
    const events = eventsOf(begun, evidence({ sha256, owner: 'B' }));
    const shown = reader.snapshot({ id: 'x', folder, events });
    reader.stop();
    expect(await shown).toMatchObject({ ok: true });
    reader.close();
  });

  it('ends what waits for it when it is closed, and starts nothing any more', async () => {
    let started = 0;
    const start = readerThread(program);
    const reader = evidenceReader((...given) => {
      started += 1;
      return start(...given);
    });
    const sha256 = await kept(table);
    const events = eventsOf(begun, evidence({ sha256, owner: 'B' }));
    const waiting = reader.snapshot({ id: 'x', folder, events });
    reader.close();
    expect(await waiting).toMatchObject({ ok: false, code: 'reading-ended' });
    expect(await reader.snapshot({ id: 'x', folder, events })).toMatchObject({
      ok: false,
      code: 'reading-ended',
    });
    expect(started).toBe(1);
  });
});

describe('a piece that cannot be read in time', () => {
  const heavy = 'f'.repeat(64);
  const events: readonly IncidentEvent[] = eventsOf(
    begun,
    evidence({ sha256: heavy }),
    evidence({ sha256: 'a'.repeat(64) }),
  );
  let started = 0;

  /** A process that the heavy piece brings down, or never gets done with. */
  const startFragile =
    (end: 'dies' | 'hangs'): StartDesk =>
    (onReply, onEnd) => {
      started += 1;
      const answer = ({ number, verb, job }: DeskRequest): DeskReply | null => {
        const touched =
          verb === 'check'
            ? (job as { item: { sha256: string } }).item.sha256 === heavy
            : !(job as { skip: readonly string[] }).skip.includes(heavy);
        return touched ? null : { number, result: { ok: true, value: verb } };
      };
      return {
        post: (request) =>
          queueMicrotask(() => {
            const reply = answer(request);
            if (reply !== null) onReply(reply);
            else if (end === 'dies') onEnd();
          }),
        end: onEnd,
      };
    };

  beforeEach(() => {
    started = 0;
  });

  it.each(['dies', 'hangs'] as const)(
    'is left out of its incident where reading it %s, and the rest is shown',
    async (end) => {
      const reader: EvidenceReader = evidenceReader(startFragile(end), 40);
      expect(await reader.snapshot({ id: 'x', folder, events })).toMatchObject({
        ok: true,
        value: 'snapshot',
      });
      const before = started;
      // It is remembered: the next time nothing has to die first.
      expect(await reader.snapshot({ id: 'x', folder, events })).toMatchObject({ ok: true });
      expect(started).toBe(before);
    },
  );

  it('is refused before it becomes evidence', async () => {
    const reader = evidenceReader(startFragile('hangs'), 40);
    expect(await reader.check({ folder, item: item(heavy) })).toMatchObject({
      ok: false,
      code: 'reading-late',
    });
  });
});

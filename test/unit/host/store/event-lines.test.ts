import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IncidentEvent, type Statement, schemaVersion } from '../../../../electron/core/incident/events';
import { format } from '../../../../electron/core/text';
import { eventLine, readEventLines } from '../../../../electron/host/store/event-lines';

function event(seq: number, say: Statement, more?: number): IncidentEvent {
  return {
    v: schemaVersion,
    id: `e${seq}`,
    seq,
    at: '2026-01-05T14:00:00.000Z',
    by: 'kim',
    say,
    ...(more === undefined ? {} : { more }),
  };
}

const created = event(1, { type: 'created', title: 'North', practice: null });
const note = (seq: number, more?: number) =>
  event(seq, { type: 'noted', step: 'site', text: `${seq}` }, more);
const bytesOf = (...lines: (IncidentEvent | string)[]) =>
  new TextEncoder().encode(lines.map((one) => (typeof one === 'string' ? one : eventLine(one))).join(''));

function read(...lines: (IncidentEvent | string)[]) {
  const result = readEventLines(bytesOf(...lines));
  if (!result.ok) throw new Error(format(result.message));
  return { ...result.value, seqs: result.value.events.map(({ seq }) => seq) };
}

describe('lines of several versions', () => {
  it('are read together: what an older Rebind wrote, and what was added since', () => {
    const old = readFileSync(new URL('../../../fixtures/incidents/events-v1.jsonl', import.meta.url), 'utf8');
    const { events, notices, lastSeq } = read(old, note(30));
    expect(events).toHaveLength(old.trimEnd().split('\n').length + 1);
    expect(new Set(events.map(({ v }) => v))).toEqual(new Set([schemaVersion]));
    expect(notices).toEqual([]);
    expect(lastSeq).toBe(30);
  });

  it('of which one is newer are refused as a whole, with the reason', () => {
    const newer = readEventLines(bytesOf(created, note(2), '{"v":99}\n', note(4)));
    expect(newer).toMatchObject({ ok: false, code: 'newer-version' });
    expect(newer.ok ? '' : format(newer.message)).toBe(
      `This incident was written by a newer Rebind (form 99; this one reads up to ${schemaVersion}).`,
    );
  });
});

describe('a line whose version is known and whose kind of entry is not', () => {
  const strange = (seq: number) =>
    `${JSON.stringify({ ...note(seq), say: { type: 'wished', for: 'rain' } })}\n`;

  it('is left out and told with its line and its kind', () => {
    const { seqs, notices } = read(created, strange(2), note(3));
    expect(seqs).toEqual([1, 3]);
    expect(notices.map((one) => format(one))).toEqual([
      'Line 2 of this incident’s record holds an entry of a kind that this Rebind does not know (wished). It is left out. Open the incident with the Rebind that wrote it to see all. The record itself was not changed.',
    ]);
  });

  it('keeps its number where it is the last one', () => {
    expect(read(created, strange(2)).lastSeq).toBe(2);
    const { seqs, notices } = read(created, strange(2), strange(3), note(4));
    expect(seqs).toEqual([1, 4]);
    expect(format(notices[0] as never)).toContain('2 lines of this incident’s record');
  });
});

describe('a damaged line', () => {
  it('keeps its number where it is the last one, so that none is given twice', () => {
    const { lastSeq, notices } = read(created, note(2), 'rubbish\n');
    expect(lastSeq).toBe(3);
    expect(notices).toHaveLength(1);
    expect(read(created, note(2), 'rubbish\n', note(4)).notices).toHaveLength(1);
  });

  it('may not push the numbers out of what can be counted', () => {
    const far = note(Number.MAX_SAFE_INTEGER);
    const { lastSeq, notices } = read(created, far);
    expect(lastSeq).toBe(2);
    expect(notices).toHaveLength(1);
  });

  it('that stands there twice counts once', () => {
    expect(read(created, note(2), note(2), note(3))).toMatchObject({ seqs: [1, 2, 3], notices: [] });
  });
});

describe('what was said in one', () => {
  it('counts once all of it is there, and not before', () => {
    const lines = [created, note(2), note(3, 2), note(4, 1), note(5)];
    expect(read(...lines)).toMatchObject({ seqs: [1, 2, 3, 4, 5], torn: null, lastSeq: 5 });
    for (const cut of [3, 4]) {
      const { seqs, torn, wholeBytes, lastSeq, notices } = read(...lines.slice(0, cut));
      expect(seqs).toEqual([1, 2]);
      expect(lastSeq).toBe(2);
      expect(notices).toEqual([]);
      expect(wholeBytes).toBe(bytesOf(created, note(2)).length);
      expect(new TextDecoder().decode(torn ?? undefined)).toBe(lines.slice(2, cut).map(eventLine).join(''));
    }
  });

  it('is not dropped where its last line was damaged after it was saved', () => {
    const { seqs, torn, notices } = read(created, note(2, 1), 'rubbish\n');
    expect(seqs).toEqual([1, 2]);
    expect(torn).toBeNull();
    expect(notices).toHaveLength(1);
  });

  it('is its own, also behind one that was never ended', () => {
    expect(read(created, note(2, 3), note(3, 1), note(4)).seqs).toEqual([1, 2, 3, 4]);
    expect(read(created, note(2, 3), note(3, 1)).seqs).toEqual([1, 2]);
  });

  it('is there whole or not at all, wherever the record is cut', () => {
    const sayings = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sayings, fc.double({ min: 0, max: 1, noNaN: true }), (sizes, where) => {
        const events = [created];
        /** How many events stand once each saying is whole. */
        const ends = [1];
        for (const size of sizes) {
          for (let rest = size - 1; rest >= 0; rest -= 1) {
            events.push(note(events.length + 1, rest === 0 ? undefined : rest));
          }
          ends.push(events.length);
        }
        const first = eventLine(created).length;
        const all = bytesOf(...events);
        const cut = first + Math.floor((all.length - first) * where);
        const result = readEventLines(all.subarray(0, cut));
        if (!result.ok) throw new Error(result.code);
        const { events: there, notices, wholeBytes, torn } = result.value;
        expect(ends).toContain(there.length);
        expect(notices).toEqual([]);
        expect(wholeBytes + (torn?.length ?? 0)).toBe(cut);
        // No whole saying is left out.
        const next = ends.find((end) => end > there.length);
        if (next !== undefined) expect(bytesOf(...events.slice(0, next)).length).toBeGreaterThan(cut);
      }),
    );
  });
});

describe('any bytes', () => {
  it('are read or refused without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = readEventLines(Uint8Array.from([...bytesOf(created), ...bytes]));
        if (result.ok) expect(result.value.events[0]?.seq).toBe(1);
        readEventLines(bytes);
      }),
    );
  });
});

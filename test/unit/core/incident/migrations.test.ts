import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema, schemaVersion, statementSchema } from '../../../../electron/core/incident/events';
import { lift, migrations, oldestVersion } from '../../../../electron/core/incident/migrations';

const fixtures = new URL('../../../fixtures/incidents/', import.meta.url);

describe('the steps from version to version', () => {
  it('rise by one, without a gap, up to the version of today', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: schemaVersion - oldestVersion }, (_, index) => oldestVersion + index),
    );
  });

  it('leave no older version without the lines that it wrote', () => {
    const names = migrations.map(({ from }) => `events-v${from}.jsonl`);
    expect(readdirSync(fixtures)).toEqual(expect.arrayContaining(names));
  });

  for (const { from } of migrations) {
    const lines = readFileSync(new URL(`events-v${from}.jsonl`, fixtures), 'utf8')
      .trimEnd()
      .split('\n');

    it(`lift all that version ${from} wrote, and change nothing of what it says`, () => {
      for (const line of lines) {
        const value = JSON.parse(line) as { v: number; say: unknown };
        expect(value.v).toBe(from);
        const lifted = lift(value);
        if (lifted.is !== 'lifted') throw new Error(`${line}: ${lifted.is}`);
        const read = eventSchema.safeParse(lifted.event);
        if (!read.success) throw new Error(`${line}: ${read.error.message}`);
        expect(read.data.v).toBe(schemaVersion);
        // A step may add what is true of old events; what was said stays.
        expect(read.data.say).toMatchObject(value.say as object);
      }
    });
  }

  it('have a line of every kind of entry that version 1 knew', () => {
    const text = readFileSync(new URL('events-v1.jsonl', fixtures), 'utf8');
    const kinds = new Set(
      text
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { say: { type: string } }).say.type),
    );
    expect(kinds.size).toBe(26);
    const today = new Set<string>(statementSchema.options.map((one) => one.shape.type.value));
    for (const kind of kinds) expect(today).toContain(kind);
  });
});

describe('a value as it stands in a record', () => {
  it('of a newer version is told as that, whatever it holds', () => {
    expect(lift({ v: schemaVersion + 1 })).toEqual({ is: 'newer', version: schemaVersion + 1 });
  });

  it('that is no event of any version is none', () => {
    for (const value of [null, 1, 'x', [], [{ v: 1 }], {}, { v: 0 }, { v: -1 }, { v: 1.5 }, { v: '1' }]) {
      expect(lift(value)).toEqual({ is: 'none' });
    }
  });

  it('is lifted or refused without harm, whatever it is, and never changed itself', () => {
    fc.assert(
      fc.property(fc.record({ v: fc.integer({ min: 0, max: 4 }), say: fc.anything() }), (value) => {
        Object.freeze(value);
        const lifted = lift(value);
        if (lifted.is === 'lifted') expect(lifted.event.v).toBe(schemaVersion);
      }),
    );
  });
});

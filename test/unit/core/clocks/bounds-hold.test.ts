import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { buildSnapshot } from '../../../../electron/core/incident/build-snapshot';
import { type IncidentEvent, type Statement, schemaVersion } from '../../../../electron/core/incident/events';
import type { ReadEvidence } from '../../../../electron/core/incident/readings';
import { say } from '../../../../electron/core/text';
import { netstat } from '../incident/texts';

const minute = 60_000;
const start = Date.UTC(2026, 6, 6, 8, 0);

/** How Windows of different languages print one moment. */
const forms: readonly ((date: Date) => readonly [string, string])[] = [
  (at) => [day(at, 'MDY', '/'), half(at)],
  (at) => [day(at, 'DMY', '.'), clock(at)],
  (at) => [day(at, 'DMY', '/'), clock(at)],
  (at) => [day(at, 'YMD', '-'), clock(at)],
  (at) => [day(at, 'YMD', '/'), `${at.getUTCHours() < 12 ? '午前' : '午後'} ${half(at).slice(0, 5)}`],
];

const two = (value: number) => String(value).padStart(2, '0');

function day(at: Date, order: string, sign: string): string {
  const parts: Record<string, string> = {
    D: two(at.getUTCDate()),
    M: two(at.getUTCMonth() + 1),
    Y: String(at.getUTCFullYear()),
  };
  return [...order].map((letter) => parts[letter]).join(sign);
}

function clock(at: Date): string {
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

function half(at: Date): string {
  const hours = at.getUTCHours();
  return `${two(hours % 12 === 0 ? 12 : hours % 12)}:${two(at.getUTCMinutes())} ${hours < 12 ? 'AM' : 'PM'}`;
}

interface Brought {
  /** Minutes after the start, by the laptop's clock. */
  readonly captured: number;
  /** Minutes from the capture to the bringing. */
  readonly later: number;
  readonly how: 'paste' | 'word' | 'practice';
  /** Seconds within the minute. */
  readonly second: number;
}

const brought = fc.record<Brought>({
  captured: fc.integer({ min: 0, max: 4 * 24 * 60 }),
  later: fc.integer({ min: 0, max: 3 * 24 * 60 }),
  how: fc.constantFrom('paste', 'paste', 'word', 'practice'),
  second: fc.integer({ min: 0, max: 59 }),
});

test('the bounds hold the true difference, and the time line the true moments, whatever is brought when', () => {
  fc.assert(
    fc.property(
      // A clock that is wrong by up to two days, with the seconds that nobody prints.
      fc.integer({ min: -2 * 24 * 60 * 60, max: 2 * 24 * 60 * 60 }),
      fc.nat(forms.length - 1),
      fc.array(brought, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(0, 60, -300, 330),
      (seconds, form, pieces, zone) => {
        const skew = seconds * 1000;
        const readings = new Map<string, ReadEvidence>();
        const statements: { readonly at: number; readonly say: Statement }[] = [
          { at: start, say: { type: 'created', title: '', practice: null } },
        ];
        const truth = new Map<string, number>();
        pieces.forEach((piece, index) => {
          const captured = start + piece.captured * minute + piece.second * 1000;
          // What Rebind prints itself it writes down at once.
          const at = captured + (piece.how === 'practice' ? 1000 : piece.later * minute);
          const printed = forms[form]?.(new Date(captured + skew)) ?? [];
          const text = [...printed, netstat([{ local: `10.1.8.103:${43027 + index}` }])].join('\r\n');
          const sha256 = String(index + 1).padStart(64, '0');
          const reading = readEvidence(`PGB\r\n${text}`);
          readings.set(sha256, { reading, encoding: 'utf-8', encodingReason: say('strict'), problem: null });
          truth.set(sha256, captured);
          const how = piece.how === 'practice' ? 'practice' : 'paste';
          statements.push({
            at,
            say: { type: 'evidence-added', phase: 'before', sha256, name: 'x', size: 1, how, owner: 'B' },
          });
          if (piece.how === 'word') {
            const stated = new Date(captured - (captured % minute)).toISOString();
            statements.push({
              at: at + 1,
              say: { type: 'evidence-time-stated', sha256, phase: 'before', at: stated },
            });
          }
        });
        statements.sort((one, other) => one.at - other.at);
        const events: readonly IncidentEvent[] = statements.map((one, index) => ({
          v: schemaVersion,
          id: `e${index}`,
          seq: index + 1,
          at: new Date(one.at).toISOString(),
          by: 'kim',
          say: one.say,
        }));
        const { clocks } = buildSnapshot('x', events, readings, () => zone);
        const [host] = clocks.hosts;
        expect(host).toBeDefined();
        const local = skew - zone * minute;
        expect(host?.skew.atLeast ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(local);
        expect(host?.skew.atMost ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(local);
        for (const entry of clocks.timeline) {
          const at = truth.get(entry.cites[0]?.evidence ?? '');
          if (entry.kind !== 'capture' || at === undefined) continue;
          if (entry.earliest !== null) expect(Date.parse(entry.earliest)).toBeLessThanOrEqual(at);
          expect(Date.parse(entry.latest ?? '')).toBeGreaterThanOrEqual(at);
        }
      },
    ),
    { numRuns: 80 },
  );
});

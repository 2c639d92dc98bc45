import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchSite } from '../../../../electron/core/known-good/match';
import {
  offersFor,
  type SiteRecord,
  withoutVisit,
  withVisit,
} from '../../../../electron/core/known-good/site-record';
import { format } from '../../../../electron/core/text';
import { north, print } from './print';

const reasons = (match: ReturnType<typeof matchSite>) => match?.reasons.map((one) => format(one)) ?? null;

describe('a known site is asked for', () => {
  test('by a host and an endpoint', () => {
    const now = print({ B: { host: ['pgb.customer.local'], dialed: ['10.1.8.103:43027'] } });
    expect(reasons(matchSite(north, now))).toEqual([
      'host PGB on side B',
      'the dialer calls 10.1.8.103:43027 for side B',
    ]);
  });

  test('by two hosts, also where the dialer calls another address than before: that is drift', () => {
    const now = print({
      A: { host: ['PGA'] },
      B: { host: ['PGB'], dialed: ['172.1.8.103:43027'] },
    });
    const match = matchSite(north, now);
    expect(reasons(match)).toEqual(['host PGA on side A', 'host PGB on side B']);
    expect(match?.against.map((one) => format(one))).toEqual([
      'for side B it called 10.1.8.103:43027, and calls 172.1.8.103:43027',
    ]);
  });

  test('by a card, whatever the host is called now', () => {
    const now = print({ A: { host: ['NEWNAME'], cards: ['00-0C-29-4F-8E-30'] } });
    expect(reasons(matchSite(north, now))).toEqual(['the card 00-0C-29-4F-8E-30 of side A']);
  });
});

describe('it is not asked for', () => {
  test('by private addresses alone: every customer may have them', () => {
    const now = print({
      A: { dialed: ['10.1.8.102:42027'], visible: ['10.1.8.102'] },
      B: { dialed: ['10.1.8.103:43027'], visible: ['10.1.8.103'], listeners: ['10.1.8.103:43027'] },
    });
    expect(matchSite(north, now)).toBeNull();
  });

  test('where the same addresses belong to hosts of other names', () => {
    const now = print({
      A: { host: ['CCPG1A'], dialed: ['10.1.8.102:42027'] },
      B: { host: ['CCPG1B'], dialed: ['10.1.8.103:43027'] },
    });
    expect(matchSite(north, now)).toBeNull();
  });

  test('by one name alone', () => {
    expect(matchSite(north, print({ B: { host: ['PGB'] } }))).toBeNull();
  });

  test('by a card address that software makes up', () => {
    const loopback = print({ A: { cards: ['02-00-4C-4F-4F-50', '00-00-00-00-00-00'] } });
    expect(matchSite(loopback, loopback)).toBeNull();
  });

  test('property: nothing but private addresses never makes a match', () => {
    const privately = fc
      .tuple(
        fc.constantFrom('10', '192.168', '172.16', '172.31', '169.254', '127', '100.64'),
        fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 65_535 }),
      )
      .map(([start, rest, port]) => `${[...start.split('.'), ...rest].slice(0, 4).join('.')}:${port}`);
    const site = fc
      .tuple(privately, privately)
      .map(([a, b]) =>
        print({ A: { dialed: [a], listeners: [a], order: [a] }, B: { dialed: [b], visible: [b] } }),
      );
    fc.assert(
      fc.property(site, (one) => matchSite(one, one) === null),
      { numRuns: 200, verbose: true },
    );
  });
});

describe('records', () => {
  const visit = (incident: string, closedAt: string, fingerprint = north) => ({
    incident,
    closedAt,
    as: 'fixed' as const,
    fingerprint,
  });
  const first = withVisit(null, 'site-1', 'North', visit('one', '2026-01-01T10:00:00.000Z'));

  test('an incident that is closed again replaces what it left', () => {
    const again = withVisit(first, 'site-1', 'other', visit('one', '2026-01-02T10:00:00.000Z'));
    expect(again.visits.map(({ closedAt }) => closedAt)).toEqual(['2026-01-02T10:00:00.000Z']);
    expect(again.name).toBe('North');
  });

  test('no more than twenty visits are kept, the newest', () => {
    let record: SiteRecord | null = null;
    for (let index = 0; index < 25; index += 1) {
      record = withVisit(record, 'site-1', 'North', visit(`i${index}`, new Date(index * 1e9).toISOString()));
    }
    expect(record?.visits).toHaveLength(20);
    expect(record?.visits.at(-1)?.incident).toBe('i24');
  });

  test('an incident is not asked for what it left itself, nor for what was answered', () => {
    expect(offersFor(north, [first], new Set(), 'one')).toEqual([]);
    expect(offersFor(north, [first], new Set(['site-1']), 'two')).toEqual([]);
    expect(offersFor(north, [first], new Set(), 'two').map(({ site }) => site)).toEqual(['site-1']);
    expect(offersFor(north, [withoutVisit(first, 'one')], new Set(), 'two')).toEqual([]);
  });
});

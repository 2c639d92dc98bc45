import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import type { Diagnosis } from '../../../../electron/core/diagnosis/types';
import { otherSide, type Side, sides } from '../../../../electron/core/net/ports';
import {
  aCase,
  type CaseSketch,
  cutNetstat,
  ipconfig,
  netstat,
  statusOf,
} from '../../../support/case-builder';

/** One side as drawn by chance. `port` offsets: 0 the side's own default, 1000 off to the other side's, 40 the next instance. */
interface DrawnSide {
  readonly rows: readonly {
    readonly at: 'visible' | 'private' | 'all' | 'loopback' | 'third';
    readonly port: 'own' | 'other' | 'next';
  }[];
  readonly table: 'none' | 'whole' | 'cut';
  readonly order: 'none' | 'visible' | 'private';
  readonly dials: 'visible' | 'private' | 'other' | 'nothing';
  readonly dialsPort: 'own' | 'other' | 'next';
  readonly outcome: 'none' | 'refused' | 'timed-out' | 'opened' | 'rejected';
  readonly from: 'server' | 'dialer' | 'laptop';
  readonly session: boolean;
}

const drawnSide: fc.Arbitrary<DrawnSide> = fc.record({
  rows: fc.array(
    fc.record({
      at: fc.constantFrom('visible', 'private', 'all', 'loopback', 'third'),
      port: fc.constantFrom('own', 'own', 'own', 'other', 'next'),
    }),
    { maxLength: 2 },
  ),
  table: fc.constantFrom('none', 'whole', 'whole', 'cut'),
  order: fc.constantFrom('none', 'visible', 'private'),
  dials: fc.constantFrom('visible', 'visible', 'visible', 'private', 'other', 'nothing'),
  dialsPort: fc.constantFrom('own', 'own', 'own', 'other', 'next'),
  outcome: fc.constantFrom('none', 'none', 'refused', 'timed-out', 'opened', 'rejected'),
  from: fc.constantFrom('server', 'dialer', 'laptop'),
  session: fc.boolean(),
});

const drawnCase = fc.record({
  A: drawnSide,
  B: drawnSide,
  active: fc.constantFrom<Side | undefined>('A', 'B', undefined),
});
type DrawnCase = { readonly A: DrawnSide; readonly B: DrawnSide; readonly active: Side | undefined };

function lay(drawn: DrawnCase, swapped: boolean): CaseSketch {
  const letter = (side: Side): Side => (swapped ? otherSide(side) : side);
  const base = (side: Side) => (letter(side) === 'A' ? 42027 : 43027);
  const port = (side: Side, which: 'own' | 'other' | 'next') =>
    which === 'own' ? base(side) : which === 'other' ? base(otherSide(side)) : base(side) + 40;
  // The addresses go with the drawn side, so that only the letters and the ports change.
  const address = {
    A: { visible: '10.1.8.102', private: '172.1.8.102' },
    B: { visible: '10.1.8.103', private: '172.1.8.103' },
  };
  const at = (side: Side, where: string) =>
    ({
      visible: address[side].visible,
      private: address[side].private,
      all: '0.0.0.0',
      loopback: '127.0.0.1',
      third: '192.168.5.3',
    })[where];
  const dials = (side: Side) => {
    const drawnHere = drawn[side];
    if (drawnHere.dials === 'nothing') return undefined;
    const target =
      drawnHere.dials === 'other' ? address[otherSide(side)].visible : address[side][drawnHere.dials];
    return `${target}:${port(side, drawnHere.dialsPort)}`;
  };
  const evidence = (side: Side) => {
    const rows = drawn[side].rows.map((row) => `${at(side, row.at)}:${port(side, row.port)} LISTENING`);
    const dialed = dials(side);
    if (drawn[side].session && dialed !== undefined) rows.push(`${dialed} 10.1.8.50:1189 ESTABLISHED`);
    const { table, order } = drawn[side];
    const visible = `Visible ${address[side].visible}`;
    const own = `Private ${address[side].private}`;
    return [
      ...(table === 'none'
        ? []
        : [table === 'whole' ? netstat(...rows) : cutNetstat('0.0.0.0:445 LISTENING', ...rows)]),
      ...(order === 'none'
        ? []
        : [
            ipconfig(
              `PG${side}`,
              'Third 192.168.5.3',
              ...(order === 'visible' ? [visible, own] : [own, visible]),
            ),
          ]),
    ];
  };
  const outcomes = sides.flatMap((side) => {
    const { outcome, from } = drawn[side];
    if (outcome === 'none') return [];
    const target = dials(side);
    return [
      {
        side: letter(side),
        kind: outcome,
        from,
        code: outcome === 'rejected' ? 1 : null,
        ...(target === undefined ? {} : { target }),
      },
    ];
  });
  return {
    instance: 0,
    active: drawn.active === undefined ? undefined : letter(drawn.active),
    dialerAddress: '10.1.8.50',
    outcomes,
    [letter('A')]: address.A,
    [letter('B')]: address.B,
    [`dials${letter('A')}`]: dials('A'),
    [`dials${letter('B')}`]: dials('B'),
    evidence: { [letter('A')]: evidence('A'), [letter('B')]: evidence('B') },
  };
}

function statuses(diagnosis: Diagnosis, swapped: boolean): readonly string[] {
  return diagnosis.findings
    .map(
      (one) =>
        `${one.cause} ${one.side === null ? '-' : swapped ? otherSide(one.side) : one.side} ${one.status}`,
    )
    .sort();
}

describe('any case', () => {
  it('gets the same answers when the letters of the two sides are swapped with everything else', () => {
    fc.assert(
      fc.property(drawnCase, (drawn) => {
        const plain = diagnose(aCase(lay(drawn, false)));
        const swapped = diagnose(aCase(lay(drawn, true)));
        expect(statuses(swapped, true)).toEqual(statuses(plain, false));
      }),
      { numRuns: 500 },
    );
  });

  it('is never given a wrong NIC binding without a whole table that shows the private address alone', () => {
    fc.assert(
      fc.property(drawnCase, (drawn) => {
        const diagnosis = diagnose(aCase(lay(drawn, false)));
        for (const side of sides) {
          if (statusOf(diagnosis, 'wrong-nic-binding', side) !== 'confirmed') continue;
          const here = drawn[side];
          const dialed = diagnosis.facts.sides[side].dialed?.value;
          const onDialed = here.rows.filter((row) => row.port === here.dialsPort && row.at !== 'loopback');
          expect(here.table).toBe('whole');
          expect(dialed?.address).not.toBe(diagnosis.facts.sides[side].private?.value);
          expect(onDialed.length).toBeGreaterThan(0);
          expect(onDialed.every((row) => row.at === 'private')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has at most one confirmed fault of the listener on a side, and none beside a healthy answer', () => {
    const exclusive = [
      'sides-swapped',
      'wrong-port',
      'not-listening',
      'loopback-only',
      'wrong-nic-binding',
      'other-adapter-first',
    ];
    fc.assert(
      fc.property(drawnCase, (drawn) => {
        const diagnosis = diagnose(aCase(lay(drawn, false)));
        for (const side of sides) {
          const here = diagnosis.findings
            .filter((one) => one.side === side && one.status === 'confirmed')
            .map((one) => one.cause);
          expect(here.filter((cause) => exclusive.includes(cause)).length, here.join()).toBeLessThanOrEqual(
            1,
          );
          if (here.includes('healthy')) expect(here).toEqual(['healthy']);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('confirms nothing of a listener where there is no table and no answer', () => {
    fc.assert(
      fc.property(drawnCase, (drawn) => {
        const bare = {
          ...drawn,
          A: { ...drawn.A, table: 'none', outcome: 'none' },
          B: { ...drawn.B, table: 'none', outcome: 'none' },
        } as const;
        const diagnosis = diagnose(aCase(lay(bare, false)));
        const found = diagnosis.findings.filter((one) => one.status === 'confirmed').map((one) => one.cause);
        // What the dialer's entries hold is known without a listener: a private address, or one entry twice.
        const ofEntries = ['dialer-uses-private-address', 'sides-swapped'];
        expect(found.filter((cause) => !ofEntries.includes(cause))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('cites a line for every confirmed fault that evidence shows', () => {
    fc.assert(
      fc.property(drawnCase, (drawn) => {
        for (const finding of diagnose(aCase(lay(drawn, false))).findings) {
          // What was typed or told is evidence without lines: the dialer's entry can stand on that, and a code.
          if (
            finding.status !== 'confirmed' ||
            finding.cause === 'dialer-uses-private-address' ||
            finding.cause === 'side-idle' ||
            finding.cause === 'sides-swapped' ||
            finding.cause === 'protocol-version'
          )
            continue;
          if (finding.cause === 'healthy' && finding.cites.length === 0) continue;
          expect(finding.cites.length, finding.cause).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

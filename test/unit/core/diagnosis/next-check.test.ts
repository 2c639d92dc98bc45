import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import type { Check } from '../../../../electron/core/diagnosis/types';
import { otherSide, type Side } from '../../../../electron/core/net/ports';
import {
  aCase,
  type CaseSketch,
  diagnoseNote,
  ipconfig,
  netstat,
  noteSite,
} from '../../../support/case-builder';

/** What a technician can find out at the site of the note; the fault is on `faulty`. */
interface Known {
  readonly dialed: boolean;
  readonly active: boolean;
  readonly captured: Readonly<Record<Side, boolean>>;
}

const nothing: Known = { dialed: false, active: false, captured: { A: false, B: false } };

const visible = { A: '10.1.8.102', B: '10.1.8.103' };
const own = { A: '172.1.8.102', B: '172.1.8.103' };

function sketch(known: Known, faulty: Side): CaseSketch {
  const capture = (side: Side) => {
    const port = side === 'A' ? 42027 : 43027;
    const cards = [`Private ${own[side]}`, `Visible ${visible[side]}`];
    return known.captured[side]
      ? side === faulty
        ? [netstat(`${own[side]}:${port} LISTENING`), ipconfig(`PG${side}`, ...cards)]
        : [netstat(`${visible[side]}:139 LISTENING`), ipconfig(`PG${side}`, ...cards.reverse())]
      : [];
  };
  const { dialsA: _a, dialsB: _b, active: _active, ...site } = noteSite;
  return {
    ...site,
    ...(known.dialed ? { dialsA: noteSite.dialsA ?? '', dialsB: noteSite.dialsB ?? '' } : {}),
    ...(known.active ? { active: faulty } : {}),
    evidence: { A: capture('A'), B: capture('B') },
  };
}

const diagnosisOf = (known: Known, faulty: Side) => diagnose(aCase(sketch(known, faulty)));
const isDecided = (known: Known, faulty: Side) =>
  diagnosisOf(known, faulty).verdict.cause === 'wrong-nic-binding';

type Deed = 'dialed' | 'active' | 'A' | 'B';

function done(known: Known, deed: Deed): Known {
  if (deed === 'dialed') return { ...known, dialed: true };
  if (deed === 'active') return { ...known, active: true };
  return { ...known, captured: { ...known.captured, [deed]: true } };
}

/** The Dialer Properties show the entries of both sides at once. */
function deedOf({ id }: Check): Deed {
  if (id.startsWith('enter-dialed')) return 'dialed';
  if (id === 'state-active') return 'active';
  if (id.startsWith('capture-netstat')) return id.endsWith('A') ? 'A' : 'B';
  throw new Error(`${id} finds nothing out at this site`);
}

const costOf: Readonly<Record<Deed, number>> = { dialed: 1, active: 1, A: 2, B: 2 };

/** The checks that Rebind leads through until it has its verdict. */
function led(faulty: Side): readonly Deed[] {
  const deeds: Deed[] = [];
  for (let known = nothing; !isDecided(known, faulty); ) {
    const { next } = diagnosisOf(known, faulty);
    if (next === null || deeds.length > 6) throw new Error(`no way on after ${deeds.join()}`);
    const deed = deedOf(next);
    known = done(known, deed);
    deeds.push(deed);
  }
  return deeds;
}

/** How many checks of a fixed order are made until the verdict is there. */
function needed(order: readonly Deed[], faulty: Side): readonly Deed[] {
  let known = nothing;
  for (const [index, deed] of order.entries()) {
    known = done(known, deed);
    if (isDecided(known, faulty)) return order.slice(0, index + 1);
  }
  throw new Error('undecided with everything known');
}

function orders(deeds: readonly Deed[]): readonly (readonly Deed[])[] {
  return deeds.length === 0
    ? [[]]
    : deeds.flatMap((deed) => orders(deeds.filter((one) => one !== deed)).map((rest) => [deed, ...rest]));
}

const cost = (deeds: readonly Deed[]) => deeds.reduce((sum, deed) => sum + costOf[deed], 0);

describe('the next best check on the case of the note', () => {
  it('leads over the dialer’s entry and the active side to that side’s netstat', () => {
    expect(led('B')).toEqual(['dialed', 'active', 'B']);
    expect(led('A')).toEqual(['dialed', 'active', 'A']);
  });

  it('reaches the verdict with no more checks than any order that does not know the faulty side', () => {
    const sides: readonly Side[] = ['A', 'B'];
    const worst = Math.max(...sides.map((side) => led(side).length));
    const dearest = Math.max(...sides.map((side) => cost(led(side))));
    for (const order of orders(['dialed', 'active', 'A', 'B'])) {
      const ways = sides.map((side) => needed(order, side));
      expect(worst, order.join()).toBeLessThanOrEqual(Math.max(...ways.map((way) => way.length)));
      expect(dearest, order.join()).toBeLessThanOrEqual(Math.max(...ways.map(cost)));
    }
  });

  it('is the same each time it is asked', () => {
    const known = { ...nothing, dialed: true, active: true };
    expect(diagnosisOf(known, 'B').next).toEqual(diagnosisOf(known, 'B').next);
  });
});

describe('the next best check', () => {
  const right = netstat('10.1.8.103:43027 LISTENING');
  const next = (given: CaseSketch) => diagnoseNote(given).next?.id;

  it.each([
    [
      'the private listener needs its order',
      { evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] } },
      'capture-order-B',
    ],
    ['the listener is in its place', { evidence: { B: [right] } }, 'test-from-dialer-B'],
    ['a name is dialed', { dialsB: 'pgb:43027', evidence: { B: [right] } }, 'resolve-name-B'],
    [
      'nobody said which network the listener’s address stands on',
      { B: { visible: null, private: null }, evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] } },
      'state-roles-B',
    ],
    [
      'plain and secure are in question',
      { evidence: { B: [netstat('10.1.8.103:43030 LISTENING')] } },
      'state-secure',
    ],
    [
      'the order is right and the listener is not',
      {
        evidence: {
          B: [
            netstat('172.1.8.103:43027 LISTENING'),
            ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103'),
          ],
        },
      },
      'restart-cti-server-B',
    ],
    ['the table is cut', { evidence: { B: [{ ...right, lines: [6, 8] as const }] } }, undefined],
  ] as const)('fits where %s', (_, given, id) => {
    if (id !== undefined) expect(next(given)).toBe(id);
    else expect(next(given)).not.toBeUndefined();
  });

  it('is of the idle side once the active one is settled by a fault that is latent', () => {
    const found = diagnoseNote({
      active: otherSide('B'),
      evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] },
    });
    expect(found.verdict.latent).toBe(true);
    expect(found.next?.id).toBe('capture-netstat-A');
  });
});

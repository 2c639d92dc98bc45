import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OutcomeKind, outcomeKinds, outcomeMethods, places } from '../../../../electron/core/case/types';
import type { CauseId } from '../../../../electron/core/diagnosis/types';
import { planFix } from '../../../../electron/core/remedy/plan';
import { format } from '../../../../electron/core/text';
import { verify } from '../../../../electron/core/verify/verify';
import {
  type CaseSketch,
  confirmed,
  cutNetstat,
  diagnoseNote,
  findingOf,
  ipconfig,
  netstat,
  statusOf,
} from '../../../support/case-builder';
import { allFresh } from '../../../support/fresh';

const target = '10.1.8.103:43027';
const onPrivate = netstat('172.1.8.103:43027 LISTENING');
const onVisible = netstat('10.1.8.103:43027 LISTENING');
const notIts = ['reset', 'name-not-found', 'no-answer', 'not-cti'] as const;

type Try = NonNullable<CaseSketch['outcomes']>[number];

const tried = (kind: OutcomeKind, more: Partial<Try> = {}): Try => ({
  side: 'B',
  kind,
  method: 'session',
  from: 'laptop',
  target,
  ...more,
});

const listenerCauses: readonly CauseId[] = [
  'wrong-nic-binding',
  'other-adapter-first',
  'loopback-only',
  'wrong-port',
  'sides-swapped',
  'not-listening',
];

function signOf(sketch: CaseSketch, row: string, side: 'A' | 'B' = 'B'): string {
  const cell = diagnoseNote(sketch).matrix.find(({ id }) => id === row)?.cells[side];
  return cell === undefined ? '' : `${cell.answer}: ${format(cell.text)}`;
}

describe('a session test that was connected and had no answer of a CTI Server', () => {
  it.each(['no-answer', 'not-cti'] as const)(
    '%s shows that something accepts, and not where the CTI Server listens',
    (kind) => {
      const diagnosis = diagnoseNote({ outcomes: [tried(kind)] });
      expect(diagnosis.facts.sides.B.dialedPort.state).toBe('right');
      for (const cause of listenerCauses) expect(statusOf(diagnosis, cause, 'B')).not.toBe('ruled-out');
      expect(statusOf(diagnosis, 'not-listening', 'B')).toBe('possible');
      expect(confirmed(diagnosis)).toEqual([]);
    },
  );

  it.each([...notIts, 'connected'] as const)(
    '%s is never a session, and nothing is healthy by it',
    (kind) => {
      for (const from of places) {
        const diagnosis = diagnoseNote({ outcomes: [tried(kind, { from })] });
        expect(statusOf(diagnosis, 'healthy', 'B')).not.toBe('confirmed');
        expect(diagnosis.verdict.cause).toBeNull();
      }
    },
  );

  it('makes healthy not even possible, be the listener in its place', () => {
    const evidence = { B: [onVisible] };
    expect(statusOf(diagnoseNote({ evidence }), 'healthy', 'B')).toBe('possible');
    expect(statusOf(diagnoseNote({ evidence, outcomes: [tried('no-answer')] }), 'healthy', 'B')).toBe(
      'unknown',
    );
    expect(statusOf(diagnoseNote({ evidence, outcomes: [tried('not-cti')] }), 'healthy', 'B')).toBe(
      'unknown',
    );
  });

  it('beside a listener in its place leaves the binding causes ruled out, unless a stranger answered', () => {
    const evidence = { B: [onVisible] };
    const silent = diagnoseNote({ evidence, outcomes: [tried('no-answer')] });
    const strange = diagnoseNote({ evidence, outcomes: [tried('not-cti')] });
    expect(statusOf(silent, 'wrong-nic-binding', 'B')).toBe('ruled-out');
    expect(statusOf(strange, 'wrong-nic-binding', 'B')).toBe('unknown');
    expect(statusOf(strange, 'not-listening', 'B')).toBe('possible');
  });

  it('is outdone by a newer answer of the CTI Server, and outdoes an older one', () => {
    const later = diagnoseNote({
      outcomes: [tried('no-answer'), tried('rejected', { code: 1, from: 'dialer' })],
    });
    expect(statusOf(later, 'wrong-nic-binding', 'B')).toBe('ruled-out');
    const earlier = diagnoseNote({
      outcomes: [tried('rejected', { code: 1, from: 'dialer' }), tried('not-cti')],
    });
    expect(statusOf(earlier, 'wrong-nic-binding', 'B')).toBe('unknown');
  });

  it('contradicts a whole table without a listener there', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [onPrivate] }, outcomes: [tried('no-answer')] });
    expect(diagnosis.facts.sides.B.dialedPort.state).toBe('contradictory');
    expect(confirmed(diagnosis)).toEqual([]);
  });

  it('speaks for its endpoint only', () => {
    const evidence = { B: [onPrivate, ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103')] };
    const diagnosis = diagnoseNote({
      evidence,
      outcomes: [tried('no-answer', { target: '172.1.8.103:43027' })],
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', side: 'B', status: 'confirmed' });
  });

  it('on the idle side is nothing that an idle side explains', () => {
    for (const kind of notIts) {
      const diagnosis = diagnoseNote({
        outcomes: [{ ...tried(kind), side: 'A', target: '10.1.8.102:42027' }],
      });
      expect(statusOf(diagnosis, 'side-idle', 'A')).not.toBe('confirmed');
      const cell = diagnosis.matrix.find(({ id }) => id === 'session')?.cells.A;
      expect(cell?.answer).toBe('look');
      expect(format(cell?.text ?? { text: '' })).not.toContain('expected');
    }
  });
});

describe('the path from the dialer', () => {
  const evidence = { B: [onVisible] };
  const silent = tried('timed-out', { method: 'tcp', from: 'dialer', triedAfter: 9 });
  const status = (sketch: CaseSketch) => statusOf(diagnoseNote(sketch), 'path-blocked', 'B');

  it('is confirmed blocked by a timed connect from the dialer’s host alone', () => {
    expect(status({ evidence, outcomes: [silent] })).toBe('confirmed');
  });

  it('is not, where that host was connected once, or had its connection torn down', () => {
    expect(status({ evidence, outcomes: [silent, tried('no-answer', { from: 'dialer' })] })).toBe('unknown');
    expect(status({ evidence, outcomes: [silent, tried('not-cti', { from: 'dialer' })] })).toBe('unknown');
    expect(status({ evidence, outcomes: [silent, tried('reset', { from: 'dialer' })] })).toBe('possible');
  });

  it('is not confirmed on an acceptance that may not be the CTI Server’s', () => {
    expect(status({ outcomes: [tried('opened'), silent] })).toBe('possible');
    expect(status({ evidence, outcomes: [tried('opened'), silent] })).toBe('confirmed');
    expect(status({ outcomes: [tried('no-answer'), silent] })).toBe('possible');
    expect(status({ outcomes: [tried('not-cti'), silent] })).toBe('possible');
    expect(status({ evidence, outcomes: [tried('not-cti'), silent] })).toBe('possible');
  });

  it('is not called reached by a connection without an answer, or with one from something else', () => {
    expect(status({ evidence, outcomes: [tried('no-answer', { from: 'dialer' })] })).toBe('unknown');
    expect(status({ evidence, outcomes: [tried('not-cti', { from: 'dialer' })] })).toBe('unknown');
    expect(status({ evidence, outcomes: [tried('rejected', { from: 'dialer', code: 1 })] })).toBe(
      'ruled-out',
    );
  });

  it('is not even tried where the name gave no address on the dialer’s host', () => {
    const names = { dialsB: 'pgb:43027', evidence: { B: [onVisible] } };
    const there = diagnoseNote({ outcomes: [tried('name-not-found', { from: 'dialer' })], evidence });
    expect(statusOf(there, 'path-blocked', 'B')).toBe('unknown');
    expect(findingOf(there, 'path-blocked', 'B').check?.id).toBe('resolve-name-B');
    expect(statusOf(diagnoseNote(names), 'path-blocked', 'B')).not.toBe('confirmed');
  });

  it('may be the reason of a reset from elsewhere, and of nothing that was connected', () => {
    expect(status({ evidence, outcomes: [tried('reset')] })).toBe('possible');
    expect(status({ evidence, outcomes: [tried('no-answer')] })).toBe('unknown');
  });

  it('is never confirmed by any of these ends, whatever else was tried', () => {
    const one = fc.record({
      side: fc.constant('B' as const),
      kind: fc.constantFrom(...notIts),
      method: fc.constantFrom(...outcomeMethods),
      from: fc.option(fc.constantFrom(...places)),
      target: fc.constant(target),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.boolean(), (outcomes, listens) => {
        expect(status({ outcomes, evidence: { B: listens ? [onVisible] : [] } })).not.toBe('confirmed');
      }),
    );
  });
});

describe('a name that gave no address', () => {
  const sketch: CaseSketch = {
    dialsB: 'pgb:43027',
    outcomes: [tried('name-not-found', { target: 'pgb:43027' })],
  };

  it('tells nothing of the server: no cause is possible by it, and where the name leads is asked for', () => {
    const diagnosis = diagnoseNote(sketch);
    for (const cause of listenerCauses) expect(statusOf(diagnosis, cause, 'B')).toBe('unknown');
    expect(findingOf(diagnosis, 'wrong-nic-binding', 'B').check?.id).toBe('resolve-name-B');
  });

  it('beside a try that failed is no reason to leave that out', () => {
    const outcomes = [...(sketch.outcomes ?? []), tried('refused', { target: 'pgb:43027' })];
    expect(statusOf(diagnoseNote({ ...sketch, outcomes }), 'not-listening', 'B')).toBe('possible');
  });
});

describe('a connection that was torn down', () => {
  it('is no sign of a listener, and none of its absence', () => {
    const alone = diagnoseNote({ outcomes: [tried('reset')] });
    expect(alone.facts.sides.B.dialedPort.state).toBe('unknown');
    expect(statusOf(alone, 'not-listening', 'B')).toBe('possible');
    const bound = diagnoseNote({
      evidence: { B: [onPrivate, ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103')] },
      outcomes: [tried('reset')],
    });
    expect(bound.verdict).toMatchObject({ cause: 'wrong-nic-binding', status: 'confirmed' });
  });
});

describe('the row of the session', () => {
  it.each([
    ['reset', 'fails: torn down before an answer, from this laptop'],
    ['no-answer', 'fails: connected, no answer, from this laptop'],
    ['not-cti', 'fails: answered by no CTI Server, from this laptop'],
    ['name-not-found', 'look: the name gave no address, from this laptop'],
  ] as const)('tells %s', (kind, words) => {
    expect(signOf({ outcomes: [tried(kind)] }, 'session')).toBe(words);
  });

  it('shows what came of a session although a bare connection was made since', () => {
    const connected = tried('connected', { method: 'tcp' });
    expect(signOf({ outcomes: [tried('rejected', { code: 1 }), connected] }, 'session')).toContain(
      'rejected',
    );
    expect(signOf({ outcomes: [tried('refused'), connected] }, 'session')).toContain('TCP connection open');
  });

  it('does not take a try at another endpoint for one where the dialer calls', () => {
    expect(
      signOf({ outcomes: [tried('opened', { target: '172.1.8.103:43027', from: 'server' })] }, 'session'),
    ).toBe('unknown: tried at 172.1.8.103:43027: opened, on the server');
  });

  it('says that a connection alone does not show the listener to be the CTI Server’s', () => {
    expect(signOf({ outcomes: [tried('not-cti')] }, 'listener')).toMatch(/^look: /);
    expect(signOf({ outcomes: [tried('opened')] }, 'listener')).toMatch(/^holds: /);
  });
});

describe('what is done on the ground of these ends', () => {
  const privateDialed = { dialsB: '172.1.8.103:43027' };

  it('no listener is called corrected by a connection without an answer', () => {
    const before = diagnoseNote(privateDialed);
    expect(before.verdict.cause).toBe('dialer-uses-private-address');
    const closings = (kind: OutcomeKind) => {
      const after = diagnoseNote({ outcomes: [tried(kind)] });
      return verify(before, after, allFresh(after)).allows;
    };
    expect(closings('opened')).toContain('listener-corrected');
    expect(closings('rejected')).toContain('listener-corrected');
    for (const kind of notIts) {
      expect(closings(kind)).not.toContain('listener-corrected');
      expect(closings(kind)).not.toContain('fixed');
    }
  });

  it('no fail-over is expected to help because something took a connection on the other side', () => {
    const evidence = { B: [onPrivate, ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103')] };
    const words = (kind: OutcomeKind): string => {
      const diagnosis = diagnoseNote({
        evidence,
        outcomes: [{ ...tried(kind), side: 'A', target: '10.1.8.102:42027' }],
      });
      return JSON.stringify(planFix(diagnosis)?.steps ?? []);
    };
    expect(words('opened')).toContain('is expected to open its session');
    expect(words('not-cti')).not.toContain('is expected to open its session');
    expect(words('no-answer')).not.toContain('is expected to open its session');
    expect(words('not-cti')).toContain('was not seen to be CTI Server');
  });
});

describe('whatever came of whichever tries', () => {
  it('a fault is never confirmed, and a side never healthy, by these ends alone', () => {
    const one = fc.record({
      side: fc.constantFrom('A' as const, 'B' as const),
      kind: fc.constantFrom(...notIts, 'not-run' as const),
      method: fc.constantFrom(...outcomeMethods),
      from: fc.option(fc.constantFrom(...places)),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.boolean(), (tries, targeted) => {
        const outcomes = tries.map((each) => ({
          ...each,
          ...(targeted ? { target: each.side === 'A' ? '10.1.8.102:42027' : target } : {}),
        }));
        expect(confirmed(diagnoseNote({ outcomes }))).toEqual([]);
      }),
    );
  });

  it('a diagnosis is made of any kinds, with words in every cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...outcomeKinds), { maxLength: 5 }),
        fc.boolean(),
        (kinds, cut) => {
          const diagnosis = diagnoseNote({
            outcomes: kinds.map((kind) => tried(kind)),
            evidence: { B: cut ? [cutNetstat('10.1.8.103:43027 LISTENING')] : [] },
          });
          for (const { cells } of diagnosis.matrix)
            expect(format(cells.B.text)).not.toMatch(/\{\w+\}|undefined/);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { windowsGenerations } from '../../../../electron/core/case/types';
import { type CauseId, causeIds } from '../../../../electron/core/diagnosis/types';
import { planFix } from '../../../../electron/core/remedy/plan';
import { type CaseSketch, ipconfig, netstat } from '../../../support/case-builder';
import { diagnosedAs, everyWord, ids, metrics, noteCase, planAs, routes, withSettings } from './planned';

/** What a case may have at all: both sides' sockets, cards, metrics and routes. */
const rich: CaseSketch = {
  evidence: {
    A: [
      netstat('10.1.8.102:42027 LISTENING'),
      withSettings(ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.9.102'), {}),
    ],
    B: [
      netstat('172.1.8.103:43027 LISTENING'),
      withSettings(ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103'), {
        Private: { gateways: ['172.1.8.1'] },
        Visible: { gateways: ['10.1.8.1'], dnsServers: ['10.1.1.53'] },
      }),
      metrics('12 Private 25 auto', '14 Visible 25 auto'),
      routes(),
    ],
  },
  A: { private: '172.1.9.102' },
};

const poor: CaseSketch = { evidence: {} };

const withoutPlan: readonly CauseId[] = ['side-idle', 'too-many-sessions', 'healthy'];
const planned = causeIds.filter((one) => !withoutPlan.includes(one));

/** Values that belong to Windows or to protocols, not to a site. */
const common = ['0.0.0.0', '127.0.0.1'];

/** Addresses, networks and ports in a text. */
function valuesIn(text: string): readonly string[] {
  return [...text.matchAll(/\d{1,3}(?:\.\d{1,3}){3}|\b4\d{4}\b/g)].map(([value]) => value);
}

describe.each(planned)('the plan for %s', (cause) => {
  it.each(windowsGenerations)(
    'on %s has steps, a way back and an end to check, and no gap in its words',
    (windows) => {
      for (const sketch of [rich, poor]) {
        const plan = planAs(cause, { ...sketch, B: { windows } });
        expect(plan.cause).toBe(cause);
        expect(plan.side).toBe('B');
        expect(plan.windows).toBe(windows);
        expect(plan.steps.length).toBeGreaterThan(2);
        expect(new Set(ids(plan)).size).toBe(plan.steps.length);
        expect(ids(plan)).toContain('verify');
        if (plan.locked === null) expect(plan.rollback.length).toBeGreaterThan(0);
        expect(everyWord(plan)).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
        expect(everyWord(plan)).not.toContain('Linkage');
        expect(JSON.stringify(plan).length).toBeLessThan(25_000);
      }
    },
  );

  it.each(windowsGenerations)('on %s names no address and no port that the case does not hold', (windows) => {
    for (const sketch of [rich, poor]) {
      const input = noteCase({ ...sketch, B: { windows } });
      const known = JSON.stringify(input);
      const plan = planAs(cause, { ...sketch, B: { windows } });
      for (const value of valuesIn(everyWord(plan))) {
        // The network of the other side's private card follows from its address and mask.
        const isNetwork = value === '172.1.9.0' && sketch === rich;
        expect(common.includes(value) || isNetwork || known.includes(value), `${value} in ${cause}`).toBe(
          true,
        );
      }
    }
  });

  it('does not repeat a sentence within a step', () => {
    for (const step of planAs(cause, rich).steps) {
      const said = step.details.map((one) => JSON.stringify(one));
      expect(new Set(said).size, step.id).toBe(said.length);
    }
  });

  it('proves the other side before anything of the Peripheral Gateway is stopped', () => {
    const order = ids(planAs(cause, rich));
    const first = order.indexOf('prove-other-side');
    for (const later of ['fail-over', 'restart', 'fail-back']) {
      const place = order.indexOf(later);
      if (place >= 0) {
        expect(first, later).toBeGreaterThanOrEqual(0);
        expect(place).toBeGreaterThan(first);
      }
    }
    const [over, change, restart, verify, back] = [
      'fail-over',
      'change-order',
      'restart',
      'verify',
      'fail-back',
    ].map((id) => order.indexOf(id)) as [number, number, number, number, number];
    if (restart >= 0) {
      expect(restart).toBeGreaterThan(over);
      expect(verify).toBeGreaterThan(restart);
      expect(back).toBeGreaterThan(verify);
    }
    if (change >= 0) {
      expect(change).toBeGreaterThan(over);
      expect(restart).toBeGreaterThan(change);
    }
  });

  it('only looks before the first step that interrupts service', () => {
    const { steps } = planAs(cause, rich);
    const risky = steps.findIndex((step) => step.risky);
    expect(risky).not.toBe(0);
  });
});

describe('no plan is made', () => {
  it.each(withoutPlan)('for %s', (cause) => {
    const input = noteCase(rich);
    expect(planFix(diagnosedAs(cause, input), input.evidence)).toBeNull();
  });

  it.each(planned)('for %s while it is only possible', (cause) => {
    const input = noteCase(rich);
    const diagnosis = diagnosedAs(cause, input);
    const verdict = { ...diagnosis.verdict, status: 'possible' as const };
    expect(planFix({ ...diagnosis, verdict, findings: [] }, input.evidence)).toBeNull();
  });
});

describe('without the evidence beside the diagnosis', () => {
  it.each(planned)('the plan for %s still stands, and names no index, gateway or metric', (cause) => {
    const plan = planFix(diagnosedAs(cause, noteCase({ ...rich, B: { windows: '2019' } })));
    expect(plan).not.toBeNull();
    expect(plan?.hygiene).toEqual([]);
    expect(plan === null ? '' : everyWord(plan)).not.toMatch(/InterfaceIndex|10\.1\.8\.1\b|172\.1\.8\.1\b/);
  });
});

import type { Case } from '../../../../electron/core/case/types';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import type { CauseId, Diagnosis } from '../../../../electron/core/diagnosis/types';
import type { EvidencePart } from '../../../../electron/core/evidence/types';
import { planFix } from '../../../../electron/core/remedy/plan';
import type { FixPlan, FixStep } from '../../../../electron/core/remedy/types';
import { format, type Message, say } from '../../../../electron/core/text';
import { aCase, type CaseSketch, noteSite } from '../../../support/case-builder';

/** Plans for tests: of a real diagnosis, or of one whose verdict is set, so that a plan can be had for every cause. */

export function noteCase(sketch: CaseSketch): Case {
  return aCase({
    ...noteSite,
    ...sketch,
    A: { ...noteSite.A, ...sketch.A },
    B: { ...noteSite.B, ...sketch.B },
  });
}

/** The diagnosis of a case with one finding of this cause, confirmed on side B, in place of its own. */
export function diagnosedAs(cause: CauseId, input: Case): Diagnosis {
  const diagnosis = diagnose(input);
  const because = say('this was found');
  return {
    ...diagnosis,
    findings: [{ cause, side: 'B', status: 'confirmed', because, cites: [], check: null }],
    verdict: { ...diagnosis.verdict, cause, side: 'B', status: 'confirmed', title: because },
  };
}

export function planAs(cause: CauseId, sketch: CaseSketch = {}): FixPlan {
  const input = noteCase(sketch);
  return given(planFix(diagnosedAs(cause, input), input.evidence));
}

/** The plan that follows from the evidence itself. */
export function planOf(sketch: CaseSketch): FixPlan {
  const input = noteCase(sketch);
  return given(planFix(diagnose(input), input.evidence));
}

function given(plan: FixPlan | null): FixPlan {
  if (plan === null) throw new Error('No plan was made');
  return plan;
}

export function words(messages: readonly (Message | null)[]): string {
  return messages.map((one) => (one === null ? '' : format(one))).join('\n');
}

/** Everything of a plan that a technician reads or copies. */
export function everyWord(plan: FixPlan): string {
  const { relief } = plan;
  return [
    words([plan.title, plan.locked, plan.expected, ...plan.impact, ...plan.warnings, ...plan.rollback]),
    ...plan.steps.map((step) => `${words([step.title, ...step.details])}\n${step.command ?? ''}`),
    ...plan.alternatives.map((one) => `${words([one.title, ...one.details])}\n${one.command ?? ''}`),
    words(plan.hygiene.map((one) => one.text)),
    words([plan.noRelief]),
    relief === null
      ? ''
      : words([
          relief.title,
          relief.seen,
          ...relief.cost,
          ...relief.conditions,
          ...relief.steps,
          relief.afterwards,
        ]),
  ].join('\n');
}

export function ids(plan: FixPlan): readonly string[] {
  return plan.steps.map((step) => step.id);
}

export function stepOf(plan: FixPlan, id: string): FixStep {
  const step = plan.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`No step ${id} in ${ids(plan)}`);
  return step;
}

const bare = { lines: [1, 60], host: null, clock: null, unread: [] } as const;

/** `Get-NetIPInterface` with these rows: `12 Private 25`, or `12 Private 25 auto`. */
export function metrics(...rows: readonly string[]): EvidencePart {
  const interfaces = rows.map((text, index) => {
    const [number = '', name = '', metric = '', auto] = text.split(' ');
    return {
      index: Number(number),
      name,
      family: 'IPv4' as const,
      metric: Number(metric),
      automatic: auto === 'auto',
      dhcp: null,
      connected: true,
      line: index + 5,
    };
  });
  return { ...bare, kind: 'net-ip-interface', data: { interfaces } };
}

/** An `ipconfig /all` part with other settings of its cards, by their names. */
export function withSettings(
  part: EvidencePart,
  settings: Readonly<
    Record<
      string,
      { gateways?: string[]; dnsServers?: string[]; dhcp?: boolean; mask?: string; ipv6?: string[] }
    >
  >,
): EvidencePart {
  if (part.kind !== 'ipconfig') throw new Error('This is no ipconfig');
  const adapters = part.data.adapters.map((one) => {
    const { mask, ...given } = settings[one.name] ?? {};
    const ipv4 = mask === undefined ? one.ipv4 : one.ipv4.map(({ address }) => ({ address, mask }));
    return { ...one, ...given, ipv4 };
  });
  return { ...part, data: { ...part.data, adapters } };
}

/** `route print` with these persistent routes: `172.1.9.0 255.255.255.0 172.1.8.1`. */
export function routes(...persistent: readonly string[]): EvidencePart {
  return {
    ...bare,
    kind: 'route',
    data: {
      interfaces: [],
      ipv4: [],
      ipv6: [],
      persistent: persistent.map((text, index) => {
        const [destination = '', mask = '', gateway = ''] = text.split(' ');
        return { destination, mask, gateway, metric: 1, line: index + 30 };
      }),
    },
  };
}

/** `Get-NetAdapterBinding` with these rows: `Visible ms_tcpip6 off`. */
export function bindings(...rows: readonly string[]): EvidencePart {
  return {
    ...bare,
    kind: 'net-adapter-binding',
    data: {
      bindings: rows.map((text, index) => {
        const [adapter = '', component = '', state] = text.split(' ');
        return { adapter, displayName: null, component, enabled: state !== 'off', line: index + 3 };
      }),
    },
  };
}

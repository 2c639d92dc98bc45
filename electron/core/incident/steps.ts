import type { Diagnosis, MatrixRow, SideFacts, Sign } from '../diagnosis/types';
import { type Side, sides } from '../net/ports';
import type { FixPlan } from '../remedy/types';
import { type Message, say } from '../text';
import type { StepId } from './events';
import type { Incident } from './incident';
import { closingText, closingWords, joined, sourceWords, windowsNames } from './phrases';
import type { Remark, StepMark, StepView, Verification } from './snapshot';

export interface StepsInput {
  readonly incident: Incident;
  readonly before: Diagnosis;
  readonly after: Diagnosis | null;
  readonly remarks: readonly Remark[];
  readonly plan: FixPlan | null;
  readonly verification: Verification;
}

type Stand = Omit<StepView, 'id'>;

const untouched: Stand = { mark: 'open', answer: null };

/** Each step's mark and its answer in a few words, as the rail shows them. */
export function stepsOf(input: StepsInput): readonly StepView[] {
  const stands: Readonly<Record<StepId, Stand>> = {
    site: siteStep(input),
    dialer: dialerStep(input),
    connection: connectionStep(input.before),
    netstat: netstatStep(input.before),
    diagnosis: diagnosisStep(input.before),
    fix: fixStep(input),
    verify: verifyStep(input),
    report: reportStep(input.incident),
  };
  return (Object.keys(stands) as StepId[]).map((id) => ({ id, ...stands[id] }));
}

function siteStep({ incident, remarks }: StepsInput): Stand {
  const { active, activeKnownBy, sides: hosts } = incident.site;
  const windows = windowsAnswer(incident);
  const answer = joined([
    ...(active === null ? [] : [activeAnswer(active, activeKnownBy)]),
    ...(windows === null ? [] : [windows]),
  ]);
  const whole =
    active !== null && activeKnownBy !== null && hosts[active].windows !== null ? 'good' : ('open' as const);
  return { mark: remarked(remarks, 'site.') ?? whole, answer };
}

function activeAnswer(active: Side, knownBy: Incident['site']['activeKnownBy']): Message {
  return knownBy === null
    ? say('{side} active, how that is known is open', { side: active })
    : say('{side} active ({source})', { side: active, source: sourceWords[knownBy] });
}

function windowsAnswer({ site }: Incident): Message | null {
  const known = sides.flatMap((side) => {
    const windows = site.sides[side].windows;
    return windows === null ? [] : [{ side, name: windowsNames[windows] }];
  });
  const [one, two] = known;
  if (one === undefined) return null;
  if (two === undefined || one.name !== two.name) {
    return joined(known.map(({ side, name }) => say('{side} {windows}', { side, windows: name })));
  }
  return say('{windows}', { windows: one.name });
}

function remarked(remarks: readonly Remark[], field: string): 'wrong' | 'look' | null {
  const own = remarks.filter((remark) => remark.field.startsWith(field));
  if (own.some((remark) => remark.tone === 'wrong')) return 'wrong';
  return own.length > 0 ? 'look' : null;
}

function dialerStep({ before, remarks }: StepsInput): Stand {
  const dialed = sides.flatMap((side) => {
    const endpoint = before.facts.sides[side].dialed?.value;
    return endpoint === undefined ? [] : [say('{side} {address}', { side, address: endpoint.address })];
  });
  if (dialed.length === 0) return untouched;
  const whole: StepMark = dialed.length === sides.length ? 'good' : 'open';
  return { mark: remarked(remarks, 'dialer.') ?? whole, answer: joined(dialed) };
}

function connectionStep(diagnosis: Diagnosis): Stand {
  const row = diagnosis.matrix.find(({ id }) => id === 'session');
  const told = sides.filter((side) => {
    const { outcomes, dialerSessions } = diagnosis.facts.sides[side];
    return outcomes.some(({ kind }) => kind !== 'not-run') || dialerSessions.length > 0;
  });
  if (row === undefined || told.length === 0) return untouched;
  const shown = sides.filter((side) => told.includes(side) || row.cells[side].answer === 'not-expected');
  return {
    mark: markOf(row, diagnosis),
    answer: joined(shown.map((side) => say('{side} {found}', { side, found: row.cells[side].text }))),
  };
}

function netstatStep(diagnosis: Diagnosis): Stand {
  const row = diagnosis.matrix.find(({ id }) => id === 'listener');
  const read = sides.filter((side) => diagnosis.facts.sides[side].netstat !== 'absent');
  if (row === undefined || read.length === 0) return untouched;
  return {
    mark: markOf(row, diagnosis),
    answer: joined(read.map((side) => listens(diagnosis.facts.sides[side], row.cells[side]))),
  };
}

function listens(facts: SideFacts, sign: Sign): Message {
  const { side } = facts;
  const port = facts.dialed?.value.port;
  if (port !== undefined) {
    if (facts.dialedPort.state === 'right')
      return say('{side}: {port} where the dialer calls', { side, port });
    if (facts.dialedPort.state === 'private') return say('{side}: {port} on the private NIC', { side, port });
    if (facts.dialedPort.state === 'loopback')
      return say('{side}: {port} on the loopback only', { side, port });
  }
  return say('{side}: {found}', { side, found: sign.text });
}

const marks: Readonly<Record<Sign['answer'], StepMark>> = {
  holds: 'good',
  fails: 'wrong',
  look: 'look',
  unreadable: 'look',
  unknown: 'open',
  'not-expected': 'open',
};

/** The active side decides; where it is not known which that is, the worse of the two does. */
function markOf(row: MatrixRow, { facts }: Diagnosis): StepMark {
  const found = (facts.active === null ? sides : [facts.active]).map((side) => marks[row.cells[side].answer]);
  const worst = (['wrong', 'look', 'good'] as const).find((mark) => found.includes(mark));
  return worst ?? 'open';
}

function diagnosisStep({ verdict, facts }: Diagnosis): Stand {
  if (verdict.cause === 'healthy') return { mark: 'good', answer: verdict.title };
  if (verdict.cause !== null) return { mark: verdict.latent ? 'look' : 'wrong', answer: verdict.title };
  const anything = sides.some(
    (side) => facts.sides[side].netstat !== 'absent' || facts.sides[side].outcomes.length > 0,
  );
  return anything ? { mark: 'open', answer: verdict.title } : untouched;
}

function fixStep({ incident: { fix }, plan }: StepsInput): Stand {
  if (fix === null) return plan === null ? untouched : { mark: 'open', answer: say('not begun') };
  const ticked = Object.keys(fix.ticks);
  const total = plan?.steps.length ?? 0;
  const done = plan === null ? ticked.length : plan.steps.filter((step) => ticked.includes(step.id)).length;
  if (total === 0) return { mark: 'look', answer: say('{done} steps done', { done }) };
  return {
    mark: done >= total ? 'good' : 'look',
    answer: say('{done} of {total} steps done', { done, total }),
  };
}

function verifyStep({ after, verification }: StepsInput): Stand {
  if (after === null) return untouched;
  if (verification.allows.includes('fixed')) return { mark: 'good', answer: closingWords.fixed };
  if (verification.statedBy !== null) {
    return {
      mark: 'good',
      answer: closingText({ as: 'fixed-time-stated', statedBy: verification.statedBy }),
    };
  }
  if (verification.allows.includes('listener-corrected')) {
    return { mark: 'look', answer: closingWords['listener-corrected'] };
  }
  const answers = verification.rows.map((row) => row.answer);
  if (answers.includes('worse') || answers.includes('unchanged')) {
    return { mark: 'wrong', answer: say('not corrected') };
  }
  return { mark: 'open', answer: say('not known yet') };
}

function reportStep({ closing, timeline }: Incident): Stand {
  if (closing !== null) {
    return { mark: 'good', answer: say('closed: {as}', { as: closingText(closing) }) };
  }
  // An incident that was handed over to a colleague is no report yet.
  const exported = timeline.some(
    ({ statement, undone }) => statement.type === 'exported' && statement.format !== 'rebind' && !undone,
  );
  return exported ? { mark: 'good', answer: say('saved') } : untouched;
}

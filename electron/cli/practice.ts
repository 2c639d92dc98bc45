import os from 'node:os';
import path from 'node:path';
import type { Owner } from '../core/case/types';
import type { Phase } from '../core/incident/events';
import type { Snapshot } from '../core/incident/snapshot';
import { localTime } from '../core/report/time';
import { failure } from '../core/result';
import { format, type Message, say } from '../core/text';
import { thisMachine } from '../host/machine';
import { startPractice } from '../lab/site';
import { captureName, dialStatements, papersOf } from '../lab/statements';
import type { Capture, PracticeSite } from '../lab/types';
import { exit, type Output } from './output';
import { type PracticeIncident, practiceIncident } from './practice-incident';
import { madeNow, writeReport } from './report-files';

/**
 * `practice`: plays the fault through on this machine, from the symptom to the verified fix,
 * on the practice site's real sockets, and writes the report.
 *
 * Every step is looked at: what did not hold ends the practice with status 1.
 */
export async function practice(report: string | null, output: Output): Promise<number> {
  const started = await startPractice();
  if (!started.ok) {
    output.complain(started);
    return exit.failed;
  }
  const site = started.value;
  try {
    const incident = practiceIncident(thisMachine());
    const player = playerOf(site, incident, output);
    for (const step of steps) {
      if (step !== steps[0]) output.line();
      output.line(`— ${format(step.title)}`);
      const held = await step.play(player);
      if (!held) {
        output.complain(failure('step', say('This step did not hold. The practice ends here.')));
        return exit.failed;
      }
    }
    output.line();
    return await leaveReport(incident, report, output);
  } finally {
    await site.stop();
  }
}

interface Player {
  readonly site: PracticeSite;
  readonly incident: PracticeIncident;
  tell(message: Message): void;
  /** Prints a command's text on a practice host and takes it in as evidence. */
  capture(owner: Owner, what: Capture, phase: Phase): Promise<boolean>;
  /** Lets the dialer try both sides, and records what it shows. */
  dial(phase: Phase): Promise<'open' | 'none'>;
}

interface Step {
  readonly title: Message;
  /** False where something did not come out as it must. */
  play(player: Player): Promise<boolean>;
}

const steps: readonly Step[] = [
  { title: say('Site'), play: openSite },
  { title: say('Symptom'), play: seeSymptom },
  { title: say('Evidence'), play: takeEvidence },
  { title: say('Diagnosis'), play: diagnose },
  { title: say('Fix'), play: fix },
  { title: say('Verify'), play: verify },
];

async function openSite({ site, incident, tell }: Player): Promise<boolean> {
  incident.say([{ type: 'created', title: format(site.title), practice: site.id }, ...papersOf(site)]);
  tell(say('Practice: this is a rehearsal on this machine. Nothing outside of it is contacted.'));
  tell(site.story);
  tell(say('The addresses of the case, and the loopback addresses that are really bound for them:'));
  const map = site.state().map.map((one) => say('{shown} → {real}  {what}', one));
  for (const one of map) tell(one);
  // The report shows the case's addresses, so it holds what they stood for.
  incident.say([{ type: 'noted', step: 'site', text: map.map((one) => format(one)).join('\n') }]);
  return true;
}

async function seeSymptom({ dial }: Player): Promise<boolean> {
  return (await dial('before')) === 'none';
}

async function takeEvidence({ capture }: Player): Promise<boolean> {
  for (const side of ['A', 'B'] as const) {
    if (!(await capture(side, 'netstat-ipconfig', 'before'))) return false;
  }
  return (await capture('B', 'registry', 'before')) && (await capture('dialer', 'dialer-key', 'before'));
}

async function diagnose({ incident, tell }: Player): Promise<boolean> {
  const { before } = incident.snapshot();
  const { verdict } = before;
  incident.say([{ type: 'step-opened', step: 'diagnosis' }]);
  tell(verdict.title);
  tell(verdict.sentence);
  if (verdict.expected !== null) tell(verdict.expected);
  return verdict.cause === 'wrong-nic-binding' && verdict.side === 'B' && verdict.status === 'confirmed';
}

/** The steps of the plan that the practice site can really take; the others are told, and stay unticked. */
const played: readonly string[] = ['record-order', 'change-order', 'restart'];

async function fix({ site, incident, tell }: Player): Promise<boolean> {
  const { plan } = incident.snapshot();
  if (plan === null || plan.locked !== null || plan.windows === null || plan.order === null) return false;
  const { side, windows } = plan;
  tell(plan.title);
  incident.say([
    { type: 'fix-begun', plan: plan.cause, side, windows },
    {
      type: 'fix-approved',
      approver: format(say('Practice')),
      note: format(say('Nobody has to approve a rehearsal.')),
    },
    {
      type: 'noted',
      step: 'fix',
      text: format(say('Practice: proving side A, the fail-over and the fail-back are not played.')),
    },
  ]);
  for (const step of plan.steps) {
    const isPlayed = played.includes(step.id);
    tell(say('{mark} {title}', { mark: isPlayed ? '☑' : '☐', title: step.title }));
    if (!isPlayed) continue;
    if (step.id === 'change-order') {
      site.setOrder(side, 'visible');
      incident.say([{ type: 'practice-ordered', side, first: 'visible' }]);
    }
    if (step.id === 'restart') {
      const restarted = await site.restart(side);
      if (!restarted.ok) {
        tell(restarted.message);
        return false;
      }
      incident.say([{ type: 'practice-restarted', side }]);
    }
    incident.say([{ type: 'fix-step-ticked', step: step.id, done: true }]);
  }
  return true;
}

async function verify({ incident, capture, dial, tell }: Player): Promise<boolean> {
  const session = await dial('after');
  if (!(await capture('B', 'netstat-ipconfig', 'after'))) return false;
  incident.say([{ type: 'fix-step-ticked', step: 'verify', done: true }]);
  const { verification }: Snapshot = incident.snapshot();
  for (const row of verification.rows) {
    tell(
      say('{label}: {before} → {after}', {
        label: row.label,
        before: row.before.text,
        after: row.after.text,
      }),
    );
  }
  tell(verification.conclusion);
  if (session !== 'open' || !verification.allows.includes('fixed')) {
    for (const missing of verification.missing) tell(say('Still lacking: {missing}', { missing }));
    return false;
  }
  incident.say([
    { type: 'closed', as: 'fixed', reason: format(say('The practice dialer has its session.')) },
  ]);
  return true;
}

function playerOf(site: PracticeSite, incident: PracticeIncident, output: Output): Player {
  const tell = (message: Message) => output.line(`  ${format(message)}`);
  return {
    site,
    incident,
    tell,
    async capture(owner, what, phase) {
      const text = await site.capture(owner, what);
      if (!text.ok) {
        tell(text.message);
        return false;
      }
      const name = captureName(owner, what, site);
      incident.bring(text.value, { name, owner, phase });
      const summary = incident
        .snapshot()
        .evidence.at(-1)
        ?.parts.map((part) => format(part.summary));
      tell(say('{name}: {summary}', { name, summary: summary?.join('; ') ?? '' }));
      return true;
    },
    async dial(phase) {
      const report = await site.dial();
      incident.say(dialStatements(report, phase));
      tell(report.words);
      return report.session;
    },
  };
}

/** Writes the report where it was asked for, else where the user finds it: in a folder of their own. */
async function leaveReport(
  incident: PracticeIncident,
  folder: string | null,
  output: Output,
): Promise<number> {
  const made = madeNow();
  const name = `practice-${localTime(made.at, made.offsetMinutes).replaceAll(':', '').replace(' ', '-')}`;
  const places =
    folder === null
      ? [path.join(os.homedir(), 'Rebind', name), path.join(os.tmpdir(), 'Rebind', name)]
      : [folder];
  const report = incident.report(made);
  for (const place of places) {
    const written = await writeReport(place, report);
    if (!written.ok) {
      output.aside(place);
      output.complain(written);
      continue;
    }
    output.line(format(say('Fixed, and proven by a second check. The report:')));
    for (const file of written.value) output.line(file);
    output.line(format(say('PDF comes from the window.')));
    return exit.done;
  }
  return exit.failed;
}

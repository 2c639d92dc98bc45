import os from 'node:os';
import path from 'node:path';
import { momentInName } from '../../core/moments';
import { formatEndpoint } from '../../core/net/endpoint';
import { type Failure, failure, type Result } from '../../core/result';
import { type Message, say } from '../../core/text';
import { thisMachine } from '../../host/store/machine';
import { startPractice } from '../../lab/site';
import type { PracticeSite } from '../../lab/types';
import { exit, type Output } from '../output';
import { madeNow, writeReport } from '../report-files';
import { canFix, fixSteps } from './fix';
import { type PracticeIncident, practiceIncident } from './incident';
import { pathAgrees, type TestedSide, testPaths, testSessions } from './laptop-tests';
import { lookSteps } from './look';
import { type Player, playerOf } from './player';

/**
 * Plays a practice site through on this machine: the symptom, the session and path tests, the
 * evidence, the diagnosis; where a binding order is the cause, also the fix and the second
 * check. Writes the report where one is asked for, or where the case was fixed.
 *
 * Every step is looked at: a test that gives something else than the site's story says, or a
 * step that did not hold, ends the practice with status 1.
 */
export async function playPractice(id: string, report: string | null, output: Output): Promise<number> {
  const started = await startPractice({ id });
  if (!started.ok) return notStarted(started, output);
  const site = started.value;
  try {
    const incident = practiceIncident(thisMachine());
    const player = playerOf(site, incident, output);
    const played = await playAll(player, output);
    if (output.json) output.document(documentOf(site, incident, played, output.documentWords));
    if (!played.held) {
      output.complain(didNotHold);
      return exit.failed;
    }
    if (output.json || (report === null && !played.fixed)) return exit.done;
    output.line();
    return await leaveReport(incident, report, played.fixed, output);
  } finally {
    await site.stop();
  }
}

interface Played {
  readonly held: boolean;
  readonly fixed: boolean;
  readonly sessions: readonly TestedSide[];
}

async function playAll(player: Player, output: Output): Promise<Played> {
  const [opening, ...rest] = lookSteps;
  const heading = (title: Message) => {
    if (title !== opening?.title) output.line();
    output.line(`— ${output.words(title)}`);
  };
  const play = async (steps: typeof lookSteps): Promise<boolean> => {
    for (const step of steps) {
      heading(step.title);
      if (!(await step.play(player))) return false;
    }
    return true;
  };
  const nothing: Played = { held: false, fixed: false, sessions: [] };

  if (opening === undefined || !(await play([opening]))) return nothing;
  heading(say('Tests from this laptop'));
  const sessions = await testSessions(player);
  const tried = await testPaths(player);
  const asTold = sessions.every((one) => one.tries[0]?.outcome === one.expected && pathAgrees(tried, one));
  if (!asTold || !(await play(rest))) return { ...nothing, sessions };

  const fixed = canFix(player);
  if (fixed && !(await play(fixSteps))) return { ...nothing, sessions };
  heading(say('What it was'));
  player.tell(player.site.debrief.what);
  for (const one of player.site.debrief.earliest)
    player.tell(say('Would have told: {evidence}', { evidence: one }));
  return { held: true, fixed, sessions };
}

/** What scripts rely on. */
function documentOf(
  site: PracticeSite,
  incident: PracticeIncident,
  { held, fixed, sessions }: Played,
  words: Output['documentWords'],
) {
  const { verdict } = incident.snapshot().before;
  return {
    id: site.id,
    story: words(site.story),
    held,
    fixed,
    sessions: sessions.map(({ side, endpoint, expected, tries }) => ({
      side,
      endpoint: formatEndpoint(endpoint),
      outcome: tries[0]?.outcome ?? null,
      status: tries[0]?.status ?? null,
      expected,
    })),
    path: (incident.snapshot().incident.paths.before?.results ?? []).map(
      ({ side, endpoint, network, kind }) => ({
        side,
        endpoint: formatEndpoint(endpoint),
        network,
        outcome: kind,
      }),
    ),
    verdict: { cause: verdict.cause, side: verdict.side, status: verdict.status },
    what: words(site.debrief.what),
  };
}

const didNotHold = failure('step', say('This step did not hold. The practice ends here.'));

/** A name that no site has is bad input; a machine that cannot hold the site is not. */
export function notStarted(failed: Failure, output: Output): number {
  const status = output.failure(failed);
  return failed.code === 'practice-unknown' ? status : exit.failed;
}

/** Writes the report where it was asked for, else where the user finds it: in a folder of their own. */
async function leaveReport(
  incident: PracticeIncident,
  folder: string | null,
  fixed: boolean,
  output: Output,
): Promise<number> {
  const made = madeNow();
  const name = `practice-${momentInName(made.at, made.offsetMinutes)}`;
  const places =
    folder === null
      ? [path.join(os.homedir(), 'Rebind', name), path.join(os.tmpdir(), 'Rebind', name)]
      : [folder];
  const report = incident.report(made, output);
  for (const place of places) {
    const written: Result<readonly string[]> = await writeReport(place, report);
    if (!written.ok) {
      output.aside(place);
      output.complain(written);
      continue;
    }
    output.line(fixed ? say('Fixed, and proven by a second check. The report:') : say('The report:'));
    for (const file of written.value) output.line(file);
    output.line(say('PDF comes from the window.'));
    return exit.done;
  }
  return exit.failed;
}

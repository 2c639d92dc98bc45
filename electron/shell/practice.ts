import type { PracticeState } from '../core/practice/state';
import { type Result, success } from '../core/result';
import { type Message, say } from '../core/text';
import { keepBytes } from '../host/store/evidence-store';
import type { Handlers } from '../ipc/handle';
import { practiceSites as known } from '../lab/sites';
import { captureName, dialStatements, papersOf } from '../lab/statements';
import type { PracticeSite } from '../lab/types';
import { noPractice, type PracticeSites } from './practice-sites';
import { spoken, tell } from './tell';
import type { OpenWork, Workspace } from './workspace';

type PracticeHandlers = Pick<
  Handlers,
  | 'practice.list'
  | 'practice.start'
  | 'practice.state'
  | 'practice.capture'
  | 'practice.dial'
  | 'practice.order'
  | 'practice.restart'
  | 'practice.failOver'
  | 'practice.explain'
>;

/** Lets the technician act on the practice site of an incident. */
export function practiceHandlers(work: Workspace, sites: PracticeSites): PracticeHandlers {
  /** Does something with an incident's practice site, after all that was asked before. */
  const on = async <T>(
    id: string,
    what: (site: PracticeSite, incident: OpenWork) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const opened = await work.open(id);
    if (!opened.ok) return opened;
    return opened.value.inTurn(async () => {
      const site = await sites.of(opened.value);
      if (!site.ok) return site;
      return site.value === null ? noPractice : what(site.value, opened.value);
    });
  };

  return {
    'practice.list': async () =>
      success(known.map(({ id, title, story }) => ({ id, title: tell(title), story: tell(story) }))),
    'practice.start': async ({ site: asked, rehearsal }) => {
      const site = await sites.start(asked);
      if (!site.ok) return site;
      // The title stands in lists and reports: a rehearsal's tells nothing of the cause.
      const title = tell(rehearsal ? rehearsalTitle : site.value.title);
      const made = await work.create(title, { site: site.value.id, rehearsal }, papersOf(site.value));
      if (!made.ok) {
        await site.value.stop();
        return made;
      }
      sites.keep(made.value.file.id, site.value);
      return made.value.snapshot();
    },
    'practice.state': ({ id }) => on(id, async (site, incident) => success(stateOf(site, incident))),
    'practice.capture': ({ id, phase, owner, what }) =>
      on(id, async (site, incident) => {
        const text = await site.capture(owner, what);
        if (!text.ok) return text;
        const kept = await keepBytes(incident.file.folder, new TextEncoder().encode(text.value));
        if (!kept.ok) return kept;
        const { sha256, size } = kept.value;
        const name = captureName(owner, what, site, spoken());
        return incident.say([{ type: 'evidence-added', phase, sha256, name, size, how: 'practice', owner }]);
      }),
    'practice.dial': ({ id, phase }) =>
      on(id, async (site, incident) => incident.say(dialStatements(await site.dial(), phase, spoken()))),
    'practice.order': ({ id, side, first }) =>
      on(id, async (site, incident) => {
        const said = await incident.record([{ type: 'practice-ordered', side, first }]);
        if (!said.ok) return said;
        site.setOrder(side, first);
        return success(stateOf(site, incident));
      }),
    'practice.restart': ({ id, side }) =>
      on(id, async (site, incident) => {
        const restarted = await site.restart(side);
        if (!restarted.ok) return restarted;
        const said = await incident.record([{ type: 'practice-restarted', side }]);
        return said.ok ? success(stateOf(site, incident)) : said;
      }),
    'practice.failOver': ({ id }) =>
      on(id, async (site, incident) => {
        const done = await site.failOver();
        if (!done.ok) return done;
        const active = done.value.hosts.find((host) => host.active)?.side ?? 'A';
        const said = await incident.record([{ type: 'practice-failed-over', active }]);
        return said.ok ? success(stateOf(site, incident)) : said;
      }),
    'practice.explain': ({ id }) =>
      on(id, async (site, incident) => {
        const { rehearsal, explained } = incident.incident();
        const shown =
          rehearsal && !explained
            ? await incident.say([{ type: 'practice-explained' }])
            : await incident.snapshot();
        if (!shown.ok) return shown;
        const { what, earliest } = site.debrief;
        return success({
          snapshot: shown.value,
          title: tell(site.title),
          what: tell(what),
          earliest: earliest.map((one) => tell(one)),
        });
      }),
  };
}

const rehearsalTitle: Message = say('Rehearsal');

/** The site as the window may show it: in a rehearsal without its cause, until that is asked for. */
function stateOf(site: PracticeSite, work: OpenWork): PracticeState {
  const { rehearsal, explained } = work.incident();
  const state = site.state(spoken());
  return rehearsal && !explained ? { ...state, story: tell(site.symptom) } : state;
}

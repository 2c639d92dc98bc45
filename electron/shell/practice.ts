import { type Result, success } from '../core/result';
import { format } from '../core/text';
import { keepBytes } from '../host/evidence-store';
import type { Handlers } from '../ipc/handle';
import { captureName, dialStatements, papersOf } from '../lab/statements';
import type { PracticeSite } from '../lab/types';
import { noPractice, type PracticeSites } from './practice-sites';
import type { OpenWork, Workspace } from './workspace';

type PracticeHandlers = Pick<
  Handlers,
  | 'practice.start'
  | 'practice.state'
  | 'practice.capture'
  | 'practice.dial'
  | 'practice.order'
  | 'practice.restart'
>;

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
    'practice.start': async () => {
      const site = await sites.start();
      if (!site.ok) return site;
      const made = await work.create(format(site.value.title), site.value.id, papersOf(site.value));
      if (!made.ok) {
        await site.value.stop();
        return made;
      }
      sites.keep(made.value.file.id, site.value);
      return made.value.snapshot();
    },
    'practice.state': ({ id }) => on(id, async (site) => success(site.state())),
    'practice.capture': ({ id, phase, owner, what }) =>
      on(id, async (site, incident) => {
        const text = await site.capture(owner, what);
        if (!text.ok) return text;
        const kept = await keepBytes(incident.file.folder, new TextEncoder().encode(text.value));
        if (!kept.ok) return kept;
        const { sha256, size } = kept.value;
        const name = captureName(owner, what, site);
        return incident.say([{ type: 'evidence-added', phase, sha256, name, size, how: 'practice', owner }]);
      }),
    'practice.dial': ({ id, phase }) =>
      on(id, async (site, incident) => incident.say(dialStatements(await site.dial(), phase))),
    'practice.order': ({ id, side, first }) =>
      on(id, async (site, incident) => {
        const said = await incident.record([{ type: 'practice-ordered', side, first }]);
        return said.ok ? success(site.setOrder(side, first)) : said;
      }),
    'practice.restart': ({ id, side }) =>
      on(id, async (site, incident) => {
        const restarted = await site.restart(side);
        if (!restarted.ok) return restarted;
        const said = await incident.record([{ type: 'practice-restarted', side }]);
        return said.ok ? restarted : said;
      }),
  };
}

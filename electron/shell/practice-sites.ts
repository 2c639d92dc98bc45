import { randomInt } from 'node:crypto';
import type { IncidentEvent } from '../core/incident/events';
import { undoneEvents } from '../core/incident/undo';
import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import type { PracticeSite } from '../lab/types';
import type { OpenWork } from './workspace';

/** The practice sites that run now, one an incident. */
export interface PracticeSites {
  /** Starts a site that belongs to no incident yet; null: any of them. */
  start(id: string | null): Promise<Result<PracticeSite>>;
  /** Gives a site that was started to its incident. */
  keep(id: string, site: PracticeSite): void;
  /**
   * The site of a practice incident. After a restart of this program it is started anew and
   * brought to where the incident's events left it; null at a customer's.
   */
  of(work: OpenWork): Promise<Result<PracticeSite | null>>;
  stop(id: string): Promise<void>;
  stopAll(): Promise<void>;
}

/** The practice sites that run, each with its incident. */
export function practiceSites(): PracticeSites {
  const running = new Map<string, Promise<Result<PracticeSite>>>();

  const stop = async (id: string): Promise<void> => {
    const site = await running.get(id);
    running.delete(id);
    if (site?.ok) await site.value.stop();
  };

  return {
    start: async (id) => {
      const { startPractice, practiceSites: known } = await lab();
      return startPractice({ id: id ?? anyOf(known).id });
    },
    keep: (id, site) => {
      running.set(id, Promise.resolve(success(site)));
    },
    async of({ file, incident }) {
      const { practice } = incident();
      if (practice === null) return success(null);
      const known = running.get(file.id);
      if (known !== undefined) return known;
      const started = restarted(practice, file.events);
      running.set(file.id, started);
      const site = await started;
      if (!site.ok) running.delete(file.id);
      return site;
    },
    stop,
    async stopAll() {
      await Promise.all([...running.keys()].map(stop));
    },
  };
}

/** A new site on which the same is done as on the one before: orders, restarts and fail-overs, in their turn. */
async function restarted(id: string, events: readonly IncidentEvent[]): Promise<Result<PracticeSite>> {
  const { startPractice } = await lab();
  const started = await startPractice({ id });
  if (!started.ok) return started;
  const undone = undoneEvents(events);
  for (const event of events) {
    if (undone.has(event.id)) continue;
    if (event.say.type === 'practice-ordered') started.value.setOrder(event.say.side, event.say.first);
    const again =
      event.say.type === 'practice-restarted'
        ? await started.value.restart(event.say.side)
        : event.say.type === 'practice-failed-over'
          ? await started.value.failOver()
          : null;
    if (again !== null && !again.ok) {
      await started.value.stop();
      return again;
    }
  }
  return started;
}

/** The practice sites themselves: loaded with the first practice. */
async function lab() {
  const [site, sites] = await Promise.all([import('../lab/site'), import('../lab/sites')]);
  return { ...site, ...sites };
}

/** For a verb of the practice site asked of an incident at a customer's. */
export const noPractice = failure(
  'no-practice',
  say('This incident is not a practice one.'),
  say('Start a practice from the first screen.'),
);

function anyOf<T>(list: readonly T[]): T {
  return list[randomInt(list.length)] as T;
}

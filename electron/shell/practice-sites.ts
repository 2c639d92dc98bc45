import { randomInt } from 'node:crypto';
import type { IncidentEvent } from '../core/incident/events';
import { undoneEvents } from '../core/incident/undo';
import { type Failure, failure, type Result, success } from '../core/result';
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
    const starting = running.get(id);
    running.delete(id);
    // One that threw while it was started holds nothing: whoever asked for it was told.
    const site = await starting?.catch(() => null);
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
      const forget = (): void => {
        if (running.get(file.id) === started) running.delete(file.id);
      };
      try {
        const site = await started;
        if (!site.ok) forget();
        return site;
      } catch (error) {
        forget();
        throw error;
      }
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
  try {
    const failed = await doAgain(started.value, events);
    if (failed === null) return started;
    await started.value.stop();
    return failed;
  } catch (error) {
    await started.value.stop();
    throw error;
  }
}

/** Does on a new site what was done on the one before; the first failure, or null where all went well. */
async function doAgain(site: PracticeSite, events: readonly IncidentEvent[]): Promise<Failure | null> {
  const undone = undoneEvents(events);
  for (const event of events) {
    if (undone.has(event.id)) continue;
    if (event.say.type === 'practice-ordered') site.setOrder(event.say.side, event.say.first);
    const again =
      event.say.type === 'practice-restarted'
        ? await site.restart(event.say.side)
        : event.say.type === 'practice-failed-over'
          ? await site.failOver()
          : null;
    if (again !== null && !again.ok) return again;
  }
  return null;
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

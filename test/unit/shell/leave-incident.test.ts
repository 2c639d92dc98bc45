import { afterEach, describe, expect, it } from 'vitest';
import { leaveIncident } from '../../../electron/shell/leave-incident';
import { practiceSites } from '../../../electron/shell/practice-sites';
import { RunningTests } from '../../../electron/shell/running-tests';
import { heldIn, slotOf, value } from '../lab/support';
import { type PracticeWork, practiceWork } from './practice-work';

const sites = practiceSites();
let practice: PracticeWork | null = null;

afterEach(async () => {
  await sites.stopAll();
  await practice?.end();
});

describe('an incident that is left', () => {
  it('holds no socket of a practice site that its queue started meanwhile', async () => {
    practice = await practiceWork();
    const { work, opened } = practice;
    const queued = opened.inTurn(async () => {
      // By then it is being left, and the site that ran was stopped.
      await new Promise((next) => setImmediate(next));
      return sites.of(opened);
    });
    await leaveIncident(opened.file.id, { work, practice: sites, tests: new RunningTests() });
    const site = value(await queued);
    if (site === null) throw new Error('no site');
    expect(heldIn(slotOf(site))).toEqual([]);
  });

  it('ends a dial that gets no answer before it waits for what is queued', async () => {
    practice = await practiceWork();
    const { work, opened } = practice;
    const told: string[] = [];
    let stopped = (): void => undefined;
    const dial = new Promise<void>((end) => {
      stopped = end;
    });
    const dialing = opened.inTurn(() => dial);
    await leaveIncident(opened.file.id, {
      work: {
        close: async (id) => {
          told.push('close');
          await work.close(id);
        },
      },
      practice: {
        stop: async () => {
          told.push('stop');
          stopped();
        },
      },
      tests: {
        end: async () => {
          told.push('end');
        },
      },
    });
    await dialing;
    expect(told).toEqual(['end', 'stop', 'close', 'stop']);
  });
});

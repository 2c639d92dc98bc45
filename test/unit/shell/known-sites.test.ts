import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSnapshot } from '../../../electron/core/incident/build-snapshot';
import { type IncidentEvent, type Statement, schemaVersion } from '../../../electron/core/incident/events';
import { fold } from '../../../electron/core/incident/fold';
import type { Snapshot } from '../../../electron/core/incident/snapshot';
import { failure, type Result, success } from '../../../electron/core/result';
import { format, say } from '../../../electron/core/text';
import { openSites, type SiteStore } from '../../../electron/host/sites/site-store';
import { thisMachine } from '../../../electron/host/store/machine';
import { siteHandlers, siteKeeper } from '../../../electron/shell/known-sites';
import type { OpenWork, Workspace } from '../../../electron/shell/workspace';
import { laptop, printed, Story } from '../core/verify/story';

let folder: string;
let sites: SiteStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rebind-keeper-'));
  sites = openSites(folder, thisMachine());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An incident that stands in memory; it is said at 14:MM and later. */
function incidentOf(id: string, story: Story, minute = 40): OpenWork & { readonly events: IncidentEvent[] } {
  const events = [...story.events];
  const snapshot = (): Promise<Result<Snapshot>> =>
    Promise.resolve(success(buildSnapshot(id, events, story.readings)));
  let at = minute;
  const add = (statements: readonly Statement[]): void => {
    for (const one of statements) {
      const seq = events.length + 1;
      events.push({ v: schemaVersion, id: `${id}${seq}`, seq, at: laptop(at), by: 'kim', say: one });
    }
    at += 1;
  };
  return {
    events,
    file: { id, events } as unknown as OpenWork['file'],
    incident: () => fold(events),
    snapshot,
    say: (statements) => {
      add(statements);
      return snapshot();
    },
    record: (statements) => {
      add(statements);
      return Promise.resolve(success(null));
    },
    inTurn: (work) => work(),
  };
}

function begun(): Story {
  return new Story().bring(5, printed('private', 'Mon 01/05/2026|02:04 PM'));
}

function repaired(): Story {
  return begun()
    .fix(20)
    .bring(30, printed('visible', 'Mon 01/05/2026|02:29 PM'), { phase: 'after' })
    .session(31);
}

async function tell(work: OpenWork, statement: Statement): Promise<Snapshot> {
  const answer = await siteKeeper(sites)(work, statement, await work.say([statement]));
  if (!answer.ok) throw new Error(format(answer.message));
  return answer.value;
}

const closed: Statement = { type: 'closed', as: 'fixed', reason: '' };

async function records() {
  const all = await sites.all();
  return all.ok ? all.value.records : [];
}

function handlers(works: readonly OpenWork[]) {
  const workspace = {
    open: (id: string) => {
      const work = works.find(({ file }) => file.id === id);
      return Promise.resolve(work === undefined ? failure('absent', say('gone')) : success(work));
    },
  } as unknown as Workspace;
  return siteHandlers(workspace, sites, siteKeeper(sites));
}

describe('how an incident ends is kept', () => {
  test('as fixed: once, under a new site, told in the time line', async () => {
    const one = incidentOf('one', repaired());
    const snapshot = await tell(one, closed);
    expect(snapshot.incident.knownSite?.kept?.name).toBe('North site');
    expect((await records()).map(({ name, visits }) => [name, visits.length])).toEqual([['North site', 1]]);
    expect(format(snapshot.timeline.at(-1)?.text ?? say(''))).toContain('kept as known good');
    await tell(one, { type: 'undone', event: 'nothing' });
    expect((await records())[0]?.visits).toHaveLength(1);
  });

  test('not as handed over, and nothing is made for it', async () => {
    await tell(incidentOf('one', begun()), { type: 'closed', as: 'handed-over', reason: 'late' });
    expect(await records()).toEqual([]);
  });

  test('and taken back where the incident is opened again; closed anew it stands under the same site', async () => {
    const one = incidentOf('one', repaired());
    await tell(one, closed);
    const [first] = await records();
    const open = await tell(one, { type: 'reopened' });
    expect((await records())[0]?.visits).toEqual([]);
    expect(open.incident.knownSite?.kept).toBeNull();
    await tell(one, closed);
    const again = await records();
    expect(again.map(({ id, visits }) => [id, visits.length])).toEqual([[first?.id, 1]]);
  });

  test('and follows an end that is undone, and one that stands again', async () => {
    const one = incidentOf('one', repaired());
    await tell(one, closed);
    const end = one.events.find(({ say: said }) => said.type === 'closed')?.id ?? '';
    await tell(one, { type: 'undone', event: end });
    expect((await records())[0]?.visits).toEqual([]);
    const undo = one.events.at(-1)?.id ?? '';
    await tell(one, { type: 'undone', event: undo });
    expect((await records())[0]?.visits).toHaveLength(1);
  });

  test('a record that cannot be written is told; the end itself stands', async () => {
    const full: SiteStore = {
      ...sites,
      keep: () => Promise.resolve(failure('disk-full', say('The disk is full.'))),
    };
    const one = incidentOf('one', repaired());
    const answer = await siteKeeper(full)(one, closed, await one.say([closed]));
    expect(answer.ok && answer.value.incident.closing?.as).toBe('fixed');
    expect(answer.ok && answer.value.notices?.map((notice) => format(notice))).toEqual([
      expect.stringContaining('could not be kept as known good. The disk is full.'),
    ]);
    expect(answer.ok && (answer.value.incident.knownSite?.kept ?? null)).toBeNull();
  });
});

describe('the next visit', () => {
  async function second() {
    await tell(incidentOf('one', repaired()), closed);
    const [record] = await records();
    const two = incidentOf('two', repaired(), 45);
    return { two, site: record?.id ?? '', verbs: handlers([two]) };
  }

  test('is asked for the site, and shows what differs once it is said', async () => {
    const { two, site, verbs } = await second();
    const offers = await verbs['sites.match']({ id: 'two' });
    expect(offers.ok && offers.value.map((one) => one.site)).toEqual([site]);
    const answered = await verbs['sites.answer']({ id: 'two', site, same: true });
    const drift = answered.ok ? answered.value.known.drift : null;
    expect(drift?.rows.filter(({ answer }) => answer === 'differs').map(({ id }) => id)).toEqual([
      'B.listeners',
      'B.order',
    ]);
    const after = await verbs['sites.match']({ id: 'two' });
    expect(after).toEqual(success([]));
    await tell(two, closed);
    expect((await records()).map(({ visits }) => visits.length)).toEqual([2]);
  });

  test('while it is asked, nothing is kept; the answer keeps it', async () => {
    const { two, site, verbs } = await second();
    const unanswered = await tell(two, closed);
    expect(unanswered.incident.knownSite?.kept ?? null).toBeNull();
    expect((await records()).map(({ visits }) => visits.length)).toEqual([1]);
    const answered = await verbs['sites.answer']({ id: 'two', site, same: true });
    expect(answered.ok && answered.value.incident.knownSite?.kept?.site).toBe(site);
    expect((await records()).map(({ visits }) => visits.length)).toEqual([2]);
  });

  test('another site becomes a record of its own, and is not asked for again', async () => {
    const { two, site, verbs } = await second();
    await verbs['sites.answer']({ id: 'two', site, same: false });
    expect(await verbs['sites.match']({ id: 'two' })).toEqual(success([]));
    await tell(two, closed);
    expect((await records()).map(({ visits }) => visits.length)).toEqual([1, 1]);
  });

  test('a site that was forgotten meanwhile is told as that', async () => {
    const { site, verbs } = await second();
    await verbs['sites.forget']({ site });
    expect(await verbs['sites.answer']({ id: 'two', site, same: true })).toMatchObject({
      ok: false,
      code: 'not-found',
    });
  });

  test('the list shows what is known, renamed and forgotten', async () => {
    const { site, verbs } = await second();
    const renamed = await verbs['sites.rename']({ site, name: 'Contact centre' });
    expect(renamed.ok && renamed.value.sites.map(({ name }) => name)).toEqual(['Contact centre']);
    const labels = renamed.ok ? (renamed.value.sites[0]?.fields ?? []).map(({ label }) => format(label)) : [];
    expect(labels).toContain('Listeners on CTI ports, side B');
    // What is not known is not listed.
    expect(labels).not.toContain('Listeners on CTI ports, side A');
    const forgotten = await verbs['sites.forget']({ site });
    expect(forgotten.ok && forgotten.value.sites).toEqual([]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../../electron/core/incident/snapshot';
import { failure, success } from '../../../../electron/core/result';
import { format, say as message } from '../../../../electron/core/text';
import type { RebindApi, TakenPackage } from '../../../../electron/ipc/contract';
import { createIncident, incidentStore, say } from '../../../../renderer/stores/incident';
import { noticeStore } from '../../../../renderer/stores/notices';
import { handOverFromList, takePackage, watchArrivals } from '../../../../renderer/stores/packages';
import { mockRebind } from '../../../support/page/mock-rebind';

/** A window whose main process opens packages as it is told here. */
function opened(group: Partial<RebindApi['package']>, open?: RebindApi['files']['open']) {
  const { api } = mockRebind({ testTakes: 20 });
  const closed: string[] = [];
  const rebind: RebindApi = {
    ...api,
    package: { ...api.package, ...group },
    files: { ...api.files, ...(open === undefined ? {} : { open }) },
    incidents: {
      ...api.incidents,
      close: (argument) => {
        closed.push(argument.id);
        return api.incidents.close(argument);
      },
    },
  };
  vi.stubGlobal('window', {
    rebind,
    localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  });
  return { api, closed };
}

async function taken(api: RebindApi, outcome: TakenPackage['outcome']): Promise<TakenPackage> {
  const made = await api.incidents.create({ title: 'From a colleague' });
  if (!made.ok) throw new Error(made.code);
  return { snapshot: made.value, outcome, told: message('It is here now.') };
}

const shown = (): Snapshot | null => incidentStore.getState().snapshot;
const told = () => noticeStore.getState().notices.map(({ tone, message: words }) => [tone, format(words)]);

beforeEach(() => {
  incidentStore.setState({ snapshot: null, step: 'site', pending: 0, unsaved: null });
  noticeStore.setState({ notices: [] });
});

describe('a package that was dropped', () => {
  it('is shown in the place of the incident on the screen, which is closed, and told', async () => {
    const open = vi.fn<RebindApi['files']['open']>();
    const { api, closed } = opened({}, open);
    await createIncident('Mine');
    const mine = shown()?.id;
    const theirs = await taken(api, 'second');
    open.mockResolvedValue(success(theirs));
    await takePackage([new File(['x'], 'A.REBIND')]);
    expect(shown()?.id).toBe(theirs.snapshot.id);
    expect(closed).toEqual([mine]);
    expect(told()).toEqual([['look', 'It is here now.']]);
  });

  it('waits for what is being said, which goes to the incident that it was said of', async () => {
    const open = vi.fn<RebindApi['files']['open']>();
    const { api } = opened({}, open);
    await createIncident('Mine');
    const mine = shown()?.id ?? '';
    open.mockResolvedValue(success(await taken(api, 'new')));
    const saying = say({ type: 'titled', title: 'Mine, renamed' });
    await Promise.all([takePackage([new File(['x'], 'a.rebind')]), saying]);
    expect(shown()?.incident.title).toBe('From a colleague');
    const again = await api.incidents.open({ id: mine });
    expect(again).toMatchObject({ ok: true, value: { incident: { title: 'Mine, renamed' } } });
  });

  it('is not opened beside other files, and nothing of them is taken', async () => {
    const open = vi.fn<RebindApi['files']['open']>();
    opened({}, open);
    await takePackage([new File(['x'], 'a.rebind'), new File(['x'], 'netstat.txt')]);
    expect(open).not.toHaveBeenCalled();
    expect(told()[0]?.[1]).toContain('is opened alone');
  });

  it('that is refused leaves what is shown, and says why', async () => {
    const open = vi.fn<RebindApi['files']['open']>();
    const { closed } = opened({}, open);
    await createIncident('Mine');
    open.mockResolvedValue(failure('package-refused', message('This package was refused.')));
    await takePackage([new File(['x'], 'a.rebind')]);
    expect(shown()?.incident.title).toBe('Mine');
    expect(closed).toEqual([]);
    expect(told()).toEqual([['wrong', 'This package was refused.']]);
  });
});

describe('packages that are double-clicked', () => {
  it('are shown one after the other, until another page waits for them', async () => {
    const arrived = vi.fn<RebindApi['package']['arrived']>();
    const { api } = opened({ arrived });
    arrived
      .mockResolvedValueOnce(success(await taken(api, 'new')))
      .mockResolvedValueOnce(failure('package-damaged', message('This package is damaged.')))
      .mockResolvedValueOnce(success(null));
    await watchArrivals();
    expect(arrived).toHaveBeenCalledTimes(3);
    expect(shown()?.incident.title).toBe('From a colleague');
    expect(told().map(([tone]) => tone)).toEqual(['good', 'wrong']);
  });
});

describe('handing over from the list', () => {
  it('tells where it was saved and what is in it; a cancelled dialog tells nothing', async () => {
    const save = vi.fn<RebindApi['package']['save']>();
    opened({ save });
    save
      .mockResolvedValueOnce(success(null))
      .mockResolvedValueOnce(success({ place: '/stick/a.rebind', told: null }));
    await handOverFromList('x');
    expect(told()).toEqual([]);
    await handOverFromList('x');
    expect(told()).toEqual([['good', 'Saved to hand over: /stick/a.rebind']]);
    expect(format(noticeStore.getState().notices[0]?.hint ?? message(''))).toContain('names and addresses');
    save.mockResolvedValueOnce(success({ place: '/b.rebind', told: message('It is not recorded.') }));
    await handOverFromList('x');
    expect(told()).toContainEqual(['plain', 'It is not recorded.']);
  });
});

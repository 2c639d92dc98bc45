import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commandIds, type MenuEntry, menuLayout } from '../../../../electron/ipc/commands';
import { verbs } from '../../../../electron/ipc/contract';
import { commandOf, commands, runCommand } from '../../../../renderer/commands/commands';
import { findCommands } from '../../../../renderer/commands/found';
import { menuOffer } from '../../../../renderer/commands/menus';
import { incidentStore } from '../../../../renderer/stores/incident';
import { mockRebind } from '../../../support/page/mock-rebind';

const mock = mockRebind();
beforeEach(() => {
  vi.stubGlobal('window', { rebind: mock.api });
  incidentStore.setState({ snapshot: null, step: 'site' });
});

async function openOne(): Promise<void> {
  const id = mock.make([{ type: 'created', title: 'A site', practice: null }]);
  const opened = await mock.api.incidents.open({ id });
  if (opened.ok) incidentStore.setState({ snapshot: opened.value, step: 'dialer' });
}

describe('the commands', () => {
  it('are there once for each name, and each has a title of its own', () => {
    expect(commands.map(({ id }) => id).sort()).toEqual([...commandIds].sort());
    const titles = commands.map(({ title }) => title());
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('stand in the menus once each', () => {
    const idsIn = (entries: readonly MenuEntry[]): string[] =>
      entries.flatMap((one) => {
        if (typeof one === 'string') return one === '-' ? [] : [one];
        return 'entries' in one && one.entries !== 'recent' ? idsIn(one.entries) : [];
      });
    expect(menuLayout.flatMap(({ entries }) => idsIn(entries)).sort()).toEqual([...commandIds].sort());
  });

  it('offer on the first screen what needs no incident, and no more', async () => {
    const can = () => menuOffer().can;
    expect(can()).toContain('incident.new');
    expect(can()).not.toContain('go.next');
    expect(can()).not.toContain('export.pdf');
    await openOne();
    expect(can()).toContain('export.pdf');
    expect(can()).toContain('go.site');
    expect(can()).not.toContain('go.dialer');
  });

  it('tell the menus what the contract takes', () => {
    expect(verbs['menu.offer'].safeParse(menuOffer()).success).toBe(true);
  });

  it('do nothing where they have no meaning', async () => {
    runCommand('go.next');
    expect(incidentStore.getState().step).toBe('site');
    await openOne();
    runCommand('go.next');
    expect(incidentStore.getState().step).toBe('connection');
    incidentStore.setState({ step: 'report' });
    expect(commandOf('go.next')?.can()).toBe(false);
  });
});

describe('what the palette lists', () => {
  const ids = (typed: string, recent: Parameters<typeof findCommands>[2] = []) =>
    findCommands(commands, typed, recent).map(({ group, found }) => [
      group,
      found.map(({ command }) => command.id),
    ]);

  it('begins with what was used last, which stands nowhere else then', () => {
    const [first, ...others] = ids('', ['help.about', 'go.next']);
    expect(first).toEqual(['recent', ['help.about']]);
    expect(others.flat(2)).not.toContain('help.about');
    expect(others.flat(2)).not.toContain('palette.open');
  });

  it('puts the group with the best fit first', async () => {
    await openOne();
    expect(ids('undo')[0]).toEqual(['edit', ['edit.undo']]);
    expect(ids('report')[0]?.[0]).toBe('go');
    expect(ids('step')[0]?.[1]).toHaveLength(7 + 2);
    expect(ids('no such thing')).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { languages, type Sentences, translateWith } from '../../../../electron/core/languages';
import { commandIds, type MenuEntry, menuLayout } from '../../../../electron/ipc/commands';
import { verbs } from '../../../../electron/ipc/contract';
import { translateBy } from '../../../../renderer/app/text';
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

  it.each(languages)(
    'finds each command by its own title, as it stands in %s, turned round and bare',
    async (language) => {
      await openOne();
      const table =
        language === 'en'
          ? {}
          : (JSON.parse(readFileSync(`resources/locales/${language}.json`, 'utf8')) as Sentences);
      translateBy(translateWith(table));
      try {
        const all = commands.filter(({ id, can }) => id !== 'palette.open' && can());
        expect(all.length).toBeGreaterThan(20);
        for (const { id, title } of all) {
          const shown = title();
          const bare = shown.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
          const turned = shown.split(' ').reverse().join(' ');
          for (const typed of [shown, shown.toUpperCase(), bare, turned, `“${shown}”`]) {
            expect(ids(typed).flat(2), typed).toContain(id);
          }
        }
      } finally {
        translateBy((text) => text);
      }
    },
  );

  it('puts the group with the best fit first', async () => {
    await openOne();
    expect(ids('undo')[0]).toEqual(['edit', ['edit.undo']]);
    expect(ids('report')[0]?.[0]).toBe('go');
    expect(ids('step')[0]?.[1]).toHaveLength(7 + 2);
    expect(ids('no such thing')).toEqual([]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../../electron/core/result';
import { format, say } from '../../../electron/core/text';
import { frozen } from '../../../electron/ipc/client';
import { type Verb, verbs } from '../../../electron/ipc/contract';
import { answerer, type Caller, type Handlers, isOurPage } from '../../../electron/ipc/handle';
import { mockRebind } from '../../../electron/ipc/mock';
import { verbNames } from '../../../electron/ipc/names';

const page: Caller = { url: 'app://rebind/index.html', isTopFrame: true };

function gate(handlers: Partial<Handlers>) {
  const bugs: unknown[] = [];
  const ask = answerer(handlers as Handlers, (_verb, error) => bugs.push(error));
  return { ask, bugs };
}

describe('the gate of all messages', () => {
  it('answers the app’s own page', async () => {
    const { ask } = gate({ 'practice.list': async () => success([]) });
    expect(await ask('practice.list', page, undefined)).toEqual({ ok: true, value: [] });
  });

  it.each<[string, Caller]>([
    ['a frame inside the page', { ...page, isTopFrame: false }],
    ['a frame that is gone', { url: null, isTopFrame: true }],
    ['a page of the net', { url: 'https://rebind/index.html', isTopFrame: true }],
    ['a page with another host', { url: 'app://rebind.example/index.html', isTopFrame: true }],
    ['a page with a user in its address', { url: 'app://x@rebind/index.html', isTopFrame: true }],
    ['a page with a port', { url: 'app://rebind:81/index.html', isTopFrame: true }],
    ['a data address', { url: 'data:text/html,app://rebind', isTopFrame: true }],
    ['an empty page', { url: 'about:blank', isTopFrame: true }],
    ['a file', { url: 'file:///app/rebind', isTopFrame: true }],
    ['no address', { url: '', isTopFrame: true }],
  ])('refuses %s before anything is done', async (_who, caller) => {
    const list = vi.fn(async () => success([]));
    const { ask } = gate({ 'practice.list': list });
    expect(await ask('practice.list', caller, undefined)).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(list).not.toHaveBeenCalled();
    expect(isOurPage(caller)).toBe(false);
  });

  it.each<[string, Verb, unknown]>([
    ['an id that leads out of the folder', 'incidents.open', { id: '../../etc' }],
    ['a field that no verb knows', 'incidents.open', { id: 'x', path: '/etc/passwd' }],
    [
      'a statement that only the main process makes',
      'incidents.say',
      { id: 'x', statement: { type: 'exported', format: 'pdf', file: 'x' } },
    ],
    [
      'an address of three parts',
      'incidents.say',
      { id: 'x', statement: { type: 'site-set', B: { visible: '10.1.8' } } },
    ],
    [
      'a port beyond the last',
      'connection.test',
      {
        id: 'x',
        phase: 'before',
        side: 'A',
        endpoint: { address: '10.1.8.102', port: 70_000 },
        limitMilliseconds: 5_000,
      },
    ],
    [
      'markup as a host name',
      'incidents.say',
      { id: 'x', statement: { type: 'site-set', A: { host: '<img src=x>' } } },
    ],
    [
      'more lines than a screen holds',
      'evidence.lines',
      { id: 'x', sha256: 'a'.repeat(64), first: 1, count: 100_000 },
    ],
    [
      'a picture that the page says is one',
      'incidents.say',
      {
        id: 'x',
        statement: {
          type: 'picture-attached',
          sha256: 'a'.repeat(64),
          name: 'x.png',
          size: 1,
          picture: 'png',
          width: 1,
          height: 1,
          step: 'site',
          caption: '',
        },
      },
    ],
    ['no picture at all', 'pictures.add', { id: 'x', step: 'site', caption: '', items: [] }],
    [
      'a picture without bytes',
      'pictures.add',
      { id: 'x', step: 'site', caption: '', items: [{ name: 'x.png', bytes: 'iVBORw0KGgo=' }] },
    ],
    ['a deletion outside of the folder', 'library.delete', { id: '../x' }],
    ['an erasing outside of the folder', 'library.erase', { id: 'deleted/x' }],
    [
      'more incidents than a page holds',
      'library.page',
      { find: '', state: 'all', sort: 'changed', offset: 0, count: 10_000, again: false },
    ],
    [
      'an order that there is not',
      'library.page',
      { find: '', state: 'all', sort: 'size', offset: 0, count: 10, again: false },
    ],
    ['a name without an end', 'settings.setName', { name: 'x'.repeat(201) }],
    [
      'a kind of entry that there is not',
      'timeline.page',
      { id: 'x', by: null, kind: 'gossip', offset: 0, count: 10 },
    ],
    ['no argument', 'incidents.say', undefined],
    ['an argument where none belongs', 'practice.list', { id: 'x' }],
  ])('refuses %s, and says which field it was', async (_what, verb, argument) => {
    const handler = vi.fn();
    const { ask } = gate({ [verb]: handler });
    const answer = await ask(verb, page, argument);
    expect(answer).toMatchObject({ ok: false, code: 'bad-argument' });
    expect(handler).not.toHaveBeenCalled();
  });

  it('passes a failure on as it is', async () => {
    const failed = failure('disk-full', say('The disk is full.'));
    const { ask, bugs } = gate({ 'incidents.create': async () => failed });
    expect(await ask('incidents.create', page, { title: 'x' })).toBe(failed);
    expect(bugs).toEqual([]);
  });

  it('turns an exception into a failure with words, and tells of the bug', async () => {
    const { ask, bugs } = gate({
      'incidents.create': async () => {
        throw new TypeError('x is not a function');
      },
    });
    const answer = await ask('incidents.create', page, { title: 'x' });
    expect(answer.ok ? '' : format(answer.message)).toBe(
      'Something went wrong inside Rebind: x is not a function',
    );
    expect(bugs).toHaveLength(1);
  });

  it('knows every verb of the contract by its name', () => {
    expect([...verbNames].sort()).toEqual(Object.keys(verbs).sort());
  });
});

describe('the window’s verbs', () => {
  it('are functions in groups, and nothing can be put in their place', () => {
    const { api } = mockRebind({});
    const shown = frozen(api);
    for (const group of Object.values(shown)) {
      expect(Object.isFrozen(group)).toBe(true);
      for (const verb of Object.values(group)) expect(typeof verb).toBe('function');
    }
    expect(Object.isFrozen(shown)).toBe(true);
    expect(Object.values(shown).flatMap((group) => Object.keys(group))).toHaveLength(verbNames.length + 2);
  });

  it('never take a path from the page', async () => {
    const { api, asked } = mockRebind({});
    await api.evidence.add({
      id: 'x',
      phase: 'before',
      owner: null,
      how: 'drop',
      items: [],
      paths: ['/etc/passwd'],
    });
    await api.package.take({ items: [], paths: ['/etc/passwd'] });
    expect(asked.map(({ argument }) => argument)).toMatchObject([{ paths: [] }, { paths: [] }]);
  });

  it('read a dropped package themselves', async () => {
    const { api, asked } = mockRebind({});
    await api.files.open(new File(['x'], 'a.rebind'));
    expect(asked[0]).toMatchObject({
      verb: 'package.take',
      argument: { items: [{ name: 'a.rebind' }], paths: [] },
    });
  });

  it('read dropped files themselves', async () => {
    const { api, asked } = mockRebind({});
    const file = new File(['x'], 'netstat.txt');
    await api.files.add({ id: 'x', phase: 'after', owner: 'B', how: 'drop' }, [file]);
    expect(asked[0]).toMatchObject({
      verb: 'evidence.add',
      argument: { owner: 'B', items: [{ name: 'netstat.txt' }] },
    });
  });
});

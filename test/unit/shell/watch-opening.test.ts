import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../electron/core/incident/snapshot';
import { failure, type Result, success } from '../../../electron/core/result';
import { say } from '../../../electron/core/text';
import type { Handlers } from '../../../electron/ipc/handle';
import { lostThings } from '../../../electron/shell/lost';
import { relaunchWords, wasRelaunched } from '../../../electron/shell/relaunch';
import { waitingLine } from '../../../electron/shell/waiting-line';
import { watchOpening } from '../../../electron/shell/watch-opening';

const snapshot = (id: string) => ({ id, revision: 7, evidence: [{}, {}] }) as unknown as Snapshot;

function watched(answer: () => Result<Snapshot | null>) {
  const marks: unknown[] = [];
  const notes: unknown[] = [];
  const packaged = async () => {
    const one = answer();
    return one.ok && one.value !== null ? success({ snapshot: one.value }) : one;
  };
  const all = async () => answer();
  const handlers = {
    'incidents.create': all,
    'incidents.open': all,
    'incidents.choose': all,
    'incidents.close': async () => success(null),
    'practice.start': all,
    'package.choose': packaged,
    'package.take': packaged,
    'package.arrived': packaged,
  } as unknown as Handlers;
  const mark = { open: (id: string | null) => marks.push(id) };
  const log = { note: (kind: string, fields: object) => notes.push([kind, fields]) };
  return { watch: watchOpening(handlers, mark, log as never), marks, notes };
}

describe('what is open', () => {
  it('is marked and counted once, by whichever verb', async () => {
    let id = 'one';
    const { watch, marks, notes } = watched(() => success(snapshot(id)));
    await watch['incidents.create']({ title: 'PGB at 10.1.8.103' });
    await watch['incidents.open']({ id });
    id = 'two';
    await watch['package.arrived'](undefined);
    // The one before is closed after the other came: the other stays marked.
    await watch['incidents.close']({ id: 'one' });
    await watch['incidents.close']({ id: 'two' });
    expect(marks).toEqual(['one', 'two', null]);
    expect(notes).toEqual([
      ['incident-opened', { events: 7, pieces: 2 }],
      ['incident-opened', { events: 7, pieces: 2 }],
    ]);
  });

  it('stays where a dialog was cancelled, or nothing could be opened', async () => {
    for (const answer of [success(null), failure('absent', say('It is not there.'))]) {
      const { watch, marks } = watched(() => answer);
      expect(await watch['incidents.choose'](undefined)).toEqual(answer);
      expect(await watch['package.choose'](undefined)).toEqual(answer);
      expect(marks).toEqual([]);
    }
  });
});

describe('what did not end in order', () => {
  it('is told once', async () => {
    const run = { since: '2026-11-28T10:00:00.000Z', incident: 'one' };
    const lost = lostThings(run);
    expect(await lost['app.lost'](undefined)).toEqual(success({ run, page: false }));
    expect(await lost['app.lost'](undefined)).toEqual(success({ run: null, page: false }));
    lost.pageGone();
    expect(await lost['app.lost'](undefined)).toEqual(success({ run: null, page: true }));
    expect(await lost['app.lost'](undefined)).toEqual(success({ run: null, page: false }));
  });

  it('starts again once, without the package that was named', () => {
    const words = ['/opt/rebind', '/apps/rebind', '--lang=de', '/calls/call.rebind'];
    expect(wasRelaunched(words)).toBe(false);
    const again = relaunchWords(words);
    expect(again).toEqual(['/apps/rebind', '--lang=de', '--rebind-again']);
    expect(wasRelaunched(['/opt/rebind', ...again])).toBe(true);
    expect(relaunchWords(['/opt/rebind', ...again])).toEqual(again);
  });
});

describe('things that wait for the window', () => {
  it('are handed over in their order, the oldest gone where too many wait', async () => {
    const line = waitingLine<number>(2);
    line.put(1, 2, 3);
    expect([await line.next(), await line.next()]).toEqual([2, 3]);
  });

  it('go to the last who asked', async () => {
    const line = waitingLine<number>();
    const first = line.next();
    const second = line.next();
    line.put(1);
    expect([await first, await second]).toEqual([null, 1]);
  });
});

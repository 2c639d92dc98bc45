import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearErased, eraseIncident } from '../../../../../electron/host/store/library/deletion';

const held = vi.hoisted(() => ({ by: false }));

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  return {
    ...fs,
    rm: (place: string, options: object) =>
      held.by && String(place).endsWith('.erased')
        ? Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }))
        : fs.rm(place, options),
  };
});

let store = '';
const deleted = () => readdirSync(path.join(store, 'deleted'));
const put = (id: string) => {
  mkdirSync(path.join(store, 'deleted', id), { recursive: true });
  writeFileSync(path.join(store, 'deleted', id, 'events.jsonl'), 'a customer’s');
};

beforeEach(() => {
  store = mkdtempSync(path.join(os.tmpdir(), 'rebind-erase-'));
  held.by = false;
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

test('files that another program holds are told of with their place, and go at the next start', async () => {
  put('one');
  held.by = true;
  const erased = await eraseIncident(store, 'one');
  const [left = ''] = deleted();
  expect(left).toMatch(/^one\..+\.erased$/);
  expect(erased).toMatchObject({
    ok: false,
    code: 'half-erased',
    message: { values: { id: 'one', reason: 'EBUSY' } },
    hint: { values: { folder: path.join(store, 'deleted', left) } },
  });
  await clearErased(store);
  expect(deleted()).toEqual([left]);
  held.by = false;
  await clearErased(store);
  expect(deleted()).toEqual([]);
});

test('what is left of one erasing does not hold up another one, of the same name neither', async () => {
  put('one');
  held.by = true;
  await eraseIncident(store, 'one');
  const left = deleted();
  held.by = false;
  put('one');
  put('two');
  expect(await eraseIncident(store, 'one')).toEqual({ ok: true, value: null });
  expect(await eraseIncident(store, 'two')).toEqual({ ok: true, value: null });
  expect(deleted()).toEqual(left);
});

test('a store without deleted incidents has nothing to clear', async () => {
  await clearErased(store);
  expect(readdirSync(store)).toEqual([]);
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RedactionKey, redactionKey } from '../../../../electron/host/store/redaction-key';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hex = ({ key }: RedactionKey) => Buffer.from(key).toString('hex');
const file = () => path.join(folder, 'redaction.key');

async function key(): Promise<RedactionKey> {
  const read = await redactionKey(folder);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

test('is made once, and is the one on the disk for all who ask at once', async () => {
  const [one, other] = await Promise.all([key(), key()]);
  expect(hex(one)).toBe(hex(other));
  expect(`${hex(one)}\n`).toBe(readFileSync(file(), 'utf8'));
  expect(await key()).toEqual(one);
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test('is made anew where the file holds something else, under another name', async () => {
  const before = await key();
  writeFileSync(file(), 'no key');
  const after = await key();
  expect(hex(after)).not.toBe(hex(before));
  expect(after.name).not.toBe(before.name);
});

test('that can be neither read nor made is told', async () => {
  folder = path.join(folder, 'not', 'there');
  expect(await redactionKey(folder)).toMatchObject({ ok: false });
});

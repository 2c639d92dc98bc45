import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/cli/arguments';
import { xmlParts } from '../../support/xml-parts';
import { rebind } from './run';

const folder = 'test/fixtures/cases/wrong-nic-active';
const patience = 120_000;

let out: string;
beforeEach(() => {
  out = mkdtempSync(path.join(os.tmpdir(), 'rebind-redact-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

/** What stands in the folder's files, found by other means than the redaction's: addresses, and the form's names. */
function truth(): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  const texts = files.map((name) => readFileSync(path.join(folder, name), 'latin1').replaceAll('\0', ''));
  const addresses = texts.flatMap((text) => text.match(/\b(?:10|172)(?:\.\d{1,3}){3}\b/g) ?? []);
  const site = JSON.parse(readFileSync(path.join(folder, 'site.json'), 'utf8')) as {
    sides: Record<string, { host?: string }>;
    dialer: { host?: string };
  };
  const names = [...Object.values(site.sides), site.dialer].flatMap(({ host }) => host ?? []);
  return [...new Set([...addresses, ...names])];
}

describe('rebind diagnose --redact', () => {
  it.each(['customer-safe', 'full'])(
    'writes and prints nothing of the site, and the same verdict: %s',
    { timeout: patience },
    async (level) => {
      const {
        status,
        out: printed,
        error,
      } = await rebind(['diagnose', folder, '--redact', level, '--report', out, '--json']);
      expect(status).toBe(1);
      expect(JSON.parse(printed)).toMatchObject({
        verdict: { cause: 'wrong-nic-binding', side: 'B', status: 'confirmed' },
      });
      const texts = await Promise.all(
        readdirSync(out).map(async (name) => {
          const bytes = readFileSync(path.join(out, name));
          return name.endsWith('.docx')
            ? [...(await xmlParts(bytes)).values()].join('\n')
            : bytes.toString('utf8');
        }),
      );
      const known = truth();
      expect(known.length).toBeGreaterThan(4);
      for (const one of known) {
        const pattern = new RegExp(`(?<![\\d.a-z])${one.replaceAll('.', '\\\\?\\.')}(?![\\d.a-z])`, 'i');
        for (const text of [printed, error, ...texts]) expect(text).not.toMatch(pattern);
      }
      expect(texts).toHaveLength(5);
      expect(error).toContain('None stands in it');
      expect(error).toContain('Same verdict');
    },
  );

  it('has other names in each run, as a case folder keeps no key', { timeout: patience }, async () => {
    const hosts = async () => (await rebind(['diagnose', folder, '--redact', 'full', '--json'])).out;
    expect(await hosts()).not.toBe(await hosts());
    expect(existsSync(path.join(folder, 'redaction.key'))).toBe(false);
  });

  it('knows its levels, and no other', () => {
    expect(readArguments(['diagnose', 'x', '--redact', 'full'])).toMatchObject({ value: { redact: 'full' } });
    expect(readArguments(['diagnose', 'x'])).toMatchObject({ value: { redact: 'none' } });
    expect(readArguments(['diagnose', 'x', '--redact', 'some'])).toMatchObject({
      ok: false,
      code: 'no-value',
    });
    expect(readArguments(['diagnose', 'x', '--redact'])).toMatchObject({ ok: false, code: 'no-value' });
    expect(readArguments(['read', 'x', '--redact', 'full'])).toMatchObject({ ok: false, code: 'no-option' });
  });
});

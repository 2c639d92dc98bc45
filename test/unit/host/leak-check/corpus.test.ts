import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { needlesOf } from '../../../../electron/core/redaction/needles';
import { redactCase } from '../../../../electron/core/redaction/redact-case';
import { loadCaseFolder } from '../../../../electron/host/case-folder/case-folder';
import { decode } from '../../../../electron/host/evidence/decode';
import { leakCheck } from '../../../../electron/host/leak-check/leak-check';
import { faultsOf } from '../../../support/redacted-report';
import { keyedFor } from '../../../support/redaction';

/** With REBIND_EVERY_CASE=1 the whole corpus; else a sample, by a seed that is printed where it fails. */
const everyCase = process.env.REBIND_EVERY_CASE === '1';
const seed = Number(process.env.REBIND_SEED ?? Math.floor(Math.random() * 1e6));
const patience = everyCase ? 3_600_000 : 240_000;

/** Some of these, spread over all of them. */
function sample<T>(all: readonly T[], count: number): readonly T[] {
  if (everyCase) return all;
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => (at + seed) % step === 0);
}

describe('a redacted report', () => {
  const folders = path.resolve('test', 'fixtures', 'scenarios');

  it.each(['customer-safe', 'full'] as const)(
    `of scenarios is clean and says the same: %s (seed ${seed})`,
    { timeout: patience },
    async (level) => {
      const faults: string[] = [];
      for (const name of sample(readdirSync(folders).sort(), 6)) {
        const folder = await loadCaseFolder(path.join(folders, name));
        if (!folder.ok) throw new Error(`${name} cannot be read`);
        for (const fault of await faultsOf(folder.value, level, `${seed} ${name}`))
          faults.push(`${name}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
  );
});

describe('a redacted text of another program or language', () => {
  const folder = path.resolve('..', 'shared', 'fixtures');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:txt|reg|log)$/.test(name))
        .sort()
    : [];

  it.skipIf(files.length === 0)(
    `keeps its lines and its parts, and holds nothing of what it named (seed ${seed})`,
    { timeout: patience },
    () => {
      const faults: string[] = [];
      for (const name of sample(files, 25)) {
        const decoded = decode(readFileSync(path.join(folder, name)), null);
        if (!decoded.ok) continue;
        const { text } = decoded.value;
        const made = redactCase(
          'customer-safe',
          { title: 'x', files: [{ id: 'A/x.txt', text }] },
          keyedFor(`${seed} ${name}`),
        );
        const redacted = made.files[0]?.text ?? '';
        const told = (what: string) => faults.push(`${name}: ${what}`);
        if (redacted.split('\n').length !== text.split('\n').length) told('other lines');
        const parts = (one: string) =>
          readEvidence(one).parts.map(
            ({ kind, lines, unread }) => `${kind} ${lines.join('-')} ${unread.length}`,
          );
        if (parts(redacted).join() !== parts(text).join())
          told(`parts ${parts(text).join()} became ${parts(redacted).join()}`);
        const { places } = leakCheck(
          { name: '', form: 'text', bytes: Buffer.from(redacted, 'utf8') },
          needlesOf(made.redactor),
        );
        for (const { kind, found, near } of places) told(`${kind} ${found} in ${near}`);
      }
      expect(faults).toEqual([]);
    },
  );
});

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../electron/core/diagnosis/diagnose';
import type { Finding } from '../../../electron/core/diagnosis/types';
import { format } from '../../../electron/core/text';
import { loadCaseFolder } from '../../../electron/host/case-folder/case-folder';
import { scenarios } from '../../scenarios/catalogue';
import { filesOf } from '../../scenarios/files';
import type { Named, Truth } from '../../scenarios/scenario';

/** Case folders with their true answers. They are printed from the catalogue, which says in short what each site is like. */
const corpus = path.resolve('test/fixtures/scenarios');

// After a change of the catalogue: REBIND_WRITE_SCENARIOS=1 npx vitest run test/unit/scenarios
if (process.env.REBIND_WRITE_SCENARIOS === '1') {
  rmSync(corpus, { recursive: true, force: true });
  for (const scenario of scenarios) {
    for (const [name, text] of filesOf(scenario)) {
      const file = path.join(corpus, scenario.id, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

const folders = existsSync(corpus) ? readdirSync(corpus).sort() : [];

const key = ({ cause, side }: Pick<Finding, 'cause' | 'side'> | Named) => `${cause} ${side}`;

describe('the corpus of scenarios', () => {
  it('stands on the disk as the catalogue prints it', () => {
    expect(folders).toEqual(scenarios.map(({ id }) => id).sort());
    for (const scenario of scenarios) {
      for (const [name, text] of filesOf(scenario)) {
        const file = path.join(corpus, scenario.id, name);
        expect(readFileSync(file, 'utf8'), `${scenario.id}/${name}`).toBe(text);
      }
    }
  });
});

describe.each(folders)('%s', (id) => {
  const truth = JSON.parse(readFileSync(path.join(corpus, id, 'truth.json'), 'utf8')) as Truth & {
    readonly title: string;
  };

  it(truth.title, async () => {
    const folder = await loadCaseFolder(path.join(corpus, id));
    if (!folder.ok) throw new Error(format(folder.message));
    const { verdict, findings } = diagnose(folder.value.case);
    const named =
      verdict.cause === null || verdict.side === null
        ? 'undecided'
        : key({ ...verdict, cause: verdict.cause });
    expect(named, format(verdict.sentence)).toBe(
      truth.verdict === 'undecided' ? 'undecided' : key(truth.verdict),
    );
    expect(verdict.latent).toBe(truth.latent ?? false);

    // Nothing but what is true is confirmed, on any side; what is true is never ruled out.
    const confirmed = findings.filter(({ status }) => status === 'confirmed').map(key);
    const allowed = [...truth.faults, ...(truth.besides ?? [])].map(key);
    if (truth.verdict !== 'undecided') allowed.push(key(truth.verdict));
    expect(confirmed.filter((one) => !allowed.includes(one))).toEqual([]);
    const ruledOut = findings.filter(({ status }) => status === 'ruled-out').map(key);
    expect(truth.faults.map(key).filter((one) => ruledOut.includes(one))).toEqual([]);
  });
});

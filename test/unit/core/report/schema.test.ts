import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import { planFix } from '../../../../electron/core/remedy/plan';
import { buildReport } from '../../../../electron/core/report/build-report';
import { type PlainReport, renderJson } from '../../../../electron/core/report/json';
import { reportJsonSchema, type reportSchema } from '../../../../electron/core/report/schema/schema';
import type { Report } from '../../../../electron/core/report/types';
import { caseOf } from '../../../scenarios/case-of';
import { scenarios } from '../../../scenarios/catalogue';
import { filesOf } from '../../../scenarios/files';
import { fullReport } from './full';
import { hostile } from './hostile';
import { plainWords, sampleReport } from './sample';

const file = path.resolve('resources', 'schema', 'rebind-report.schema.json');
if (process.env.REBIND_WRITE_SCHEMA === '1') {
  writeFileSync(file, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
}
const published = JSON.parse(readFileSync(file, 'utf8')) as object;
const check = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(published);

/** Why a report does not follow the published schema; nothing where it does. */
function faults(report: Report): readonly string[] {
  check(JSON.parse(renderJson(report)));
  return (check.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`);
}

type Plain<T> = T extends readonly (infer One)[]
  ? number extends T['length']
    ? Plain<One>[]
    : [Plain<One>, Plain<One>]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
/** Words for the kinds of evidence are a promise to nobody: they are a text in the schema. */
type Stated = Plain<Omit<z.infer<typeof reportSchema>, 'facts'>>;
type Model = Plain<Omit<PlainReport, 'facts'>>;

/** One scenario in so many: all of them take a minute, and differ in their facts more than in the form. */
const every = 12;

describe('the published schema', () => {
  it('is the one of the model: make it anew with REBIND_WRITE_SCHEMA=1 where the model changed', () => {
    const now = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
    expect(readFileSync(file, 'utf8')).toBe(now);
  });

  it('says of every part what the model’s types say', () => {
    expectTypeOf<Model>().toExtend<Stated>();
  });

  it('holds for the case, for one with every part, and for one full of hostile values', () => {
    const everywhere = Object.fromEntries(Object.keys(plainWords).map((key) => [key, hostile]));
    expect(faults(sampleReport())).toEqual([]);
    expect(faults(sampleReport(everywhere))).toEqual([]);
    expect(faults(fullReport())).toEqual([]);
  });

  it('refuses a report that lacks a part, and one with a part that it does not know', () => {
    const { verdict: _, ...without } = sampleReport();
    expect(faults(without as Report)).not.toEqual([]);
    expect(faults({ ...sampleReport(), more: 1 } as unknown as Report)).not.toEqual([]);
  });

  it('holds for the reports of scenarios of the corpus', () => {
    const found = scenarios
      .filter((_, at) => at % every === 0)
      .flatMap((scenario) => {
        const input = caseOf(new Map([...filesOf(scenario)].filter(([id]) => id !== 'truth.json')));
        const before = diagnose(input);
        const report = buildReport({
          incident: null,
          title: scenario.id,
          site: input.site,
          before,
          after: null,
          plan: planFix(before, input.evidence),
          verification: null,
          evidence: [],
          timeline: [],
          lines: [],
          made: sampleReport().made,
        });
        return faults(report).map((fault) => `${scenario.id}: ${fault}`);
      });
    expect(found).toEqual([]);
  });
});

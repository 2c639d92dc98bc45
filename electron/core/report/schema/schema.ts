import * as z from 'zod';
import {
  cause,
  clock,
  drift,
  evidence,
  fix,
  form,
  made,
  matrixRow,
  note,
  pathTest,
  picture,
  redaction,
  row,
  setAside,
  side,
  sidesRow,
  statement,
  text,
  texts,
  timelineEntry,
  verdict,
  verification,
} from './parts';

/**
 * The facts as the diagnosis keeps them. What every version has is named; versions may add to them,
 * so programs should rest on the parts of the report before these.
 */
const facts = z
  .looseObject({
    active: side.nullable(),
    instance: z.int().nullable(),
    sides: z.strictObject({ A: z.looseObject({ side }), B: z.looseObject({ side }) }),
    conflicts: z.array(z.looseObject({ side: side.nullable() })),
  })
  .meta({
    id: 'Facts',
    description: 'The facts that the report follows from. Versions of Rebind may add to them.',
  });

/** The report's model: what the JSON form of a report holds. */
export const reportSchema = z.strictObject({
  schema: z.literal('rebind-report'),
  version: z.literal(1),
  title: text,
  practice: z.boolean(),
  language: text,
  made,
  form,
  redaction: redaction.nullable(),
  site: z.strictObject({ general: z.array(row), sides: z.array(sidesRow) }),
  verdict,
  customer: z.strictObject({
    wrong: z.array(statement),
    done: z.array(statement),
    proof: z.array(statement),
    state: text,
  }),
  causes: z.array(cause),
  conflicts: z.array(statement),
  next: z.strictObject({ check: text, title: text, why: text }).nullable(),
  matrix: z.strictObject({ before: z.array(matrixRow), after: z.array(matrixRow).nullable() }),
  picture: z.strictObject({ before: texts, after: texts.nullable() }),
  paths: z.strictObject({ before: pathTest.nullable(), after: pathTest.nullable() }),
  setAside: z.array(setAside),
  fix: fix.nullable(),
  verification: verification.nullable(),
  clocks: z.array(clock),
  drift: drift.nullable(),
  timeline: z.array(timelineEntry),
  notes: z.array(note),
  pictures: z.array(picture),
  remarks: texts,
  evidence: z.array(evidence),
  options: z.array(row),
  facts: z.strictObject({ before: facts, after: facts.nullable() }),
});

/** The published JSON Schema (draft 2020-12) of a report, as it lies in `resources/schema/`. */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }) as Record<
    string,
    unknown
  >;
  return {
    $schema,
    $id: 'urn:rebind:report:1',
    title: 'Rebind report',
    description: 'What Rebind writes when a report is saved as JSON.',
    ...rest,
  };
}

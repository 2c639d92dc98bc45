import * as z from 'zod';
import { pathKinds } from '../../case/path';
import { causeIds } from '../../diagnosis/types';
import { closings, pictureTypes } from '../../incident/events';
import { languages } from '../../languages';
import { redactionLevels } from '../../redaction/levels';
import { papers } from '../paper';

/*
 * The parts of a report as a published schema. A test holds each equal to the model in `types.ts`,
 * so that neither can change without the other.
 */

export const text = z.string();
export const texts = z.array(text);
export const side = z.enum(['A', 'B']);
export const status = z.enum(['confirmed', 'possible', 'ruled-out', 'unknown']);
const line = z.int().min(0);
/** A moment: ISO 8601, UTC. */
const moment = text;

export const cite = z
  .strictObject({ ref: text.nullable(), name: text, first: line, last: line, quoted: z.boolean() })
  .meta({ id: 'Cite', description: 'Where a statement is written: lines of a piece of evidence.' });
const cites = z.array(cite);
export const statement = z.strictObject({ text, cites }).meta({
  id: 'Statement',
  description: 'A sentence, and the lines that it rests on.',
});
export const row = z.strictObject({ label: text, value: text }).meta({ id: 'Row' });
export const sidesRow = z.strictObject({ label: text, A: text, B: text }).meta({ id: 'SidesRow' });

export const form = z.strictObject({
  paper: z.enum(papers),
  parts: z.enum(['whole', 'customer']),
  redaction: z.enum(redactionLevels),
  language: z.enum(languages),
});

/** What was replaced, and the two proofs. */
export const redaction = z.strictObject({
  level: z.enum(['customer-safe', 'full']),
  leakCheck: z.strictObject({
    answer: z.enum(['clean', 'leak', 'not-checked']),
    lookedFor: z.int(),
    unsearchable: z.int(),
    unread: texts,
    pages: z.int().nullable(),
    members: z.int().nullable(),
    characters: z.int(),
  }),
  sameVerdict: z.strictObject({ answer: z.enum(['holds', 'does-not-hold']), differences: texts }),
  pseudonyms: z.enum(['kept', 'new', 'first']),
  leftOut: z.strictObject({ pictures: z.int(), attachments: z.int() }),
});

export const made = z.strictObject({
  at: moment,
  offsetMinutes: z.int(),
  by: text,
  version: text,
  runtime: text,
  platform: text,
});

export const verdict = z.strictObject({
  text,
  cites,
  cause: z.enum(causeIds).nullable(),
  side: side.nullable(),
  status,
  latent: z.boolean(),
  title: text,
  statusWord: text,
  expected: text.nullable(),
  quotes: z.array(z.strictObject({ cite, text })),
});

export const cause = z.strictObject({
  text,
  cites,
  cause: z.enum(causeIds),
  side: side.nullable(),
  status,
  title: text,
  statusWord: text,
  check: text.nullable(),
});

const sign = z
  .strictObject({
    text,
    cites,
    answer: z.enum(['holds', 'fails', 'unknown', 'unreadable', 'not-expected', 'look']),
    word: text,
  })
  .meta({ id: 'Sign' });
export const matrixRow = z
  .strictObject({ id: text, label: text, A: sign, B: sign })
  .meta({ id: 'MatrixRow' });

export const pathTest = z
  .strictObject({
    at: moment,
    by: text,
    fromAddress: text.nullable(),
    limitMilliseconds: z.number(),
    rows: z.array(
      z.strictObject({
        side,
        endpoint: text,
        network: text,
        configured: z.boolean(),
        kind: z.enum(pathKinds),
        word: text,
        milliseconds: z.number(),
      }),
    ),
  })
  .meta({ id: 'PathTest' });

const approval = z
  .strictObject({ approver: text, note: text, at: moment })
  .nullable()
  .meta({ id: 'Approval' });
const done = z.strictObject({ at: moment, by: text });

export const setAside = z.strictObject({
  title: text,
  side,
  windows: text,
  begunAt: moment,
  approval,
  ticks: z.array(z.strictObject({ step: text, at: moment, by: text })),
  reason: text,
  at: moment,
  by: text,
});

export const fix = z.strictObject({
  title: text,
  side,
  windows: text,
  locked: text.nullable(),
  begunAt: moment.nullable(),
  otherSide: z
    .strictObject({ state: z.enum(['in-service', 'outage-agreed']), name: text, reason: text, at: moment })
    .nullable(),
  approval,
  impact: texts,
  warnings: texts,
  steps: z.array(
    z.strictObject({
      id: text,
      title: text,
      details: texts,
      command: text.nullable(),
      risky: z.boolean(),
      done: done.nullable(),
    }),
  ),
  rollback: texts,
  order: z.strictObject({ before: texts, after: texts }).nullable(),
  expected: text,
  relief: z
    .strictObject({ title: text, seen: text, cost: texts, conditions: texts, steps: texts, afterwards: text })
    .nullable(),
  noRelief: text.nullable(),
  alternatives: z.array(z.strictObject({ id: text, title: text, details: texts, command: text.nullable() })),
  hygiene: z.array(
    z.strictObject({ text, cites, answer: z.enum(['holds', 'fails', 'unknown']), word: text }),
  ),
});

export const verification = z.strictObject({
  conclusion: text,
  missing: texts,
  closing: z
    .strictObject({
      as: z.enum(closings),
      word: text,
      reason: text,
      at: moment,
      by: text,
      statedBy: text.optional(),
    })
    .nullable(),
  rows: z.array(
    z.strictObject({
      id: text,
      label: text,
      before: statement,
      after: statement,
      answer: z.enum(['corrected', 'unchanged', 'unknown', 'worse']),
      word: text,
    }),
  ),
  pieces: z.array(
    z.strictObject({
      ref: text.nullable(),
      name: text,
      owner: text.nullable(),
      state: z.enum(['counts', 'stated', 'undecided', 'refused']),
      word: text,
      text,
      source: z.enum(['manifest', 'paste', 'rebind']).nullable(),
      clock: text.nullable(),
      enteredAt: moment,
      stated: z.strictObject({ at: moment, by: text }).nullable(),
    }),
  ),
});

export const clock = z.strictObject({
  label: text,
  text,
  remarks: z.array(statement),
  captures: z.array(
    z.strictObject({
      ref: text.nullable(),
      name: text,
      clock: text,
      broughtAt: moment,
      notBefore: moment.nullable(),
    }),
  ),
});

export const drift = z.strictObject({
  site: text,
  since: moment,
  rows: z.array(z.strictObject({ label: text, was: text, now: text, cites })),
});

const entry = { at: moment, by: text, text, undone: z.boolean() };
export const timelineEntry = z.strictObject(entry);
export const note = z.strictObject({ ...entry, step: text });

export const picture = z.strictObject({
  sha256: text,
  name: text,
  caption: text,
  step: text,
  at: moment,
  by: text,
  type: z.enum(pictureTypes),
  width: z.int(),
  height: z.int(),
});

export const evidence = z.strictObject({
  ref: text,
  id: text,
  name: text,
  sha256: text,
  size: z.int(),
  phase: z.enum(['before', 'after', 'earlier']),
  how: text,
  at: moment.nullable(),
  by: text,
  encoding: text,
  encodingReason: text,
  lineCount: z.int(),
  problem: text.nullable(),
  partsLeftOut: z.int(),
  parts: z.array(
    z.strictObject({
      kind: text,
      lines: z.tuple([line, line]),
      owner: text.nullable(),
      ownerReason: text.nullable(),
      host: text.nullable(),
      clock: text.nullable(),
      summary: text,
      unread: z.int(),
    }),
  ),
  excerpts: z.array(
    z.strictObject({
      lines: z.array(z.strictObject({ number: line, text, mark: z.enum(['deciding', 'cited', 'context']) })),
    }),
  ),
});

import * as z from 'zod';

/**
 * What the log may hold: kinds of events, codes, counts and times. No text of a customer's can
 * stand in it, because no field takes free text: each is a number, or a word of a narrow shape.
 */

/** A verb, a code of an error, a name of a signal: letters, digits, dots and dashes. */
const word = z.string().regex(/^[A-Za-z][\w.-]{0,59}$/);
const count = z.int().min(0);

const entries = {
  started: z.strictObject({
    version: word.or(z.string().regex(/^[\d.]+$/)),
    electron: z.string().regex(/^[\d.]*$/),
    platform: word,
  }),
  ended: z.strictObject({}),
  /** The Rebind before this one did not end in order. */
  'ended-without-notice': z.strictObject({}),
  'verb-refused': z.strictObject({ verb: word, code: word }),
  'verb-slow': z.strictObject({ verb: word, milliseconds: count }),
  /** A fault of Rebind's own; `place` names its file and line, never what it was working on. */
  bug: z.strictObject({ where: word, error: word, place: z.string().regex(/^[\w./-]{0,80}(:\d+){0,2}$/) }),
  'page-gone': z.strictObject({ reason: word, exitCode: z.int() }),
  'reader-gone': z.strictObject({ exitCode: z.int() }),
  'incident-opened': z.strictObject({ events: count, pieces: count }),
} as const;

export type LogKind = keyof typeof entries;
export type LogFields<K extends LogKind> = z.infer<(typeof entries)[K]>;

/** One line of the log; null where a field is not of its shape: then nothing of it is written. */
export function logLine<K extends LogKind>(at: Date, kind: K, fields: LogFields<K>): string | null {
  const read = entries[kind].safeParse(fields);
  if (!read.success) return null;
  return `${JSON.stringify({ at: at.toISOString(), kind, ...read.data })}\n`;
}

/**
 * Where an error was thrown, as Rebind's own file and line. An error's message is left out: it
 * may repeat what a customer wrote.
 */
export function placeOf(thrown: unknown): { readonly error: string; readonly place: string } {
  if (!(thrown instanceof Error)) return { error: 'unknown', place: '' };
  const line = thrown.stack?.split('\n').find((one) => one.trimStart().startsWith('at ')) ?? '';
  const found = /([\w.-]+\.(?:cjs|js|ts|mjs))(:\d+)?(:\d+)?\)?$/.exec(line.trim());
  const code = (thrown as NodeJS.ErrnoException).code;
  const error = typeof code === 'string' && word.safeParse(code).success ? code : thrown.constructor.name;
  return { error, place: found === null ? '' : `${found[1]}${found[2] ?? ''}${found[3] ?? ''}` };
}

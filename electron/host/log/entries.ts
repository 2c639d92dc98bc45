import { constants } from 'node:os';
import * as z from 'zod';

const { errno: errorNumbers } = constants;

/**
 * What the log may hold: kinds of events, codes, counts and times. No text of a customer's can
 * stand in it, because no field takes free text: each is a number, or a word of a narrow shape.
 */

/** A word of the system's or of Electron's: letters, digits, dots and dashes. */
const word = z.string().regex(/^[A-Za-z][\w.-]{0,59}$/);
/** What the window asked for, as in `evidence.add`. */
const verb = z.string().regex(/^[a-z]+\.[A-Za-z]+$/);
/** Why it was refused: the codes of failures stand written out in the sources. */
const code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
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
  'verb-refused': z.strictObject({ verb, code }),
  'verb-slow': z.strictObject({ verb, milliseconds: count }),
  /** A fault of Rebind's own; `place` names its file and line, never what it was working on. */
  bug: z.strictObject({
    where: verb.or(z.enum(['main', 'promise'])),
    error: word,
    place: z.string().regex(/^[\w./-]{0,80}(:\d+){0,2}$/),
  }),
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

/** The files that Rebind's own code stands in, as they are built: programs, and parts of them. */
const programs = /^(?:main|main-[a-z-]{1,30}|evidence-worker|cli)\.cjs$/;

/** `ENOSPC`, `ERR_INVALID_ARG_TYPE`: what the system and Node call an error. */
function isSystemCode(code: unknown): code is string {
  return (
    typeof code === 'string' && (Object.hasOwn(errorNumbers, code) || /^ERR_[A-Z0-9_]{2,50}$/.test(code))
  );
}

/** What an error is called where it has no code: one of JavaScript's own, or just that. */
const kinds: ReadonlySet<string> = new Set([
  ...['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'URIError', 'AggregateError', 'EvalError'],
  ...['ZodError', 'DOMException', 'AbortError'],
]);

/**
 * Where an error was thrown, as a place in Rebind's own files. An error's message is left out: it
 * may repeat what a customer wrote, line for line as a stack has them.
 *
 * @param files what the files are called that may be told
 */
export function placeOf(
  thrown: unknown,
  files: RegExp = programs,
): { readonly error: string; readonly place: string } {
  if (!(thrown instanceof Error)) return { error: 'unknown', place: '' };
  const { code } = thrown as NodeJS.ErrnoException;
  const kind = thrown.constructor.name;
  const error = isSystemCode(code) ? code : kinds.has(kind) ? kind : 'Error';
  for (const frame of framesOf(thrown)) {
    const [, file = '', where = ''] = /([\w.-]+)((?::\d{1,7}){1,2})\)?$/.exec(frame) ?? [];
    if (files.test(file)) return { error, place: `${file}${where}` };
  }
  return { error, place: '' };
}

/** The lines of a stack but those that the message or the name of the error has. */
function framesOf({ stack, name, message }: Error): readonly string[] {
  const said = `${name}\n${message}`;
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at ') && !said.includes(line));
}

import type { Message } from './text';

/** The answer of anything that can fail for a reason outside the program: never an exception. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** What was found, what was expected, and what to do. `code` is stable and for programs. */
export interface Failure {
  readonly ok: false;
  readonly code: string;
  readonly message: Message;
  readonly hint?: Message;
}

/** An answer that holds a value. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** An answer that says why there is no value, and what can be done. */
export function failure(code: string, message: Message, hint?: Message): Failure {
  return hint === undefined ? { ok: false, code, message } : { ok: false, code, message, hint };
}

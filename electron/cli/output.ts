import { plainJson } from '../core/report/json';
import { visible } from '../core/report/visible';
import type { Failure } from '../core/result';
import { format } from '../core/text';

/** Exit statuses: they stand in scripts of others, and are never renumbered. */
export const exit = { healthy: 0, done: 0, fault: 1, failed: 1, undecided: 2, badInput: 3 } as const;

/** Where a command writes. With `json` the standard output is exactly one JSON document. */
export interface Output {
  readonly json: boolean;
  /** A line of the answer for people: standard output, or nothing where the answer is JSON. */
  line(text?: string): void;
  /** A line beside the answer: standard output for people, standard error beside JSON. */
  aside(text: string): void;
  /** The answer for programs. */
  document(value: unknown): void;
  /** What went wrong, on standard error. */
  complain(failure: Failure): void;
  /** The same as the whole answer: beside JSON also as the document. */
  failure(failure: Failure): number;
}

type Write = (text: string) => void;

/**
 * @param out standard output
 * @param error standard error
 */
export function outputTo(out: Write, error: Write, json: boolean): Output {
  const complain = (failure: Failure) => error(`${visible(sentences(failure))}\n`);
  return {
    json,
    line: (text = '') => {
      if (!json) out(`${visible(text)}\n`);
    },
    aside: (text) => (json ? error : out)(`${visible(text)}\n`),
    document: (value) => out(`${plainJson(value)}\n`),
    complain,
    failure: (failure) => {
      complain(failure);
      if (json) out(`${plainJson({ error: documentOf(failure) })}\n`);
      return exit.badInput;
    },
  };
}

function sentences({ message, hint }: Failure): string {
  return hint === undefined ? format(message) : `${format(message)} ${format(hint)}`;
}

function documentOf({ code, message, hint }: Failure): Record<string, string | null> {
  return { code, message: format(message), hint: hint === undefined ? null : format(hint) };
}

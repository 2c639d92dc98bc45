import type { Language } from '../core/languages';
import { plainJson } from '../core/report/json';
import { visible } from '../core/report/visible';
import type { Failure } from '../core/result';
import { format, type Message, type Translate } from '../core/text';

/** Exit statuses: they stand in scripts of others, and are never renumbered. */
export const exit = { healthy: 0, done: 0, fault: 1, failed: 1, undecided: 2, badInput: 3 } as const;

/** Where a command writes, and in which language. With `json` the standard output is exactly one JSON document. */
export interface Output extends Voice {
  readonly json: boolean;
  /** A sentence for people. */
  words(message: Message): string;
  /** A sentence that stands in a document for programs: English, unless another language was asked for. */
  documentWords(message: Message): string;
  /** A line of the answer for people: standard output, or nothing where the answer is JSON. */
  line(text?: string | Message): void;
  /** A line beside the answer: standard output for people, standard error beside JSON. */
  aside(text: string | Message): void;
  /** The answer for programs. */
  document(value: unknown): void;
  /** What went wrong, on standard error. */
  complain(failure: Failure): void;
  /** The same as the whole answer: beside JSON also as the document. */
  failure(failure: Failure): number;
}

/** The language of what is said to people, of reports, and of the documents for programs. */
export interface Voice {
  readonly language: Language;
  readonly translate: Translate;
  readonly documentTranslate: Translate;
}

const same: Translate = (text) => text;
/** The sentences as they stand in the source. */
export const english: Voice = { language: 'en', translate: same, documentTranslate: same };

type Write = (text: string) => void;

/**
 * @param out standard output
 * @param error standard error
 */
export function outputTo(out: Write, error: Write, json: boolean, voice: Voice = english): Output {
  const words = (message: Message) => format(message, voice.translate);
  const documentWords = (message: Message) => format(message, voice.documentTranslate);
  const shown = (text: string | Message) => `${visible(typeof text === 'string' ? text : words(text))}\n`;
  const complain = (failure: Failure) => error(shown(sentences(failure, words)));
  return {
    ...voice,
    json,
    words,
    documentWords,
    line: (text = '') => {
      if (!json) out(shown(text));
    },
    aside: (text) => (json ? error : out)(shown(text)),
    document: (value) => out(`${plainJson(value)}\n`),
    complain,
    failure: (failure) => {
      complain(failure);
      if (json) out(`${plainJson({ error: documentOf(failure, documentWords) })}\n`);
      return exit.badInput;
    },
  };
}

type Words = (message: Message) => string;

/** What went wrong, and what to do: two whole sentences, one after the other. */
function sentences({ message, hint }: Failure, words: Words): string {
  return hint === undefined ? words(message) : `${words(message)} ${words(hint)}`;
}

function documentOf({ code, message, hint }: Failure, words: Words): Record<string, string | null> {
  return { code, message: words(message), hint: hint === undefined ? null : words(hint) };
}

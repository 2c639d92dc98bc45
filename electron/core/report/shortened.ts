import type { Message, MessageValue } from '../text';

/** Longest value within a sentence, and longest text of its own, in characters; the rest is counted. */
const longestValue = 600;
const longestText = 20_000;

/** The text as far as a report shows it; what is cut off is counted. */
export function shortened(text: string, most = longestText): string {
  if (text.length <= most) return text;
  // Not between the halves of a character.
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}… (+${text.length - end})`;
}

/**
 * The sentence with its values cut to what a reader takes in: a name of a megabyte, as a hostile
 * file may hold, hides nothing else of the sentence.
 */
export function shortMessage(message: Message): Message {
  const { values } = message;
  if (values === undefined) return message;
  return {
    text: message.text,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shortValue(value)])),
  };
}

function shortValue(value: MessageValue): MessageValue {
  if (typeof value === 'string') return shortened(value, longestValue);
  return typeof value === 'number' ? value : shortMessage(value);
}

/** How long the texts and the lists of a value may be. */
interface Most {
  readonly text: number;
  readonly rows: number;
}

/** The same value with every text and every list in it, however deep, cut to what a report holds. */
export function allShortened<T>(
  value: T,
  most: Most = { text: longestText, rows: Number.POSITIVE_INFINITY },
): T {
  return cut(value, most) as T;
}

function cut(value: unknown, most: Most): unknown {
  if (typeof value === 'string') return shortened(value, most.text);
  if (Array.isArray(value)) return value.slice(0, most.rows).map((one) => cut(one, most));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cut(one, most)]));
}

import { type MessageValue, say } from './text';

/**
 * A number to one decimal, with the decimal sign of the reader's language: `1.5`, in German `1,5`.
 * A whole number has none.
 * @param value not negative
 */
export function tenths(value: number): MessageValue {
  const rounded = Math.round(value * 10);
  return rounded % 10 === 0
    ? rounded / 10
    : say('{whole}.{tenths}', { whole: Math.floor(rounded / 10), tenths: rounded % 10 });
}

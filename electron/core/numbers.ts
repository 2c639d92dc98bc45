import { type MessageValue, say } from './text';

/** A number to one decimal, as in records and drawings, which more digits only make longer: 1234.56 is 1234.6. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * A number to one decimal, with the decimal sign of the reader's language: `1.5`, in German `1,5`.
 * A whole number has none.
 * @param value not negative
 */
export function tenthWords(value: number): MessageValue {
  const rounded = Math.round(value * 10);
  return rounded % 10 === 0
    ? rounded / 10
    : say('{whole}.{tenths}', { whole: Math.floor(rounded / 10), tenths: rounded % 10 });
}

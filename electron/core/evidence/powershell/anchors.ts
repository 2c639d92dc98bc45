import { words } from '../text/lines';
import { plainBlanks } from './cells';

/** A letter of English: what a heading, or a property of a list, starts with. */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** No heading names more. */
const mostWords = 80;

/** A property's name starts with a capital letter; people who name columns themselves write these small. */
const heading = /^(?:(?:if)?[A-Z][\w.()-]*…?|pid|process|name|host)$/;

/**
 * The names in a table's heading, in small letters; null where the line is none. Capital
 * letters tell a heading from a sentence about its names.
 * @param telling a name that the heading must hold: a cheap look first
 */
export function headingNames(line: string, telling: RegExp): ReadonlySet<string> | null {
  if (!telling.test(line)) return null;
  const found = words(line);
  const isHeading = found.length <= mostWords && found.every((one) => heading.test(one));
  return isHeading ? new Set(found.map((one) => one.toLowerCase())) : null;
}

/** The name in front of the first colon of a list's line, in small letters; empty where there is none. */
export function listedName(line: string): string {
  const colon = plainBlanks(line).indexOf(' :');
  return colon < 1 || colon > 80 ? '' : line.slice(0, colon).trimEnd().toLowerCase();
}

/** What stands behind that colon. */
export function listedValue(line: string): string {
  return line.slice(plainBlanks(line).indexOf(' :') + 2).trim();
}

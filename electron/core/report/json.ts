import type { Report } from './types';

/** Characters that JSON allows as they are and that a terminal or an editor shows wrongly, or not at all. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A value as JSON in which every unseen character is written as an escape: the same value to a program. */
export function plainJson(value: unknown): string {
  // Outside of strings JSON has none of these characters, so every one found may become an escape.
  return JSON.stringify(value, null, 2).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The report's model itself, for programs. */
export function renderJson(report: Report): string {
  return `${plainJson(report)}\n`;
}

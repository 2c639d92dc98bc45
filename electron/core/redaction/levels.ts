import { type Message, say } from '../text';

/**
 * How much a report tells of the site that it is about. What each level does, and why, stands in
 * this room's README.
 */
export const redactionLevels = ['none', 'customer-safe', 'full'] as const;
export type RedactionLevel = (typeof redactionLevels)[number];

/** Name of a level, for people. */
export const levelNames: Readonly<Record<RedactionLevel, Message>> = {
  none: say('Everything as it is'),
  'customer-safe': say('Names and addresses replaced'),
  full: say('Names, addresses and free text left out'),
};

/** Is this word the name of a level? */
export function isRedactionLevel(word: string): word is RedactionLevel {
  return redactionLevels.some((level) => level === word);
}

import type { Migration } from './step';

/**
 * Version 2 knows more statements than version 1, and reads all of those as they are. What an
 * event of version 1 says, it says in version 2 with the same words.
 */
export const from1: Migration = { from: 1, lift: (event) => event };

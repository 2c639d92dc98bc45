import { Stop } from './tell.mjs';

/**
 * Reads what was typed after `npm test --`.
 *
 * `--only types,unit` chooses checks; everything after `--` goes to the runner.
 *
 * @param {string[]} typed
 * @param {string[]} known the names of all checks
 * @param {string[]} usual those that run where none is named
 * @returns {{ names: string[], words: string[] }}
 * @throws {Stop} on a name or an argument that is not known
 */
export function readWords(typed, known, usual) {
  const split = typed.indexOf('--');
  const own = split === -1 ? typed : typed.slice(0, split);
  const words = split === -1 ? [] : typed.slice(split + 1);
  /** @type {string[] | null} */
  let names = null;
  for (let at = 0; at < own.length; at += 1) {
    const word = own[at] ?? '';
    if (word === '--only') {
      at += 1;
      names = [...(names ?? []), ...list(own[at] ?? '')];
    } else if (word.startsWith('--only=')) {
      names = [...(names ?? []), ...list(word.slice('--only='.length))];
    } else {
      throw new Stop(
        `Not known: ${word}. Known: --only ${known.join(',')}, and after -- what the runner takes.`,
      );
    }
  }
  const strange = (names ?? []).filter((name) => !known.includes(name));
  if (strange.length > 0 || names?.length === 0) {
    throw new Stop(
      `Not a check: ${strange.join(', ') || '(none named)'}. The checks are ${known.join(', ')}.`,
    );
  }
  const chosen = names ?? usual;
  if (words.length > 0 && chosen.length !== 1) {
    throw new Stop('Name one check with --only before passing arguments to its runner.');
  }
  return { names: chosen, words };
}

/** @param {string} text */
function list(text) {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

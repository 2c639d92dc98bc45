/** Says to a Rebind that it was started by one that fell. */
const mark = '--rebind-again';

/** True where this Rebind was started by one that fell. */
export function wasRelaunched(words: readonly string[]): boolean {
  return words.includes(mark);
}

/** The words that Rebind is started with again; a package that was named is open by then. */
export function relaunchWords(words: readonly string[]): string[] {
  return [...words.slice(1).filter((word) => word !== mark && !word.endsWith('.rebind')), mark];
}

/**
 * Characters that show nothing, that turn the text around them, or that no XML may hold: control
 * characters (tab and line feed apart), zero-width and direction marks, fillers, tags, line
 * separators, noncharacters, lone surrogates.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}\p{Cs}]|\u034f|\u17b4|\u17b5|[\u180b-\u180d]|\u180f/gu;

/**
 * The text with every unseen character written out, as in `⟨U+202E⟩`: what a reader sees is
 * what stands there, and a terminal or a page takes no order from it.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(
      unseen,
      (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}

/** The same on one line: line feeds and tabs become blanks. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' '));
}

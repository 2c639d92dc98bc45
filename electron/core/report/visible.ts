/**
 * Characters that show nothing, or that turn the text around them: control characters
 * (tab and line feed apart), zero-width and direction marks, line separators, lone surrogates.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text with every unseen character written out, as in `⟨U+202E⟩`: what a reader sees is
 * what stands there, and a terminal or a page takes no order from it.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(
      unseen,
      (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}

/** The same on one line: line feeds and tabs become blanks. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' '));
}

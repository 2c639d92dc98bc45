/** So many lines in a row begin with a mail's mark before they count as quoted. */
const shortestQuote = 3;

/** `> `, `>> `, `> > `, `| `: what mails and chats put before each line that they quote; one blank belongs to each mark. */
const quoteMark = /^[ \t]{0,3}(?:[>|] ?)+/;

/** `-- More  --`, `-- Fortsetzung --`, `-- Suite (12%) --`: what `more` leaves where it waited, before the next line. */
const pagerMark = /^-- ?\p{L}[\p{L} .]{1,30}(?: ?\(\d{1,3} ?%\))? ?--[ \b\r]*(?=\S)/gmu;

/**
 * Takes off what a mail, a chat or a pager put before the lines of a text. Lines stay where
 * they are, so line numbers hold; the very same text where there is nothing of the kind.
 */
export function withoutWrapping(text: string): string {
  return withoutQuotes(begins(text, '-- ') ? text.replaceAll(pagerMark, '') : text);
}

function withoutQuotes(text: string): string {
  if (!['>', '|', ' >', ' |'].some((mark) => begins(text, mark))) return text;
  const lines = text.split('\n');
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && quoteMark.test(lines[at] ?? '')) continue;
    for (let line = from; at - from >= shortestQuote && line < at; line += 1) {
      lines[line] = (lines[line] ?? '').replace(quoteMark, '');
    }
    from = at + 1;
  }
  return lines.join('\n');
}

/** Does any line begin with these letters? Found without looking at every line. */
function begins(text: string, letters: string): boolean {
  return text.startsWith(letters) || text.includes(`\n${letters}`);
}

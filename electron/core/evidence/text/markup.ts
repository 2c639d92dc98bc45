/**
 * Takes off what a web page, a mail or a terminal put around a pasted text: HTML tags
 * and entities, terminal colours. Lines stay where they are, so line numbers hold.
 *
 * Only tags that lay text out are taken off; anything else in angle brackets may be
 * the customer's own words and stays as it is.
 */
const layoutTags = new Set(
  'html head body pre code br p div span tt samp kbd table thead tbody tr td th ul ol li blockquote font b i h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Tags that tell a web page; `b`, `i` and `p` alone could be somebody's text. */
const pageTag = /<\/?(?:pre|code|br|div|span|samp|table|tr|td|blockquote|html|body)\b[^<>\n]{0,200}>/i;

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const escapeCode = 27;

/** The text without layout around it; the very same text where there is none. */
export function withoutMarkup(text: string): string {
  const plain = text.includes('\u001b[') ? withoutTerminalCodes(text) : text;
  if (!plain.includes('<') && !plain.includes('&')) return plain;
  return pageTag.test(plain) || plain.includes('&nbsp;') ? withoutTags(plain) : plain;
}

/** Drops `ESC [ … letter`, as colours and cursor moves are written. */
function withoutTerminalCodes(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('\u001b['); at >= 0; at = text.indexOf('\u001b[', from)) {
    kept += text.slice(from, at);
    let end = at + 2;
    while (end < text.length && isParameter(text.charCodeAt(end))) end += 1;
    from = Math.min(end + 1, text.length);
    // A line feed is no final letter: the sequence was cut, the line end stays.
    if (text[end] === '\n' || text.charCodeAt(end) === escapeCode) from = end;
  }
  return kept + text.slice(from);
}

/** Digits and `;`, `?`, `:`, `<`, `=`, `>`: the parameters of a terminal sequence. */
function isParameter(code: number): boolean {
  return code >= 48 && code <= 63;
}

function withoutTags(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    const [replacement, end] = text[at] === '<' ? tagAt(text, at) : entityAt(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    kept.push(text.slice(from, at), replacement);
    from = end;
    at = end;
  }
  kept.push(text.slice(from));
  return kept.join('');
}

function nextMark(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 60 && text.charCodeAt(at) !== 38) at += 1;
  return at;
}

type Replacement = readonly [replacement: string, end: number];

/** A layout tag at this place, or nothing (end === at). A tag that runs over a line end is left alone. */
function tagAt(text: string, at: number): Replacement {
  let name = at + 1;
  if (text[name] === '/') name += 1;
  let end = name;
  while (end < text.length && end - name < 12 && isAlphanumeric(text.charCodeAt(end))) end += 1;
  if (!layoutTags.has(text.slice(name, end).toLowerCase())) return ['', at];
  while (end < text.length && end - at < 300) {
    const char = text[end];
    if (char === '>') return ['', end + 1];
    if (char === '<' || char === '\n') break;
    end += 1;
  }
  return ['', at];
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function entityAt(text: string, at: number): Replacement {
  const end = text.slice(at, at + 10).indexOf(';');
  if (end < 2) return ['', at];
  const name = text.slice(at + 1, at + end);
  const known = Object.hasOwn(entities, name) ? entities[name] : numbered(name);
  return known === undefined ? ['', at] : [known, at + end + 1];
}

function numbered(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined;
  const hexadecimal = name[1] === 'x' || name[1] === 'X';
  const digits = name.slice(hexadecimal ? 2 : 1);
  if (!/^[0-9a-f]{1,6}$/i.test(digits)) return undefined;
  const code = Number.parseInt(digits, hexadecimal ? 16 : 10);
  // A line feed written as an entity would shift every line number behind it.
  if (Number.isNaN(code) || code < 32 || code > 0x10ffff) return undefined;
  return String.fromCodePoint(code);
}

import type { Message } from '../text';
import { type Child, el, type Html, join } from './html-element';
import type { Page } from './page';
import type { ReportCite, ReportStatement } from './types';

/** The id of a quoted line. */
export function anchor(ref: string, line: number): string {
  return `${ref}-${line}`;
}

/** `E1:12` or `E1:12–14`, a link where the line is quoted in this report. */
export function citeLink(cite: ReportCite): Html {
  const range = cite.first === cite.last ? `${cite.first}` : `${cite.first}–${cite.last}`;
  const text = `${cite.ref ?? cite.name}:${range}`;
  return cite.quoted && cite.ref !== null
    ? el('a', { href: `#${anchor(cite.ref, cite.first)}`, title: cite.name }, text)
    : el('span', { title: cite.name }, text);
}

export function citeLinks(cites: readonly ReportCite[]): Html | null {
  return cites.length === 0 ? null : el('span', { class: 'cites' }, join(cites.map(citeLink)));
}

/** A sentence, and after it the places that it rests on. */
export function statement({ text, cites }: ReportStatement): Html {
  return join([text, ' ', citeLinks(cites)]);
}

/** A section, or nothing where it has no content. */
export function section(page: Page, title: Message, ...content: readonly Child[]): Html | null {
  const kept = content.filter((child) => child !== null);
  return kept.length === 0 ? null : el('section', {}, el('h2', {}, page.words(title)), ...kept);
}

export function bullets(items: readonly Child[]): Html | null {
  return items.length === 0 ? null : el('ul', {}, ...items.map((item) => el('li', {}, item)));
}

/** A table with a head; null where there are no rows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly Child[])[],
  className: string | null = null,
): Html | null {
  if (rows.length === 0) return null;
  return el(
    'table',
    { class: className },
    el('thead', {}, el('tr', {}, ...head.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, ...rows.map((cells) => el('tr', {}, ...cells.map((cell) => el('td', {}, cell))))),
  );
}

/** A sign and a word: together they say the same in black and white. */
export function marked(className: string, sign: string, word: string): Html {
  return el('span', { class: `nowrap ${className}` }, el('span', { class: 'sign' }, sign), ' ', word);
}

import { visible } from './visible';

/** Markup that was made here. A bare string is never markup: it is escaped where it is put in. */
export interface Html {
  readonly markup: string;
}

export type Child = Html | string | null;

/** Text as text: nothing in it begins markup, and what cannot be seen is written out. */
export function escapeHtml(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

type Attributes = Readonly<Record<string, string | null>>;

const voidTags: readonly string[] = ['meta', 'col', 'img', 'br'];

/** What stands by itself on a page. Its source ends with a line, so that no reader joins its last word with the next one. */
const blockTags: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'p', 'pre', 'ul', 'ol', 'li', 'div', 'section', 'header', 'footer'],
  ...['table', 'tr', 'th', 'td', 'figure', 'figcaption', 'dl', 'dt', 'dd'],
]);

/** An element; attributes that are null are left out, children that are null too. */
export function el(tag: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeHtml(value ?? '')}"`)
    .join('');
  if (voidTags.includes(tag)) return { markup: `<${tag}${written}>` };
  const end = blockTags.has(tag) ? '\n' : '';
  return { markup: `<${tag}${written}>${all(children)}</${tag}>${end}` };
}

/** Several pieces as one. */
export function join(children: readonly Child[]): Html {
  return { markup: all(children) };
}

function all(children: readonly Child[]): string {
  return children
    .map((child) => (child === null ? '' : typeof child === 'string' ? escapeHtml(child) : child.markup))
    .join('');
}

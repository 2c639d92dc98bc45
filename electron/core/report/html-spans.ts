import type { Line, Span } from './document/blocks';
import { el, type Html, join } from './html-element';
import type { ReportCite } from './types';

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

/** A line of a report as it stands in a page. */
export function lineHtml(line: Line): Html {
  return join(line.map(spanHtml));
}

function spanHtml(span: Span): Html | string {
  switch (span.kind) {
    case 'text':
      if (span.look === 'plain') return span.text;
      return span.look === 'strong' ? el('b', {}, span.text) : el('span', { class: span.look }, span.text);
    case 'mark':
      return el(
        'span',
        { class: `mark ${span.tone}` },
        el('span', { class: 'sign' }, span.sign),
        ' ',
        span.word,
      );
    case 'break':
      return el('br', {});
    case 'cites':
      return el(
        'span',
        { class: 'cites' },
        // Between two places a line may break, within one it may not.
        join(span.cites.flatMap((cite) => [' ', citeLink(cite)])),
      );
  }
}

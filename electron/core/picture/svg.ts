import type { Drawing, DrawingElement } from './drawing';
import style from './picture.css?raw';

/**
 * The rules that every picture needs, once a page. Colours are custom properties with
 * the light, printable values as their defaults: a page that defines none gets those.
 */
export const pictureStyle: string = style;

/** The picture as an SVG element, to stand in an HTML page that carries `pictureStyle`. */
export function toSvg(drawing: Drawing): string {
  const { width, height, label } = drawing;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="rb-picture" role="img" aria-label="${escapeText(label)}"` +
    // Where the style sheet does not arrive, outlines and words are left, not black boxes.
    ` fill="none" stroke="#000000" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `${drawing.children.map(written).join('')}</svg>`
  );
}

function written(part: DrawingElement | string): string {
  if (typeof part === 'string') return escapeText(part);
  const attributes = Object.entries(part.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
  const inner = part.children.map(written).join('');
  if (part.tag === 'text') return `<text${attributes} fill="#000000" stroke="none">${inner}</text>`;
  return inner === '' ? `<${part.tag}${attributes}/>` : `<${part.tag}${attributes}>${inner}</${part.tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text: no sign of it can begin markup, and signs that XML forbids are replaced. */
function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

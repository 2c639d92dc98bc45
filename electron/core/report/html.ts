import { pictureStyle } from '../picture/svg';
import type { Translate } from '../text';
import { documentOf } from './document/document';
import { blocksHtml } from './html-blocks';
import { el, escapeHtml } from './html-element';
import { reportStyle } from './html-style';
import type { ReportImages } from './images';
import { pageOf } from './page';
import type { Report } from './types';

export interface HtmlOptions {
  /** SHA-256 of the text's UTF-8 bytes, in Base64: the page names its one style sheet by it. */
  readonly sha256Base64: (text: string) => string;
  readonly translate?: Translate;
  /** The pictures that were brought; none where this is left out. */
  readonly images?: ReportImages;
}

/**
 * The report as one HTML file: no script, no reference to anything outside, and a policy
 * in the page that forbids both. Everything that came from evidence is text; pictures stand in
 * the page as data.
 */
export function renderHtml(report: Report, { sha256Base64, translate, images }: HtmlOptions): string {
  const page = pageOf(report, translate);
  // A browser hashes what it reads, and it reads every line end as one line feed.
  const styles = `${pictureStyle}\n${reportStyle(report.form.paper)}`
    .replace(/\r\n?/g, '\n')
    .replaceAll('</', '<\\/');
  const taken = images ?? new Map();
  const body = blocksHtml(page, documentOf(page), taken).markup;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(styles)}'`,
    // Only a page that holds pictures may show one.
    ...(body.includes('<img ') ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = [
    '<meta charset="utf-8">',
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }).markup,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(report.title)} · Rebind</title>`,
    `<style>${styles}</style>`,
  ].join('\n');
  const lang = escapeHtml(report.language);
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

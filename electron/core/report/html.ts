import { pictureStyle } from '../picture/svg';
import type { Translate } from '../text';
import { customerPart } from './html-customer';
import { el, escapeHtml } from './html-element';
import { engineerPart } from './html-engineer';
import { evidencePart } from './html-evidence';
import { reportStyle } from './html-style';
import { pageOf } from './page';
import type { Report } from './types';

export interface HtmlOptions {
  /** SHA-256 of the text's UTF-8 bytes, in Base64: the page names its one style sheet by it. */
  readonly sha256Base64: (text: string) => string;
  readonly translate?: Translate;
}

/**
 * The report as one HTML file: no script, no reference to anything outside, and a policy
 * in the page that forbids both. Everything that came from evidence is text.
 */
export function renderHtml(report: Report, { sha256Base64, translate }: HtmlOptions): string {
  const page = pageOf(report, translate);
  // A browser hashes what it reads, and it reads every line end as one line feed.
  const styles = `${pictureStyle}\n${reportStyle}`.replace(/\r\n?/g, '\n').replaceAll('</', '<\\/');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(styles)}'`,
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
  const body = [customerPart(page), engineerPart(page), evidencePart(page)]
    .map((part) => part?.markup ?? '')
    .join('\n');
  return `<!doctype html>\n<html lang="en">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

import { t } from '../../app/text';

/** The forms that a report is saved in, the most asked for first. */
export const formats = ['pdf', 'docx', 'html', 'markdown', 'text', 'json'] as const;
export type Format = (typeof formats)[number];

/** What a format is called. */
export function nameOf(format: Format): string {
  const names: Record<Format, string> = {
    pdf: t('PDF'),
    docx: t('Word'),
    html: t('HTML'),
    markdown: t('Markdown'),
    text: t('Text'),
    json: t('JSON'),
  };
  return names[format];
}

/** What a format is good for, in a few words. */
export function purposeOf(format: Format): string {
  const purposes: Record<Format, string> = {
    pdf: t('to print or to send to the customer'),
    docx: t('to go on writing in it'),
    html: t('one file, opens in any browser, no network needed'),
    markdown: t('to paste into a ticket'),
    text: t('the summary for a support case; always of the whole report'),
    json: t('for programs; always the whole report'),
  };
  return purposes[format];
}

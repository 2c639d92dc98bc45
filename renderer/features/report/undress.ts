/** A page and its style sheets, apart. */
export interface UndressedPage {
  readonly markup: string;
  readonly style: string;
}

/** Takes the style sheets out of a page. Parsing it like this runs nothing and loads nothing. */
export function undress(html: string): UndressedPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const sheets = [...page.querySelectorAll('style')];
  for (const sheet of sheets) sheet.remove();
  return {
    markup: `<!doctype html>${page.documentElement.outerHTML}`,
    style: sheets.map((sheet) => sheet.textContent).join('\n'),
  };
}

import { useMemo, useRef } from 'react';
import { t } from '../../app/text';
import styles from './Report.module.css';
import { type UndressedPage, undress } from './undress';

/**
 * The report in a frame of its own, on white paper as it is printed.
 *
 * Nothing runs in the frame: its sandbox allows no script, form or window, and the window's
 * policy reaches into it. That policy stops inline styles too, so the report's style
 * sheet is taken out of the page and handed to the frame as an object, which is no markup.
 */
export function Page({ html }: { readonly html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useMemo(() => undress(html), [html]);
  return (
    <iframe
      ref={frame}
      className={styles.page}
      title={t('Preview of the report')}
      sandbox="allow-same-origin"
      srcDoc={page.markup}
      onLoad={() => frame.current !== null && dress(frame.current, page)}
    />
  );
}

function dress(frame: HTMLIFrameElement, { style }: UndressedPage): void {
  const shown = frame.contentDocument;
  const inside = frame.contentWindow as (Window & typeof globalThis) | null;
  if (shown === null || inside === null) return;
  // A style sheet belongs to the document that it was made in.
  const sheet = new inside.CSSStyleSheet();
  sheet.replaceSync(style);
  shown.adoptedStyleSheets = [sheet];
  // A link within the report goes to its place in the frame; the frame never leaves the report.
  shown.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest('a');
    if (link == null) return;
    event.preventDefault();
    const target = link.getAttribute('href') ?? '';
    if (target.startsWith('#')) shown.getElementById(target.slice(1))?.scrollIntoView({ block: 'center' });
  });
}

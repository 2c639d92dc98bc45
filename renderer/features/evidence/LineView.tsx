import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Cite, LineRange } from '../../../electron/core/evidence/types';
import { answerOf, bridge } from '../../app/bridge';
import { t } from '../../app/text';
import { Hidden } from '../../components/Hidden';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import styles from './LineView.module.css';
import { pageSize, usePages } from './pages';

interface LineViewProps {
  readonly sha256: string;
  /** Changes whenever the same bytes are read anew. */
  readonly reading: string;
  readonly name: string;
  readonly lineCount: number;
  /** Lines to mark and to scroll to; null: none. */
  readonly cited: Cite | null;
  readonly request: number;
  /** The lines of the part that is shown; scrolled to where nothing is cited. */
  readonly part: LineRange | null;
}

const lineHeight = 20;
/** What is drawn of one line. The whole of it is in the file. */
const longestShown = 2000;

/** A file line by line, as it came: only text, however it looks. */
export function LineView(props: LineViewProps) {
  const { sha256, reading, name, lineCount, cited, request, part } = props;
  const { id } = useSnapshot();
  const scroller = useRef<HTMLDivElement>(null);
  const pages = usePages<string>(`${sha256}/${reading}`, async (offset) => {
    const answer = await answerOf(() =>
      bridge().evidence.lines({ id, sha256, first: offset + 1, count: pageSize }),
    );
    return answer.ok
      ? { ok: true as const, value: { total: answer.value.total, rows: answer.value.lines } }
      : answer;
  });
  const total = pages.total ?? lineCount;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 20,
    paddingStart: 6,
    paddingEnd: 6,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { need } = pages;
  useEffect(() => need(first, last), [need, first, last]);

  const target = cited?.first ?? part?.[0] ?? 1;
  const alignment = cited === null ? 'start' : 'center';
  // A second click on the same lines scrolls there again: `request` tells it from a mere redraw.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    virtual.scrollToIndex(Math.min(target, total) - 1, { align: alignment });
  }, [sha256, target, request, alignment, total]);

  return (
    <div className={styles.view}>
      {pages.failure === null ? null : (
        <div className={styles.problem}>
          <Status tone="look">
            <Said message={pages.failure.message} />
          </Status>
        </div>
      )}
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={t('Lines of {name}', { name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        <div className={styles.lines} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const number = item.index + 1;
            const text = pages.at(item.index);
            const marked = cited !== null && number >= cited.first && number <= cited.last;
            return (
              <div
                key={item.index}
                className={styles.line}
                data-line={number}
                data-cited={marked || undefined}
                data-aside={(part !== null && (number < part[0] || number > part[1])) || undefined}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <span className={styles.number} aria-hidden="true">
                  {number}
                </span>
                <span className={styles.text}>
                  {marked ? <Hidden>{t('Cited: ')}</Hidden> : null}
                  {text === undefined
                    ? '…'
                    : text.length > longestShown
                      ? `${text.slice(0, longestShown)}…`
                      : text}
                </span>
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}

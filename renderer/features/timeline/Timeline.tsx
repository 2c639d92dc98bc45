import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import type { TimelineKind, TimelinePage, TimelineRow } from '../../../electron/core/incident/timeline-page';
import { answerOf, bridge } from '../../app/bridge';
import { t } from '../../app/text';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { usePaged } from '../../components/use-paged';
import { useSnapshot } from '../../stores/hooks';
import { Entry } from './Entry';
import { kindOrder, kindWord } from './kind-words';
import styles from './Timeline.module.css';

/** How tall an entry mostly is, in CSS pixels; each is measured once it is drawn. */
const entryHeight = 46;

/** Everything that was said and done in this incident, the newest first; of one person or of one kind where that is asked for. */
export function Timeline() {
  const { id, revision } = useSnapshot();
  const [by, setBy] = useState<string | null>(null);
  const [kind, setKind] = useState<TimelineKind | null>(null);
  const list = usePaged<TimelinePage, TimelineRow>(`${id}/${revision}/${kind}/${by}`, async (offset, count) =>
    answerOf(() => bridge().timeline.page({ id, by, kind, offset, count })),
  );
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => entryHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { need, told, failure } = list;
  useEffect(() => need(first, last), [need, first, last]);
  const fieldId = useId();
  const now = new Date();
  return (
    <div className={styles.timeline}>
      <div className={styles.tools}>
        <label htmlFor={`${fieldId}-by`}>{t('By')}</label>
        <select
          id={`${fieldId}-by`}
          value={by === null ? '' : `=${by}`}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setBy(value === '' ? null : value.slice(1));
          }}
        >
          <option value="">{t('everybody')}</option>
          {(told?.people ?? []).map(({ name, entries }) => (
            <option key={name} value={`=${name}`}>
              {t('{name} ({count})', { name: name === '' ? t('without a name') : name, count: entries })}
            </option>
          ))}
        </select>
        <label htmlFor={`${fieldId}-kind`}>{t('About')}</label>
        <select
          id={`${fieldId}-kind`}
          value={kind ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setKind(value === '' ? null : (value as TimelineKind));
          }}
        >
          <option value="">{t('everything')}</option>
          {kindOrder.map((one) => (
            <option key={one} value={one}>
              {kindWord(one)}
            </option>
          ))}
        </select>
        <span className={styles.count} role="status">
          {told === null
            ? null
            : list.total === 1
              ? t('1 entry')
              : t('{count} entries', { count: list.total })}
        </span>
      </div>
      {failure === null ? null : (
        <div role="alert">
          <Status tone="look">
            <Said message={failure.message} />
          </Status>
        </div>
      )}
      {told !== null && list.total === 0 ? (
        <p className={styles.empty}>{t('No entry is like that.')}</p>
      ) : (
        <section
          ref={scroller}
          className={styles.scroller}
          aria-label={t('Entries, the newest first')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
          tabIndex={0}
        >
          <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = list.at(item.index);
              return (
                <li
                  key={item.key}
                  ref={virtual.measureElement}
                  className={styles.item}
                  data-index={item.index}
                  aria-setsize={list.total}
                  aria-posinset={item.index + 1}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  {row === undefined ? <div className={styles.coming} /> : <Entry row={row} now={now} />}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}

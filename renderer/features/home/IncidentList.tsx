import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { LibraryPage, LibraryRow } from '../../../electron/core/incident/library';
import { answerOf, bridge } from '../../app/bridge';
import { t } from '../../app/text';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { type Paged, usePaged } from '../../components/use-paged';
import { homeStore } from '../../stores/home';
import { openIncident } from '../../stores/incident';
import { EraseDialog } from './EraseDialog';
import styles from './IncidentList.module.css';
import { IncidentRow } from './IncidentRow';
import { ListTools } from './ListTools';
import { NothingHere } from './NothingHere';

/** How tall a line mostly is, in CSS pixels; each is measured once it is drawn. */
const rowHeight = 62;

/** How often the list is asked for while the folders are looked through, in milliseconds. */
const pause = 300;

/** How many rows the page keys go. */
const rowsAPage = 8;

interface IncidentListProps {
  /** What scrolls: the whole first screen. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onReady: () => void;
}

/** The incidents there are: found, narrowed, ordered; only what is in sight is drawn. */
export function IncidentList({ scroller, onReady }: IncidentListProps) {
  const { query, version } = useStore(homeStore);
  const looked = useRef(-1);
  /** Rises while the folders are looked through. */
  const [turn, setTurn] = useState(0);
  const list = usePaged<LibraryPage, LibraryRow>(
    `${JSON.stringify(query)}/${version}/${turn}`,
    async (offset, count) => {
      const again = offset === 0 && looked.current !== version;
      if (again) looked.current = version;
      return answerOf(() => bridge().library.page({ ...query, offset, count, again }));
    },
  );
  const { told, failure } = list;
  const ready = told !== null || failure !== null;
  useEffect(() => {
    if (ready) onReady();
  }, [ready, onReady]);

  // A store of thousands without an index takes its time: what is known so far is shown meanwhile.
  const checking = told?.checking ?? null;
  useEffect(() => {
    if (checking === null) return;
    const timer = setTimeout(() => setTurn((before) => before + 1), pause);
    return () => clearTimeout(timer);
  }, [checking]);

  const rows = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  /** Rises with each move, also one that ends where it began. */
  const [, setMoves] = useState(0);
  const wantsFocus = useRef(false);
  const hadFocus = useRef(false);
  const [top, setTop] = useState(0);
  const { total } = list;

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || rows.current === null) return;
    const from = rows.current.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    if (Math.abs(from - top) > 1) setTop(from);
  });
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: top,
    scrollPaddingStart: 58,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { need } = list;
  useEffect(() => need(first, last), [need, first, last]);

  const reachable = Math.max(0, Math.min(active, total - 1));
  // The row may have to be scrolled to and fetched before it can take the focus.
  useEffect(() => {
    // What had the focus may be gone, as a row that was deleted: the one in its place takes it over.
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !isLost) return;
    const button = rows.current?.querySelector<HTMLElement>(`[data-index="${reachable}"] [data-incident]`);
    if (button == null) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });

  // Another question begins at its first answer.
  const asked = JSON.stringify(query);
  const [answered, setAnswered] = useState(asked);
  if (answered !== asked) {
    setAnswered(asked);
    setActive(0);
  }

  const goTo = (index: number) => {
    const to = Math.min(total - 1, Math.max(0, index));
    if (total === 0) return;
    wantsFocus.current = true;
    setActive(to);
    setMoves((moves) => moves + 1);
    virtual.scrollToIndex(to);
  };
  const move = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: total - 1,
      PageDown: active + rowsAPage,
      PageUp: active - rowsAPage,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  };
  const [erasing, setErasing] = useState<LibraryRow | null>(null);
  const now = new Date();
  const isEmpty = told !== null && told.all === 0 && told.counts.deleted === 0 && query.find === '';

  return (
    <section className={styles.section} aria-labelledby="incidents">
      <div className={styles.head}>
        <h2 id="incidents" className={styles.heading}>
          {t('Incidents')}
        </h2>
        <Found list={list} />
      </div>
      {failure === null ? null : (
        <div role="alert" className={styles.failure}>
          <Status tone="look">
            <Said message={failure.message} />
          </Status>
          {failure.hint === undefined ? null : (
            <p>
              <Said message={failure.hint} />
            </p>
          )}
        </div>
      )}
      {told === null || (isEmpty && checking === null) ? null : (
        <div className={styles.tools}>
          <ListTools
            counts={told.counts}
            onDown={() => goTo(reachable)}
            onEnter={() => {
              const row = list.at(0);
              if (row !== undefined && row.deleted === null && list.current) void openIncident(row.id);
            }}
          />
        </div>
      )}
      {told === null ? null : total === 0 ? (
        <NothingHere told={told} query={query} isEmpty={isEmpty} />
      ) : (
        // It watches the focus of what is inside, and is no control itself.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <div
          className={styles.list}
          onFocus={() => {
            hadFocus.current = true;
          }}
          onBlur={(event) => {
            if (event.relatedTarget !== null) hadFocus.current = false;
          }}
        >
          <ul ref={rows} className={styles.rows} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = list.at(item.index);
              return (
                <li
                  key={item.key}
                  ref={virtual.measureElement}
                  className={styles.item}
                  data-index={item.index}
                  aria-setsize={total}
                  aria-posinset={item.index + 1}
                  style={{ transform: `translateY(${item.start - top}px)` }}
                >
                  {row === undefined ? (
                    <div className={styles.coming} />
                  ) : (
                    <IncidentRow
                      key={row.id}
                      row={row}
                      now={now}
                      active={item.index === reachable}
                      onFocus={() => setActive(item.index)}
                      onMove={move}
                      onErase={setErasing}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {erasing === null ? null : <EraseDialog row={erasing} onClose={() => setErasing(null)} />}
    </section>
  );
}

/** How many there are, and how far the folders were looked through. */
function Found({ list }: { readonly list: Paged<LibraryPage, LibraryRow> }) {
  const { told, total } = list;
  if (told === null) return null;
  return (
    <p className={styles.found} role="status">
      {told.checking !== null
        ? told.checking.total === 0
          ? t('Looking through the folders …')
          : t('Looking through the folders: {done} of {total}', told.checking)
        : total === told.all
          ? null
          : t('{found} of {total}', { found: total, total: told.all })}
    </p>
  );
}

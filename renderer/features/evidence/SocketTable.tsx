import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { SocketEnd } from '../../../electron/core/evidence/sockets/types';
import type { SocketPage } from '../../../electron/ipc/contract';
import { answerOf, bridge } from '../../app/bridge';
import { t } from '../../app/text';
import { Said } from '../../components/Said';
import { Segments } from '../../components/Segments';
import { Status } from '../../components/Status';
import { openCite } from '../../stores/drawer';
import { useSnapshot } from '../../stores/hooks';
import { pageSize, usePages } from './pages';
import styles from './SocketTable.module.css';

type Row = SocketPage['rows'][number];
type Only = 'all' | 'listeners' | 'cti';

interface SocketTableProps {
  readonly sha256: string;
  readonly part: number;
  /** Changes whenever the same bytes are read anew, as with another encoding. */
  readonly reading: string;
  readonly startsWith: Only;
  /** What the table is called: it may stand twice on a screen. */
  readonly label: string;
  /** `side`: as high as the drawer allows; `step`: a window of its own in the step. */
  readonly place: 'step' | 'side';
}

const rowHeight = 26;

function endText(end: SocketEnd | null): string {
  if (end === null) return '*:*';
  const address = end.address.includes(':') ? `[${end.address}]` : end.address;
  return `${address}:${end.port ?? '*'}`;
}

function SocketLine(props: {
  readonly index: number;
  readonly row: Row | undefined;
  readonly sha256: string;
}) {
  const { index, row, sha256 } = props;
  if (row === undefined) {
    return (
      <tr className={styles.row} aria-rowindex={index + 1}>
        <td className={styles.soft} colSpan={5}>
          …
        </td>
      </tr>
    );
  }
  const local = endText(row.local);
  const remote = endText(row.remote);
  return (
    <tr className={styles.row} aria-rowindex={index + 1} data-cti={row.cti || undefined}>
      <td className={styles.line}>
        <button
          type="button"
          title={t('Show line {line}', { line: row.line })}
          onClick={() => openCite({ evidence: sha256, first: row.line, last: row.line })}
        >
          {row.line}
        </button>
      </td>
      <td>{row.protocol}</td>
      <td title={local}>
        {local}
        {row.cti ? <span className={styles.mark}>{t('CTI')}</span> : null}
      </td>
      <td title={remote} className={styles.soft}>
        {remote}
      </td>
      <td className={styles.soft} title={row.process ?? undefined}>
        {row.state ?? ''}
        {row.pid === null ? '' : ` ${row.pid}`}
      </td>
    </tr>
  );
}

/** The sockets of one netstat, however many: CTI ports marked, rows fetched as they are scrolled to. */
export function SocketTable({ sha256, part, reading, startsWith, label, place }: SocketTableProps) {
  const { id } = useSnapshot();
  const [only, setOnly] = useState<Only>(startsWith);
  const [find, setFind] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const pages = usePages<Row>(`${sha256}/${part}/${reading}/${only}/${find}`, (offset) =>
    answerOf(() => bridge().evidence.sockets({ id, sha256, part, offset, count: pageSize, find, only })),
  );
  const virtual = useVirtualizer({
    count: pages.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { need } = pages;
  useEffect(() => need(first, last), [need, first, last]);

  const words: Record<Only, string> = {
    cti: t('CTI ports'),
    listeners: t('Listeners'),
    all: t('All'),
  };
  return (
    <div className={styles.table} data-place={place}>
      <div className={styles.tools}>
        <Segments<Only>
          label={t('Which rows')}
          options={(['cti', 'listeners', 'all'] as const).map((value) => ({ value, label: words[value] }))}
          value={only}
          onChange={setOnly}
        />
        <input
          className={styles.find}
          type="search"
          aria-label={t('Find in the sockets')}
          placeholder={t('Find address or port')}
          maxLength={100}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        <span className={styles.count} role="status">
          {pages.total === null
            ? null
            : pages.total === 1
              ? t('1 row')
              : t('{count} rows', { count: pages.total })}
        </span>
      </div>
      {pages.failure === null ? null : (
        <Status tone="look">
          <Said message={pages.failure.message} />
        </Status>
      )}
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        {pages.total === 0 ? (
          <p className={styles.none}>
            {only === 'all' && find === '' ? t('No socket was read here.') : t('No row of this kind.')}
          </p>
        ) : (
          // Only the rows in sight are in the table; two empty ones hold the place of the others.
          <table className={styles.rows} aria-rowcount={pages.total ?? undefined}>
            <colgroup>
              <col className={styles.lineColumn} />
              <col className={styles.protocolColumn} />
              <col className={styles.localColumn} />
              <col />
              <col className={styles.stateColumn} />
            </colgroup>
            <thead className={styles.hidden}>
              <tr>
                <th scope="col">{t('Line')}</th>
                <th scope="col">{t('Protocol')}</th>
                <th scope="col">{t('Local address')}</th>
                <th scope="col">{t('Foreign address')}</th>
                <th scope="col">{t('State')}</th>
              </tr>
            </thead>
            <tbody>
              <tr style={{ height: items[0]?.start ?? 0 }} />
              {items.map((item) => (
                <SocketLine key={item.index} index={item.index} row={pages.at(item.index)} sha256={sha256} />
              ))}
              <tr style={{ height: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) }} />
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}

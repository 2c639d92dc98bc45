import {
  IconArchive,
  IconArchiveOff,
  IconArrowBackUp,
  IconCopy,
  IconFolderOpen,
  IconPackageExport,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { LibraryRow } from '../../../electron/core/incident/library';
import { stepNumber, stepTitle } from '../../app/steps';
import { t } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Menu, type MenuItem } from '../../components/Menu';
import { Said } from '../../components/Said';
import { StateTag } from '../../components/StateTag';
import { Status } from '../../components/Status';
import { archive, askAgain, duplicate, remove, restore } from '../../stores/home';
import { openIncident } from '../../stores/incident';
import { handOverFromList } from '../../stores/packages';
import styles from './IncidentRow.module.css';

interface IncidentRowProps {
  readonly row: LibraryRow;
  readonly now: Date;
  /** The one row that Tab reaches; the arrows move it. */
  readonly active: boolean;
  /** It got the focus, by whatever way. */
  readonly onFocus: () => void;
  readonly onMove: (event: KeyboardEvent) => void;
  readonly onErase: (row: LibraryRow) => void;
}

/** An incident in the list: what it is, what was found, how it stands, and what can be done with it. */
export function IncidentRow({ row, now, active, onFocus, onMove, onErase }: IncidentRowProps) {
  const [asked, setAsked] = useState(0);
  const isDeleted = row.deleted !== null;
  const act = () => void (isDeleted ? restore(row.id, row.title) : openIncident(row.id));
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Delete') {
      event.preventDefault();
      if (isDeleted) onErase(row);
      else void remove(row);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      setAsked(asked + 1);
    } else onMove(event);
  };
  return (
    // The menu's own button does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.row}
      data-deleted={isDeleted || undefined}
      onContextMenu={(event) => {
        event.preventDefault();
        setAsked(asked + 1);
      }}
    >
      <button
        type="button"
        className={styles.open}
        data-incident={row.id}
        data-broken={row.problem !== null || undefined}
        tabIndex={active ? 0 : -1}
        title={isDeleted ? t('Bring it back') : undefined}
        onClick={act}
        onFocus={onFocus}
        onKeyDown={keys}
      >
        <span className={styles.main}>
          <span className={styles.title} title={row.title}>
            {row.title}
          </span>
          <span className={styles.verdict} data-soft={!row.diagnosed || undefined}>
            {row.problem === null ? (
              <Said message={row.verdictText} />
            ) : (
              <Status tone="unread">
                <Said message={row.problem} />
              </Status>
            )}
          </span>
        </span>
        {row.practice ? <span className={styles.practice}>{t('practice')}</span> : null}
        {row.linked ? (
          <span
            className={styles.archived}
            title={t('It came in a package and stands beside the one of this laptop.')}
          >
            {t('second one')}
          </span>
        ) : null}
        {row.archived ? <span className={styles.archived}>{t('archived')}</span> : null}
        {row.problem === null ? <StateTag closing={row.closing} /> : null}
        {row.problem === null ? (
          <span className={styles.step}>
            {t('{number} of 8 · {step}', { number: stepNumber(row.step), step: stepTitle(row.step) })}
          </span>
        ) : null}
        <span className={styles.time}>
          {row.deleted === null ? dayAndTime(row.updatedAt, now) : <Deletion row={row} now={now} />}
        </span>
      </button>
      <Menu
        label={t('What to do with {title}', { title: row.title })}
        items={itemsOf(row, onErase)}
        request={asked}
      />
    </div>
  );
}

function Deletion({ row, now }: { readonly row: LibraryRow; readonly now: Date }) {
  const { at = '', by = '' } = row.deleted ?? {};
  if (at === '') return t('deleted');
  const time = dayAndTime(at, now);
  return by === '' ? t('deleted {time}', { time }) : t('deleted {time} by {name}', { time, name: by });
}

function itemsOf(row: LibraryRow, onErase: (row: LibraryRow) => void): readonly MenuItem[] {
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;
  if (row.deleted !== null) {
    return [
      {
        label: t('Bring it back'),
        icon: <IconArrowBackUp {...icon} />,
        onAct: () => void restore(row.id, row.title),
      },
      { label: t('Delete for good'), icon: <IconTrash {...icon} />, risky: true, onAct: () => onErase(row) },
    ];
  }
  const away: MenuItem = {
    label: t('Delete'),
    icon: <IconTrash {...icon} />,
    risky: true,
    onAct: () => void remove(row),
  };
  if (row.problem !== null) return [away];
  return [
    { label: t('Open'), icon: <IconFolderOpen {...icon} />, onAct: () => void openIncident(row.id) },
    {
      label: t('Hand over…'),
      icon: <IconPackageExport {...icon} />,
      onAct: () => void handOverFromList(row.id).then(askAgain),
    },
    { label: t('Duplicate'), icon: <IconCopy {...icon} />, onAct: () => void duplicate(row) },
    row.archived
      ? {
          label: t('Take out of the archive'),
          icon: <IconArchiveOff {...icon} />,
          onAct: () => void archive(row, false),
        }
      : { label: t('Archive'), icon: <IconArchive {...icon} />, onAct: () => void archive(row, true) },
    away,
  ];
}

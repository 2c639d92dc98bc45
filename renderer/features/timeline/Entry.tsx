import {
  IconArrowBackUp,
  IconFileText,
  IconFolder,
  IconNote,
  IconPlugConnected,
  IconServer2,
  IconTool,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { TimelineKind, TimelineRow } from '../../../electron/core/incident/timeline-page';
import { withStepTitle } from '../../../electron/core/remedy/step-title';
import type { Failure } from '../../../electron/core/result';
import { t, tell } from '../../app/text';
import { dayAndTime, timeOfDay } from '../../app/time';
import { Button } from '../../components/Button';
import { Hidden } from '../../components/Hidden';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './Entry.module.css';
import { kindWord } from './kind-words';

const icons: Readonly<Record<TimelineKind, typeof IconNote>> = {
  facts: IconServer2,
  evidence: IconFileText,
  tests: IconPlugConnected,
  fix: IconTool,
  notes: IconNote,
  incident: IconFolder,
  undo: IconArrowBackUp,
};

/** One entry: when, what, by whom; struck through once it was undone. */
export function Entry({ row, now }: { readonly row: TimelineRow; readonly now: Date }) {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const Icon = icons[row.kind];
  const { plan } = useSnapshot();
  const text = withStepTitle(row.text, plan);
  const what = tell(text);
  const takeBack = async (event: string) => {
    setWorking(true);
    setFailure(await say({ type: 'undone', event }));
    setWorking(false);
  };
  const isToday = new Date(row.at).toDateString() === now.toDateString();
  return (
    <div className={styles.entry} data-undone={row.undone || undefined} data-kind={row.kind}>
      <time className={styles.time} dateTime={row.at}>
        {isToday ? timeOfDay(row.at) : dayAndTime(row.at, now)}
      </time>
      <span className={styles.icon} title={kindWord(row.kind)}>
        <Icon size={15} stroke={1.7} aria-hidden="true" />
        <Hidden>{kindWord(row.kind)}</Hidden>
      </span>
      <span className={styles.what}>
        {row.undone ? (
          <>
            <Hidden>{t('Undone: ')}</Hidden>
            <s>
              <Said message={text} />
            </s>
          </>
        ) : (
          <Said message={text} />
        )}
        {failure === null ? null : (
          <span role="alert">
            <Status tone="look">
              <Said message={failure.message} />
            </Status>
          </span>
        )}
      </span>
      <span className={styles.by} title={row.by}>
        {row.by === '' ? t('without a name') : row.by}
      </span>
      <span className={styles.act} data-words={`${t('Undo')}\n${t('Redo')}`}>
        {row.canUndo ? (
          <Button
            kind="quiet"
            size="small"
            working={working}
            label={t('Undo: {what}', { what })}
            onClick={() => void takeBack(row.eventId)}
          >
            {t('Undo')}
          </Button>
        ) : row.undoneBy === null ? null : (
          <Button
            kind="quiet"
            size="small"
            working={working}
            label={t('Redo: {what}', { what })}
            onClick={() => void takeBack(row.undoneBy ?? '')}
          >
            {t('Redo')}
          </Button>
        )}
      </span>
    </div>
  );
}

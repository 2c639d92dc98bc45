import { IconChevronRight, IconHistory, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { Button } from '../../components/Button';
import { StateTag } from '../../components/StateTag';
import { YouAre } from '../../features/settings/YouAre';
import { drawerStore, setDrawerOpen } from '../../stores/drawer';
import { useSnapshot } from '../../stores/hooks';
import { leaveIncident } from '../../stores/incident';
import { setTimelineOpen } from '../../stores/timeline';
import { t } from '../text';
import styles from './Header.module.css';
import { IncidentTitle } from './IncidentTitle';
import { Others } from './Others';
import { SavedMark } from './SavedMark';
import { UndoButtons } from './UndoButtons';

/** Where one is, what state it is in, and that it is saved. */
export function Header() {
  const { incident, evidence, savedAt } = useSnapshot();
  const drawerOpen = useStore(drawerStore, (state) => state.open);
  const hosts = [incident.site.sides.A.host, incident.site.sides.B.host].filter((host) => host !== null);
  return (
    <header className={styles.head}>
      <button
        type="button"
        className={styles.home}
        title={t('Back to all incidents')}
        onClick={() => void leaveIncident()}
      >
        Rebind
      </button>
      <IconChevronRight className={styles.chevron} size={15} aria-hidden="true" />
      <IncidentTitle title={incident.title} />
      {hosts.length === 0 ? null : <span className={styles.site}>{hosts.join(' · ')}</span>}
      <StateTag closing={incident.closing?.as ?? null} />
      <span className={styles.space} />
      <SavedMark savedAt={savedAt} />
      <UndoButtons />
      <button
        type="button"
        className={styles.tool}
        aria-label={t('Time line')}
        title={t('Time line: who did what, and when')}
        onClick={() => setTimelineOpen(true)}
      >
        <IconHistory size={17} aria-hidden="true" />
        <span className={styles.toolWord}>{t('Time line')}</span>
      </button>
      <span className={styles.people}>
        <YouAre short />
        <Others />
      </span>
      <Button
        size="small"
        icon={<IconLayoutSidebarRight size={16} aria-hidden="true" />}
        expanded={drawerOpen}
        onClick={() => setDrawerOpen(!drawerOpen)}
      >
        {t('Evidence {count}', { count: evidence.length })}
      </Button>
    </header>
  );
}

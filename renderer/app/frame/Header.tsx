import { IconChevronRight, IconLayoutSidebarRight, IconUser } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { Button } from '../../components/Button';
import { useLate } from '../../components/late';
import { StateTag } from '../../components/StateTag';
import { aboutStore } from '../../stores/about';
import { drawerStore, setDrawerOpen } from '../../stores/drawer';
import { useSnapshot } from '../../stores/hooks';
import { incidentStore, leaveIncident } from '../../stores/incident';
import { t } from '../text';
import { timeOfDay } from '../time';
import styles from './Header.module.css';
import { IncidentTitle } from './IncidentTitle';

/** Where one is, what state it is in, and that it is saved. */
export function Header() {
  const { incident, evidence, savedAt } = useSnapshot();
  const saving = useLate(useStore(incidentStore, (state) => state.pending > 0));
  const drawerOpen = useStore(drawerStore, (state) => state.open);
  const author = useStore(aboutStore, (state) => state.about?.user ?? null);
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
      <span className={styles.saved} role="status">
        {saving ? t('Saving …') : t('Saved {time}', { time: timeOfDay(savedAt) })}
      </span>
      {author === null ? null : (
        <span
          className={styles.author}
          title={t('What is said here is recorded under this name: {name}', { name: author })}
        >
          <IconUser size={15} aria-hidden="true" />
          <span>{author}</span>
        </span>
      )}
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

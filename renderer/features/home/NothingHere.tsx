import type { LibraryPage, LibraryQuery } from '../../../electron/core/incident/library';
import { newTitle } from '../../app/new-title';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { openHelp } from '../../stores/help';
import { ask } from '../../stores/home';
import { createIncident } from '../../stores/incident';
import styles from './IncidentList.module.css';
import { stateWord } from './state-words';

interface NothingHereProps {
  readonly told: LibraryPage;
  readonly query: LibraryQuery;
  /** Nothing was ever begun here. */
  readonly isEmpty: boolean;
}

/** Why the list shows nothing, and where there is something. */
export function NothingHere({ told, query, isEmpty }: NothingHereProps) {
  if (told.checking !== null) return null;
  if (isEmpty) {
    return (
      <div className={styles.empty}>
        <p className={styles.emptyTitle}>{t('No incident yet')}</p>
        <p>
          {t(
            'The first one begins with what you have: a netstat, the Dialer Properties, or only the symptom. Everything is saved as you say it, on this laptop and nowhere else.',
          )}
        </p>
        <div className={styles.ways}>
          <Button size="small" onClick={() => void createIncident(newTitle(new Date()))}>
            {t('New incident')}
          </Button>
          <Button size="small" kind="quiet" onClick={() => openHelp('home')}>
            {t('How it goes')}
          </Button>
          <Button size="small" kind="quiet" onClick={() => openHelp('glossary')}>
            {t('Words: what they mean')}
          </Button>
          <Button size="small" kind="quiet" onClick={() => openHelp('promises')}>
            {t('What Rebind does and never does')}
          </Button>
        </div>
      </div>
    );
  }
  const elsewhere = (['all', 'archived', 'deleted'] as const).filter(
    (state) => state !== query.state && told.counts[state] > 0,
  );
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>
        {query.find !== ''
          ? t('No incident holds “{find}”', { find: query.find })
          : query.state === 'all'
            ? t('No incident here')
            : t('None is “{state}”', { state: stateWord(query.state) })}
      </p>
      {query.find === '' ? null : (
        <p>
          {t(
            'The search looks through titles, hosts, addresses, verdicts, notes, names of technicians and of evidence. All words have to be found.',
          )}
        </p>
      )}
      <div className={styles.ways}>
        {query.find === '' ? null : (
          <Button size="small" onClick={() => ask({ find: '' })}>
            {t('Clear the search')}
          </Button>
        )}
        {elsewhere.map((state) => (
          <Button key={state} size="small" onClick={() => ask({ state })}>
            {t('{state} ({count})', { state: stateWord(state), count: told.counts[state] })}
          </Button>
        ))}
      </div>
    </div>
  );
}

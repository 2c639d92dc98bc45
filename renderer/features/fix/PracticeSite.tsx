import { useEffect } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import table from '../../components/looks/table.module.css';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { useIsPractice } from '../../stores/hooks';
import { loadPractice, practiceStore } from '../../stores/practice';
import styles from './PracticeSite.module.css';

/** What is really bound on the practice site now: it changes with the buttons of the steps. */
export function PracticeSite() {
  const practice = useIsPractice();
  const state = useStore(practiceStore, (store) => store.state);
  useEffect(() => {
    if (practice) void loadPractice();
  }, [practice]);
  if (!practice || state === null) return null;
  const roles = { visible: t('visible'), private: t('private'), other: t('another') };
  return (
    <Section
      title={t('The practice site now')}
      lead={t('Real sockets on this machine. The buttons beside the steps change them.')}
    >
      <table className={`${table.table} ${styles.table}`} aria-live="polite">
        <thead>
          <tr>
            <th scope="col">{t('Host')}</th>
            <th scope="col">{t('Order of the cards')}</th>
            <th scope="col">{t('Listens on')}</th>
            <th scope="col">{t('State')}</th>
          </tr>
        </thead>
        <tbody>
          {state.hosts.map((host) => (
            <tr key={host.side} data-side={host.side}>
              <td>
                {t('{name}, side {side}', { name: host.name, side: host.side })}
                {host.active ? ` · ${t('active')}` : ''}
              </td>
              <td>{host.order.map((role, index) => `${index + 1} ${roles[role]}`).join(', ')}</td>
              <td>{host.listens === null ? t('nothing') : <Said message={host.listens} />}</td>
              <td>
                {host.restartNeeded ? (
                  <Status tone="look">{t('order changed, restart needed')}</Status>
                ) : host.listens === null ? (
                  <Status tone="idle">{t('not running')}</Status>
                ) : (
                  <Status tone="unknown">{t('as started')}</Status>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

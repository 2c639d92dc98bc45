import { t } from '../../app/text';
import { Fold } from '../../components/Fold';
import styles from './TestsDiffer.module.css';

/** ctitest beside Rebind's own tests: from where each is run, what each does, and what each proves. */
export function TestsDiffer() {
  return (
    <Fold look="card" title={t('ctitest, a session test, a path test: what differs?')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('Test')}</th>
            <th scope="col">{t('Where it runs')}</th>
            <th scope="col">{t('What it does')}</th>
            <th scope="col">{t('What it tells')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('ctitest')}</th>
            <td>{t('On the Peripheral Gateway, on the server itself.')}</td>
            <td>{t('Cisco’s own program plays the part of an agent.')}</td>
            <td>
              {t(
                'What Cisco’s support asks for. Its output is not documented. On the server it may open with the private address while the dialer fails.',
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('Session test')}</th>
            <td>{t('On this laptop, or on the dialer’s host with Rebind’s terminal.')}</td>
            <td>
              {t(
                'One request to open a session, with no agent and no events, one heartbeat, and it is closed.',
              )}
            </td>
            <td>
              {t(
                'How far a session comes from that place, with every byte kept. An answer, also a rejection, proves address, port and listener.',
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('Path test')}</th>
            <td>{t('On this laptop.')}</td>
            <td>{t('Bare connections with the endpoints that matter; nothing is sent over them.')}</td>
            <td>{t('Which address takes connections on which port. Not whether it is the CTI Server.')}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.foot}>
        {t(
          'None of them speaks for another place than the one it ran on: a blocked path, and a dialer that works, are shown only from the dialer’s host.',
        )}
      </p>
    </Fold>
  );
}

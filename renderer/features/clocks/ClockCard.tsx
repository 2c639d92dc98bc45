import type { HostClock, ShownCapture } from '../../../electron/core/clocks/types';
import { t, tell } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Cites } from '../../components/Cites';
import { Fold } from '../../components/Fold';
import table from '../../components/looks/table.module.css';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import styles from './ClockCard.module.css';
import { OneTimeLine } from './OneTimeLine';

/** Each host's clock beside this laptop's, and all moments in one time line. Folded until it is asked for. */
export function ClockCard() {
  const { hosts } = useSnapshot().clocks;
  if (hosts.length === 0) return null;
  const toLook = hosts.reduce((sum, { remarks }) => sum + remarks.length, 0);
  return (
    <Fold
      look="card"
      title={t('Clocks, and one time line')}
      hint={
        toLook === 0
          ? hosts.map(({ label }) => tell(label)).join(', ')
          : toLook === 1
            ? t('1 thing needs a look')
            : t('{count} things need a look', { count: toLook })
      }
    >
      <div className={styles.hosts}>
        {hosts.map((host) => (
          <Host key={`${host.owner} ${tell(host.label)}`} host={host} />
        ))}
      </div>
      <p className={styles.note}>
        {t(
          'A text shows when it was captured by its host’s clock. When it was brought only tells that it was captured before, so most bounds have one side.',
        )}{' '}
        {hosts.some(({ captures, zone }) => captures.length > 0 && zone === null)
          ? t('On the host, wmic os get localdatetime prints its clock with its time zone.')
          : null}
      </p>
      <OneTimeLine />
    </Fold>
  );
}

function Host({ host }: { readonly host: HostClock }) {
  return (
    <section aria-label={tell(host.label)}>
      <p className={styles.words}>
        <Said message={host.words} />
      </p>
      {host.zone === null ? null : (
        <p>
          <Said message={host.zone} />
        </p>
      )}
      {host.remarks.map((remark) => (
        <div key={JSON.stringify(remark.message)} className={styles.remark}>
          <Status tone="look">
            <Said message={remark.message} />
          </Status>
          <Cites cites={remark.cites} most={2} />
        </div>
      ))}
      {host.captures.length === 0 ? null : (
        <table className={`${table.table} ${table.fixed} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('Its clock showed')}</th>
              <th scope="col">{t('Brought, by this laptop’s clock')}</th>
              <th scope="col">{t('Text')}</th>
            </tr>
          </thead>
          <tbody>
            {host.captures.map((capture) => (
              <tr key={`${capture.evidence} ${capture.text} ${capture.broughtAt}`}>
                <td>
                  <span className={styles.clock}>{capture.text}</span>
                  <span className={styles.source}>{sourceWords(capture)}</span>
                </td>
                <td>
                  {dayAndTime(capture.broughtAt, new Date())}
                  <span className={styles.source}>{boundWords(capture)}</span>
                </td>
                <td>
                  <Cites cites={[capture.cite]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function sourceWords({ source, readings, zone: stated }: ShownCapture): string {
  if (readings.length === 0) return t('cannot be read as a day and a time');
  const zone = stated ?? t('time zone not stated');
  return source === 'manifest'
    ? t('in the collection’s manifest, {zone}', { zone })
    : t('in the same text, {zone}', { zone });
}

function boundWords({ notBefore, shownBy }: ShownCapture): string {
  if (notBefore === null) return t('captured before that');
  const time = dayAndTime(notBefore, new Date());
  switch (shownBy) {
    case 'word':
      return t('captured after {time}, by somebody’s word', { time });
    case 'test':
      return t('captured after {time}: it shows this laptop’s test', { time });
    default:
      return t('captured then, by Rebind itself');
  }
}

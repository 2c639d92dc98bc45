import { IconBuildingCommunity } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfferedKnownSite } from '../../../electron/ipc/contract';
import { shortened } from '../../app/shortened';
import { t } from '../../app/text';
import { withDay } from '../../app/with-day';
import { Button } from '../../components/Button';
import card from '../../components/looks/marked-card.module.css';
import { Said } from '../../components/Said';
import { answerKnownSite } from '../../stores/known-sites';
import styles from './KnownSite.module.css';

/** "Is this SITE?" Two customers may have the same names and addresses, so only the technician can tell. */
export function IsThisSite({ offer }: { readonly offer: OfferedKnownSite }) {
  const [working, setWorking] = useState(false);
  const answer = async (same: boolean) => {
    setWorking(true);
    await answerKnownSite(offer.site, same);
    setWorking(false);
  };
  const name = shortened(offer.name);
  return (
    <section className={`${card.card} ${styles.ask}`} aria-label={t('A site that Rebind knows')}>
      <IconBuildingCommunity className={card.icon} size={22} aria-hidden="true" />
      <div className={`${card.words} ${styles.words}`}>
        <h2 className={styles.title}>{t('Is this {name}?', { name })}</h2>
        <p>
          {t(
            'It was last known to be good on {day}. If it is the same site, Rebind shows what differs since.',
            {
              day: withDay(offer.since.closedAt),
            },
          )}
        </p>
        <dl className={styles.signs}>
          <dt>{t('Goes together')}</dt>
          <dd>
            <ul>
              {offer.reasons.map((reason) => (
                <li key={JSON.stringify(reason)}>
                  <Said message={reason} />
                </li>
              ))}
            </ul>
          </dd>
          {offer.against.length === 0 ? null : (
            <>
              <dt>{t('Speaks against it')}</dt>
              <dd>
                <ul>
                  {offer.against.map((reason) => (
                    <li key={JSON.stringify(reason)}>
                      <Said message={reason} />
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
        <div className={styles.buttons}>
          <Button working={working} onClick={() => void answer(true)}>
            {t('Yes, this is {name}', { name })}
          </Button>
          <Button kind="quiet" disabled={working} onClick={() => void answer(false)}>
            {t('No, another site')}
          </Button>
        </div>
      </div>
    </section>
  );
}

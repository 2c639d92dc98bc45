import { useStore } from 'zustand';
import { formatEndpoint } from '../../../electron/core/net/endpoint';
import { t } from '../../app/text';
import { aboutStore } from '../../stores/about';
import { useIsPractice, useSnapshot } from '../../stores/hooks';
import { Consent } from './Consent';
import styles from './PathConsent.module.css';
import { networkWord } from './path-words';

interface PathConsentProps {
  readonly seconds: number;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}

/** Lists every endpoint that a path test would contact, and asks. */
export function PathConsent({ seconds, onAgree, onDecline }: PathConsentProps) {
  const { endpoints } = useSnapshot().path;
  const practice = useIsPractice();
  const addresses = useStore(aboutStore, (state) => state.about?.addresses ?? []);
  const count = endpoints.length;
  return (
    <Consent
      title={
        count === 1
          ? t('Try a connection with this endpoint?')
          : t('Try a connection with these {count} endpoints?', { count })
      }
      act={count === 1 ? t('Contact this endpoint') : t('Contact these {count} endpoints', { count })}
      onAgree={onAgree}
      onDecline={onDecline}
    >
      <li>
        {practice
          ? t(
              'It contacts these and nothing else. On the practice site they are loopback addresses of this machine:',
            )
          : t('It contacts these and nothing else, from this laptop ({addresses}):', {
              addresses: addresses.length === 0 ? t('no network address') : addresses.join(', '),
            })}
        <ul className={styles.endpoints}>
          {endpoints.map(({ side, endpoint, network, configured }) => (
            <li key={formatEndpoint(endpoint)} data-configured={configured || undefined}>
              <span className={styles.endpoint}>{formatEndpoint(endpoint)}</span>{' '}
              <span className={styles.what}>
                {t('side {side}, {network}', { side, network: networkWord(network) })}
                {configured ? ` · ${t('what the dialer calls')}` : null}
              </span>
            </li>
          ))}
        </ul>
      </li>
      <li>
        {t(
          'Each connection is ended at once and nothing is sent over it. A CTI Server may log that a client came and went.',
        )}
      </li>
      <li>
        {t('Two at a time to one host, {seconds} s for each at most. You can cancel at any time.', {
          seconds,
        })}
      </li>
    </Consent>
  );
}

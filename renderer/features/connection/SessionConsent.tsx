import { useStore } from 'zustand';
import type { SessionPlan } from '../../../electron/core/incident/session-plan';
import { formatEndpoint } from '../../../electron/core/net/endpoint';
import { parseIPv4 } from '../../../electron/core/net/ipv4';
import { t } from '../../app/text';
import { aboutStore } from '../../stores/about';
import { useIsPractice } from '../../stores/hooks';
import { Consent } from './Consent';

interface SessionConsentProps {
  readonly plan: SessionPlan;
  /** Asks for other versions instead of the first one. */
  readonly others: boolean;
  readonly seconds: number;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}

/** What a session test will contact, what it sends and what the server may log. */
export function SessionConsent({ plan, others, seconds, onAgree, onDecline }: SessionConsentProps) {
  const practice = useIsPractice();
  const addresses = useStore(aboutStore, (state) => state.about?.addresses ?? []);
  const target = formatEndpoint(plan.endpoint);
  return (
    <Consent
      title={
        others
          ? t('Ask {target} for other versions?', { target })
          : t('Open a session with {target}?', { target })
      }
      act={t('Contact {target}', { target })}
      onAgree={onAgree}
      onDecline={onDecline}
    >
      <li>
        {practice
          ? t(
              'It contacts {target} and nothing else. On the practice site that is a loopback address of this machine.',
              {
                target,
              },
            )
          : addresses.length === 0
            ? t('It contacts {target} and nothing else. This laptop has no network address at the moment.', {
                target,
              })
            : t('It contacts {target} and nothing else, from this laptop ({addresses}).', {
                target,
                addresses: addresses.join(', '),
              })}
      </li>
      {parseIPv4(plan.endpoint.address) === null ? (
        <li>
          {t(
            'The name is looked up first, as any program of this laptop would. The first address it gives is called, and all are shown.',
          )}
        </li>
      ) : null}
      {others ? (
        <li>
          {practice
            ? t(
                'It asks for version {versions}, one after the other, until one is not rejected as a version.',
                {
                  versions: plan.others.join(', '),
                },
              )
            : t(
                'It asks for version {versions}, one after the other, ten seconds apart, until one is not rejected as a version.',
                { versions: plan.others.join(', ') },
              )}
        </li>
      ) : (
        <li>
          {plan.release === null
            ? t(
                'It sends one request to open a session, in protocol version {version}: no release is stated on the Site step, so it begins with that of ICM 5.0.',
                { version: plan.version },
              )
            : t(
                'It sends one request to open a session, in protocol version {version}, which suits release {release}.',
                { version: plan.version, release: plan.release },
              )}{' '}
          {t('Then one heartbeat, and it closes the session. It names no agent and asks for no event.')}
        </li>
      )}
      <li>
        {t(
          'The CTI Server may log each request, as a session of the client “{client}”: opened and closed, or rejected.',
          { client: plan.clientId },
        )}
      </li>
      <li>{t('It waits {seconds} s for an answer at most, and you can cancel at any time.', { seconds })}</li>
    </Consent>
  );
}

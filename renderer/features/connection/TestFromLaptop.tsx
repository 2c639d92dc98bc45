import { IconPlugConnected } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Phase } from '../../../electron/core/incident/events';
import { formatEndpoint } from '../../../electron/core/net/endpoint';
import type { Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Address } from '../../components/Address';
import { Button } from '../../components/Button';
import { useLate } from '../../components/late';
import { aboutStore } from '../../stores/about';
import { useSnapshot } from '../../stores/hooks';
import { cancelTest, goTo, incidentStore, testConnection } from '../../stores/incident';
import { duration } from './outcome-words';
import styles from './TestFromLaptop.module.css';

const limits = [2, 5, 10, 30, 60] as const;

/** Seconds that have passed since `startedAt` (the window's clock, in milliseconds), a few times a second. */
function useSeconds(startedAt: number | null): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (startedAt === null) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 200);
    return () => clearInterval(timer);
  }, [startedAt]);
  return startedAt === null ? 0 : Math.max(0, now - startedAt) / 1000;
}

/** One TCP connection from this laptop, to the endpoint on the screen and to no other. */
export function TestFromLaptop({ side, phase }: { readonly side: Side; readonly phase: Phase }) {
  const { before, after, incident } = useSnapshot();
  const running = useStore(incidentStore, (state) => state.test);
  const addresses = useStore(aboutStore, (state) => state.about?.addresses ?? []);
  const [seconds, setSeconds] = useState(5);
  const mine = running !== null && running.side === side && running.phase === phase ? running : null;
  const passed = useSeconds(mine?.startedAt ?? null);
  const late = useLate(mine !== null);
  const endpoint = (after ?? before).facts.sides[side].dialed?.value ?? null;

  if (endpoint === null) {
    return (
      <div className={styles.test}>
        <p className={styles.soft}>
          {t(
            'Rebind can try the connection from this laptop once it knows what the dialer calls on side {side}.',
            {
              side,
            },
          )}
        </p>
        <Button size="small" onClick={() => void goTo('dialer')}>
          {t('Enter it')}
        </Button>
      </div>
    );
  }
  const from =
    incident.practice === null
      ? addresses.length === 0
        ? t('This laptop has no network address at the moment.')
        : t('From this laptop: {addresses}. Only this endpoint is contacted.', {
            addresses: addresses.join(', '),
          })
      : t('On the practice site this reaches the loopback address that stands for it.');
  return (
    <div className={styles.test} data-test={side}>
      <div className={styles.row}>
        <Button
          icon={<IconPlugConnected size={17} aria-hidden="true" />}
          disabled={running !== null}
          label={t('Test from this laptop: {endpoint}', { endpoint: formatEndpoint(endpoint) })}
          onClick={() => void testConnection({ side, phase, endpoint, limitMilliseconds: seconds * 1000 })}
        >
          {t('Test from this laptop')}
        </Button>
        <Address>{formatEndpoint(endpoint)}</Address>
        <label className={styles.limit}>
          {t('Time limit')}
          <select
            className={styles.select}
            value={seconds}
            disabled={mine !== null}
            onChange={(event) => setSeconds(Number(event.currentTarget.value))}
          >
            {limits.map((limit) => (
              <option key={limit} value={limit}>
                {t('{seconds} s', { seconds: limit })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {mine !== null && late ? (
        <div className={styles.progress}>
          <progress
            className={styles.bar}
            aria-label={t('Waiting for an answer')}
            max={mine.limitMilliseconds / 1000}
            value={passed}
          />
          <span className={styles.count}>
            {t('{passed} s of {limit}', {
              passed: Math.floor(passed),
              limit: duration(mine.limitMilliseconds),
            })}
          </span>
          <Button size="small" onClick={() => void cancelTest()}>
            {t('Cancel')}
          </Button>
        </div>
      ) : (
        <p className={styles.soft}>{from}</p>
      )}
    </div>
  );
}

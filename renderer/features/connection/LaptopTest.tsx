import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import type { Phase } from '../../../electron/core/incident/events';
import { formatEndpoint } from '../../../electron/core/net/endpoint';
import type { Side } from '../../../electron/core/net/ports';
import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { CopyValue } from '../../components/CopyValue';
import { Segments } from '../../components/Segments';
import { useSnapshot } from '../../stores/hooks';
import { goTo } from '../../stores/incident';
import { testConnection, testSession, useRunningTest } from '../../stores/tests';
import { CancelledTest } from './CancelledTest';
import styles from './LaptopTest.module.css';
import { LimitSelect } from './LimitSelect';
import { SessionConsent } from './SessionConsent';
import { TestProgress } from './TestProgress';

type Reach = 'session' | 'tcp';

const limits: Readonly<Record<Reach, readonly number[]>> = {
  // Cisco's guide wants a client to allow 30 s at least, 60 s on a large site.
  session: [5, 10, 30, 60, 120],
  tcp: [2, 5, 10, 30, 60],
};

/** What can be tried from this laptop on one side: a CTI session, or the bare connection. */
export function LaptopTest({ side, phase }: { readonly side: Side; readonly phase: Phase }) {
  const plan = useSnapshot().sessions[phase][side];
  const running = useRunningTest();
  const [reach, setReach] = useState<Reach>('session');
  const [seconds, setSeconds] = useState<Readonly<Record<Reach, number>>>({ session: 30, tcp: 5 });
  const [asking, setAsking] = useState<'first' | 'others' | null>(null);
  const mine = running !== null && running.side === side && running.phase === phase ? running : null;

  if (plan === null) {
    return (
      <NothingToTest side={side} act={t('Enter it')}>
        {t('Rebind can try a session from this laptop once it knows what the dialer calls on side {side}.', {
          side,
        })}
      </NothingToTest>
    );
  }
  if (plan.withheld !== null) {
    return (
      <NothingToTest side={side} act={t('Check the entry')}>
        {tell(plan.withheld)}
      </NothingToTest>
    );
  }
  const { endpoint } = plan;
  const target = formatEndpoint(endpoint);
  const limitMilliseconds = seconds[reach] * 1000;
  const begin = () => {
    if (reach === 'session') setAsking('first');
    else void testConnection({ side, phase, endpoint, limitMilliseconds });
  };
  const agree = () => {
    setAsking(null);
    const others = asking === 'others';
    void testSession({ side, phase, endpoint, limitMilliseconds: seconds.session * 1000, others });
  };
  return (
    <div className={styles.test} data-test={side}>
      <div className={styles.row}>
        <Segments<Reach>
          label={t('How far to try')}
          options={[
            { value: 'session', label: t('A CTI session') },
            { value: 'tcp', label: t('The connection only') },
          ]}
          value={reach}
          onChange={setReach}
        />
        <CopyValue>{target}</CopyValue>
        <div className={styles.limit}>
          <LimitSelect
            options={limits[reach]}
            value={seconds[reach]}
            disabled={mine !== null}
            onChange={(value) => setSeconds({ ...seconds, [reach]: value })}
          />
        </div>
      </div>
      {asking !== null ? (
        <SessionConsent
          plan={plan}
          others={asking === 'others'}
          seconds={seconds.session}
          onAgree={agree}
          onDecline={() => setAsking(null)}
        />
      ) : mine !== null ? (
        <TestProgress running={mine} />
      ) : (
        <div className={styles.row}>
          <Button
            icon={<IconPlugConnected size={17} aria-hidden="true" />}
            disabled={running !== null}
            label={t('Test from this laptop: {endpoint}', { endpoint: target })}
            onClick={begin}
          >
            {t('Test from this laptop')}
          </Button>
          {plan.others.length === 0 || reach === 'tcp' ? null : (
            <Button
              disabled={running !== null}
              label={t('Try other versions: {endpoint}', { endpoint: target })}
              onClick={() => setAsking('others')}
            >
              {t('Try other versions')}
            </Button>
          )}
          <span className={styles.soft}>
            {reach === 'session'
              ? t('First it says what it will contact, and asks.')
              : t('One TCP connection, ended at once: does anything accept there?')}
          </span>
        </div>
      )}
      <CancelledTest side={side} phase={phase} />
    </div>
  );
}

interface NothingToTestProps {
  readonly side: Side;
  readonly act: string;
  readonly children: string;
}

/** Why nothing can be tried yet, and the way to the Dialer step, where that is mended. */
function NothingToTest({ side, act, children }: NothingToTestProps) {
  return (
    <div className={styles.test} data-test={side}>
      <p className={styles.soft}>{children}</p>
      <div className={styles.row}>
        <Button size="small" onClick={() => void goTo('dialer')}>
          {act}
        </Button>
      </div>
    </div>
  );
}

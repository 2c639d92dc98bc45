import { IconGridDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { Phase } from '../../../electron/core/incident/events';
import { formatEndpoint } from '../../../electron/core/net/endpoint';
import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import { useSnapshot } from '../../stores/hooks';
import { goTo } from '../../stores/incident';
import { testPath, useRunningTest } from '../../stores/tests';
import { CancelledTest } from './CancelledTest';
import { LimitSelect } from './LimitSelect';
import { PathConsent } from './PathConsent';
import { PathMatrix } from './PathMatrix';
import styles from './PathTest.module.css';
import { TestProgress } from './TestProgress';

const limits = [1, 2, 5, 10, 30] as const;

/** Which address answers on which port, from this laptop: the endpoints that matter, and no others. */
export function PathTest({ phase }: { readonly phase: Phase }) {
  const { path, incident } = useSnapshot();
  const running = useRunningTest();
  const [seconds, setSeconds] = useState(5);
  const [asking, setAsking] = useState(false);
  const mine = running?.kind === 'path' && running.phase === phase ? running : null;
  const last = incident.paths[phase];
  const endpoints = path.endpoints.map(({ endpoint }) => endpoint);
  const agree = () => {
    setAsking(false);
    void testPath({ phase, endpoints, limitMilliseconds: seconds * 1000 });
  };
  return (
    <Section
      title={t('Which address answers on which port?')}
      lead={t('One TCP connection from this laptop with each endpoint that matters, and with no other.')}
    >
      <div className={styles.path} data-path-test="">
        {endpoints.length === 0 ? (
          <div className={styles.row}>
            <span className={styles.soft}>
              {t('It needs what the dialer calls, or the addresses of the two hosts.')}
            </span>
            <Button size="small" onClick={() => void goTo('dialer')}>
              {t('Enter it')}
            </Button>
          </div>
        ) : asking ? (
          <PathConsent seconds={seconds} onAgree={agree} onDecline={() => setAsking(false)} />
        ) : mine !== null ? (
          <TestProgress running={mine} />
        ) : (
          <div className={styles.row}>
            <Button
              icon={<IconGridDots size={17} aria-hidden="true" />}
              disabled={running !== null}
              onClick={() => setAsking(true)}
            >
              {last === null ? t('Test the paths') : t('Test the paths again')}
            </Button>
            <span className={styles.soft}>
              {endpoints.length === 1
                ? t('One endpoint. First it names it, and asks.')
                : t('{count} endpoints. First it lists them, and asks.', { count: endpoints.length })}
            </span>
            <div className={styles.limit}>
              <LimitSelect options={limits} value={seconds} disabled={false} onChange={setSeconds} />
            </div>
          </div>
        )}
        <CancelledTest side={null} phase={phase} />
        {path.leftOut.map(({ endpoint, why }) => (
          <p key={formatEndpoint(endpoint)} className={styles.soft}>
            {tell(why)}
          </p>
        ))}
        {last === null ? null : <PathMatrix test={last} />}
      </div>
    </Section>
  );
}

import type { RecordedPathTest } from '../../../electron/core/incident/incident';
import { type Side, sides } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { timeOfDay } from '../../app/time';
import { Button } from '../../components/Button';
import { CopyValue } from '../../components/CopyValue';
import { Status } from '../../components/Status';
import { openCite } from '../../stores/drawer';
import { useSnapshot } from '../../stores/hooks';
import { say } from '../../stores/incident';
import { duration } from './outcome-words';
import styles from './PathMatrix.module.css';
import { networkWord, pathTone, pathWord } from './path-words';

type Result = RecordedPathTest['results'][number];

/** The results of one side: its addresses downwards, its ports across. */
function SideMatrix({ side, results }: { readonly side: Side; readonly results: readonly Result[] }) {
  const { before, after } = useSnapshot();
  const isIdle = (after ?? before).facts.sides[side].activity === 'idle';
  const ports = [...new Set(results.map(({ endpoint }) => endpoint.port))].sort((a, b) => a - b);
  const addresses = [...new Set(results.map(({ endpoint }) => endpoint.address))];
  const at = (address: string, port: number) =>
    results.find(({ endpoint }) => endpoint.address === address && endpoint.port === port);
  return (
    <table className={styles.table} data-side={side}>
      <thead>
        <tr>
          <th scope="col">{t('Side {side}', { side })}</th>
          {ports.map((port) => (
            <th key={port} scope="col" className={styles.port}>
              {port}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {addresses.map((address) => (
          <tr key={address}>
            <th scope="row">
              <span className={styles.address}>
                <CopyValue>{address}</CopyValue>
              </span>
              <span className={styles.what}>
                {networkWord(results.find(({ endpoint }) => endpoint.address === address)?.network ?? null)}
              </span>
            </th>
            {ports.map((port) => (
              <Cell key={port} result={at(address, port)} isIdle={isIdle} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ result, isIdle }: { readonly result: Result | undefined; readonly isIdle: boolean }) {
  if (result === undefined) {
    return (
      <td>
        <span className={styles.what}>{t('not tried')}</span>
      </td>
    );
  }
  return (
    <td data-configured={result.configured || undefined}>
      <span className={styles.kind}>
        <Status tone={pathTone(result.kind, result.configured && !isIdle)}>{pathWord(result.kind)}</Status>
      </span>
      {result.configured ? <span className={styles.what}>{t('what the dialer calls')}</span> : null}
    </td>
  );
}

/** What a path test found: which address answers on which port. */
export function PathMatrix({ test }: { readonly test: RecordedPathTest }) {
  const silentPrivate = test.results.some(
    ({ network, kind }) => network === 'private' && (kind === 'timed-out' || kind === 'unreachable'),
  );
  return (
    <div className={styles.matrix}>
      <div className={styles.sides}>
        {sides.map((side) => {
          const own = test.results.filter((one) => one.side === side);
          return own.length === 0 ? null : <SideMatrix key={side} side={side} results={own} />;
        })}
      </div>
      <p className={styles.sentence} data-stands-out={silentPrivate || undefined}>
        {t('Silence of a private address from the visible network is expected and proves nothing.')}
      </p>
      <div className={styles.foot}>
        <span>
          {test.fromAddress === null
            ? t('From this laptop, {time}, {limit} for each.', {
                time: timeOfDay(test.at),
                limit: duration(test.limitMilliseconds),
              })
            : t('From this laptop ({address}), {time}, {limit} for each.', {
                address: test.fromAddress,
                time: timeOfDay(test.at),
                limit: duration(test.limitMilliseconds),
              })}{' '}
          {t('It does not speak for the dialer’s host.')}
        </span>
        <Button
          size="small"
          kind="quiet"
          onClick={() => openCite({ evidence: test.record, first: 1, last: 1 })}
        >
          {t('Show the record')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => void say({ type: 'undone', event: test.eventId })}>
          {t('Take back')}
        </Button>
      </div>
    </div>
  );
}

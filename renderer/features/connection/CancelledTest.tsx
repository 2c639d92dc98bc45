import type { Phase } from '../../../electron/core/incident/events';
import { formatEndpoint } from '../../../electron/core/net/endpoint';
import type { Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Said } from '../../components/Said';
import { type CancelledTest as Cancelled, useCancelledTest } from '../../stores/tests';
import styles from './LaptopTest.module.css';
import { duration } from './outcome-words';

/** That a test from this laptop was cancelled here, and that it may have been noticed; nothing once another was made. */
export function CancelledTest({ side, phase }: { readonly side: Side | null; readonly phase: Phase }) {
  const cancelled = useCancelledTest(side, phase);
  return (
    <div role="status" className={styles.cancelled}>
      {cancelled === null ? null : (
        <p className={styles.soft} data-cancelled="">
          <Said message={sentence(cancelled)} />
        </p>
      )}
    </div>
  );
}

function sentence({ endpoint, milliseconds, isKept }: Cancelled): string {
  const time = duration(milliseconds);
  if (endpoint === null) {
    return t(
      'Cancelled after {time}. The endpoints tried until then may have logged it; nothing was recorded.',
      {
        time,
      },
    );
  }
  const values = { time, endpoint: formatEndpoint(endpoint) };
  return isKept
    ? t(
        'Cancelled after {time}. {endpoint} was asked; the record of it is kept as evidence, with no outcome.',
        values,
      )
    : t('Cancelled after {time}. {endpoint} may have logged the try; nothing was recorded.', values);
}

import type { Cite } from '../../../electron/core/evidence/types';
import type { VerificationRow } from '../../../electron/core/incident/snapshot';
import type { Message } from '../../../electron/core/text';
import { t, tell } from '../../app/text';
import { Cites } from '../../components/Cites';
import table from '../../components/looks/table.module.css';
import { TopologyPicture } from '../../components/picture/TopologyPicture';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status, type Tone } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import styles from './Verify.module.css';

const tones: Readonly<Record<VerificationRow['answer'], Tone>> = {
  corrected: 'good',
  unchanged: 'look',
  unknown: 'unknown',
  worse: 'wrong',
};

function wordOf(row: VerificationRow): string {
  const words: Record<VerificationRow['answer'], string> = {
    corrected: t('corrected'),
    unchanged: t('unchanged'),
    unknown: t('not known'),
    worse: t('worse'),
  };
  return words[row.answer];
}

function Cell({ text, cites }: { readonly text: Message; readonly cites: readonly Cite[] }) {
  return (
    <span className={styles.cell}>
      <span>
        <Said message={text} />
      </span>
      <Cites cites={cites} most={1} />
    </span>
  );
}

/** The deciding facts before beside after, as a table and as two pictures. */
export function BeforeAfter() {
  const { verification, before, after } = useSnapshot();
  return (
    <>
      {verification.rows.length === 0 ? null : (
        <Section title={t('Before and after')}>
          <table className={`${table.table} ${table.fixed} ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">{t('Check')}</th>
                <th scope="col">{t('Before')}</th>
                <th scope="col">{t('After')}</th>
                <th scope="col">{t('Change')}</th>
              </tr>
            </thead>
            <tbody>
              {verification.rows.map((row) => (
                <tr key={row.id} data-row={row.id}>
                  <th scope="row">{tell(row.label)}</th>
                  <td>
                    <Cell {...row.before} />
                  </td>
                  <td>
                    <Cell {...row.after} />
                  </td>
                  <td>
                    <Status tone={toneOf(row)}>{wordOf(row)}</Status>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {after === null ? null : (
        <Section title={t('Where the dialer calls, and who listens')}>
          <div className={styles.pictures}>
            <figure>
              <figcaption>{t('Before')}</figcaption>
              <TopologyPicture facts={before.facts} />
            </figure>
            <figure>
              <figcaption>{t('After')}</figcaption>
              <TopologyPicture facts={after.facts} />
            </figure>
          </div>
        </Section>
      )}
    </>
  );
}

/** What held before and holds still is nothing to look at. */
function toneOf(row: VerificationRow): Tone {
  if (row.answer !== 'unchanged') return tones[row.answer];
  return row.id === 'cause' || row.id === 'symptom' || row.id === 'listener' || row.id === 'session'
    ? 'look'
    : 'idle';
}

import type { Finding } from '../../../electron/core/diagnosis/types';
import { t } from '../../app/text';
import { Section } from '../../components/Section';
import { FindingRow } from './FindingRow';
import styles from './OtherCauses.module.css';

/** What is confirmed as well and is not explained by the verdict: a second fault, the other side's, the Peripheral Gateway's. */
export function AlsoConfirmed({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Section
      title={t('Confirmed as well')}
      lead={t('The verdict does not explain this: it stays when the verdict’s cause is put right.')}
    >
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingRow key={`${finding.cause} ${finding.side ?? ''}`} finding={finding} withSide />
        ))}
      </ul>
    </Section>
  );
}

import type { EvidenceView } from '../../../electron/core/incident/snapshot';
import { t } from '../../app/text';
import { CopyButton } from '../../components/CopyButton';
import styles from './Attachment.module.css';

/** A file that is no text, as a photo of a screen: kept as it came, never opened here. */
export function Attachment({ view }: { readonly view: EvidenceView }) {
  const { sha256, size } = view.item;
  return (
    <div className={styles.attachment}>
      <p>{t('Rebind keeps it with the incident as it came, and does not open it. It decides nothing.')}</p>
      <dl className={styles.facts}>
        <dt>{t('Size')}</dt>
        <dd>{t('{count} bytes', { count: size })}</dd>
        <dt>SHA-256</dt>
        <dd className={styles.hash}>
          {sha256} <CopyButton text={sha256} what="SHA-256" bare />
        </dd>
      </dl>
    </div>
  );
}

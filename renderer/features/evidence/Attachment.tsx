import { IconPhotoPlus } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { EvidenceItem } from '../../../electron/core/incident/incident';
import type { EvidenceView } from '../../../electron/core/incident/snapshot';
import { stepTitle } from '../../app/steps';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import { incidentStore } from '../../stores/incident';
import { setNotesOpen, takeAttachment } from '../../stores/notes';
import styles from './Attachment.module.css';

/** A file that is no text, as a photo of a screen: kept as it came, never opened here. */
export function Attachment({ view }: { readonly view: EvidenceView }) {
  const { sha256, size, name, how } = view.item;
  const step = useStore(incidentStore, (state) => state.step);
  return (
    <div className={styles.attachment}>
      <p>{t('Rebind keeps it with the incident as it came, and does not open it. It decides nothing.')}</p>
      {isPicture(name, how) ? (
        <Button
          size="small"
          icon={<IconPhotoPlus size={16} aria-hidden="true" />}
          onClick={() => {
            void takeAttachment(step, sha256).then(() => setNotesOpen(true));
          }}
        >
          {t('Show it as a picture on “{step}”', { step: stepTitle(step) })}
        </Button>
      ) : null}
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

/** By its name it may be one; whether its bytes are one is looked at once it is asked for. A paste has no name of its own. */
function isPicture(name: string, how: EvidenceItem['how']): boolean {
  return how === 'paste' || /\.(png|jpe?g|gif|webp|bmp)$/i.test(name);
}

import { useEffect, useState } from 'react';
import type { Failure, Result } from '../../../electron/core/result';
import { answerOf, bridge } from '../../app/bridge';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Failed } from '../../components/Failed';
import { SavedFile } from '../../components/SavedFile';
import { closeSurface } from '../../stores/surfaces';
import styles from './SupportDialog.module.css';

type Saved = { readonly path: string } | { readonly failure: Failure };

/** What a support file holds, word for word, before anything of it is saved. */
export function SupportDialog() {
  const [text, setText] = useState<Result<string> | null>(null);
  const [working, setWorking] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  useEffect(() => {
    void answerOf(() => bridge().support.show(undefined)).then(setText);
  }, []);

  const save = async () => {
    setWorking(true);
    const answer = await answerOf(() => bridge().support.save(undefined));
    setWorking(false);
    // A dialog that was cancelled leaves what stood there.
    if (answer.ok && answer.value === null) return;
    setSaved(answer.ok ? { path: answer.value ?? '' } : { failure: answer });
  };

  return (
    <Dialog title={t('Support file')} onClose={() => closeSurface('support')}>
      <div className={styles.support}>
        <p>
          {t(
            'For whoever looks into a fault of Rebind’s own. This is the whole file: versions, and kinds of events with their times. No name, no address and no word of any incident stands in it, and it is sent nowhere.',
          )}
        </p>
        {text === null ? null : text.ok ? (
          // It scrolls, so the keyboard has to reach it.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
          <section className={styles.text} tabIndex={0} aria-label={t('Text of the support file')}>
            <pre>{text.value}</pre>
          </section>
        ) : (
          <Failed failure={text} />
        )}
        <div role="status" className={styles.saved}>
          {saved === null ? null : 'path' in saved ? (
            <SavedFile label={t('Saved:')} path={saved.path} told={null} format="support" />
          ) : (
            <Failed failure={saved.failure} />
          )}
        </div>
        <div className={styles.buttons}>
          <Button kind="main" working={working} disabled={text?.ok !== true} onClick={() => void save()}>
            {t('Save this text…')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

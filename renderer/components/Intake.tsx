import { IconClipboardText, IconFolderOpen, IconUpload } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Owner } from '../../electron/core/case/types';
import type { Phase } from '../../electron/core/incident/events';
import type { Result } from '../../electron/core/result';
import { say } from '../../electron/core/text';
import type { AddedEvidence } from '../../electron/ipc/contract';
import { refusal } from '../app/bridge';
import { t } from '../app/text';
import { addBytes, addFiles, addText, chooseEvidence } from '../stores/incident';
import { Button } from './Button';
import { Failed } from './Failed';
import styles from './Intake.module.css';
import paste from './looks/paste-field.module.css';
import { Received } from './Received';

interface IntakeProps {
  /** Whose evidence it will be; null: Rebind proposes it from what it finds. */
  readonly owner: Owner | null;
  readonly phase: Phase;
  /** What to bring, in a few words: "the output of PGB". */
  readonly what: string;
  /** The name a paste gets. */
  readonly pasteName: string;
  /** More ways to bring it, such as the practice host's own text. */
  readonly extra?: ReactNode;
  /** Called with the SHA-256 of each piece that was taken. */
  readonly onTaken?: (sha256: string) => void;
}

type Answer = Result<AddedEvidence | null>;

/** A place to put a result: drop it, paste it, or choose a file. What came of it stands beneath. */
export function Intake({ owner, phase, what, pasteName, extra, onTaken }: IntakeProps) {
  const [over, setOver] = useState(false);
  const [typed, setTyped] = useState('');
  const [working, setWorking] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const depth = useRef(0);
  const outcome = useRef<HTMLDivElement>(null);

  // What came of it may stand below what the window shows.
  useEffect(() => {
    if (answer !== null) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);

  const take = async (asked: () => Promise<Answer>): Promise<boolean> => {
    setWorking(true);
    const came = await asked();
    setWorking(false);
    // A dialog that was cancelled leaves what stood there before.
    if (came.ok && came.value === null) return false;
    setAnswer(came);
    if (came.ok && came.value !== null) {
      for (const item of came.value.received) if (item.sha256 !== null) onTaken?.(item.sha256);
    }
    return came.ok;
  };

  const takeText = async (text: string) => {
    if (text.trim() === '') {
      setAnswer(
        refusal(
          'empty',
          say('There was no text to take.'),
          say('Mark the output in the window where it was printed, copy it, and paste it here.'),
        ),
      );
      return;
    }
    if (await take(() => addText({ phase, owner, how: 'paste' }, pasteName, text))) setTyped('');
  };

  return (
    // The buttons inside do the same by keyboard; the drop is one more way.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.intake}
      data-over={over || undefined}
      data-intake={owner ?? 'any'}
      onDragEnter={(event) => {
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        depth.current = 0;
        setOver(false);
        const files = [...event.dataTransfer.files];
        const text = event.dataTransfer.getData('text/plain');
        if (files.length > 0) void take(() => addFiles({ phase, owner, how: 'drop' }, files));
        else void takeText(text);
      }}
    >
      <div className={styles.row}>
        <span className={styles.ask}>
          <IconUpload size={17} aria-hidden="true" />
          <span>{t('Drop {what} here, paste it, or choose a file.', { what })}</span>
        </span>
        <Button
          size="small"
          icon={<IconFolderOpen size={15} aria-hidden="true" />}
          onClick={() => void take(() => chooseEvidence(phase, owner))}
        >
          {t('Choose a file')}
        </Button>
        {extra}
      </div>
      <div className={styles.paste}>
        <IconClipboardText size={17} aria-hidden="true" />
        <textarea
          aria-label={t('Paste {what} here', { what })}
          className={paste.field}
          rows={typed === '' ? 1 : 6}
          data-empty={typed === '' || undefined}
          placeholder={t('Paste here (Ctrl+V)')}
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onPaste={(event) => {
            const files = [...event.clipboardData.files];
            // Into words that were typed, a paste goes as into any field.
            if (typed !== '' && files.length === 0) return;
            event.preventDefault();
            if (files.length > 0) void take(() => addBytes({ phase, owner, how: 'paste' }, files));
            else void takeText(event.clipboardData.getData('text/plain'));
          }}
        />
        {typed === '' ? null : (
          <Button size="small" working={working} onClick={() => void takeText(typed)}>
            {t('Take this text')}
          </Button>
        )}
      </div>
      <div ref={outcome} role="status" className={styles.answer}>
        {answer === null ? null : answer.ok ? (
          answer.value === null ? null : (
            <Received received={answer.value.received} />
          )
        ) : (
          <Failed failure={answer} tone="look" />
        )}
      </div>
    </div>
  );
}

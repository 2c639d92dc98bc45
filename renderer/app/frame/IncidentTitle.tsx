import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { say } from '../../stores/incident';
import { t } from '../text';
import styles from './IncidentTitle.module.css';

const longest = 200;

/** The incident's name. A click makes it a field; Enter or leaving it saves, Escape takes it back. */
export function IncidentTitle({ title }: { readonly title: string }) {
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  const saving = useRef(false);
  /** Did a key end the field? Then the focus goes back to where it came from. */
  const byKey = useRef(false);

  useEffect(() => {
    if (draft !== null || !byKey.current) return;
    byKey.current = false;
    button.current?.focus();
  }, [draft]);

  /** A name that could not be saved stays in its field. */
  const save = async () => {
    const next = draft?.trim() ?? '';
    if (saving.current) return;
    saving.current = true;
    const isSaved = next === '' || next === title || (await say({ type: 'titled', title: next })) === null;
    saving.current = false;
    if (isSaved) setDraft(null);
  };

  if (draft === null) {
    return (
      <button
        ref={button}
        type="button"
        className={styles.title}
        title={t('Rename: {title}', { title })}
        onClick={() => setDraft(title)}
      >
        <span>{title}</span>
        <IconPencil size={14} aria-hidden="true" />
      </button>
    );
  }
  return (
    <input
      className={styles.field}
      aria-label={t('Name of this incident')}
      value={draft}
      maxLength={longest}
      // The field stands where the name was clicked: the next key is meant for it.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        byKey.current = false;
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        byKey.current = true;
        if (event.key === 'Enter') void save();
        else setDraft(null);
      }}
    />
  );
}

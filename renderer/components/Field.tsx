import { type ReactNode, useId } from 'react';
import type { Known } from '../../electron/core/diagnosis/types';
import { t } from '../app/text';
import { Cites } from './Cites';
import styles from './Field.module.css';
import type { Checked } from './field-rules';
import { Hidden } from './Hidden';
import { NotSaved } from './NotSaved';
import { Remarks } from './Remarks';
import { Said } from './Said';
import { Status } from './Status';
import { useDraft } from './use-draft';

interface FieldProps<T> {
  /** Its path, as in `site.B.visible`: remarks are found by it. */
  readonly field: string;
  readonly label: string;
  /** Hides the label where a table's headings name the field already; it is still read out. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** What is saved, as text; empty where nothing is. */
  readonly saved: string;
  readonly check: (text: string) => Checked<T>;
  /** Saves a good value, null for an emptied field. Resolves to false where it could not be saved. */
  readonly save: (value: T | null) => Promise<boolean>;
  /** What the evidence says of the same; null where it says nothing. */
  readonly known?: Known<string | number> | null;
  readonly width?: 'short' | 'full';
  /** True where the remarks on this field are shown by whoever uses it. */
  readonly remarksElsewhere?: boolean;
}

/** A field that saves when it is left or with Enter, tells beside itself what it cannot take, and loses nothing. */
export function Field<T>(props: FieldProps<T>) {
  const { field, label, labelHidden = false, hint, placeholder, saved, known = null, width = 'full' } = props;
  const { remarksElsewhere = false } = props;
  const draft = useDraft(field, saved, props.check, props.save);
  const id = useId();
  const noteId = `${id}-notes`;
  const fromEvidence = known !== null && known.cites.length > 0 ? known : null;
  const agrees = fromEvidence !== null && saved !== '' && String(fromEvidence.value) === saved;
  return (
    <div className={styles.field} data-width={width}>
      <label htmlFor={id} className={labelHidden ? undefined : styles.label}>
        {labelHidden ? <Hidden>{label}</Hidden> : label}
      </label>
      <input
        id={id}
        className={styles.input}
        data-field={field}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={fromEvidence === null ? placeholder : String(fromEvidence.value)}
        value={draft.text}
        aria-invalid={draft.error !== null || undefined}
        aria-describedby={noteId}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.leave();
          if (event.key === 'Escape') draft.takeBack();
        }}
      />
      <div id={noteId} className={styles.notes}>
        {draft.error === null ? null : (
          <div role="alert">
            <Status tone="wrong">{draft.error}</Status>
          </div>
        )}
        {draft.isUnsaved ? <NotSaved again={draft.leave} /> : null}
        {draft.error === null && !remarksElsewhere ? <Remarks field={field} /> : null}
        {fromEvidence === null ? null : (
          <span className={styles.known}>
            {agrees ? (
              t('Evidence says the same.')
            ) : (
              <>
                {t('From evidence:')} <Said message={String(fromEvidence.value)} />
              </>
            )}{' '}
            <Cites cites={fromEvidence.cites} most={1} />
          </span>
        )}
        {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
      </div>
    </div>
  );
}

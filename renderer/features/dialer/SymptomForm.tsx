import type { Symptom } from '../../../electron/core/case/types';
import type { Phase } from '../../../electron/core/incident/events';
import type { Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Choice } from '../../components/Choice';
import { NotSaved } from '../../components/NotSaved';
import { useDraft } from '../../components/use-draft';
import { useIncident, useSnapshot } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './SymptomForm.module.css';

type Answer = 'none' | 'open-A' | 'open-B' | 'unknown';

const longestWords = 10_000;

function answerOf(symptom: Symptom | null): Answer | null {
  if (symptom === null) return null;
  if (symptom.session === 'open') return symptom.side === null ? null : `open-${symptom.side}`;
  return symptom.session;
}

/** What the dialer's own window says of its session. Also asked again after the fix. */
export function SymptomForm({ phase }: { readonly phase: Phase }) {
  const { id } = useSnapshot();
  const symptom = useIncident().symptoms[phase];
  const words = symptom?.words ?? '';

  const record = async (answer: Answer, said: string): Promise<boolean> => {
    const side: Side | null = answer === 'open-A' ? 'A' : answer === 'open-B' ? 'B' : null;
    const session = side === null ? (answer === 'none' ? 'none' : 'unknown') : 'open';
    return (await say({ type: 'symptom-set', phase, session, side, words: said })) === null;
  };
  const draft = useDraft<string>(
    `symptom.${phase}.words`,
    words,
    (text) =>
      text.length > longestWords
        ? {
            ok: false,
            message: t('That is {count} signs; {most} fit here. Bring a longer log as a file.', {
              count: text.length,
              most: longestWords,
            }),
          }
        : { ok: true, value: text.trim() },
    (text) => record(answerOf(symptom) ?? 'unknown', text ?? ''),
  );
  const fieldId = `${id}-${phase}-words`;
  return (
    <div className={styles.form}>
      <Choice<Answer>
        look="cards"
        legend={t('What does the dialer’s window show?')}
        options={[
          {
            value: 'none',
            label: t('No session comes up'),
            hint: t('The request to the CTI Server times out, again and again.'),
          },
          { value: 'open-A', label: t('A session with side A') },
          { value: 'open-B', label: t('A session with side B') },
          { value: 'unknown', label: t('Not looked at, or not clear') },
        ]}
        value={answerOf(symptom)}
        // What was typed and not left yet belongs to the answer too.
        onChange={(answer) => record(answer, draft.text.length > longestWords ? words : draft.text.trim())}
      />
      <div className={styles.words}>
        <label htmlFor={fieldId}>{t('The window’s title or log lines, word for word')}</label>
        <textarea
          id={fieldId}
          className={styles.field}
          rows={2}
          spellCheck={false}
          value={draft.text}
          aria-invalid={draft.error !== null || undefined}
          onChange={(event) => draft.type(event.currentTarget.value)}
          onBlur={draft.leave}
        />
        {draft.error === null ? null : (
          <p role="alert" className={styles.error}>
            {draft.error}
          </p>
        )}
        {draft.isUnsaved ? <NotSaved again={draft.leave} /> : null}
      </div>
    </div>
  );
}

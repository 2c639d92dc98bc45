import { IconAlertTriangleFilled, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { StepMark } from '../../../electron/core/incident/snapshot';
import { useSnapshot } from '../../stores/hooks';
import { goTo, incidentStore } from '../../stores/incident';
import { stepNumber, stepOrder, stepTitle } from '../steps';
import { t, tell } from '../text';
import styles from './Rail.module.css';

function wordOf(mark: StepMark): string {
  const words: Record<StepMark, string> = {
    open: t('open'),
    good: t('good'),
    wrong: t('wrong'),
    look: t('needs a look'),
  };
  return words[mark];
}

function MarkSign({ mark, number }: { readonly mark: StepMark; readonly number: number }) {
  if (mark === 'good') return <IconCheck size={13} stroke={3} aria-hidden="true" />;
  if (mark === 'wrong') return <IconX size={13} stroke={3} aria-hidden="true" />;
  if (mark === 'look') return <IconAlertTriangleFilled size={12} aria-hidden="true" />;
  return <span aria-hidden="true">{number}</span>;
}

/** The eight steps, each with its state and its answer in a few words. Any of them can be opened at any time. */
export function Rail() {
  const { steps } = useSnapshot();
  const current = useStore(incidentStore, (state) => state.step);
  const currentButton = useRef<HTMLButtonElement>(null);

  // The rail may be longer than a low window: where one is stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls when the step changes
  useEffect(() => {
    currentButton.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <nav className={styles.rail} aria-label={t('Steps')}>
      <ol className={styles.list}>
        {stepOrder.map((id) => {
          const view = steps.find((step) => step.id === id);
          const mark = view?.mark ?? 'open';
          const answer = view?.answer == null ? null : tell(view.answer);
          const title = stepTitle(id);
          return (
            <li key={id}>
              <button
                ref={id === current ? currentButton : undefined}
                type="button"
                className={styles.step}
                data-mark={mark}
                aria-current={id === current ? 'step' : undefined}
                aria-label={t('{number}. {title}: {mark}. {answer}', {
                  number: stepNumber(id),
                  title,
                  mark: wordOf(mark),
                  answer: answer ?? '',
                })}
                title={answer === null ? title : `${title}: ${answer}`}
                onClick={() => void goTo(id)}
              >
                <span className={styles.mark}>
                  <MarkSign mark={mark} number={stepNumber(id)} />
                </span>
                <span className={styles.words}>
                  <span className={styles.title}>{title}</span>
                  <span className={styles.answer}>{answer ?? '–'}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

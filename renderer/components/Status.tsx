import {
  IconAlertTriangleFilled,
  IconCheck,
  IconEyeOff,
  IconHelpCircle,
  IconMinus,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../app/text';
import styles from './Status.module.css';

/**
 * The answers: `good` proven, `wrong` wrong at the customer's, `look` needs a
 * look, `unknown` not known, `unread` there and could not be read, `idle` not expected here.
 */
export type Tone = 'good' | 'wrong' | 'look' | 'unknown' | 'unread' | 'idle';

/** The sign of an answer. The two that decide stand on a filled disc, as in the rail. */
function Sign({ tone }: { readonly tone: Tone }) {
  const size = { size: 16, 'aria-hidden': true } as const;
  const onDisc = { size: 11, stroke: 3.4, 'aria-hidden': true } as const;
  switch (tone) {
    case 'good':
      return <IconCheck {...onDisc} />;
    case 'wrong':
      return <IconX {...onDisc} />;
    case 'look':
      return <IconAlertTriangleFilled {...size} />;
    case 'unknown':
      return <IconHelpCircle {...size} />;
    case 'unread':
      return <IconEyeOff {...size} />;
    case 'idle':
      return <IconMinus {...size} />;
  }
}

function wordOf(tone: Tone): string {
  const words: Record<Tone, string> = {
    good: t('holds'),
    wrong: t('does not hold'),
    look: t('needs a look'),
    unknown: t('not known'),
    unread: t('could not be read'),
    idle: t('not expected'),
  };
  return words[tone];
}

interface StatusProps {
  readonly tone: Tone;
  /** The words beside the sign. Without them the answer's own word stands there; a sign never stands alone. */
  readonly children?: ReactNode;
  /** `pill` has a ground of its own. */
  readonly look?: 'plain' | 'pill';
  readonly strong?: boolean;
}

/** An answer: sign, words and colour together. */
export function Status({ tone, children, look = 'plain', strong = false }: StatusProps) {
  return (
    <span className={styles.status} data-tone={tone} data-look={look} data-strong={strong || undefined}>
      <span className={styles.icon}>
        <Sign tone={tone} />
      </span>
      <span className={styles.words}>{children ?? wordOf(tone)}</span>
    </span>
  );
}

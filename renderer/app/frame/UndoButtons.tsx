import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { isMac, shownKeys } from '../../commands/keys';
import { redo, undo } from '../../stores/history';
import { useSnapshot } from '../../stores/hooks';
import { t, tell } from '../text';
import styles from './UndoButtons.module.css';

/** Undo and redo, each with what it would do in words. */
export function UndoButtons() {
  const { history } = useSnapshot();
  const back = history?.undo ?? null;
  const forth = history?.redo ?? null;
  const undoes = back === null ? t('Nothing of yours to undo') : t('Undo: {what}', { what: tell(back.text) });
  const redoes = forth === null ? t('Nothing to redo') : t('Redo: {what}', { what: tell(forth.text) });
  return (
    <span className={styles.pair}>
      <button
        type="button"
        className={styles.button}
        aria-label={undoes}
        title={`${undoes} (${shownKeys('edit.undo', isMac()).join('+')})`}
        disabled={back === null}
        onClick={() => void undo()}
      >
        <IconArrowBackUp size={17} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label={redoes}
        title={`${redoes} (${shownKeys('edit.redo', isMac()).join('+')})`}
        disabled={forth === null}
        onClick={() => void redo()}
      >
        <IconArrowForwardUp size={17} aria-hidden="true" />
      </button>
    </span>
  );
}

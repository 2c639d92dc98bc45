import type { Sign } from '../../electron/core/diagnosis/types';
import { Cites } from './Cites';
import { Said } from './Said';
import styles from './SignMark.module.css';
import { Status, type Tone } from './Status';

const tones: Record<Sign['answer'], Tone> = {
  holds: 'good',
  fails: 'wrong',
  unknown: 'unknown',
  unreadable: 'unread',
  'not-expected': 'idle',
  look: 'look',
};

/** One cell of the A/B matrix: sign, words, and the lines it rests on. */
export function SignMark({ sign, cites = true }: { readonly sign: Sign; readonly cites?: boolean }) {
  return (
    <span className={styles.sign}>
      <Status tone={tones[sign.answer]}>
        <Said message={sign.text} />
      </Status>
      {cites ? <Cites cites={sign.cites} most={1} /> : null}
    </span>
  );
}

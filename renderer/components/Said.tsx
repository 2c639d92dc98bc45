import type { Message } from '../../electron/core/text';
import { tell } from '../app/text';
import { Address } from './Address';
import styles from './Address.module.css';
import { piecesOf } from './said';

interface SaidProps {
  /** A sentence of the core, or one of the window that was formatted already. */
  readonly message: Message | string;
}

/** A sentence with its addresses set in the monospaced font. Always text, never markup. */
export function Said({ message }: SaidProps) {
  const pieces = piecesOf(typeof message === 'string' ? message : tell(message));
  return pieces.map((piece, index) =>
    piece.address ? (
      // The pieces of one sentence have no identity but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={index} className={styles.together}>
        {piece.before}
        <Address>{piece.text}</Address>
        {piece.after}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={index}>{piece.text}</span>
    ),
  );
}

import styles from './Marked.module.css';

interface MarkedProps {
  readonly text: string;
  /** Which signs are marked, by their number, in their order. */
  readonly at: readonly number[];
}

/** A text in which some signs are marked, those beside each other as one. */
export function Marked({ text, at }: MarkedProps) {
  const marks = new Set(at);
  const runs: { readonly from: number; readonly marked: boolean; words: string }[] = [];
  for (const [from, sign] of [...text].entries()) {
    const marked = marks.has(from);
    const last = runs.at(-1);
    if (last?.marked === marked) last.words += sign;
    else runs.push({ from, marked, words: sign });
  }
  return runs.map(({ from, marked, words }) =>
    marked ? (
      <span key={from} className={styles.mark}>
        {words}
      </span>
    ) : (
      words
    ),
  );
}

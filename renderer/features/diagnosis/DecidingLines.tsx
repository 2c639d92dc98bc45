import { useEffect, useState } from 'react';
import type { Cite } from '../../../electron/core/evidence/types';
import { answerOf, bridge } from '../../app/bridge';
import { fileName } from '../../app/shortened';
import { t } from '../../app/text';
import { CopyButton } from '../../components/CopyButton';
import { openCite } from '../../stores/drawer';
import { useSnapshot } from '../../stores/hooks';
import styles from './DecidingLines.module.css';

/** A citation of a line or two can be shown in place; a longer one is only named. */
export function isShort(cite: Cite): boolean {
  return cite.last - cite.first <= 1;
}

/** Lines shown before the rest is only named. */
export const mostLines = 3;
/** What is shown of one line; the whole of it is in the evidence. */
const longest = 300;

/** A line as it is shown here: the dot leaders of ipconfig would push its value out of sight. */
function inShort(line: string): string {
  return line
    .trim()
    .slice(0, longest)
    .replace(/(?: ?\.){4,}/g, ' …');
}

function keyOf(cite: Cite): string {
  return `${cite.evidence}:${cite.first}:${cite.last}`;
}

/** The lines that decide, as they stand in the evidence; each opens it there. */
export function DecidingLines({ cites }: { readonly cites: readonly Cite[] }) {
  const { id, evidence } = useSnapshot();
  const [texts, setTexts] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const shown = cites.slice(0, mostLines);
  // The same lines read in another encoding are other texts.
  const wanted = shown
    .map((cite) => `${keyOf(cite)}@${evidence.find((one) => one.item.sha256 === cite.evidence)?.encoding}`)
    .join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` names all that is read here.
  useEffect(() => {
    let here = true;
    for (const cite of shown) {
      void answerOf(() =>
        bridge().evidence.lines({
          id,
          sha256: cite.evidence,
          first: cite.first,
          count: cite.last - cite.first + 1,
        }),
      ).then((answer) => {
        if (!here || !answer.ok) return;
        setTexts((before) => new Map(before).set(keyOf(cite), answer.value.lines));
      });
    }
    return () => {
      here = false;
    };
  }, [id, wanted]);

  if (shown.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={t('The lines that decide')}>
      {shown.map((cite) => {
        const name = evidence.find((one) => one.item.sha256 === cite.evidence)?.item.name ?? t('evidence');
        const text = texts.get(keyOf(cite));
        return (
          <li key={keyOf(cite)} className={styles.row}>
            <button
              type="button"
              className={styles.line}
              title={t('Show line {line} of {name}', { line: cite.first, name })}
              onClick={() => openCite(cite)}
            >
              <span className={styles.number}>{cite.first}</span>
              <code className={styles.text}>{text === undefined ? '…' : text.map(inShort).join('\n')}</code>
              <span className={styles.name}>{fileName(name)}</span>
            </button>
            {text === undefined ? null : (
              <CopyButton
                text={text.join('\n')}
                what={t('line {line} of {name}', { line: cite.first, name })}
                bare
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

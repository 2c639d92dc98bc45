import type { FreshPiece } from '../../../electron/core/incident/snapshot';
import { shortened } from '../../app/shortened';
import { t } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status, type Tone } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import styles from './FreshEvidence.module.css';
import { StateTime } from './StateTime';

const tones: Readonly<Record<FreshPiece['state'], Tone>> = {
  counts: 'good',
  stated: 'look',
  undecided: 'unknown',
  refused: 'wrong',
};

/** Each piece of the second check: when it was captured, how that is known, and whether it counts. */
export function FreshEvidence() {
  const { verification, incident } = useSnapshot();
  const { pieces } = verification;
  if (pieces.length === 0) return null;
  return (
    <Section
      title={t('From when this evidence is')}
      lead={t(
        'The time of capture is taken from a collection’s manifest, else from date and time in the same text. When it was entered here says nothing of that.',
      )}
    >
      <ul className={styles.list}>
        {pieces.map((piece) => (
          <li
            key={`${piece.sha256}/${piece.owner}/${piece.state}`}
            className={styles.piece}
            data-fresh={piece.state}
          >
            <p className={styles.head}>
              <span className={styles.name}>{shortened(piece.name)}</span>
              <Status tone={tones[piece.state]}>{wordOf(piece)}</Status>
            </p>
            <p>
              <Said message={piece.because} />
            </p>
            <p className={styles.soft}>{timesOf(piece)}</p>
            {piece.state === 'counts' || piece.state === 'refused' || incident.closing !== null ? null : (
              <StateTime piece={piece} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function wordOf({ state }: FreshPiece): string {
  const words: Record<FreshPiece['state'], string> = {
    counts: t('counts as fresh'),
    stated: t('counts by somebody’s word'),
    undecided: t('not known yet'),
    refused: t('does not count'),
  };
  return words[state];
}

function timesOf({ source, clock, enteredAt, stated }: FreshPiece): string {
  const now = new Date();
  const captured =
    source === 'rebind'
      ? t('Captured by Rebind itself')
      : source === null || clock === null
        ? t('Time of capture not known')
        : source === 'manifest'
          ? t('Captured {clock}, by the manifest', { clock })
          : t('Captured {clock}, by its own text', { clock });
  const entered = t('entered at {time}', { time: dayAndTime(enteredAt, now) });
  const word =
    stated === null ? [] : [t('{name} states {time}', { name: stated.by, time: dayAndTime(stated.at, now) })];
  return [captured, entered, ...word].join(' · ');
}

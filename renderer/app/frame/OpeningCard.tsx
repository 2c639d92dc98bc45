import { useStore } from 'zustand';
import { useLate } from '../../components/late';
import { openingStore, stopOpening } from '../../stores/opening';
import { t } from '../text';
import { ProgressCard } from './ProgressCard';

/** How far the opening of a package has come, however it was begun; and the way to stop it. */
export function OpeningCard() {
  const { opening, stopping } = useStore(openingStore);
  const late = useLate(opening !== null);
  if (!late || opening === null) return null;
  const { name, stage, piece, pieces, part } = opening;
  const title =
    pieces === 0
      ? t('Opening the package …')
      : stage === 'checking'
        ? t('Checking evidence {piece} of {pieces}', { piece, pieces })
        : t('Writing evidence {piece} of {pieces}', { piece, pieces });
  return (
    <ProgressCard
      title={title}
      name={name}
      label={stage === 'checking' ? t('Checking the package') : t('Writing the incident')}
      done={pieces === 0 ? undefined : part}
      stopping={stopping}
      onStop={() => void stopOpening()}
    />
  );
}

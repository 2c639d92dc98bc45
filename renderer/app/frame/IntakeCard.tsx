import { useStore } from 'zustand';
import { useLate } from '../../components/late';
import { intakeStore, stopIntake } from '../../stores/intake';
import { t } from '../text';
import { ProgressCard } from './ProgressCard';

/** How far the reading has come of what was brought, wherever it was brought to; and the way to stop it. */
export function IntakeCard() {
  const { id, progress, stopping } = useStore(intakeStore);
  const late = useLate(id !== null);
  if (!late) return null;
  const { files = 0, file = 0, name = '', part = 0 } = progress ?? {};
  return (
    <ProgressCard
      title={files > 1 ? t('Reading {file} of {files}', { file, files }) : t('Reading …')}
      name={name}
      label={t('Reading')}
      done={files === 0 ? undefined : (Math.max(file - 1, 0) + part) / files}
      stopping={stopping}
      onStop={() => void stopIntake()}
    />
  );
}

import { say } from '../../../electron/core/text';
import {
  addBytes,
  addFiles,
  addText,
  createIncident,
  incidentStore,
  phaseOfStep,
} from '../../stores/incident';
import { notify, notifyFailure } from '../../stores/notices';
import { packagesAmong, takePackage } from '../../stores/packages';
import { showReceived } from '../../stores/received';
import { newTitle } from '../new-title';
import { t } from '../text';

/**
 * Takes files or text that were brought to no place in particular. On the first
 * screen an incident is begun for them. Whose they are is proposed from what is found in them.
 */
export async function takeAnywhere(
  how: 'drop' | 'paste',
  files: readonly File[],
  text: string,
): Promise<void> {
  if (files.length === 0 && text.trim() === '') {
    notify(
      'look',
      how === 'paste'
        ? say('The clipboard holds no text and no file.')
        : say('What was dropped holds no text and no file.'),
      say('Copy the output first, or drop the file that holds it.'),
    );
    return;
  }
  if (packagesAmong(files).length > 0) {
    await takePackage(files);
    return;
  }
  if (incidentStore.getState().snapshot === null && !(await createIncident(newTitle(new Date())))) return;
  const place = { phase: phaseOfStep(incidentStore.getState().step), owner: null, how };
  const answer =
    files.length === 0
      ? await addText(place, how === 'paste' ? t('Pasted text') : t('Dropped text'), text)
      : how === 'drop'
        ? await addFiles(place, files)
        : await addBytes(place, files);
  if (!answer.ok) notifyFailure(answer);
  else if (answer.value !== null) showReceived(answer.value.received);
}

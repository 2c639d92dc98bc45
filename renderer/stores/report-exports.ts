import type { Result } from '../../electron/core/result';
import { say } from '../../electron/core/text';
import type { Answers, Argument } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { incidentStore, takeSnapshot } from './incident';
import { notify, notifyFailure } from './notices';
import { reportFormStore } from './report-form';

type Format = Argument<'report.export'>['format'];

/**
 * Saves the report of the open incident, in the form that is chosen on the report step, where the
 * technician chooses.
 * @returns where it lies, and what has to be known of it; null where the dialog was cancelled, or no incident is open
 */
export async function exportReport(format: Format): Promise<Result<Answers['report.export']>> {
  const id = incidentStore.getState().snapshot?.id;
  if (id === undefined) return { ok: true, value: null };
  const form = reportFormStore.getState();
  const answer = await answerOf(() => bridge().report.export({ id, format, form }));
  // What was saved stands in the time line now.
  const opened =
    answer.ok && answer.value !== null ? await answerOf(() => bridge().incidents.open({ id })) : null;
  if (opened?.ok && incidentStore.getState().snapshot?.id === id) takeSnapshot(opened.value);
  return answer;
}

/** The same from anywhere in the window, where nothing but a notice can tell what came of it. */
export async function exportFromAnywhere(format: Format): Promise<void> {
  const answer = await exportReport(format);
  if (!answer.ok) notifyFailure(answer);
  else if (answer.value !== null) {
    notify('good', say('The report was saved: {file}', { file: answer.value.place }));
    if (answer.value.told !== null) notify('look', answer.value.told);
  }
}

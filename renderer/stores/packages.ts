import type { Result } from '../../electron/core/result';
import { say } from '../../electron/core/text';
import type { Answers, TakenPackage } from '../../electron/ipc/contract';
import { isPackageName } from '../../electron/ipc/package-name';
import { answerOf, bridge } from '../app/bridge';
import { arrive, incidentStore } from './incident';
import { notify, notifyFailure } from './notices';

/** Handing an incident over by one file, and opening what was handed over. */

/** The packages among files that were brought. */
export function packagesAmong(files: readonly File[]): readonly File[] {
  return files.filter((file) => isPackageName(file.name));
}

/** Opens a package that was dropped or pasted; tells why not where other files came with it. */
export async function takePackage(files: readonly File[]): Promise<void> {
  const [file] = packagesAmong(files);
  if (file === undefined) return;
  if (files.length > 1) {
    notify(
      'look',
      say('A .rebind file is opened alone. Nothing of what you brought was taken.'),
      say('Bring it by itself, then the other files.'),
    );
    return;
  }
  await tellArrival(arrive(() => bridge().files.open(file)));
}

/** Lets the technician choose a package, or on some systems a folder, and opens it. */
export function choosePackage(): Promise<boolean> {
  return tellArrival(arrive(() => bridge().package.choose(undefined)));
}

/** Opens what is double-clicked while the window stands, one after the other, for as long as it stands. */
export async function watchArrivals(): Promise<void> {
  for (;;) {
    const answer = await answerOf(() => bridge().package.arrived(undefined));
    // Another page waits now, or nobody is there to ask.
    if (answer.ok && answer.value === null) return;
    if (!answer.ok && (answer.code === 'no-answer' || answer.code === 'not-mocked')) return;
    await tellArrival(arrive(() => Promise.resolve(answer)));
  }
}

/**
 * Saves an incident as one file where the technician chooses.
 * @returns the path, and what has to be known of it; null where the dialog was cancelled
 */
export async function handOver(id: string): Promise<Result<Answers['package.save']>> {
  const saved = await answerOf(() => bridge().package.save({ id }));
  if (!saved.ok || saved.value === null || incidentStore.getState().snapshot?.id !== id) return saved;
  // The handing over stands in the time line now.
  await arrive(async () => {
    const opened = await bridge().incidents.open({ id });
    return opened.ok ? { ok: true, value: { snapshot: opened.value } } : opened;
  });
  return saved;
}

/** The same from the list, where nothing but a notice can tell what came of it. */
export async function handOverFromList(id: string): Promise<void> {
  const saved = await handOver(id);
  if (!saved.ok) notifyFailure(saved);
  else if (saved.value !== null) {
    notify('good', say('Saved to hand over: {file}', { file: saved.value.place }), wholeContent);
    if (saved.value.told !== null) notify('plain', saved.value.told);
  }
}

/** What whoever hands a package on must know. */
export const wholeContent = say(
  'It holds everything as it came: all evidence, names and addresses. Nothing is made unreadable.',
);

const tones = { new: 'good', 'went-on': 'good', here: 'plain', second: 'look' } as const;

async function tellArrival(arrival: Promise<Result<TakenPackage | null>>): Promise<boolean> {
  const answer = await arrival;
  if (!answer.ok) {
    notifyFailure(answer);
    return false;
  }
  if (answer.value === null) return false;
  const { told, outcome } = answer.value;
  if (told !== null) notify(tones[outcome], told);
  return true;
}

import { createStore } from 'zustand/vanilla';
import type { Owner } from '../../electron/core/case/types';
import type { Phase, StepId, WindowStatement } from '../../electron/core/incident/events';
import type { Snapshot } from '../../electron/core/incident/snapshot';
import type { Failure, Result } from '../../electron/core/result';
import { say as message } from '../../electron/core/text';
import type { AddedEvidence, Argument } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { encodedText } from '../app/encoded-text';
import { shortened } from '../app/shortened';
import { watched } from './intake';
import { rememberOpen } from './last-open';
import { notify, notifyFailure } from './notices';

interface IncidentState {
  /** What the main process knows of the open incident; null on the first screen. */
  readonly snapshot: Snapshot | null;
  /** The step on the screen. It runs ahead of the snapshot while the move is being saved. */
  readonly step: StepId;
  /** Things that are being saved or opened just now. */
  readonly pending: number;
  /** Why the last thing that was said is not on the disk; null where it is. */
  readonly unsaved: Failure | null;
}

export const incidentStore = createStore<IncidentState>(() => ({
  snapshot: null,
  step: 'site',
  pending: 0,
  unsaved: null,
}));

const { getState, setState } = incidentStore;

/** Takes a snapshot in, unless the window moved to another incident or a newer one came first. */
export function takeSnapshot(snapshot: Snapshot): void {
  const shown = getState().snapshot;
  if (shown !== null && shown.id === snapshot.id && snapshot.revision < shown.revision) return;
  setState({ snapshot });
}

async function working<T>(asked: () => Promise<Result<T>>): Promise<Result<T>> {
  setState((state) => ({ pending: state.pending + 1 }));
  const answer = await answerOf(asked);
  setState((state) => ({ pending: state.pending - 1 }));
  return answer;
}

function show(snapshot: Snapshot): void {
  setState({ snapshot, step: snapshot.incident.step, unsaved: null });
  rememberOpen(snapshot.id);
}

/** Opens what an answer brought; tells why where it brought none. */
function openAnswer(answer: Result<Snapshot | null>): boolean {
  if (!answer.ok) {
    notifyFailure(answer);
    return false;
  }
  if (answer.value === null) return false;
  show(answer.value);
  return true;
}

/**
 * Opens an incident in the place of what is on the screen.
 * @returns false where it could not be opened: why is told
 */
export async function openIncident(id: string): Promise<boolean> {
  return openAnswer(await working(() => bridge().incidents.open({ id })));
}

/** Opens what an answer brings in the place of what is on the screen; tells why where it brings none. */
async function arriveBy(asked: () => Promise<Result<Snapshot | null>>): Promise<boolean> {
  const answer = await arrive(async () => {
    const brought = await asked();
    if (!brought.ok) return brought;
    return { ok: true, value: brought.value === null ? null : { snapshot: brought.value } };
  });
  if (!answer.ok) notifyFailure(answer);
  return answer.ok && answer.value !== null;
}

/** Starts an incident; with a step, it opens there. */
export async function createIncident(title: string, step: StepId = 'site'): Promise<boolean> {
  if (!(await arriveBy(() => bridge().incidents.create({ title })))) return false;
  if (step !== getState().step) await goTo(step);
  return true;
}

/** Lets the technician choose a folder to open. */
export async function chooseIncident(): Promise<boolean> {
  return arriveBy(() => bridge().incidents.choose(undefined));
}

/** Begins a practice; `site` null: any of the sites. In a rehearsal its cause is hidden until it is asked for. */
export async function startPractice(asked: Argument<'practice.start'>): Promise<boolean> {
  return arriveBy(() => bridge().practice.start(asked));
}

/** Back to the first screen. Everything was saved when it was said. */
export async function leaveIncident(): Promise<void> {
  const open = getState().snapshot;
  setState({ snapshot: null });
  rememberOpen(null);
  if (open === null) return;
  const answer = await working(() => bridge().incidents.close({ id: open.id }));
  if (!answer.ok) notifyFailure(answer);
}

/** What is said is sent one by one, so that two fields left in a hurry cannot overtake each other. */
let line: Promise<unknown> = Promise.resolve();

function inLine<T>(work: () => Promise<T>): Promise<T> {
  const turn = line.then(work, work);
  line = turn.catch(() => undefined);
  return turn;
}

/**
 * Shows an incident that comes from elsewhere, in the place of the one on the screen. What stands in a
 * field is saved first, into the incident that it was typed for; that one is closed.
 */
export function arrive<T extends { readonly snapshot: Snapshot }>(
  asked: () => Promise<Result<T | null>>,
): Promise<Result<T | null>> {
  if (typeof document !== 'undefined' && document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
  return inLine(async () => {
    const before = getState().snapshot;
    const answer = await working(asked);
    if (!answer.ok || answer.value === null) return answer;
    const { snapshot } = answer.value;
    if (before?.id === snapshot.id) {
      // What was said meanwhile may be newer than what came.
      const now = await working(() => bridge().incidents.open({ id: snapshot.id }));
      show(now.ok ? now.value : snapshot);
      return answer;
    }
    show(snapshot);
    if (before !== null) {
      const closed = await answerOf(() => bridge().incidents.close({ id: before.id }));
      if (!closed.ok) notifyFailure(closed);
    }
    return answer;
  });
}

/** Goes to another incident without the way over the first screen. */
export async function switchIncident(id: string): Promise<void> {
  const answer = await arrive(async () => {
    const opened = await bridge().incidents.open({ id });
    return opened.ok ? { ok: true, value: { snapshot: opened.value } } : opened;
  });
  if (!answer.ok) notifyFailure(answer);
}

/** Failures of the disk, the folder or the share, and of another program there: what was typed is good, and not saved. */
const notOnDisk: ReadonlySet<string> = new Set([
  'disk-full',
  'not-writable',
  'folder-gone',
  'held',
  'changed-elsewhere',
  'taken-over',
  'not-saved',
]);

/** Asks for something that answers with a snapshot, for the open incident. Null where all went well. */
export async function ask(
  verb: (id: string) => Promise<Result<Snapshot>>,
  wait: typeof working = working,
): Promise<Failure | null> {
  const open = getState().snapshot;
  if (open === null) return null;
  const answer = await wait(() => verb(open.id));
  if (!answer.ok) {
    if (notOnDisk.has(answer.code)) setState({ unsaved: answer });
    notifyFailure(answer);
    return answer;
  }
  setState({ unsaved: null });
  if (getState().snapshot?.id === answer.value.id) takeSnapshot(answer.value);
  return null;
}

/** Saves one statement. Resolves to null once it is on the disk, or to the failure, which is shown too. */
export function say(statement: WindowStatement): Promise<Failure | null> {
  return inLine(() => ask((id) => bridge().incidents.say({ id, statement })));
}

/** Moves to a step. The screen moves at once; the place is saved behind it. */
export function goTo(step: StepId): Promise<Failure | null> {
  if (getState().step === step) return Promise.resolve(null);
  setState({ step });
  return say({ type: 'step-opened', step });
}

/** The phase that fresh evidence belongs to on the step that is shown. */
export function phaseOfStep(step: StepId): Phase {
  return step === 'verify' ? 'after' : 'before';
}

/** Puts a piece of evidence aside, and offers to bring it back. Its bytes are kept. */
export async function putAside(sha256: string, name: string): Promise<void> {
  if ((await say({ type: 'evidence-removed', sha256 })) !== null) return;
  const event = getState().snapshot?.timeline.at(-1)?.eventId;
  notify(
    'plain',
    message('{name} was put aside. It counts for nothing any more.', { name: shortened(name) }),
    null,
    event === undefined
      ? null
      : { label: message('Bring it back'), act: () => void say({ type: 'undone', event }) },
  );
}

/** Where evidence is put, and how it came. */
export type Place = Omit<Argument<'evidence.add'>, 'id' | 'items' | 'paths'>;

async function takeEvidence(
  asked: (id: string) => Promise<Result<AddedEvidence | null>>,
): Promise<Result<AddedEvidence | null>> {
  const open = getState().snapshot;
  if (open === null) return { ok: true, value: null };
  const answer = await working(() => watched(open.id, asked(open.id)));
  if (answer.ok && answer.value !== null) takeSnapshot(answer.value.snapshot);
  return answer;
}

/** Adds files that were dropped. The preload finds their paths; the page never names one. */
export function addFiles(place: Place, files: readonly File[]): Promise<Result<AddedEvidence | null>> {
  return takeEvidence((id) => bridge().files.add({ id, ...place }, files));
}

/** Adds a text as it was pasted. */
export function addText(place: Place, name: string, text: string): Promise<Result<AddedEvidence | null>> {
  return takeEvidence(async (id) => {
    const items = [{ name, bytes: await encodedText(text) }];
    return bridge().evidence.add({ id, ...place, items, paths: [] });
  });
}

/** Adds files that came without a path, as from the clipboard. */
export async function addBytes(place: Place, files: readonly File[]): Promise<Result<AddedEvidence | null>> {
  const items = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return takeEvidence((id) => bridge().evidence.add({ id, ...place, items, paths: [] }));
}

/** Lets the technician choose files with the system's dialog. */
export function chooseEvidence(phase: Phase, owner: Owner | null): Promise<Result<AddedEvidence | null>> {
  return takeEvidence((id) => bridge().evidence.choose({ id, phase, owner }));
}

/** Prints a practice host's text as it is at this moment, and takes it as evidence. */
export function capturePractice(
  phase: Phase,
  owner: Owner,
  what: Argument<'practice.capture'>['what'],
): Promise<Failure | null> {
  return ask((id) => bridge().practice.capture({ id, phase, owner, what }));
}

/** Lets the practice dialer try A, then B. */
export function dialPractice(phase: Phase): Promise<Failure | null> {
  return ask((id) => bridge().practice.dial({ id, phase }));
}

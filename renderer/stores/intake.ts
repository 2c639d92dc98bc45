import { createStore } from 'zustand/vanilla';
import type { IntakeProgress } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';

interface IntakeState {
  /** Incident whose evidence is being read; null where none is. */
  readonly id: string | null;
  readonly progress: IntakeProgress | null;
  /** It was asked to stop, and has not yet. */
  readonly stopping: boolean;
}

const idle: IntakeState = { id: null, progress: null, stopping: false };

/** How far the reading has come of what was brought. */
export const intakeStore = createStore<IntakeState>(() => idle);

const { getState, setState } = intakeStore;

/** How often it is asked, in milliseconds. */
const pause = 150;

/** Asks for the progress as long as the work goes on. */
export async function watched<T>(id: string, work: Promise<T>): Promise<T> {
  setState({ ...idle, id });
  const timer = setInterval(() => void look(id), pause);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (getState().id === id) setState(idle);
  }
}

async function look(id: string): Promise<void> {
  const answer = await answerOf(() => bridge().evidence.progress({ id }));
  if (answer.ok && getState().id === id) setState({ progress: answer.value });
}

/** Stops the reading. What was brought is not taken, and what was there before stays. */
export async function stopIntake(): Promise<void> {
  const { id } = getState();
  if (id === null) return;
  setState({ stopping: true });
  await answerOf(() => bridge().evidence.stop({ id }));
}

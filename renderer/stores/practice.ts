import { createStore } from 'zustand/vanilla';
import type { Side } from '../../electron/core/net/ports';
import type { Failure, Result } from '../../electron/core/result';
import type { ExplainedPractice, PracticeOffer, PracticeState } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { incidentStore, takeSnapshot } from './incident';
import { notifyFailure } from './notices';

interface Practice {
  /** The practice site as it is at this moment; null at a customer's, and until it was asked for. */
  readonly state: PracticeState | null;
  /** What was wrong there, once it was asked for. */
  readonly explained: Omit<ExplainedPractice, 'snapshot'> | null;
}

export const practiceStore = createStore<Practice>(() => ({ state: null, explained: null }));

const { setState } = practiceStore;

async function ask(verb: (id: string) => Promise<Result<PracticeState>>): Promise<Failure | null> {
  const open = incidentStore.getState().snapshot;
  if (open === null || open.incident.practice === null) {
    setState({ state: null });
    return null;
  }
  const answer = await answerOf(() => verb(open.id));
  if (!answer.ok) {
    notifyFailure(answer);
    return answer;
  }
  setState({ state: answer.value });
  return null;
}

/** The practice sites there are; empty where they could not be had, which is told. */
export async function listPractices(): Promise<readonly PracticeOffer[]> {
  const answer = await answerOf(() => bridge().practice.list(undefined));
  if (answer.ok) return answer.value;
  notifyFailure(answer);
  return [];
}

/** Asks how the practice site stands now. */
export function loadPractice(): Promise<Failure | null> {
  return ask((id) => bridge().practice.state({ id }));
}

/** Forgets the practice site of another incident. */
export function forgetPractice(): void {
  setState({ state: null, explained: null });
}

/** Puts a card of a practice host first. Nothing binds anew before its CTI Server is restarted. */
export function orderPractice(side: Side, first: 'visible' | 'private'): Promise<Failure | null> {
  return ask((id) => bridge().practice.order({ id, side, first }));
}

/**
 * Restarts the practice CTI Server of a side: it binds anew.
 * @returns why not, or null
 */
export function restartPractice(side: Side): Promise<Failure | null> {
  return ask((id) => bridge().practice.restart({ id, side }));
}

/** Lets the side that stands by take over. */
export function failOverPractice(): Promise<Failure | null> {
  return ask((id) => bridge().practice.failOver({ id }));
}

/** Asks what was wrong on the practice site. In a rehearsal that is recorded. */
export async function explainPractice(): Promise<void> {
  const open = incidentStore.getState().snapshot;
  if (open === null) return;
  const answer = await answerOf(() => bridge().practice.explain({ id: open.id }));
  if (!answer.ok) {
    notifyFailure(answer);
    return;
  }
  const { snapshot, ...explained } = answer.value;
  takeSnapshot(snapshot);
  setState({ explained });
  await loadPractice();
}

import { createStore } from 'zustand/vanilla';
import type { Side } from '../../electron/core/net/ports';
import type { Failure, Result } from '../../electron/core/result';
import type { PracticeState } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { incidentStore } from './incident';
import { notifyFailure } from './notices';

/** The practice site as it is at this moment; null at a customer's, and until it was asked for. */
export const practiceStore = createStore<{ readonly state: PracticeState | null }>(() => ({ state: null }));

async function ask(verb: (id: string) => Promise<Result<PracticeState>>): Promise<Failure | null> {
  const open = incidentStore.getState().snapshot;
  if (open === null || open.incident.practice === null) {
    practiceStore.setState({ state: null });
    return null;
  }
  const answer = await answerOf(() => verb(open.id));
  if (!answer.ok) {
    notifyFailure(answer);
    return answer;
  }
  practiceStore.setState({ state: answer.value });
  return null;
}

export function loadPractice(): Promise<Failure | null> {
  return ask((id) => bridge().practice.state({ id }));
}

/** Puts a card of a practice host first. Nothing binds anew before its CTI Server is restarted. */
export function orderPractice(side: Side, first: 'visible' | 'private'): Promise<Failure | null> {
  return ask((id) => bridge().practice.order({ id, side, first }));
}

export function restartPractice(side: Side): Promise<Failure | null> {
  return ask((id) => bridge().practice.restart({ id, side }));
}

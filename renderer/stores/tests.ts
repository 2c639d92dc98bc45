import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Phase } from '../../electron/core/incident/events';
import type { Snapshot } from '../../electron/core/incident/snapshot';
import type { Endpoint } from '../../electron/core/net/endpoint';
import type { Side } from '../../electron/core/net/ports';
import type { Failure, Result } from '../../electron/core/result';
import { say as message } from '../../electron/core/text';
import type { ConnectionProgress } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { useSnapshot } from './hooks';
import { ask, incidentStore } from './incident';
import { notify, notifyFailure } from './notices';

/** A test from this laptop that is under way. */
export interface RunningTest {
  readonly incident: string;
  readonly kind: 'tcp' | 'session' | 'path';
  /** null: of both sides. */
  readonly side: Side | null;
  readonly phase: Phase;
  /** The longest that it may take, in milliseconds, pauses left out. */
  readonly limitMilliseconds: number;
  /** The window's clock, in milliseconds. */
  readonly startedAt: number;
  /** null until it was asked for. */
  readonly progress: ConnectionProgress | null;
}

/** One test at a time of the incident on the screen, whatever its kind; leaving the incident cancels it. */
export const testStore = createStore<{ readonly running: RunningTest | null }>(() => ({ running: null }));

const { getState, setState } = testStore;

/** How often the progress is asked for, in milliseconds. */
const pause = 250;

/** Tries one TCP connection from this laptop, to this endpoint and no other. */
export function testConnection(test: {
  readonly side: Side;
  readonly phase: Phase;
  readonly endpoint: Endpoint;
  readonly limitMilliseconds: number;
}): Promise<Failure | null> {
  return run({ ...test, kind: 'tcp' }, (id) => bridge().connection.test({ id, ...test }));
}

/** Opens one CTI session from this laptop, or asks for other versions, with this endpoint and no other. */
export function testSession(test: {
  readonly side: Side;
  readonly phase: Phase;
  readonly endpoint: Endpoint;
  readonly limitMilliseconds: number;
  readonly others: boolean;
}): Promise<Failure | null> {
  return run({ ...test, kind: 'session' }, (id) => bridge().connection.session({ id, ...test }));
}

/** Tries which of these endpoints takes a connection from this laptop. */
export function testPath(test: {
  readonly phase: Phase;
  readonly endpoints: readonly Endpoint[];
  readonly limitMilliseconds: number;
}): Promise<Failure | null> {
  const { phase, limitMilliseconds } = test;
  const endpoints = [...test.endpoints];
  return run({ kind: 'path', side: null, phase, limitMilliseconds }, (id) =>
    bridge().connection.path({ id, phase, endpoints, limitMilliseconds }),
  );
}

/** Stops the test that runs from this laptop. */
export async function cancelTest(): Promise<void> {
  const open = incidentStore.getState().snapshot;
  if (open === null) return;
  const answer = await answerOf(() => bridge().connection.cancel({ id: open.id }));
  if (!answer.ok) notifyFailure(answer);
}

async function run(
  test: Pick<RunningTest, 'kind' | 'side' | 'phase' | 'limitMilliseconds'>,
  verb: (id: string) => Promise<Result<Snapshot>>,
): Promise<Failure | null> {
  const open = incidentStore.getState().snapshot;
  if (open === null) return null;
  if (getState().running?.incident === open.id) {
    notify('look', message('A test is already under way. Wait for it, or cancel it.'));
    return null;
  }
  const { kind, side, phase, limitMilliseconds } = test;
  const running: RunningTest = {
    incident: open.id,
    kind,
    side,
    phase,
    limitMilliseconds,
    startedAt: performance.now(),
    progress: null,
  };
  setState({ running });
  const timer = setInterval(() => void look(open.id), pause);
  try {
    // Nothing is being saved while it runs: it shows a progress of its own.
    return await ask(verb, answerOf);
  } finally {
    clearInterval(timer);
    if (getState().running?.incident === open.id) setState({ running: null });
  }
}

async function look(id: string): Promise<void> {
  const answer = await answerOf(() => bridge().connection.progress({ id }));
  const { running } = getState();
  if (answer.ok && answer.value !== null && running?.incident === id) {
    setState({ running: { ...running, progress: answer.value } });
  }
}

/** The test that runs for the incident on the screen; null where none does. */
export function useRunningTest(): RunningTest | null {
  const { id } = useSnapshot();
  const running = useStore(testStore, (state) => state.running);
  return running?.incident === id ? running : null;
}

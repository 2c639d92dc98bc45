import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Phase, StepId } from '../../electron/core/incident/events';
import type { Snapshot } from '../../electron/core/incident/snapshot';
import type { Endpoint } from '../../electron/core/net/endpoint';
import type { Side } from '../../electron/core/net/ports';
import type { Failure, Result } from '../../electron/core/result';
import { say as message } from '../../electron/core/text';
import type { ConnectionProgress } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { useSnapshot } from './hooks';
import { ask, goTo, incidentStore } from './incident';
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

/** A test from this laptop that was taken back before it had a result: what it called may have noticed it all the same. */
export interface CancelledTest extends Pick<RunningTest, 'incident' | 'kind' | 'side' | 'phase'> {
  /** What was called; null: several endpoints. */
  readonly endpoint: Endpoint | null;
  /** How long it ran, in milliseconds. */
  readonly milliseconds: number;
  /** Is a record of what was sent kept as evidence? */
  readonly isKept: boolean;
}

interface Tests {
  readonly running: RunningTest | null;
  /** The last one of each place of a test, until the next test there. */
  readonly cancelled: readonly CancelledTest[];
}

/** One test at a time of the incident on the screen, whatever its kind; leaving the incident cancels it. */
export const testStore = createStore<Tests>(() => ({ running: null, cancelled: [] }));

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
  return run({ ...test, kind: 'tcp' }, test.endpoint, (id) => bridge().connection.test({ id, ...test }));
}

/** Opens one CTI session from this laptop, or asks for other versions, with this endpoint and no other. */
export function testSession(test: {
  readonly side: Side;
  readonly phase: Phase;
  readonly endpoint: Endpoint;
  readonly limitMilliseconds: number;
  readonly others: boolean;
}): Promise<Failure | null> {
  return run({ ...test, kind: 'session' }, test.endpoint, (id) =>
    bridge().connection.session({ id, ...test }),
  );
}

/** Tries which of these endpoints takes a connection from this laptop. */
export function testPath(test: {
  readonly phase: Phase;
  readonly endpoints: readonly Endpoint[];
  readonly limitMilliseconds: number;
}): Promise<Failure | null> {
  const { phase, limitMilliseconds } = test;
  const endpoints = [...test.endpoints];
  const only = endpoints.length === 1 ? (endpoints[0] ?? null) : null;
  return run({ kind: 'path', side: null, phase, limitMilliseconds }, only, (id) =>
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
  endpoint: Endpoint | null,
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
  // The next test of a place takes the word on the one before away.
  setState({ running, cancelled: getState().cancelled.filter((one) => !isSamePlace(one, running)) });
  const begunOn = incidentStore.getState().step;
  const timer = setInterval(() => void look(open.id), pause);
  try {
    // Nothing is being saved while it runs: it shows a progress of its own.
    return await ask(async (id) => {
      const answer = await verb(id);
      if (answer.ok) told(running, endpoint, begunOn, open, answer.value);
      return answer;
    }, answerOf);
  } finally {
    clearInterval(timer);
    if (getState().running?.incident === open.id) setState({ running: null });
  }
}

const isSamePlace = (
  one: Pick<CancelledTest, 'incident' | 'side' | 'phase'>,
  other: Pick<CancelledTest, 'incident' | 'side' | 'phase'>,
): boolean => one.incident === other.incident && one.side === other.side && one.phase === other.phase;

/**
 * Keeps that a test was cancelled: it came to an end, did not fail, and left no result. Says of a result that it is
 * there where the screen shows another step meanwhile.
 */
function told(
  test: RunningTest,
  endpoint: Endpoint | null,
  begunOn: StepId,
  before: Snapshot,
  after: Snapshot,
): void {
  const { incident, kind, side, phase } = test;
  if (resultOf(after, test) === resultOf(before, test)) {
    const milliseconds = performance.now() - test.startedAt;
    const isKept = ownRecords(after) > ownRecords(before);
    const cancelled = { incident, kind, side, phase, endpoint, milliseconds, isKept };
    setState((state) => ({ cancelled: [...state.cancelled, cancelled] }));
    return;
  }
  const { snapshot, step } = incidentStore.getState();
  if (snapshot?.id !== incident || step === begunOn) return;
  notify(
    'plain',
    side === null
      ? message('The test of the paths has its result.')
      : message('The test of side {side} from this laptop has its result.', { side }),
    null,
    { label: message('Show it'), act: () => void goTo(begunOn) },
  );
}

/** The event of the newest result of such a test; null where there is none. */
function resultOf({ incident }: Snapshot, { kind, side, phase }: RunningTest): string | null {
  if (kind === 'path') return incident.paths[phase]?.eventId ?? null;
  const own = incident.outcomes.filter(
    (one) => one.from === 'laptop' && one.method === kind && one.side === side && one.phase === phase,
  );
  return own.at(-1)?.eventId ?? null;
}

/** How many records of tests from this laptop stand among the evidence. */
function ownRecords({ incident }: Snapshot): number {
  return incident.evidence.filter(({ how }) => how === 'test').length;
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

/** The test of this place that was cancelled last, where none came after it; `side` null: the test of the paths. */
export function useCancelledTest(side: Side | null, phase: Phase): CancelledTest | null {
  const { id } = useSnapshot();
  const cancelled = useStore(testStore, (state) => state.cancelled);
  return cancelled.find((one) => isSamePlace(one, { incident: id, side, phase })) ?? null;
}

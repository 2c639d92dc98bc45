import { setTimeout as pass } from 'node:timers/promises';
import { clientId } from '../core/cti/client-id';
import { pauseLeft } from '../core/cti/versions-to-try';
import type { SessionPlan } from '../core/incident/session-plan';
import type { Snapshot } from '../core/incident/snapshot';
import { formatEndpoint, sameEndpoint } from '../core/net/endpoint';
import { failure, type Result } from '../core/result';
import { say } from '../core/text';
import { climb } from '../cti/ladder';
import { addressOfTry } from '../host/connection/addresses';
import { sessionEvidence } from '../host/evidence/test-evidence';
import { keepBytes } from '../host/store/evidence-store';
import { thisMachine } from '../host/store/machine';
import type { Argument } from '../ipc/contract';
import type { PracticeSites } from './practice-sites';
import type { RunningTest } from './running-tests';
import { notOfThisSite, notTried, ownTraffic, type TestWay, wayOf } from './test-way';
import type { OpenWork } from './workspace';

/**
 * Opens a CTI session from this laptop with the endpoint that the dialer calls, on the
 * technician's consent: one request, or the other versions, never more. The trace is kept as
 * evidence and the outcome points at it.
 */
export function sessionTestOf(argument: Argument<'connection.session'>, practice: PracticeSites) {
  return async (opened: OpenWork, running: RunningTest): Promise<Result<Snapshot>> => {
    const { phase, side, endpoint, limitMilliseconds, others } = argument;
    const now = await opened.snapshot();
    if (!now.ok) return now;
    const plan = now.value.sessions[phase][side];
    const target = formatEndpoint(endpoint);
    if (plan === null || !sameEndpoint(plan.endpoint, endpoint)) return notOfThisSite(target);
    const own = ownTraffic(endpoint);
    if (own !== null) return own;
    const versions = others ? plan.others : [plan.version];
    if (versions.length === 0) return notAboutVersion;
    const way = await wayOf(opened, practice);
    if (!way.ok) return way;

    const pause = pauseOf(way.value, running, versions.length);
    if (others) await pause(plan);
    // Not before: the times of the trace count from here.
    const startedAt = new Date();
    const tries = await climb(endpoint, {
      versions,
      clientId,
      limitMilliseconds,
      answerLimitMilliseconds: limitMilliseconds,
      signal: running.signal,
      pause: () => pause(null),
      ...way.value.options,
    });
    const last = tries.at(-1);
    const evidence = sessionEvidence(side, tries, {
      phase,
      startedAt,
      limitMilliseconds,
      fromAddress: way.value.shown(last === undefined ? null : await addressOfTry(last)),
      machine: thisMachine().host,
      practice: way.value.practice,
    });
    if (evidence === null) {
      return last === undefined || last.outcome === 'cancelled'
        ? opened.snapshot()
        : notTried(target, last.outcome, last.errorCode, last.detail);
    }
    const kept = await keepBytes(opened.file.folder, new TextEncoder().encode(evidence.text));
    return kept.ok ? opened.say(evidence.statements(kept.value)) : kept;
  };
}

/**
 * Waits until a customer's server may be asked again: ten seconds after the request before. A
 * practice site is asked at once.
 */
function pauseOf({ practice }: TestWay, { signal, tell }: RunningTest, total: number) {
  let done = -1;
  return async (before: SessionPlan | null): Promise<void> => {
    done += 1;
    const left = practice ? 0 : pauseLeft(before?.lastTryAt ?? null, new Date());
    if (left > 0) {
      tell({ done, total, pausing: true });
      // An abort ends the pause; that it does is no error.
      await pass(left, undefined, { signal }).catch(() => undefined);
    }
    tell({ done, total, pausing: false });
  };
}

const notAboutVersion = failure(
  'not-about-version',
  say('Other versions are tried only where the CTI Server rejected the version. Nothing was sent.'),
);

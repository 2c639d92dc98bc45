import type { Snapshot } from '../core/incident/snapshot';
import { formatEndpoint, sameEndpoint } from '../core/net/endpoint';
import { failure, type Result } from '../core/result';
import { say } from '../core/text';
import { pathTest } from '../host/connection/path-test';
import { pathEvidence } from '../host/evidence/test-evidence';
import { keepBytes } from '../host/store/evidence-store';
import { thisMachine } from '../host/store/machine';
import type { Argument } from '../ipc/contract';
import type { PracticeSites } from './practice-sites';
import type { RunningTest } from './running-tests';
import { notOfThisSite, wayOf } from './test-way';
import type { OpenWork } from './workspace';

/** Tries one TCP connection with each endpoint that stood on the screen, on the technician's consent. */
export function pathTestOf(argument: Argument<'connection.path'>, practice: PracticeSites) {
  return async (opened: OpenWork, { signal, tell }: RunningTest): Promise<Result<Snapshot>> => {
    const { phase, endpoints, limitMilliseconds } = argument;
    const now = await opened.snapshot();
    if (!now.ok) return now;
    const plan = now.value.path.endpoints;
    const stranger = endpoints.find((asked) => !plan.some(({ endpoint }) => sameEndpoint(endpoint, asked)));
    if (stranger !== undefined) return notOfThisSite(formatEndpoint(stranger));
    const asked = plan.filter(({ endpoint }) => endpoints.some((one) => sameEndpoint(one, endpoint)));
    const way = await wayOf(opened, practice);
    if (!way.ok) return way;

    const startedAt = new Date();
    const total = asked.length;
    tell({ done: 0, total, pausing: false });
    const tried = await pathTest(asked, {
      limitMilliseconds,
      signal,
      onDone: (done) => tell({ done, total, pausing: false }),
      ...way.value.options,
    });
    if (!tried.ok) return tried;
    // Half a matrix would read as a whole one: what was cancelled is not recorded.
    if (signal.aborted) return opened.snapshot();

    const from = tried.value.find(({ kind, fromAddress }) => kind === 'connected' && fromAddress !== null);
    const evidence = pathEvidence(tried.value, {
      phase,
      startedAt,
      limitMilliseconds,
      fromAddress: way.value.shown((from ?? tried.value[0])?.fromAddress ?? null),
      machine: thisMachine().host,
      practice: way.value.practice,
    });
    if (evidence === null) return nothingTried(tried.value[0]?.errorCode ?? null);
    const kept = await keepBytes(opened.file.folder, new TextEncoder().encode(evidence.text));
    return kept.ok ? opened.say(evidence.statements(kept.value)) : kept;
  };
}

function nothingTried(reason: string | null) {
  return failure(
    'test-failed',
    reason === null
      ? say('This laptop could not try any of the endpoints.')
      : say('This laptop could not try any of the endpoints: {reason}', { reason }),
    say('Check this laptop’s network.'),
  );
}

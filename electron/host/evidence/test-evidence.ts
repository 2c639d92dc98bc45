import { pathKinds } from '../../core/case/path';
import { clientId } from '../../core/cti/client-id';
import { concludedOutcomes } from '../../core/evidence/own-tests/types';
import type { Phase, Statement } from '../../core/incident/events';
import { formatEndpoint } from '../../core/net/endpoint';
import type { Side } from '../../core/net/ports';
import { tenth } from '../../core/numbers';
import type { SessionTest } from '../../cti/client';
import { pathRecord } from '../connection/path-record';
import type { PathTried } from '../connection/path-test';
import { sessionRecord } from '../connection/session-record';

/** A test's record, and what is said of it once its bytes are kept. */
export interface TestEvidence {
  /** Name under which the record stands among the evidence. */
  readonly name: string;
  readonly text: string;
  statements(kept: { readonly sha256: string; readonly size: number }): readonly Statement[];
}

/** How a test was made: it is written down beside what came of it. */
export interface TestMade {
  readonly phase: Phase;
  readonly startedAt: Date;
  readonly limitMilliseconds: number;
  /** Own address as it is told: the case's one on a practice site. */
  readonly fromAddress: string | null;
  /** Name of this machine. */
  readonly machine: string;
  readonly practice: boolean;
}

/**
 * The evidence of a session test. Its outcome is that of the last try that came to an end: one that was
 * cancelled, `failed` or was `not-allowed` stands in the record and takes away nothing of what the tries
 * before it were answered.
 * @returns null where nothing was sent, or nothing was learnt
 */
export function sessionEvidence(
  side: Side,
  tries: readonly SessionTest[],
  made: TestMade,
): TestEvidence | null {
  const last = tries.at(-1);
  if (last === undefined) return null;
  const told = tries.flatMap(concluded).at(-1);
  // A request that was cancelled once it was sent tells no outcome; that the server was asked is kept.
  const wasAsked = last.outcome === 'cancelled' && last.trace.length > 0;
  if (told === undefined && !wasAsked) return null;
  const { endpoint } = last;
  const { phase, limitMilliseconds, fromAddress } = made;
  const name = `session test ${formatEndpoint(endpoint).replace(':', ' ')} ${timeOf(made.startedAt)}.txt`;
  return {
    name,
    text: sessionRecord(tries, { ...made, clientId }),
    statements: ({ sha256, size }) => [
      { type: 'evidence-added', phase, sha256, name, size, how: 'test', owner: side },
      ...(told === undefined
        ? []
        : [
            {
              type: 'outcome-recorded',
              phase,
              side,
              method: 'session',
              kind: told.kind,
              code: told.status?.code ?? null,
              target: endpoint,
              from: 'laptop',
              fromAddress,
              milliseconds: tenth(told.milliseconds),
              limitMilliseconds,
              transcript: sha256,
            } as const,
          ]),
    ],
  };
}

/**
 * The evidence of a path test.
 * @returns null where this machine could try none of the endpoints
 */
export function pathEvidence(tried: readonly PathTried[], made: TestMade): TestEvidence | null {
  const results = tried.flatMap((one) => {
    const kind = pathKinds.find((known) => known === one.kind);
    return kind === undefined ? [] : [{ ...one, kind, milliseconds: tenth(one.milliseconds) }];
  });
  if (results.length === 0) return null;
  const { phase, limitMilliseconds, fromAddress } = made;
  const name = `path test ${timeOf(made.startedAt)}.txt`;
  return {
    name,
    text: pathRecord(results, made),
    statements: ({ sha256, size }) => [
      { type: 'evidence-added', phase, sha256, name, size, how: 'test', owner: null },
      {
        type: 'path-tested',
        phase,
        fromAddress,
        limitMilliseconds,
        results: results.map(({ side, endpoint, network, configured, kind, milliseconds }) => ({
          side,
          endpoint,
          network,
          configured,
          kind,
          milliseconds,
        })),
        record: sha256,
      },
    ],
  };
}

/** A try with what it tells of the other end; nothing of one that never came to that. */
function concluded({ outcome, status, milliseconds }: SessionTest) {
  const kind = concludedOutcomes.find((known) => known === outcome);
  return kind === undefined ? [] : [{ kind, status, milliseconds }];
}

/** `20-22-41`, by this machine's clock, as a file's name may have it. */
function timeOf(moment: Date): string {
  const parts = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

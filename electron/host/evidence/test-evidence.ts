import { pathKinds } from '../../core/case/path';
import { clientId } from '../../core/cti/client-id';
import type { Phase, Statement } from '../../core/incident/events';
import { formatEndpoint } from '../../core/net/endpoint';
import type { Side } from '../../core/net/ports';
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
 * The evidence of a session test. Tries that ended in `cancelled` are kept and tell no outcome;
 * `failed` and `not-allowed` tell nothing of the other end, so there is none.
 * @returns null where nothing was sent, or nothing was learnt
 */
export function sessionEvidence(
  side: Side,
  tries: readonly SessionTest[],
  made: TestMade,
): TestEvidence | null {
  const last = tries.at(-1);
  if (last === undefined || last.outcome === 'failed' || last.outcome === 'not-allowed') return null;
  if (last.outcome === 'cancelled' && tries.every(({ trace }) => trace.length === 0)) return null;
  const { endpoint, outcome } = last;
  const { phase, limitMilliseconds, fromAddress } = made;
  const name = `session test ${formatEndpoint(endpoint).replace(':', ' ')} ${timeOf(made.startedAt)}.txt`;
  return {
    name,
    text: sessionRecord(tries, { ...made, clientId }),
    statements: ({ sha256, size }) => [
      { type: 'evidence-added', phase, sha256, name, size, how: 'test', owner: side },
      ...(outcome === 'cancelled'
        ? []
        : [
            {
              type: 'outcome-recorded',
              phase,
              side,
              method: 'session',
              kind: outcome,
              code: last.status?.code ?? null,
              target: endpoint,
              from: 'laptop',
              fromAddress,
              milliseconds: tenths(last.milliseconds),
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
    return kind === undefined ? [] : [{ ...one, kind, milliseconds: tenths(one.milliseconds) }];
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

/** `20-22-41`, by this machine's clock, as a file's name may have it. */
function timeOf(moment: Date): string {
  const parts = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Milliseconds to one decimal. */
function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

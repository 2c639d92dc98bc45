import { setTimeout as pass } from 'node:timers/promises';
import { clientId } from '../core/cti/client-id';
import { readPgStatus } from '../core/cti/pg-status';
import { versionToAsk } from '../core/cti/versions';
import { versionsToTry } from '../core/cti/versions-to-try';
import { formatEndpoint, parseEndpoint } from '../core/net/endpoint';
import { failure } from '../core/result';
import { format, say } from '../core/text';
import type { SessionTest } from '../cti/client';
import { climb } from '../cti/ladder';
import { exit, type Output } from './output';
import { outcomeWords } from './probe-words';

/** A release is not known in the terminal, so the first version is the one that every release knows. */
const firstVersion = versionToAsk(null);

export interface ProbeCommand {
  /** `10.1.8.103:43027` */
  readonly endpoint: string;
  /** Try other versions too where the first one is rejected, one after the other, at once. */
  readonly ladder: boolean;
  readonly limitSeconds: number;
}

/**
 * Opens one CTI session with this endpoint and no other, sends one heartbeat and closes it:
 * how far did it come? Ends with 0 where a session opened, with 2 where none did: alone it
 * confirms no fault.
 */
export async function probe(command: ProbeCommand, output: Output): Promise<number> {
  const endpoint = parseEndpoint(command.endpoint);
  if (endpoint === null) {
    return output.failure(
      failure(
        'no-endpoint',
        say('{text} is no address and port.', { text: command.endpoint }),
        say('Write it like 10.1.8.103:43027.'),
      ),
    );
  }
  output.aside(
    format(
      say(
        'Contacting {endpoint}, and nothing else: one request to open a session, named “{clientId}” in the server’s log.',
        { endpoint: formatEndpoint(endpoint), clientId },
      ),
    ),
  );
  const limitMilliseconds = command.limitSeconds * 1000;
  const tries = await climb(endpoint, {
    versions: command.ladder ? versionsToTry(firstVersion) : [firstVersion],
    clientId,
    limitMilliseconds,
    answerLimitMilliseconds: limitMilliseconds,
    pause: () => pass(0),
  });
  const last = tries.at(-1);
  if (last === undefined || last.outcome === 'failed') {
    const why = last?.detail ?? say('This machine could not try it.');
    return output.failure(failure('failed', why));
  }
  if (output.json) output.document(documentOf(tries, last));
  else tell(last, output);
  return last.outcome === 'opened' ? exit.done : exit.undecided;
}

/** What scripts rely on. Of several tries the last one tells; the trace holds them all. */
function documentOf(tries: readonly SessionTest[], last: SessionTest): Record<string, unknown> {
  return {
    endpoint: formatEndpoint(last.endpoint),
    from: last.fromAddress,
    outcome: last.outcome,
    status: last.status,
    version: last.version,
    pgStatus: last.granted?.pgStatus ?? null,
    sessionType: last.granted?.sessionType ?? null,
    ms: Math.round(last.milliseconds * 10) / 10,
    trace: tries.flatMap(({ trace }) =>
      trace.map(({ at, direction, message, hex }) => ({
        at: Math.round(at * 10) / 10,
        direction,
        message,
        hex,
      })),
    ),
  };
}

function tell(last: SessionTest, output: Output): void {
  output.line(format(outcomeWords(last)));
  if (last.found.length > 0) {
    const addresses = last.found.join(', ');
    output.line(format(say('The name gave {addresses}; the first was called.', { addresses })));
  }
  if (last.detail !== null) output.line(format(last.detail));
  for (const { words } of readPgStatus(last.granted?.pgStatus ?? 0).set) output.line(format(words));
  for (const { at, direction, message, hex } of last.trace) {
    output.line(`  ${at.toFixed(1).padStart(8)} ms  ${direction.padEnd(8)} ${message.padEnd(14)} ${hex}`);
  }
}

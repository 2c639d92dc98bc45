import { setTimeout as pass } from 'node:timers/promises';
import { clientId } from '../core/cti/client-id';
import { versionToAsk } from '../core/cti/versions';
import { versionsToTry } from '../core/cti/versions-to-try';
import { withheld } from '../core/incident/session-plan';
import { formatEndpoint, parseEndpoint } from '../core/net/endpoint';
import { tenth, tenthWords } from '../core/numbers';
import { failure } from '../core/result';
import { say } from '../core/text';
import type { SessionTest } from '../cti/client';
import { climb } from '../cti/ladder';
import { addressOfTry } from '../host/connection/addresses';
import { columnsOf, padColumns } from './columns';
import { exit, type Output } from './output';
import { directionWords, outcomeWords, toldWords, traceWord } from './probe-words';

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
  const why = withheld(endpoint);
  if (why !== null) return output.failure(failure('own-traffic', why));
  const versions = command.ladder ? versionsToTry(firstVersion) : [firstVersion];
  const values = { endpoint: formatEndpoint(endpoint), clientId };
  output.aside(
    versions.length === 1
      ? say(
          'Contacting {endpoint}, and nothing else: one request to open a session, named “{clientId}” in the server’s log.',
          values,
        )
      : say(
          'Contacting {endpoint}, and nothing else: requests to open a session in protocol version {versions}, one after the other until one is not rejected as a version, each named “{clientId}” in the server’s log.',
          { ...values, versions: versions.join(', ') },
        ),
  );
  const limitMilliseconds = command.limitSeconds * 1000;
  const tries = await climb(endpoint, {
    versions,
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
  if (output.json) output.document(documentOf(tries, last, await addressOfTry(last)));
  else for (const one of tries) tell(one, await addressOfTry(one), output);
  return last.outcome === 'opened' ? exit.done : exit.undecided;
}

/** What scripts rely on. Of several tries the last one tells; the trace holds them all, and `ms` and its times count from the first. */
function documentOf(
  tries: readonly SessionTest[],
  last: SessionTest,
  from: string | null,
): Record<string, unknown> {
  return {
    endpoint: formatEndpoint(last.endpoint),
    from,
    outcome: last.outcome,
    status: last.status,
    version: last.version,
    pgStatus: last.granted?.pgStatus ?? null,
    sessionType: last.granted?.sessionType ?? null,
    ms: tenth(last.begunAfter + last.milliseconds),
    trace: tries.flatMap(({ trace }) =>
      trace.map(({ at, direction, message, hex }) => ({
        at: tenth(at),
        direction,
        message,
        hex,
      })),
    ),
  };
}

/** One try, in words: its outcome and what that proves, what the server said, and every message. */
function tell(one: SessionTest, from: string | null, output: Output): void {
  output.line(outcomeWords(one));
  if (from !== null && one.outcome !== 'opened') output.line(say('Tried from {address}.', { address: from }));
  for (const words of toldWords(one)) output.line(words);
  const width = Math.max(...Object.values(directionWords).map((one) => columnsOf(output.words(one))));
  for (const { at, direction, message, hex } of one.trace) {
    const way = padColumns(output.words(directionWords[direction]), width);
    const what = padColumns(output.words(traceWord(message)), 14);
    output.line(
      `  ${output.words(say('{ms} ms', { ms: tenthWords(at) })).padStart(11)}  ${way} ${what} ${hex}`.trimEnd(),
    );
  }
}

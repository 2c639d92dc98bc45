import { clientId } from '../../core/cti/client-id';
import { versionToAsk } from '../../core/cti/versions';
import { isAboutVersion, versionsToTry } from '../../core/cti/versions-to-try';
import type { PathEndpoint } from '../../core/incident/path-endpoints';
import { type Endpoint, formatEndpoint, sameEndpoint } from '../../core/net/endpoint';
import { type Side, sides } from '../../core/net/ports';
import { type Message, say } from '../../core/text';
import type { SessionOutcome, SessionTest } from '../../cti/client';
import { climb } from '../../cti/ladder';
import { type PathTried, pathTest } from '../../host/connection/path-test';
import { pathEvidence, sessionEvidence, type TestMade } from '../../host/evidence/test-evidence';
import { thisMachine } from '../../host/store/machine';
import type { PracticeSite } from '../../lab/types';
import { outcomeWord } from '../probe-words';
import type { Player } from './player';

/** Nothing on loopback takes longer, unless it is silent for good. */
const limitMilliseconds = 3_000;

/** What a session test gave, beside what the site's story says. */
export interface TestedSide {
  readonly side: Side;
  readonly endpoint: Endpoint;
  readonly expected: SessionOutcome;
  readonly tries: readonly SessionTest[];
}

/** Opens a session with what the dialer calls for each side, once; other versions where the version was rejected. */
export async function testSessions({ site, incident, tell }: Player): Promise<readonly TestedSide[]> {
  const tested: TestedSide[] = [];
  const { release, dialer } = site.site();
  for (const side of sides) {
    const endpoint = dialer.endpoints[side];
    if (endpoint === null) continue;
    const first = versionToAsk(release);
    const startedAt = new Date();
    const ask = (versions: readonly number[]) =>
      climb(endpoint, {
        versions,
        clientId,
        limitMilliseconds,
        answerLimitMilliseconds: limitMilliseconds,
        pause: async () => undefined,
        route: (one) => site.route(one),
        lookup: (name) => site.lookup(name),
      });
    const [once] = await ask([first]);
    if (once === undefined) continue;
    const isVersion = once.outcome === 'rejected' && isAboutVersion(once.status?.code ?? 0);
    for (const tries of [[once], isVersion ? await ask(versionsToTry(first).slice(1)) : []]) {
      const evidence = sessionEvidence(
        side,
        tries,
        madeOf(site, startedAt, tries.at(-1)?.fromAddress ?? null),
      );
      if (evidence !== null) incident.keep(evidence);
      for (const one of tries) tell(sessionWords(side, one));
    }
    tested.push({ side, endpoint, expected: site.expected[side], tries: [once] });
    if (once.outcome !== site.expected[side]) {
      tell(
        say('The story of this site says otherwise: {outcome}.', {
          outcome: outcomeWord(site.expected[side]),
        }),
      );
    }
  }
  return tested;
}

/** Tries which endpoints take a connection; empty where the site's papers name none. */
export async function testPaths({ site, incident, tell }: Player): Promise<readonly PathTried[]> {
  const { endpoints } = incident.snapshot().path;
  const startedAt = new Date();
  const tried = await pathTest(endpoints, {
    limitMilliseconds,
    route: (one) => site.route(one),
    lookup: site.lookup,
  });
  if (!tried.ok) {
    tell(tried.message);
    return [];
  }
  const from = tried.value.find(({ kind }) => kind === 'connected')?.fromAddress ?? null;
  const evidence = pathEvidence(tried.value, madeOf(site, startedAt, from));
  if (evidence !== null) incident.keep(evidence);
  for (const one of tried.value) tell(pathWords(one));
  tell(say('Silence of a private address from the visible network is expected and proves nothing.'));
  return tried.value;
}

/** Does the path test go together with what the story says of the session? */
export function pathAgrees(tried: readonly PathTried[], { endpoint, expected }: TestedSide): boolean {
  const own = tried.find((one) => sameEndpoint(one.endpoint, endpoint));
  if (own === undefined) return false;
  const bare: readonly SessionOutcome[] = ['refused', 'timed-out', 'unreachable', 'name-not-found'];
  return bare.includes(expected) ? own.kind === expected : own.kind === 'connected' || own.kind === 'reset';
}

function madeOf(site: PracticeSite, startedAt: Date, fromAddress: string | null): TestMade {
  return {
    phase: 'before',
    startedAt,
    limitMilliseconds,
    fromAddress: site.state().map.find(({ real }) => real === fromAddress)?.shown ?? null,
    machine: thisMachine().host,
    practice: true,
  };
}

function sessionWords(side: Side, { endpoint, outcome, status, version }: SessionTest): Message {
  const values = {
    side,
    endpoint: formatEndpoint(endpoint),
    version,
    outcome: outcomeWord(outcome),
    code: status?.code ?? 0,
  };
  return status === null
    ? say('{side} {endpoint}, session in version {version}: {outcome}', values)
    : say('{side} {endpoint}, session in version {version}: {outcome} with status {code}', values);
}

function pathWords({ side, endpoint, network, kind }: PathEndpoint & PathTried): Message {
  const word = kind === 'connected' ? say('connected') : outcomeWord(kind);
  const values = { side, endpoint: formatEndpoint(endpoint), kind: word };
  switch (network) {
    case 'visible':
      return say('{side} {endpoint}, visible: {kind}', values);
    case 'private':
      return say('{side} {endpoint}, private: {kind}', values);
    case null:
      return say('{side} {endpoint}: {kind}', values);
  }
}

import type { OutcomeKind } from '../core/case/types';
import { contactable } from '../core/incident/contactable';
import type { Statement } from '../core/incident/events';
import type { Snapshot } from '../core/incident/snapshot';
import { formatEndpoint, sameEndpoint } from '../core/net/endpoint';
import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { type ConnectResult, connect } from '../host/connect';
import type { Argument } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import type { PracticeSite } from '../lab/types';
import type { PracticeSites } from './practice-sites';
import type { OpenWork, Workspace } from './workspace';

type ConnectionHandlers = Pick<Handlers, 'connection.test' | 'connection.cancel'>;

/** One TCP connection from this laptop, on the technician's click, to an endpoint of this site and no other. */
export function connectionHandlers(work: Workspace, practice: PracticeSites): ConnectionHandlers {
  /** The test that is under way for an incident. */
  const running = new Map<string, AbortController>();

  const test = async (argument: Argument<'connection.test'>, opened: OpenWork): Promise<Result<Snapshot>> => {
    const { id, endpoint, limitMilliseconds } = argument;
    const now = await opened.snapshot();
    if (!now.ok) return now;
    if (!contactable(now.value).some((one) => sameEndpoint(one, endpoint))) return notOfThisSite(argument);
    const site = await practice.of(opened);
    if (!site.ok) return site;
    const place = site.value;
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const tried = await connect(endpoint, {
        limitMilliseconds,
        signal: abort.signal,
        // On a practice incident nothing but the practice site can be reached.
        ...(place === null ? {} : { route: (one) => place.route(one) }),
      });
      if (tried.kind === 'cancelled') return opened.snapshot();
      const outcome = statementOf(argument, place === null ? tried : shownBy(place, tried));
      return outcome.ok ? opened.say([outcome.value]) : outcome;
    } finally {
      running.delete(id);
    }
  };

  return {
    'connection.test': async (argument) => {
      const opened = await work.open(argument.id);
      if (!opened.ok) return opened;
      if (running.has(argument.id)) return underWay;
      return test(argument, opened.value);
    },
    'connection.cancel': async ({ id }) => {
      running.get(id)?.abort();
      return success(null);
    },
  };
}

const kinds: Readonly<Partial<Record<ConnectResult['kind'], OutcomeKind>>> = {
  connected: 'connected',
  refused: 'refused',
  'timed-out': 'timed-out',
  unreachable: 'unreachable',
};

/** On the practice site a loopback address stands for this laptop's too: what is told is the case's one. */
function shownBy(site: PracticeSite, tried: ConnectResult): ConnectResult {
  const own = site.state().map.find(({ real }) => real === tried.fromAddress);
  return { ...tried, fromAddress: own?.shown ?? null };
}

/** What is recorded of a try; a failure where it tells nothing of the CTI Server. */
function statementOf(
  { phase, side, endpoint, limitMilliseconds }: Argument<'connection.test'>,
  tried: ConnectResult,
): Result<Statement> {
  const kind = kinds[tried.kind];
  const target = formatEndpoint(endpoint);
  if (kind !== undefined) {
    return success({
      type: 'outcome-recorded',
      phase,
      side,
      method: 'tcp',
      kind,
      code: null,
      target: endpoint,
      from: 'laptop',
      fromAddress: tried.fromAddress,
      milliseconds: Math.round(tried.milliseconds * 10) / 10,
      limitMilliseconds,
      transcript: null,
    });
  }
  switch (tried.kind) {
    case 'name-not-found':
      return failure(
        'name-not-found',
        say('This laptop knows no address of the name {name}.', { name: endpoint.address }),
        say('Enter the address itself, or check the name on the dialer’s host.'),
      );
    case 'not-allowed':
      return failure(
        'not-allowed',
        say('{target} is no part of the practice site. Nothing was contacted.', { target }),
      );
    case 'reset':
      return failure(
        'reset',
        say('The connection to {target} was torn down while it was being made. Nothing was recorded.', {
          target,
        }),
        say('Try again. Where it stays, look for a firewall on the way.'),
      );
    default:
      return failure(
        'test-failed',
        say('This laptop could not try {target}: {reason}', {
          target,
          reason: tried.errorCode ?? tried.kind,
        }),
        say('Check this laptop’s network.'),
      );
  }
}

function notOfThisSite({ endpoint }: Argument<'connection.test'>) {
  return failure(
    'not-of-this-site',
    say('{target} is not an endpoint of this incident. Nothing was contacted.', {
      target: formatEndpoint(endpoint),
    }),
    say('Enter it on the Dialer step first.'),
  );
}

const underWay = failure('under-way', say('A test is under way already.'), say('Wait for it, or cancel it.'));

import { pathKinds } from '../core/case/path';
import { contactable } from '../core/incident/contactable';
import type { Snapshot } from '../core/incident/snapshot';
import { formatEndpoint, sameEndpoint } from '../core/net/endpoint';
import { tenth } from '../core/numbers';
import { type Result, success } from '../core/result';
import { connect } from '../host/connection/connect';
import type { Argument } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { pathTestOf } from './path-test';
import type { PracticeSites } from './practice-sites';
import type { RunningTest, RunningTests } from './running-tests';
import { sessionTestOf } from './session-test';
import { notOfThisSite, notTried, ownTraffic, wayOf } from './test-way';
import type { OpenWork, Workspace } from './workspace';

type ConnectionHandlers = Pick<
  Handlers,
  'connection.test' | 'connection.session' | 'connection.path' | 'connection.progress' | 'connection.cancel'
>;

/** What is tried from this laptop, on the technician's click, to endpoints of this incident and no others. */
export function connectionHandlers(
  work: Workspace,
  practice: PracticeSites,
  running: RunningTests,
): ConnectionHandlers {
  const on = async (
    id: string,
    test: (opened: OpenWork, running: RunningTest) => Promise<Result<Snapshot>>,
  ): Promise<Result<Snapshot>> => {
    const opened = await work.open(id);
    return opened.ok ? running.run(id, (own) => test(opened.value, own)) : opened;
  };

  return {
    'connection.test': (argument) => on(argument.id, tcpTestOf(argument, practice)),
    'connection.session': (argument) => on(argument.id, sessionTestOf(argument, practice)),
    'connection.path': (argument) => on(argument.id, pathTestOf(argument, practice)),
    'connection.progress': async ({ id }) => success(running.progressOf(id)),
    'connection.cancel': async ({ id }) => {
      running.cancel(id);
      return success(null);
    },
  };
}

/** One TCP connection and no more: does anything accept there? */
function tcpTestOf(argument: Argument<'connection.test'>, practice: PracticeSites) {
  return async (opened: OpenWork, { signal }: RunningTest): Promise<Result<Snapshot>> => {
    const { phase, side, endpoint, limitMilliseconds } = argument;
    const now = await opened.snapshot();
    if (!now.ok) return now;
    if (!contactable(now.value).some((one) => sameEndpoint(one, endpoint))) {
      return notOfThisSite(formatEndpoint(endpoint));
    }
    const own = ownTraffic(endpoint);
    if (own !== null) return own;
    const way = await wayOf(opened, practice);
    if (!way.ok) return way;
    const tried = await connect(endpoint, { limitMilliseconds, signal, ...way.value.options });
    if (tried.kind === 'cancelled') return opened.snapshot();
    const kind = pathKinds.find((one) => one === tried.kind);
    if (kind === undefined) return notTried(formatEndpoint(endpoint), tried.kind, tried.errorCode);
    return opened.say([
      {
        type: 'outcome-recorded',
        phase,
        side,
        method: 'tcp',
        kind,
        code: null,
        target: endpoint,
        from: 'laptop',
        fromAddress: way.value.shown(tried.fromAddress),
        milliseconds: tenth(tried.milliseconds),
        limitMilliseconds,
        transcript: null,
      },
    ]);
  };
}

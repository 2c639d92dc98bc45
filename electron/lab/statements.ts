import type { OutcomeKind, Owner } from '../core/case/types';
import type { Phase, Statement } from '../core/incident/events';
import { format, type Message, say, type Translate } from '../core/text';
import type { Capture, DialReport, DialTry, PracticeSite } from './types';

/*
 * What a practice site shows, as statements of the incident that is kept about it. The window
 * and the terminal say the same.
 */

/** What a practice incident begins with: all that the site's papers say. */
export function papersOf(site: PracticeSite): readonly Statement[] {
  const { instance, release, active, activeKnownBy, sides, dialer } = site.site();
  return [
    { type: 'site-set', instance, release, active, activeKnownBy, A: sides.A, B: sides.B },
    {
      type: 'dialer-set',
      host: dialer.host,
      address: dialer.address,
      A: dialer.endpoints.A,
      B: dialer.endpoints.B,
      ...(dialer.secure === null ? {} : { secure: dialer.secure }),
    },
  ];
}

/** Name under which a capture is kept, after its host; `translate` puts it into another language than English. */
export function captureName(owner: Owner, what: Capture, site: PracticeSite, translate?: Translate): string {
  const papers = site.site();
  const host = (owner === 'dialer' ? papers.dialer.host : papers.sides[owner].host) ?? owner;
  return format(say('{host} {capture}', { host, capture: captureNames[what] }), translate);
}

const captureNames: Readonly<Record<Capture, Message>> = {
  'netstat-ipconfig': say('netstat and ipconfig.txt'),
  registry: say('binding order.reg'),
  'dialer-key': say('dialer.reg'),
  programs: say('programs.txt'),
  earlier: say('kept from before.txt'),
};

/** What the dialer's window shows, and what came of each of its tries. */
export function dialStatements(
  report: DialReport,
  phase: Phase,
  translate?: Translate,
): readonly Statement[] {
  return [
    ...report.tries.flatMap((one) => outcomeOf(one, phase)),
    {
      type: 'symptom-set',
      phase,
      session: report.session,
      side: report.side,
      words: format(report.words, translate),
    },
  ];
}

function outcomeOf(one: DialTry, phase: Phase): readonly Statement[] {
  const kind = kinds[one.outcome];
  if (kind === undefined) return [];
  return [
    {
      type: 'outcome-recorded',
      phase,
      side: one.side,
      method: 'session',
      kind,
      code: one.code,
      target: one.endpoint,
      from: 'dialer',
      fromAddress: null,
      milliseconds: one.milliseconds,
      limitMilliseconds: null,
      transcript: null,
    },
  ];
}

/** Outcomes that the wizard knows too; of a try that was not made the dialer's words tell. */
const kinds: Readonly<Partial<Record<DialTry['outcome'], OutcomeKind>>> = {
  opened: 'opened',
  rejected: 'rejected',
  refused: 'refused',
  'timed-out': 'timed-out',
  unreachable: 'unreachable',
  reset: 'reset',
  'name-not-found': 'name-not-found',
  'no-answer': 'no-answer',
  'not-cti': 'not-cti',
};

import type { OutcomeKind } from '../core/case/types';
import type { Phase, Statement } from '../core/incident/events';
import { type Result, success } from '../core/result';
import { format } from '../core/text';
import { keepBytes } from '../host/evidence-store';
import type { Handlers } from '../ipc/handle';
import type { Capture, DialReport, DialTry, PracticeSite } from '../lab/types';
import { noPractice, type PracticeSites } from './practice-sites';
import type { OpenWork, Workspace } from './workspace';

type PracticeHandlers = Pick<
  Handlers,
  | 'practice.start'
  | 'practice.state'
  | 'practice.capture'
  | 'practice.dial'
  | 'practice.order'
  | 'practice.restart'
>;

export function practiceHandlers(work: Workspace, sites: PracticeSites): PracticeHandlers {
  /** Does something with an incident's practice site, after all that was asked before. */
  const on = async <T>(
    id: string,
    what: (site: PracticeSite, incident: OpenWork) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const opened = await work.open(id);
    if (!opened.ok) return opened;
    return opened.value.inTurn(async () => {
      const site = await sites.of(opened.value);
      if (!site.ok) return site;
      return site.value === null ? noPractice : what(site.value, opened.value);
    });
  };

  return {
    'practice.start': async () => {
      const site = await sites.start();
      if (!site.ok) return site;
      const made = await work.create(format(site.value.title), site.value.id, papersOf(site.value));
      if (!made.ok) {
        await site.value.stop();
        return made;
      }
      sites.keep(made.value.file.id, site.value);
      return made.value.snapshot();
    },
    'practice.state': ({ id }) => on(id, async (site) => success(site.state())),
    'practice.capture': ({ id, phase, owner, what }) =>
      on(id, async (site, incident) => {
        const text = await site.capture(owner, what);
        if (!text.ok) return text;
        const kept = await keepBytes(incident.file.folder, new TextEncoder().encode(text.value));
        if (!kept.ok) return kept;
        const { sha256, size } = kept.value;
        const name = captureName(owner, what, site);
        return incident.say([{ type: 'evidence-added', phase, sha256, name, size, how: 'practice', owner }]);
      }),
    'practice.dial': ({ id, phase }) =>
      on(id, async (site, incident) => incident.say(dialStatements(await site.dial(), phase))),
    'practice.order': ({ id, side, first }) =>
      on(id, async (site, incident) => {
        const said = await incident.record([{ type: 'practice-ordered', side, first }]);
        return said.ok ? success(site.setOrder(side, first)) : said;
      }),
    'practice.restart': ({ id, side }) =>
      on(id, async (site, incident) => {
        const restarted = await site.restart(side);
        if (!restarted.ok) return restarted;
        const said = await incident.record([{ type: 'practice-restarted', side }]);
        return said.ok ? restarted : said;
      }),
  };
}

/** What a practice incident begins with: all that the site's papers say. */
function papersOf(site: PracticeSite): readonly Statement[] {
  const { instance, active, activeKnownBy, sides, dialer } = site.site();
  return [
    { type: 'site-set', instance, active, activeKnownBy, A: sides.A, B: sides.B },
    {
      type: 'dialer-set',
      host: dialer.host,
      address: dialer.address,
      A: dialer.endpoints.A,
      B: dialer.endpoints.B,
    },
  ];
}

function captureName(owner: 'A' | 'B' | 'dialer', what: Capture, site: PracticeSite): string {
  const papers = site.site();
  const host = (owner === 'dialer' ? papers.dialer.host : papers.sides[owner].host) ?? owner;
  switch (what) {
    case 'netstat-ipconfig':
      return `${host} netstat and ipconfig.txt`;
    case 'registry':
      return `${host} binding order.reg`;
    case 'dialer-key':
      return `${host} dialer.reg`;
  }
}

/** What the dialer's window shows, and what came of each of its tries. */
function dialStatements(report: DialReport, phase: Phase): readonly Statement[] {
  return [
    ...report.tries.flatMap((one) => outcomeOf(one, phase)),
    { type: 'symptom-set', phase, session: report.session, side: report.side, words: format(report.words) },
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

/** Outcomes of a session that the wizard knows too; of the others the dialer's words tell. */
const kinds: Readonly<Partial<Record<DialTry['outcome'], OutcomeKind>>> = {
  opened: 'opened',
  rejected: 'rejected',
  refused: 'refused',
  'timed-out': 'timed-out',
  unreachable: 'unreachable',
};

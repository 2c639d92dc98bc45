import { emptySite } from '../case/site';
import type { Outcome, Site } from '../case/types';
import { isDialersOwn } from '../diagnosis/causes/rejection';
import type { Statement } from './events';

/**
 * What a case folder's `site.json` says, as statements of an incident: the same case comes of them, but for
 * the lines of that file, which is no evidence of a host.
 */
export function siteStatements(site: Site, outcomes: readonly Outcome[]): readonly Statement[] {
  const { instance, release, active, activeKnownBy, sides, dialer } = site;
  const nothing = JSON.stringify(site) === JSON.stringify(emptySite);
  const facts: readonly Statement[] = nothing
    ? []
    : [
        { type: 'site-set', instance, release, active, activeKnownBy, A: sides.A, B: sides.B },
        {
          type: 'dialer-set',
          host: dialer.host,
          address: dialer.address,
          A: dialer.endpoints.A,
          B: dialer.endpoints.B,
          secure: dialer.secure,
        },
      ];
  return [...facts, ...outcomes.map(recorded)];
}

function recorded(outcome: Outcome): Statement {
  const { side, method, kind, code, from, told, triedAt } = outcome;
  return {
    type: 'outcome-recorded',
    phase: 'before',
    side,
    method,
    kind,
    code,
    // The dialer itself asks where it dials, whatever was typed: evidence may know better.
    target: isDialersOwn(outcome) ? null : outcome.target,
    from,
    fromAddress: null,
    milliseconds: null,
    limitMilliseconds: null,
    transcript: null,
    ...(told === null ? {} : { told: { ...told, found: [...told.found] } }),
    ...(triedAt === undefined ? {} : { triedAt }),
  };
}

import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { format } from '../../../../electron/core/text';
import { refuseBytes, refuseEnd, refuseSetAside, refuseTime } from '../../../../electron/core/verify/refuse';
import { laptop, printed, Story } from './story';

const faulty = printed('private', 'Thu 09/15/2005|09:00 AM');
const still = printed('private', 'Thu 09/15/2005|09:40 AM');
const right = printed('visible', 'Thu 09/15/2005|10:20 AM');
const after = { phase: 'after' } as const;
const aside: Statement = { type: 'fix-set-aside', reason: 'Still on the private card.' };
const failed = () => new Story().bring(0, faulty).fix(30).bring(50, still, after);

describe('a fix that did not help', () => {
  it('is set aside: what was fresh is what is known, and the next plan is made from it', () => {
    const was = failed().snapshot;
    const now = failed().say(55, aside).snapshot;
    expect(now.before.verdict).toEqual(was.after?.verdict);
    expect(now.before.facts.sides.B).toEqual(was.after?.facts.sides.B);
    expect(now.after).toBeNull();
    expect(now.incident.fix).toBeNull();
    expect(now.plan?.cause).toBe('wrong-nic-binding');
  });

  it('stays with its approval and ticks, and its evidence stays as it came', () => {
    const { incident, timeline } = failed().say(55, aside).snapshot;
    expect(incident.setAside).toMatchObject([{ reason: 'Still on the private card.', by: 'kim' }]);
    expect(Object.keys(incident.setAside?.[0]?.fix.ticks ?? {})).toEqual(['change-order', 'restart']);
    expect(incident.setAside?.[0]?.fix.approval?.approver).toBe('M. Weber');
    expect(incident.evidence.map(({ phase }) => phase)).toEqual(['earlier', 'before']);
    expect(timeline.map(({ text }) => format(text)).at(-1)).toBe('Fix set aside: Still on the private card.');
  });

  it('leaves outcomes of before it behind: they were of another state', () => {
    const outcome: Statement = {
      type: 'outcome-recorded',
      phase: 'before',
      side: 'B',
      method: 'tcp',
      kind: 'timed-out',
      code: null,
      target: { address: '10.1.8.103', port: 43027 },
      from: 'dialer',
      fromAddress: null,
      milliseconds: null,
      limitMilliseconds: null,
      transcript: null,
    };
    const story = new Story().say(0, outcome).bring(0, faulty).fix(30).bring(50, still, after).say(55, aside);
    expect(story.snapshot.before.facts.sides.B.outcomes).toEqual([]);
    expect(story.snapshot.incident.outcomes.map(({ phase }) => phase)).toEqual(['earlier']);
  });

  it('can be followed by one that does, which closes as fixed', () => {
    const story = failed().say(55, aside).fix(60).bring(95, right, after).session(96);
    expect(story.allows).toContain('fixed');
  });

  it('gives no fresh evidence to the next fix: neither its bytes nor those of before', () => {
    for (const old of [faulty, still]) {
      const story = failed()
        .say(55, aside)
        .fix(60)
        .bring(70, old, { ...after, name: 'again.txt' });
      expect(story.missing).toContain('again.txt does not count. The same bytes were there before the fix');
    }
  });

  it('comes back as it was when that is undone', () => {
    const story = failed();
    const seen = story.snapshot;
    const event = `e${seen.revision + 1}`;
    const again = story.say(55, aside).say(56, { type: 'undone', event }).snapshot;
    expect(again.incident.fix).toEqual(seen.incident.fix);
    expect(again.after?.verdict).toEqual(seen.after?.verdict);
  });

  it('lets the same bytes be brought anew, as of a side that did not change', () => {
    const story = failed().say(55, aside).bring(56, faulty);
    expect(story.snapshot.incident.evidence.map(({ phase }) => phase)).toEqual([
      'earlier',
      'before',
      'before',
    ]);
  });
});

describe('what may not be said', () => {
  const code = (story: Story, said = aside) =>
    said.type === 'fix-set-aside' ? (refuseSetAside(story.snapshot, said)?.code ?? null) : null;

  it('a fix set aside that was not begun, that nothing fresh judges, or that helped', () => {
    expect(code(failed())).toBeNull();
    expect(code(new Story().bring(0, faulty))).toBe('no-fix');
    expect(code(new Story().bring(0, faulty).fix(30))).toBe('nothing-fresh');
    expect(code(new Story().bring(0, faulty).fix(30).bring(85, right, after).session(86))).toBe('fixed');
    expect(code(failed(), { type: 'fix-set-aside', reason: ' ' })).toBe('no-reason');
    expect(code(failed().say(51, { type: 'closed', as: 'not-fixed', reason: 'x' }))).toBe('closed');
  });

  it('bytes brought as fresh that were there before the fix, under any name; before it they may come again', () => {
    const known = new Set(['a']);
    const brought = (sha256: string, phase: 'before' | 'after') =>
      refuseBytes(known, { sha256, phase, name: 'brand-new.txt' });
    const refused = brought('a', 'after');
    expect(refused && [refused.code, format(refused.message)]).toEqual([
      'not-fresh',
      'brand-new.txt is not fresh: the same bytes were brought before the fix.',
    ]);
    expect(brought('b', 'after')).toBeNull();
    expect(brought('a', 'before')).toBeNull();
  });

  it('a time of capture in the future, or after the piece was brought', () => {
    const story = failed();
    const { evidence } = story.snapshot.incident;
    const stated = (minute: number, now = 52) =>
      refuseTime(
        evidence,
        { sha256: story.shaOf(still), phase: 'after', at: laptop(minute) },
        new Date(laptop(now)),
      )?.code ?? null;
    expect(stated(40)).toBeNull();
    expect(stated(58)).toBe('time-in-future');
    expect(stated(55, 59)).toBe('time-after-entry');
    expect(refuseTime([], { sha256: 'x', phase: 'after', at: laptop(1) }, new Date(laptop(2)))?.code).toBe(
      'not-found',
    );
  });

  it('an end by somebody’s word without their name, or a name where none is needed', () => {
    const { verification } = failed().snapshot;
    const end = (as: 'fixed' | 'fixed-time-stated' | 'not-fixed', statedBy?: string, reason = 'x') =>
      refuseEnd({ ...verification, statedBy: 'kim' }, { as, reason, statedBy })?.code ?? null;
    expect(end('fixed-time-stated', 'kim', '')).toBeNull();
    expect(end('fixed-time-stated', 'jane')).toBe('wrong-name');
    expect(end('fixed-time-stated')).toBe('wrong-name');
    expect(end('fixed', 'kim')).toBe('wrong-name');
    expect(end('not-fixed', undefined, ' ')).toBe('no-reason');
  });
});

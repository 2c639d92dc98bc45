import { describe, expect, test } from 'vitest';
import { fingerprintSchema, hostFields, siteFields } from '../../../../electron/core/known-good/fingerprint';
import { format } from '../../../../electron/core/text';
import { printed, Story } from '../verify/story';
import { north } from './print';

/** Brought before and after the fix, with a session: closed as fixed. */
function fixed(): Story {
  return new Story()
    .bring(5, printed('private', 'Mon 01/05/2026|02:04 PM'))
    .fix(20)
    .bring(30, printed('visible', 'Mon 01/05/2026|02:29 PM'), { phase: 'after' })
    .session(31)
    .say(32, { type: 'closed', as: 'fixed', reason: '' });
}

describe('what is kept', () => {
  test('the site as the second check shows it', () => {
    const { known } = fixed().snapshot;
    expect(fingerprintSchema.safeParse(known.good).success).toBe(true);
    expect(known.good?.B.listeners).toEqual(['10.1.8.103:43027']);
    expect(known.good?.B.order).toEqual(['Visible (10.1.8.103)', 'Private (172.1.8.103)']);
    expect(known.good?.B.host).toEqual(['PGB']);
    expect(known.good?.B.windows).toEqual(['Windows 2000']);
    expect(known.good?.B.cards).toEqual(['00-0C-29-4F-8E-30', '00-0C-29-4F-8E-31']);
    expect(known.good?.site.active).toEqual(['B']);
    expect(known.good?.A.dialed).toEqual(['10.1.8.102:42027']);
    // Nothing was brought of side A.
    expect(known.good?.A.listeners).toBeNull();
  });

  test('as it was found it differs from that', () => {
    const { known } = fixed().snapshot;
    expect(known.now.B.listeners).toEqual(['172.1.8.103:43027']);
  });

  test('nothing while it is open, and where it ended in another way', () => {
    const open = new Story().bring(5, printed('private', 'Mon 01/05/2026|02:04 PM'));
    expect(open.snapshot.known.good).toBeNull();
    const handed = open.say(40, { type: 'closed', as: 'handed-over', reason: 'out of time' });
    expect(handed.snapshot.known.good).toBeNull();
    expect(fixed().say(40, { type: 'reopened' }).snapshot.known.good).toBeNull();
  });

  test('nothing of a practice site', () => {
    const practice = fixed().say(33, { type: 'created', title: 'Practice', practice: 'case' });
    expect(practice.snapshot.incident.practice).toBe('case');
    expect(practice.snapshot.known.good).toBeNull();
  });

  test('a table that may be cut says nothing of what listens', () => {
    const cut = printed('private', null)
      .split('\r\n')
      .filter((line) => /172\.1\.8\.103:43027|Proto/.test(line));
    const { known } = new Story().bring(5, cut.join('\r\n')).snapshot;
    expect(known.now.B.listeners).toBeNull();
  });
});

describe('drift', () => {
  const answered = (same: boolean) =>
    new Story().bring(5, printed('private', 'Mon 01/05/2026|02:04 PM')).say(6, {
      type: 'known-site-answered',
      site: 'site-1',
      name: 'North',
      same,
      known: same
        ? { incident: 'old', closedAt: '2025-06-01T10:00:00.000Z', as: 'fixed', fingerprint: north }
        : null,
    });

  test('what differs comes first, with the lines of the new side', () => {
    const { known } = answered(true).snapshot;
    const rows = known.drift?.rows.filter(({ answer }) => answer === 'differs') ?? [];
    expect(rows.map(({ id, was, now }) => [id, was, now])).toEqual([
      ['B.listeners', ['10.1.8.103:43027'], ['172.1.8.103:43027']],
    ]);
    expect(rows[0]?.cites.length).toBeGreaterThan(0);
    expect(known.drift?.since).toEqual({
      incident: 'old',
      closedAt: '2025-06-01T10:00:00.000Z',
      as: 'fixed',
    });
    expect(known.drift?.rows[0]?.answer).toBe('differs');
  });

  test('what is not known on one side differs in nothing', () => {
    const { known } = answered(true).snapshot;
    const row = known.drift?.rows.find(({ id }) => id === 'B.order');
    expect(row?.answer).toBe('not-known');
  });

  test('it is no cause: the diagnosis is the same with it and without', () => {
    const without = new Story().bring(5, printed('private', 'Mon 01/05/2026|02:04 PM')).snapshot;
    const withIt = answered(true).snapshot;
    expect(withIt.before).toEqual(without.before);
    expect(withIt.verification).toEqual(without.verification);
  });

  test('another site, or an answer taken back, shows none', () => {
    expect(answered(false).snapshot.known.drift).toBeNull();
    const story = answered(true);
    const event = story.events.at(-1)?.id ?? '';
    expect(story.say(7, { type: 'undone', event }).snapshot.known.drift).toBeNull();
  });

  test('the fullest fingerprint stays within the snapshot’s limit', () => {
    const full = Array.from({ length: 12 }, (_, index) => `${index}`.padEnd(80, 'x'));
    const fields = <F extends string>(names: readonly F[]) =>
      Object.fromEntries(names.map((name) => [name, full])) as Record<F, string[]>;
    const fingerprint = { site: fields(siteFields), A: fields(hostFields), B: fields(hostFields) };
    expect(fingerprintSchema.safeParse(fingerprint).success).toBe(true);
    const { snapshot } = fixed().say(33, {
      type: 'known-site-answered',
      site: 'site-1',
      name: 'N'.repeat(200),
      same: true,
      known: { incident: 'old', closedAt: '2025-06-01T10:00:00.000Z', as: 'fixed', fingerprint },
    });
    expect(snapshot.known.drift?.rows.some(({ answer }) => answer === 'differs')).toBe(true);
    expect(JSON.stringify(snapshot).length).toBeLessThan(200_000);
  });

  test('the time line tells the answer', () => {
    const last = answered(true).snapshot.timeline.at(-1);
    expect(format(last?.text ?? { text: '' })).toBe('This is the known site North');
  });
});

import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { buildSnapshot } from '../../../../electron/core/incident/build-snapshot';
import { type IncidentEvent, type Statement, schemaVersion } from '../../../../electron/core/incident/events';
import type { ReadEvidence } from '../../../../electron/core/incident/readings';
import type { Snapshot } from '../../../../electron/core/incident/snapshot';
import { format, say } from '../../../../electron/core/text';
import { netstat } from '../incident/texts';
import { laptop, printed, Story } from '../verify/story';

/** Laptop's clock of all stories: 2026-01-05 14:MM UTC. */

const words = (snapshot: Snapshot): readonly string[] =>
  snapshot.clocks.hosts.map((one) => format(one.words));
const remarks = (snapshot: Snapshot): readonly string[] =>
  snapshot.clocks.hosts.flatMap((one) => one.remarks.map(({ message }) => format(message)));
const lineOf = (snapshot: Snapshot, kind: string) =>
  snapshot.clocks.timeline.filter((one) => one.kind === kind);

describe('what a paste tells of a clock', () => {
  test('the moment of pasting bounds it from one side only', () => {
    const { snapshot } = new Story().bring(30, printed('private', 'Mon 01/05/2026|10:31 AM'));
    expect(words(snapshot)).toEqual([
      'The clock of PGB is at most 3 h 59 min behind this laptop’s. It may be right, or ahead.',
    ]);
    expect(snapshot.clocks.hosts[0]?.skew.atMost).toBeNull();
    expect(remarks(snapshot)).toEqual([]);
  });

  test('a clock ahead of the laptop’s is ahead for certain', () => {
    const { snapshot } = new Story().bring(30, printed('private', 'Mon 01/05/2026|04:31 PM'));
    expect(words(snapshot)).toEqual(['The clock of PGB is at least 2 h 1 min ahead of this laptop’s.']);
  });

  test('the laptop’s own time zone is taken into account', () => {
    const story = new Story().bring(30, printed('private', 'Mon 01/05/2026|03:31 PM'));
    const inBerlin = buildSnapshot('x', story.events, story.readings, () => 60);
    expect(words(inBerlin)).toEqual(['The clock of PGB is at least 1 min ahead of this laptop’s.']);
    // The time line stands in UTC and does not move with it.
    expect(inBerlin.clocks.timeline).toEqual(story.snapshot.clocks.timeline);
  });

  test('of several the narrowest bound holds', () => {
    const { snapshot } = new Story()
      .bring(30, printed('private', 'Mon 01/05/2026|02:00 PM'))
      .bring(31, printed('visible', 'Mon 01/05/2026|02:31 PM'));
    expect(words(snapshot)).toEqual([
      'The clock of PGB is not behind this laptop’s. It may be right, or ahead.',
    ]);
  });

  test('a text without a time makes no clock', () => {
    const { snapshot } = new Story().bring(30, printed('private', null));
    expect(snapshot.clocks.hosts).toEqual([]);
  });

  test('what Rebind printed itself bounds it from both sides', () => {
    const { snapshot } = new Story().bring(30, printed('private', 'Mon 01/05/2026|02:30 PM'), {
      how: 'practice',
    });
    expect(words(snapshot)[0]).toContain('goes with this laptop’s');
  });

  test('the word of somebody bounds it from both sides, and says so', () => {
    const text = printed('private', 'Mon 01/05/2026|10:20 AM');
    const story = new Story().bring(30, text);
    const { snapshot } = story.say(31, {
      type: 'evidence-time-stated',
      sha256: story.shaOf(text),
      phase: 'before',
      at: laptop(20),
    });
    expect(words(snapshot)[0]).toBe('The clock of PGB is 3 h 58 min to 4 h 1 min behind this laptop’s.');
    expect(snapshot.clocks.hosts[0]?.captures[0]?.shownBy).toBe('word');
  });

  test('a row of this laptop’s own test shows that the table was taken after the test', () => {
    const table = [
      'PGB',
      'Mon 01/05/2026',
      '10:26 AM',
      netstat([
        { local: '10.1.8.103:43027' },
        { local: '10.1.8.103:43027', remote: '10.1.8.77:51000', state: 'TIME_WAIT' },
      ]),
    ].join('\r\n');
    const test: Statement = {
      type: 'outcome-recorded',
      phase: 'before',
      side: 'B',
      method: 'session',
      kind: 'opened',
      code: null,
      target: { address: '10.1.8.103', port: 43027 },
      from: 'laptop',
      fromAddress: '10.1.8.77',
      milliseconds: 200,
      limitMilliseconds: 5000,
      transcript: null,
    };
    const { snapshot } = new Story().say(25, test).bring(30, table);
    expect(words(snapshot)[0]).toBe('The clock of PGB is 3 h 57 min to 4 h 4 min behind this laptop’s.');
    expect(snapshot.clocks.hosts[0]?.captures[0]?.shownBy).toBe('test');
    const other = new Story().say(25, { ...test, fromAddress: '10.1.8.78' }).bring(30, table);
    expect(other.snapshot.clocks.hosts[0]?.skew.atMost).toBeNull();
  });
});

test.each(['practice', 'drop'] as const)(
  'a record of a test of Rebind’s own is no clock of the host that was tested (%s)',
  (how) => {
    const record = [
      'Rebind session test',
      'Endpoint: 10.1.8.103:43027',
      'From address: 10.1.8.77',
      'Tested on: LAPTOP7',
      'Practice site: no',
      'Started: 2026-01-05T14:30:00.000Z',
      '',
      'Try 1 of 1: protocol version 9',
      'Outcome: refused',
      'Time taken: 12.3 ms',
      '',
    ].join('\n');
    const alone = new Story().bring(30, record, { how }).snapshot;
    expect(alone.clocks.hosts).toEqual([]);
    expect(lineOf(alone, 'capture')).toEqual([]);
    const clock = printed('private', 'Mon 01/05/2026|02:20 PM');
    const beside = new Story().bring(30, record, { how }).bring(31, clock).snapshot;
    expect(words(beside)).toEqual(words(new Story().bring(31, clock).snapshot));
    expect(beside.clocks.hosts[0]?.captures).toHaveLength(1);
  },
);

describe('dates of many languages', () => {
  test.each([
    ['German', '05.01.2026|14:31', ['2026-01-05 14:31']],
    ['English, named day', 'Mon 01/05/2026|02:31 PM', ['2026-01-05 14:31']],
    ['Chinese', '2026-01-05 星期一|下午 02:31', ['2026-01-05 14:31']],
    ['Swedish', '2026-01-05|14:31', ['2026-01-05 14:31']],
    ['Dutch', 'ma 05-01-2026|14:31', ['2026-05-01 14:31', '2026-01-05 14:31']],
    ['French', '25/01/2026|14:31', ['2026-01-25 14:31']],
  ])('%s', (_, clock, readings) => {
    const { snapshot } = new Story().bring(30, printed('private', clock));
    expect(snapshot.clocks.hosts[0]?.captures[0]?.readings.map((one) => format(one))).toEqual(readings);
  });

  test('01/02/03 is told with all its readings, and the bounds hold for every one', () => {
    const { snapshot } = new Story().bring(30, printed('private', '01/02/03|14:31'));
    expect(remarks(snapshot)).toEqual([
      expect.stringMatching(/can be read in 3 ways: 2003-01-02 14:31, 2003-02-01 14:31, 2001-02-03 14:31/),
    ]);
    expect(words(snapshot)[0]).toContain('tells little');
  });

  test('another text of the same host settles the order of its numbers', () => {
    const { snapshot } = new Story()
      .bring(30, printed('private', '04/01/2026|14:31'))
      .bring(31, printed('visible', '25/12/2025|14:31'));
    expect(
      snapshot.clocks.hosts[0]?.captures.map(({ readings }) => readings.map((one) => format(one))),
    ).toEqual([['2026-01-04 14:31'], ['2025-12-25 14:31']]);
    expect(remarks(snapshot)).toEqual([]);
  });
});

describe('a clock that was set', () => {
  test('an earlier time further down in one text is told', () => {
    const text = [
      printed('private', 'Mon 01/05/2026|02:31 PM'),
      'PGB',
      'Mon 01/05/2026',
      '01:10 PM',
      netstat([{ local: '10.1.8.103:43027' }]),
    ].join('\r\n');
    const { snapshot } = new Story().bring(40, text);
    expect(remarks(snapshot)).toContainEqual(expect.stringContaining('was set back between the two'));
  });

  test('bounds that cannot both hold are told, and none is believed', () => {
    const text = printed('private', 'Mon 01/05/2026|10:20 AM');
    const story = new Story().bring(30, text).bring(40, printed('visible', 'Mon 01/05/2026|03:31 PM'));
    const { snapshot } = story.say(41, {
      type: 'evidence-time-stated',
      sha256: story.shaOf(text),
      phase: 'before',
      at: laptop(20),
    });
    expect(remarks(snapshot)).toContainEqual(expect.stringContaining('no one difference'));
    expect(words(snapshot)[0]).toContain('not known');
    expect(snapshot.clocks.hosts[0]?.skew).toEqual({ atLeast: null, atMost: null });
  });

  test('the event log’s own word is told', () => {
    const { snapshot } = new Story().bring(
      30,
      xml([{ id: 1, source: 'Microsoft-Windows-Kernel-General', at: '2026-01-05T12:00:00.000Z' }]),
      { name: 'events.xml' },
    );
    expect(lineOf(snapshot, 'logged')).toHaveLength(1);
    expect(remarks(snapshot)).toEqual([expect.stringContaining('tells that its clock was set')]);
  });

  test('a collector that ended before it began', () => {
    const manifest = [
      'Rebind collection 1',
      'Host: PGB',
      'Started: Mon 01/05/2026 10:32:01.40',
      '01-netstat-n-a.txt | 0 | netstat -n -a',
      'Ended: Mon 01/05/2026 10:02:09.00',
    ].join('\r\n');
    const { snapshot } = new Story()
      .bring(30, manifest, { name: 'PGB/manifest.txt', how: 'drop' })
      .bring(30, printed('private', 'Mon 01/05/2026|10:31 AM'), {
        name: 'PGB/01-netstat-n-a.txt',
        how: 'drop',
      });
    expect(remarks(snapshot)).toContainEqual(expect.stringContaining('set back while it ran'));
  });

  test('daylight saving may lie between', () => {
    const { snapshot } = new Story()
      .bring(30, printed('private', '25.10.2025|14:31'))
      .bring(31, printed('visible', '27.10.2025|14:31'));
    expect(remarks(snapshot)).toContainEqual(expect.stringContaining('Daylight saving'));
  });
});

describe('one time line', () => {
  test('captures stand where they can have been at the latest, before what was done with them', () => {
    const { snapshot } = new Story()
      .bring(30, printed('private', 'Mon 01/05/2026|04:31 PM'))
      .fix(40)
      .bring(50, printed('visible', 'Mon 01/05/2026|04:45 PM'), { phase: 'after' });
    const captures = lineOf(snapshot, 'capture');
    expect(captures.map(({ place, latest }) => [place, latest])).toEqual([
      // Its clock is at least 2 h 1 min ahead, by the first one: so the second was taken at 14:45 at the latest.
      ['by', laptop(30)],
      ['by', laptop(45)],
    ]);
    const [restart] = lineOf(snapshot, 'restart');
    expect(format(restart?.text ?? say(''))).toBe(
      'Port 43027 of side B was bound anew: it listens on 10.1.8.103, before on 172.1.8.103',
    );
    const kinds = snapshot.clocks.timeline.map(({ kind }) => kind);
    expect(kinds.indexOf('restart')).toBeLessThan(kinds.lastIndexOf('capture'));
    expect(snapshot.clocks.timeline.every(({ place }) => place !== 'unknown')).toBe(true);
  });

  test('events of the log stand in the laptop’s time, by the same host’s clock', () => {
    const text = [
      printed('private', 'Mon 01/05/2026|04:30 PM'),
      'Event[0]:',
      '  Log Name: System',
      '  Source: EventLog',
      '  Date: 2026-01-05T15:30:00.000',
      '  Event ID: 6005',
      '  Task: N/A',
      '  Level: Information',
      '  Computer: PGB',
      '  Description: ',
      'The Event log service was started.',
    ].join('\r\n');
    const { snapshot } = new Story().bring(30, text);
    const [start] = lineOf(snapshot, 'logged');
    expect(start?.place).toBe('by');
    expect(start?.latest?.slice(0, 16)).toBe(laptop(-30).slice(0, 16));
  });

  test('events in UTC are not set against a wall clock: they stay in their host’s own order', () => {
    const { snapshot } = new Story().bring(30, printed('private', 'Mon 01/05/2026|04:30 PM')).bring(
      31,
      xml([
        { id: 6005, source: 'EventLog', at: '2026-01-05T13:30:00.000Z' },
        { id: 6006, source: 'EventLog', at: '2026-01-05T13:10:00.000Z' },
        { id: 7036, source: 'Service Control Manager', at: '2026-01-05T13:11:00.000Z' },
      ]),
      { name: 'events.xml' },
    );
    const logged = lineOf(snapshot, 'logged');
    expect(logged.map(({ place, latest }) => [place, latest])).toEqual([
      ['unknown', null],
      ['unknown', null],
    ]);
    expect(logged.map(({ clock }) => clock)).toEqual([
      '2026-01-05T13:10:00.000Z',
      '2026-01-05T13:30:00.000Z',
    ]);
    expect(snapshot.clocks.loggedLeft).toBe(1);
    // Behind all that has a place.
    expect(snapshot.clocks.timeline.slice(-2)).toEqual(logged);
  });

  test('a host that states its zone places them, and its own error is told apart from the zone', () => {
    const { snapshot } = new Story()
      .bring(30, ['LocalDateTime', '20260105163000.000000+120', ''].join('\r\n'), { name: 'clock.txt' })
      .bring(31, xml([{ id: 6005, source: 'EventLog', at: '2026-01-05T13:30:00.000Z' }]), {
        name: 'events.xml',
      });
    const [host] = snapshot.clocks.hosts;
    expect(format(host?.words ?? say(''))).toContain('at least 2 h ahead');
    expect(format(host?.zone ?? say(''))).toBe(
      'Its time zone is UTC+02:00, as it printed itself. With both clocks in UTC: The clock of side B is not behind this laptop’s. It may be right, or ahead.'.replace(
        'side B',
        format(host?.label ?? say('')),
      ),
    );
    expect(host?.captures[0]?.zone).toBe('UTC+02:00');
    const [logged] = lineOf(snapshot, 'logged');
    expect(logged?.place).toBe('by');
    expect(logged?.latest?.slice(0, 16)).toBe('2026-01-05T13:30');
  });

  test.each([['first'], ['last']])(
    'of a long log that begins with its %s event the newest are kept',
    (order) => {
      const at = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
      const rising = Array.from({ length: 500 }, (_, index) => ({
        id: 6005,
        source: 'EventLog',
        at: at(index),
      }));
      const events = order === 'first' ? rising : [...rising].reverse();
      const { snapshot } = new Story().bring(31, xml(events), { name: 'events.xml' });
      const clocks = lineOf(snapshot, 'logged').map(({ clock }) => clock);
      expect(clocks.at(-1)).toBe(at(499));
      expect(clocks).not.toContain(at(0));
      expect(snapshot.clocks.loggedLeft).toBeGreaterThanOrEqual(300);
    },
  );

  test('what was undone and moves between steps are no moments', () => {
    const story = new Story().say(10, { type: 'noted', step: 'site', text: 'hello' });
    const event = story.events.at(-1)?.id ?? '';
    const { snapshot } = story
      .say(11, { type: 'step-opened', step: 'fix' })
      .say(12, { type: 'undone', event });
    const ids = snapshot.clocks.timeline.map(({ eventId }) => eventId);
    expect(ids).not.toContain(event);
    expect(ids.length).toBe(story.events.length - 2);
  });
});

function xml(events: readonly { id: number; source: string; at: string }[]): string {
  return events
    .map(
      ({ id, source, at }) =>
        `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${source}'/><EventID>${id}</EventID><TimeCreated SystemTime='${at}'/><Computer>PGB</Computer></System><EventData></EventData></Event>`,
    )
    .join('\r\n');
}

describe('hostile clocks', () => {
  const bring = (text: string): Snapshot => {
    const reading: ReadEvidence = {
      reading: readEvidence(text),
      encoding: 'utf-8',
      encodingReason: say('strict'),
      problem: null,
    };
    const sha256 = 'a'.repeat(64);
    const statements: readonly Statement[] = [
      { type: 'created', title: '', practice: null },
      { type: 'evidence-added', phase: 'before', sha256, name: 'x', size: 1, how: 'paste', owner: 'B' },
    ];
    const events: readonly IncidentEvent[] = statements.map((one, index) => ({
      v: schemaVersion,
      id: `e${index}`,
      seq: index + 1,
      at: laptop(30),
      by: 'kim',
      say: one,
    }));
    return buildSnapshot('x', events, new Map([[sha256, reading]]));
  };

  test.each([
    ['31/02/2026', '14:31'],
    ['99.99.9999', '99:99'],
    ['01/01/0001', '00:00'],
    ['12/31/9999', '23:59'],
    ['00/00/0000', '00:00'],
  ])('%s %s throws nothing and makes a whole snapshot', (date, time) => {
    const snapshot = bring(['PGB', date, time, netstat([{ local: '10.1.8.103:43027' }])].join('\r\n'));
    expect(() => JSON.stringify(snapshot)).not.toThrow();
    for (const { skew } of snapshot.clocks.hosts) {
      expect(Number.isNaN(skew.atLeast ?? 0)).toBe(false);
    }
  });

  test('ten thousand logged events stay within the limit', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      id: 6005,
      source: 'EventLog',
      at: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    }));
    const snapshot = bring(xml(many));
    expect(JSON.stringify(snapshot).length).toBeLessThan(200_000);
    expect(snapshot.clocks.loggedLeft).toBeGreaterThan(9_000);
  });
});

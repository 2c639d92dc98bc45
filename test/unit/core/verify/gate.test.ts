import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { format } from '../../../../electron/core/text';
import { netstat } from '../incident/texts';
import { laptop, printed, Story } from './story';

/** The fault at 09:00 of the host, brought at 14:00 of the laptop; the restart is ticked at 14:30. */
const faulty = printed('private', 'Thu 09/15/2005|09:00 AM');
const begun = () => new Story().bring(0, faulty).fix(30);
const after = { phase: 'after' } as const;
const at = (clock: string) => printed('visible', `Thu 09/15/2005|${clock}`);

describe('fixed needs', () => {
  it('fresh evidence by its host’s own clock, the fault ruled out, and a session', () => {
    const story = begun().bring(50, at('09:40 AM'), after).session(51);
    expect(story.allows).toContain('fixed');
    expect(story.missing).toBe('');
    expect(story.pieces).toEqual([
      'PGB.txt counts: Captured after the tick by its host’s own clock: Thu 09/15/2005 09:40 AM, in the same text.',
    ]);
  });

  it('a session: without one the listener is corrected', () => {
    const story = begun().bring(50, at('09:40 AM'), after);
    expect(story.allows).toEqual(['listener-corrected', 'not-fixed', 'handed-over']);
  });

  it('a tick at the restart', () => {
    const story = new Story()
      .bring(0, faulty)
      .say(1, { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' })
      .bring(50, at('09:40 AM'), after)
      .session(51);
    expect(story.allows).not.toContain('fixed');
    expect(story.missing).toContain('The tick in step 6, Fix, at');
  });

  it('nothing of the clock’s zone: the same host is compared with itself', () => {
    const tokyo = (first: 'private' | 'visible', clock: string) => printed(first, `2026-01-05|${clock}`);
    const story = new Story()
      .bring(0, tokyo('private', '23:00'))
      .fix(30)
      .bring(50, tokyo('visible', '23:40'), after);
    expect(story.session(51).allows).toContain('fixed');
  });

  it('its time from the manifest, where the files themselves print none', () => {
    const manifest = (started: string, ended: string) =>
      [
        'Rebind collection 1',
        'Host: PGB',
        `Started: ${started}`,
        '',
        'n.txt | 0 | netstat',
        `Ended: ${ended}`,
      ].join('\r\n');
    const story = new Story()
      .bring(0, manifest('Thu 09/15/2005 9:00:01.40', 'Thu 09/15/2005 9:00:41.10'), {
        name: 'one/manifest.txt',
      })
      .bring(0, printed('private', null), { name: 'one/n.txt' })
      .fix(30)
      .bring(50, manifest('Thu 09/15/2005 9:40:01.40', 'Thu 09/15/2005 9:40:41.10'), {
        ...after,
        name: 'two/manifest.txt',
      })
      .bring(50, printed('visible', null), { ...after, name: 'two/n.txt' })
      .session(51);
    expect(story.allows).toContain('fixed');
    expect(story.pieces.join()).toContain('in the collection’s manifest');
  });
});

describe('what is refused as fresh', () => {
  it('the old bytes under a new name', () => {
    const story = begun()
      .bring(50, faulty, { ...after, name: 'brand-new.txt' })
      .session(51);
    expect(story.allows).not.toContain('fixed');
    expect(story.missing).toContain('brand-new.txt does not count. The same bytes were there before the fix');
  });

  it('the old bytes, also where they were put aside before', () => {
    const right = at('09:10 AM');
    const story = new Story().bring(0, faulty).bring(1, right, { name: 'aside.txt' });
    story
      .say(2, { type: 'evidence-removed', sha256: story.shaOf(right) })
      .fix(30)
      .bring(50, right, after)
      .session(51);
    expect(story.allows).not.toContain('fixed');
    expect(story.snapshot.after?.facts.sides.B.netstat).toBe('absent');
  });

  it('the netstat of another host', () => {
    const other = at('09:40 AM')
      .replaceAll('PGB', 'PGX')
      .replaceAll('10.1.8.103', '10.1.8.113')
      .replaceAll('172.1.8.103', '172.1.8.113');
    const story = begun().bring(50, other, after).session(51);
    expect(story.allows).not.toContain('fixed');
    expect(story.allows).not.toContain('listener-corrected');
    expect(story.missing).toContain('It is from another host');
  });

  it('a capture from before the fix by its own clock, however late it is brought', () => {
    const story = begun().bring(50, at('09:20 AM'), after).session(51);
    expect(story.allows).not.toContain('fixed');
    expect(story.allows).not.toContain('listener-corrected');
    expect(story.missing).toContain('it was captured before the step was ticked');
  });

  it('what was brought before the tick', () => {
    const story = begun().bring(50, at('09:40 AM'), after).session(51);
    story.say(55, { type: 'fix-step-ticked', step: 'restart', done: true });
    expect(story.allows).not.toContain('fixed');
    expect(story.missing).toContain('It was brought before the step was ticked');
    expect(story.missing).toContain('What the dialer’s window shows was said before');
  });

  it('a session that was said before the tick', () => {
    const story = begun().session(29).bring(50, at('09:40 AM'), after);
    expect(story.allows).toContain('listener-corrected');
    expect(story.allows).not.toContain('fixed');
  });
});

describe('what the clocks do not decide', () => {
  const open = (story: Story) => {
    expect(story.allows).toContain('listener-corrected');
    expect(story.allows).not.toContain('fixed');
    expect(story.allows).not.toContain('fixed-time-stated');
    return story.missing;
  };

  it('text without a time: that it was pasted late says nothing', () => {
    expect(open(begun().bring(50, printed('visible', null), after).session(51))).toContain(
      'Nothing in it tells when it was captured',
    );
  });

  it('a clock that no earlier capture shows, in whatever zone it is', () => {
    const story = new Story().bring(0, printed('private', null)).fix(30);
    expect(open(story.bring(50, printed('visible', '2026-01-05|14:45'), after).session(51))).toContain(
      'No evidence from before the fix shows the same clock',
    );
  });

  it('a manifest of another folder', () => {
    const manifest = [
      'Rebind collection 1',
      'Host: PGB',
      'Started: Thu 09/15/2005 9:40:01.40',
      '',
      'n.txt | 0 | netstat',
      'Ended: Thu 09/15/2005 9:40:41.10',
    ].join('\r\n');
    const story = begun()
      .bring(50, manifest, { ...after, name: 'two/manifest.txt' })
      .bring(50, printed('visible', null), { ...after, name: 'three/n.txt' })
      .session(51);
    expect(open(story)).toContain('When three/n.txt was captured');
  });

  it('a manifest and a file that give different times', () => {
    const manifest = [
      'Rebind collection 1',
      'Host: PGB',
      'Started: Thu 09/15/2005 9:40:01.40',
      '',
      'n.txt | 0 | netstat',
      'Ended: Thu 09/15/2005 9:40:41.10',
    ].join('\r\n');
    const story = begun()
      .bring(50, manifest, { ...after, name: 'two/manifest.txt' })
      .bring(50, at('09:10 AM'), { ...after, name: 'two/n.txt' })
      .session(51);
    expect(open(story)).toContain('give different times');
  });

  it('the minute of the tick itself', () => {
    expect(open(begun().bring(31, at('09:30 AM'), after).session(32))).toContain('Capture it once more');
  });

  it('evidence that does not show its host', () => {
    const bare = printed('visible', null)
      .split('Windows 2000 IP')[0]
      ?.replaceAll(/(10|172)\.1\.8\.103:(139|43027)/g, '0.0.0.0:$2');
    const story = begun().bring(50, `Thu 09/15/2005 \r\n09:40 AM\r\n${bare}`, after).session(51);
    expect(open(story)).toContain('Which host PGB.txt is from');
  });
});

describe('the technician’s word on the time', () => {
  const timeless = printed('visible', null);
  const stated = (minute: number, saidAt = 52) => {
    const story = begun().bring(50, timeless, after).session(51);
    const sha256 = story.shaOf(timeless);
    return story.say(saidAt, { type: 'evidence-time-stated', sha256, phase: 'after', at: laptop(minute) });
  };

  it('closes as fixed with the name, and never as plain fixed', () => {
    const story = stated(40);
    expect(story.allows).toContain('fixed-time-stated');
    expect(story.allows).not.toContain('fixed');
    expect(story.snapshot.verification.statedBy).toBe('kim');
    expect(story.snapshot.steps.find(({ id }) => id === 'verify')).toMatchObject({ mark: 'good' });
    story.say(53, { type: 'closed', as: 'fixed-time-stated', statedBy: 'kim', reason: '' });
    const told = story.snapshot.timeline.map(({ text }) => format(text));
    expect(told.at(-1)).toBe('Incident closed: fixed (time stated by kim)');
  });

  it('counts for nothing in the future, or after the evidence was brought', () => {
    expect(stated(59).missing).toContain('still to come');
    expect(stated(52).missing).toContain('after it was brought');
    expect(stated(59).allows).not.toContain('fixed-time-stated');
  });

  it('is refused where it lies before the tick', () => {
    expect(stated(20).missing).toContain('By the word of kim it was captured before');
  });

  it('does not outweigh the host’s own clock', () => {
    const old = at('09:20 AM');
    const story = begun().bring(50, old, after).session(51);
    story.say(52, { type: 'evidence-time-stated', sha256: story.shaOf(old), phase: 'after', at: laptop(40) });
    expect(story.allows).not.toContain('fixed-time-stated');
    expect(story.missing).toContain('By its host’s own clock');
  });
});

describe('what was tried for the second check', () => {
  const opened = (target = { address: '10.1.8.103', port: 43027 }): Statement => ({
    type: 'outcome-recorded',
    phase: 'after',
    side: 'B',
    method: 'ctitest',
    kind: 'opened',
    code: null,
    target,
    from: 'dialer',
    fromAddress: null,
    milliseconds: null,
    limitMilliseconds: null,
    transcript: null,
  });
  const listening = (story: Story) => story.bring(50, at('09:40 AM'), after);

  it('proves a session where it was tried after the tick, from the dialer’s place', () => {
    expect(listening(begun()).say(51, opened()).allows).toContain('fixed');
  });

  it('proves none where it was tried before the tick', () => {
    const story = listening(begun().say(29, opened()));
    expect(story.allows).not.toContain('fixed');
    expect(story.missing).toContain('A try was recorded before the fix came into effect');
  });

  it('proves none by a transcript that was there before the fix', () => {
    const transcript = 'ctitest: session opened';
    const story = new Story().bring(0, faulty).bring(1, transcript).fix(30);
    const old = { ...opened(), transcript: story.shaOf(transcript) } as Statement;
    expect(listening(story).say(51, old).allows).not.toContain('fixed');
  });

  it('shows no listener by a path test from before the tick', () => {
    const path = (minute: number) =>
      begun().say(minute, {
        type: 'path-tested',
        phase: 'after',
        fromAddress: null,
        limitMilliseconds: 1_000,
        results: [],
        record: '0'.repeat(64),
      }).snapshot.after;
    expect(path(29)).toBeNull();
    expect(path(31)).not.toBeNull();
  });

  describe('by a row in the dialer’s own netstat', () => {
    const rows = (clock: string | null) => {
      const row = { local: '10.1.8.50:2104', remote: '10.1.8.103:43027', state: 'ESTABLISHED' };
      return [...(clock === null ? [] : ['BADIALER', ...clock.split('|')]), netstat([row])].join('\r\n');
    };
    const dialer = { owner: 'dialer', name: 'dialer.txt' } as const;
    const idle = 'BADIALER\r\nThu 09/15/2005\r\n08:00 AM\r\n';

    it('needs its own time: another piece’s does not speak for it', () => {
      const story = listening(begun()).bring(52, rows(null), { ...after, ...dialer });
      expect(story.allows).not.toContain('fixed');
      expect(story.missing).toContain('When dialer.txt was captured');
    });

    it('is fresh by the dialer host’s own clock', () => {
      const story = new Story()
        .bring(0, faulty)
        .bring(0, `${idle}${netstat([])}`, dialer)
        .fix(30);
      listening(story).bring(52, rows('Thu 09/15/2005|08:45 AM'), { ...after, ...dialer });
      expect(story.allows).toContain('fixed');
    });

    it('is not compared with a record in UTC', () => {
      const record = (time: string) =>
        [
          'Rebind session test',
          'Endpoint: 10.1.8.103:43027',
          'Tested on: BADIALER',
          'Practice site: no',
          `Started: 2005-09-15T${time}:00.000Z`,
          'Client ID: Rebind probe',
          'Limit: 30000.0 ms',
          '',
          'Try 1 of 1: protocol version 9',
          'Outcome: opened',
          '',
        ].join('\n');
      const judged = (before: string) =>
        new Story()
          .bring(0, faulty)
          .bring(0, before, dialer)
          .fix(30)
          .bring(52, record('08:45'), { ...after, ...dialer })
          .pieces.join();
      expect(judged(`${idle}${netstat([])}`)).toContain('dialer.txt undecided');
      expect(judged(record('08:00'))).toContain('dialer.txt counts');
    });
  });
});

describe('a manifest', () => {
  const manifest = (host: string) =>
    [
      'Rebind collection 1',
      `Host: ${host}`,
      'Started: Thu 09/15/2005 9:40:01.40',
      '',
      'n.txt | 0 | netstat',
      'Ended: Thu 09/15/2005 9:40:41.10',
    ].join('\r\n');
  const withFile = (file: string, ...manifests: readonly string[]) => {
    const story = begun();
    for (const one of manifests) story.bring(50, one, { ...after, name: 'two/manifest.txt' });
    return story
      .bring(50, file, { ...after, name: 'two/n.txt' })
      .pieces.filter((one) => one.startsWith('two/n.txt'))
      .join();
  };
  const timeless = printed('visible', null);

  it('speaks for the files of its own folder', () => {
    expect(withFile(timeless, manifest('PGB'))).toContain('two/n.txt counts');
  });

  it('speaks for none where two folders of one name were brought', () => {
    expect(withFile(timeless, manifest('PGB'), `${manifest('PGB')}\r\n`)).toContain('two/n.txt undecided');
  });

  it('speaks for no file of another host', () => {
    const named = `PGB>netstat -n -a\r\n${timeless}`;
    expect(withFile(named, manifest('PGA'))).toContain('two/n.txt undecided');
  });
});

describe('on a practice site', () => {
  it('what Rebind captured itself after the restart is fresh, in the same minute too', () => {
    const how = 'practice' as const;
    const story = new Story()
      .bring(0, faulty, { how })
      .say(1, { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' })
      .say(1, { type: 'practice-restarted', side: 'B' })
      .bring(1, at('09:00 AM'), { ...after, how })
      .session(1);
    expect(story.allows).toContain('fixed');
  });
});

import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../../electron/core/case/types';
import { readEvidence } from '../../../../electron/core/evidence/read';
import type { EvidenceItem } from '../../../../electron/core/incident/incident';
import { captureTimes } from '../../../../electron/core/verify/captured';
import { ipconfig, netstat } from '../incident/texts';
import { printed, Story } from './story';

const cards = [{ name: 'Visible', address: '10.1.8.103', gateway: '10.1.8.1' }];
const sockets = netstat([{ local: '10.1.8.103:43027' }, { local: '10.1.8.103:139' }]);

/** What is told of each part of a text: its kind, and when it was captured. */
function told(text: string, owners: readonly (Owner | null)[] = []): readonly string[] {
  const parts = readEvidence(text).parts.map((part, at) => ({ part, owner: owners[at] ?? 'B' }));
  const item = {
    name: 'a.txt',
    phase: 'after',
    sha256: '0',
    at: '',
    how: 'paste',
  } as unknown as EvidenceItem;
  const captured = captureTimes([{ item, parts }]);
  return parts
    .filter(({ part }) => part.kind !== 'unknown')
    .map(({ part }) => `${part.kind} ${captured(item, part).source} ${captured(item, part).text}`);
}

const getDate = '2026-01-05T14:40:07.1234567+01:00';
const clock = '2026-01-05T14:40:07';

describe('a clock that stands in a text with its time zone', () => {
  it.each([
    ['Get-Date -Format o', getDate],
    ['wmic os get localdatetime', 'LocalDateTime\r\n20260105144007.123000+060'],
  ])('dates itself and what stands below it: %s', (_, line) => {
    const text = [line, '', sockets, ipconfig('PGB', cards)].join('\r\n');
    expect(told(text)).toEqual([
      `host-clock paste ${clock}`,
      `netstat paste ${clock}`,
      `ipconfig paste ${clock}`,
    ]);
  });

  it('dates nothing that stands above it', () => {
    const [above, own] = told([sockets, '', `PS C:\\> Get-Date -Format o`, getDate].join('\r\n'));
    expect([above, own]).toEqual(['netstat null null', `host-clock paste ${clock}`]);
  });

  it('of two the last one above counts', () => {
    const later = getDate.replace('14:40', '15:10');
    const text = [getDate, '', sockets, '', later, '', ipconfig('PGB', cards)].join('\r\n');
    expect(told(text)).toContain(`netstat paste ${clock}`);
    expect(told(text)).toContain('ipconfig paste 2026-01-05T15:10:07');
  });

  it('dates itself alone where the text shows two hosts, or lies under two owners', () => {
    const two = [getDate, '', ipconfig('PGA', cards), '', ipconfig('PGB', cards)].join('\r\n');
    expect(told(two).filter((one) => one.startsWith('ipconfig'))).toEqual([
      'ipconfig null null',
      'ipconfig null null',
    ]);
    const text = [getDate, '', sockets].join('\r\n');
    expect(told(text, ['A', 'B'])).toContain('netstat null null');
  });

  it('dates another host’s answer for that host alone', () => {
    const asked = 'Current time at \\\\PGA is 1/5/2026 2:40:07 PM';
    const text = ['PGB>net time \\\\PGA', asked, '', 'PGB>ipconfig /all', ipconfig('PGB', cards)].join(
      '\r\n',
    );
    const [net, own] = told(text);
    expect(net).toMatch(/^host-clock paste /);
    expect(own).toBe('ipconfig null null');
    const same = ['PGA>net time \\\\PGA', asked, '', 'PGA>ipconfig /all', ipconfig('PGA', cards)].join(
      '\r\n',
    );
    expect(told(same)[1]).toBe('ipconfig paste 1/5/2026 2:40:07 PM');
  });

  it('gives way to a date and a time of its own', () => {
    const text = [
      'PGB>powershell Get-Date -Format o',
      getDate,
      'PGB>date /t',
      'Mon 01/05/2026',
      'PGB>time /t',
      '03:10 PM',
      'PGB>netstat -an',
      sockets,
    ].join('\r\n');
    expect(told(text)).toContain('netstat paste Mon 01/05/2026 03:10 PM');
  });
});

describe('the second check', () => {
  const at = (time: string) => `2026-01-05T${time}.0000000+01:00\r\n\r\n`;
  const told = (fresh: string) =>
    new Story()
      .bring(5, at('15:05:00') + printed('private', null))
      .fix(30)
      .bring(40, fresh, { phase: 'after' })
      .session(41);

  it('counts a paste under Get-Date that shows a time after the tick', () => {
    const story = told(at('15:40:00') + printed('visible', null));
    expect(story.pieces.join()).toContain('counts: Captured after the tick by its host’s own clock');
    expect(story.allows).toContain('fixed');
  });

  it('refuses one that shows a time before it', () => {
    const story = told(at('15:20:00') + printed('visible', null));
    expect(story.pieces.join()).toContain('refused: By its host’s own clock');
    expect(story.allows).not.toContain('fixed');
  });
});

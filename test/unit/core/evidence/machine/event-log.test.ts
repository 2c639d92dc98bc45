import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '../../../../../electron/core/evidence/machine/types';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import { eventXml } from '../../../../support/machine-texts';

function eventsIn(text: string): readonly LoggedEvent[] {
  return readEvidence(text).parts.flatMap((part) => (part.kind === 'event-log' ? part.data.events : []));
}

const brief = (text: string) => eventsIn(text).map(({ id, source, at }) => [id, source, at].join(' | '));

const message = 'The system detected an address conflict for IP address 10.1.8.103.';

describe('wevtutil', () => {
  it('is read as XML, whatever the language of Windows', () => {
    const at = '2012-09-15T08:32:07.000000000Z';
    const text = eventXml(4199, 'Tcpip', at, '10.1.8.103', '00-0C-29-4F-8E-35');
    expect(eventsIn(`PGB>wevtutil qe System\r\n${text}${text}PGB>`)).toEqual(
      [2, 3].map((line) => ({ id: 4199, source: 'Tcpip', at, text: '10.1.8.103 00-0C-29-4F-8E-35', line })),
    );
    const spread = text.replaceAll('><', '>\r\n<').replace('<Event ', '- <Event ');
    expect(brief(spread)).toEqual([`4199 | Tcpip | ${at}`]);
  });

  it('is read as text', () => {
    const text = [
      'Event[0]:',
      '  Log Name: System',
      '  Source: Tcpip',
      '  Date: 2012-09-15T10:32:07.000',
      '  Event ID: 4199',
      '  Description: ',
      message,
      '',
      'Event[1]:',
      '  Log Name: System',
      '  Source: Service Control Manager',
      '  Event ID: 7036',
      '',
    ].join('\r\n');
    expect(eventsIn(text)).toEqual([
      { id: 4199, source: 'Tcpip', at: '2012-09-15T10:32:07.000', text: message, line: 5 },
      { id: 7036, source: 'Service Control Manager', at: null, text: '', line: 12 },
    ]);
  });

  it('that found nothing says nothing', () => {
    expect(eventsIn('PGB>wevtutil qe System /q:*[System[(EventID=4199)]]\r\n\r\nPGB>')).toEqual([]);
  });

  it('of another machine is not this host’s', () => {
    const [part] = readEvidence(
      `PGB>ver\r\nPGB>wevtutil qe System /r:PGA\r\n${eventXml(4199, 'Tcpip', '-')}`,
    ).parts.filter(({ kind }) => kind === 'event-log');
    expect(part?.host).toBeNull();
  });
});

describe('the event viewer', () => {
  it('is read from what it copies', () => {
    const text = `Log Name:      System\r\nSource:        Tcpip\r\nDate:          9/15/2012 10:32:07 AM\r\nEvent ID:      4199\r\nTask Category: None\r\nDescription:\r\n${message}\r\n`;
    expect(brief(text)).toEqual(['4199 | Tcpip | 9/15/2012 10:32:07 AM']);
    expect(eventsIn(text)[0]?.text).toBe(message);
  });

  it.each([
    [
      'English',
      'Level,Date and Time,Source,Event ID,Task Category',
      'Error,9/15/2012 10:32:07 AM,Tcpip,4199,None',
      '9/15/2012 10:32:07 AM',
    ],
    [
      'German',
      'Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie',
      'Fehler,15.09.2012 10:32:07,Tcpip,4199,Keine',
      '15.09.2012 10:32:07',
    ],
    [
      'French',
      'Niveau\tDate et heure\tSource\tID de l’événement\tCatégorie',
      'Erreur\t15/09/2012 10:32:07\tTcpip\t4199\tAucun',
      '15/09/2012 10:32:07',
    ],
    [
      'that of Windows 2000',
      '',
      '15.09.2005\t10:32:07\tTcpip\tFehler\tKeine\t4199\tNicht zutreffend\tPGB',
      '15.09.2005 10:32:07',
    ],
  ])('in %s is read from what it exports', (_, heading, line, at) => {
    const [part] = readEvidence(`${heading}\r\n${line}\r\n`).parts;
    expect(part?.unread).toEqual([]);
    expect(brief(`${heading}\r\n${line}\r\n`)).toEqual([`4199 | Tcpip | ${at}`]);
  });
});

describe('PowerShell', () => {
  it('is read from both of its logs’ tables and lists', () => {
    const older =
      '   Index Time          EntryType   Source                 InstanceID Message\r\n   ----- ----          ---------   ------                 ---------- -------\r\n    1234 Sep 15 10:32  Error       Tcpip                  3221229671 The system detected...\r\n';
    const newer =
      '   ProviderName: Tcpip\r\n\r\nTimeCreated                      Id LevelDisplayName Message\r\n-----------                      -- ---------------- -------\r\n9/15/2012 10:32:07 AM          4199 Error            The system detected...\r\n';
    const list = `TimeCreated  : 9/15/2012 10:32:07 AM\r\nProviderName : Tcpip\r\nId           : 4199\r\nMessage      : The system detected an address\r\n               conflict.\r\n`;
    expect(brief(older)).toEqual(['4199 | Tcpip | Sep 15 10:32']);
    expect(brief(newer)).toEqual(['4199 | Tcpip | 9/15/2012 10:32:07 AM']);
    expect(brief(list)).toEqual(['4199 | Tcpip | 9/15/2012 10:32:07 AM']);
    expect(eventsIn(list)[0]?.text).toBe('The system detected an address conflict.');
  });
});

describe('words about events', () => {
  it.each([
    ['a sentence', 'We saw event 4199 of Tcpip at 10:32 on side B, twice, again.\r\n'],
    ['a list of values', 'a,10:32,Tcpip,4199\r\n'],
    ['a row without a number', 'Error,9/15/2012 10:32:07 AM,Tcpip,none,None\r\n'],
    ['an event cut before its number', eventXml(4199, 'Tcpip', '-').slice(0, 110)],
  ])('as in %s are no event', (_, text) => {
    expect(eventsIn(text)).toEqual([]);
  });
});

describe('events of any number', () => {
  it('are read back, and cut anywhere tell no other', () => {
    const event = fc.tuple(fc.nat(65_535), fc.stringMatching(/^[A-Za-z][\w -]{0,30}$/));
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 5 }), fc.nat(), (some, cut) => {
        const text = some.map(([id, source]) => eventXml(id, source, '2012-09-15T08:32:07Z', 'x')).join('');
        expect(eventsIn(text).map(({ id, source }) => [id, source])).toEqual(some);
        const known = new Set(some.map(String));
        const found = eventsIn(text.slice(0, cut % text.length)).map(({ id, source }) => `${id},${source}`);
        expect(found.filter((one) => !known.has(one))).toEqual([]);
      }),
    );
  });
});

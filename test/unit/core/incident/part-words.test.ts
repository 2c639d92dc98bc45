import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { partAdvice } from '../../../../electron/core/incident/part-advice';
import { partSummary } from '../../../../electron/core/incident/part-summary';
import { format } from '../../../../electron/core/text';
import { onlyPart } from '../../../support/kinds-in';

function sessionTest(outcome: string, ...more: readonly string[]) {
  const lines = [
    'Rebind session test',
    'Endpoint: 10.1.8.103:43027',
    'Practice site: no',
    '',
    'Try 1 of 1: protocol version 9',
    `Outcome: ${outcome}`,
    ...more,
    'Time taken: 1.0 ms',
    '',
  ];
  return lines.join('\n');
}

const words = (text: string, kind: 'session-test' | 'path-test' = 'session-test') => {
  const part = onlyPart(text, kind);
  const advice = partAdvice(part);
  return [format(partSummary(part)), advice === null ? null : format(advice)];
};

describe('the words for the record of a session test', () => {
  it.each([
    [sessionTest('rejected', 'Status: 1 E_CTI_INVALID_VERSION'), '10.1.8.103:43027: rejected with code 1'],
    [sessionTest('opened'), '10.1.8.103:43027: opened'],
    [sessionTest('no-answer'), '10.1.8.103:43027: connected, no answer'],
    [sessionTest('cancelled'), '10.1.8.103:43027: cancelled'],
    [
      sessionTest('opened').replace('Practice site: no', 'Practice site: yes'),
      '10.1.8.103:43027: opened (practice)',
    ],
  ])('say where it went and how it ended', (text, summary) => {
    expect(words(text)).toEqual([summary, null]);
  });

  it('do not say how a test ended of which tries are missing', () => {
    const [summary, advice] = words(sessionTest('opened').replace('of 1', 'of 2'));
    expect(summary).toBe('10.1.8.103:43027: its end is missing');
    expect(advice).toContain('Lines of this record are missing');
  });

  it('do not name an endpoint that does not stand there', () => {
    expect(words(sessionTest('opened').replace('10.1.8.103', '10.1.8'))[0]).toBe('endpoint missing: opened');
  });
});

describe('the words for the record of a path test', () => {
  const record = [
    'Rebind path test',
    'Practice site: no',
    'Endpoints tried: 2',
    '',
    'B | 10.1.8.103:43027 | visible | dialed | refused | 1.2 ms | ECONNREFUSED',
    'B | 172.1.8.103:43027 | private | - | connected | 0.8 ms | -',
    '',
  ];

  it('say how many endpoints took a connection', () => {
    expect(words(record.join('\n'), 'path-test')).toEqual(['2 endpoints, 1 took a connection', null]);
  });

  it('say that rows are missing', () => {
    const [summary, advice] = words(record.slice(0, 5).join('\n'), 'path-test');
    expect(summary).toBe('1 endpoint, 0 took a connection; the rest is missing');
    expect(advice).toContain('Lines of this record are missing');
  });
});

describe('the words for what else a host shows', () => {
  it.each([
    ['10.1.8.103 PGB\r\n', 'type C:\\WINDOWS\\system32\\drivers\\etc\\hosts', '1 entry'],
    ['Pinging PGB [10.1.8.103] with 32 bytes of data:\r\n', 'ping PGB', '1 look-up'],
    ['No ARP Entries Found\r\n', 'arp -a', '0 neighbours'],
    ['"ctisvr.exe","1520","Console","0","9,120 K"\r\n', 'tasklist /fo csv', '1 process'],
    ['   DNS Client\r\n   Workstation\r\n', 'net start', '2 services'],
    ['Error,9/15/2012 10:32:07 AM,Tcpip,4199,None\r\n', 'type log.csv', '1 event'],
  ])('count it', (text, command, summary) => {
    const [part] = readEvidence(`PGB>${command}\r\n${text}`).parts;
    expect(part === undefined ? '' : format(partSummary(part))).toBe(summary);
  });
});

import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';

const clocks = (text: string) =>
  readEvidence(text).parts.flatMap(({ kind, data, host }) =>
    kind === 'host-clock'
      ? (data as { clocks: readonly { clock: string; zoneMinutes: number | null }[] }).clocks.map(
          ({ clock, zoneMinutes }) => [clock, zoneMinutes, host],
        )
      : [],
  );

describe('a host’s clock with its zone', () => {
  test('wmic os get localdatetime, with its odd line ends', () => {
    const text =
      'C:\\>wmic os get localdatetime\r\r\nLocalDateTime              \r\r\n20261128230047.123000+060  \r\r\n\r\r\nC:\\>';
    expect(clocks(text)).toEqual([['2026-11-28T23:00:47', 60, null]]);
  });

  test('wmic os get localdatetime /value', () => {
    expect(clocks('\r\n\r\nLocalDateTime=20050915103201.000000-300\r\n\r\n')).toEqual([
      ['2005-09-15T10:32:01', -300, null],
    ]);
  });

  test('Get-Date -Format o', () => {
    expect(clocks('PS C:\\> Get-Date -Format o\r\n2026-11-28T23:00:47.1234567+05:30\r\n')).toEqual([
      ['2026-11-28T23:00:47', 330, null],
    ]);
  });

  test.each([
    ['English', 'Current time at \\\\PGB is 11/28/2026 11:00 PM', '11/28/2026 11:00 PM', null],
    ['another zone', 'Local time (GMT-05:00) at \\\\PGB is 5/2/2005 2:00 PM', '5/2/2005 2:00 PM', -300],
    ['German', 'Aktuelle Zeit auf \\\\PGB ist 28.11.2026 23:00', '28.11.2026 23:00', null],
  ])('net time, %s', (_, line, clock, zone) => {
    expect(clocks(`${line}\r\n\r\nThe command completed successfully.`)).toEqual([[clock, zone, 'PGB']]);
  });
});

describe('it is none', () => {
  test.each([
    ['the last start of Windows', 'LastBootUpTime\r\n20261101100000.500000+060'],
    ['a value without its name', '20261128230047.123000+060'],
    ['UTC itself', '2026-11-28T23:00:47Z'],
    ['a zone that is none', 'LocalDateTime=20261128230047.123000+999'],
    ['a day that is none', 'LocalDateTime=20261399230047.123000+060'],
    ['a path with a date', 'copied \\\\PGB\\share to D: 11/28/2026 11:00 PM'],
    ['a sentence with a host', 'The clock of \\\\PGB is 11/28/2026 11:00 PM and it is wrong by a lot'],
  ])('%s', (_, text) => {
    expect(clocks(text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readPrompt } from '../../../../../electron/core/evidence/console/prompt';
import { readClockLine } from '../../../../../electron/core/evidence/text/clock';

describe('a prompt', () => {
  it.each([
    ['C:\\>netstat -n -a', null, 'netstat -n -a'],
    ['C:\\Documents and Settings\\Administrator>', null, ''],
    ['  D:\\icr\\tools> ctitest', null, 'ctitest'],
    ['PS C:\\Users\\x> Get-NetTCPConnection', null, 'Get-NetTCPConnection'],
    ['PS HKLM:\\> dir', null, 'dir'],
    ['[PGB]: PS C:\\> hostname', 'PGB', 'hostname'],
    ['administrator@PGB C:\\Users\\administrator>netstat -an', 'PGB', 'netstat -an'],
    ['\\\\server\\share>dir', null, 'dir'],
    ['PGB>netstat -an', 'PGB', 'netstat -an'],
    ['pgb.site.example>ipconfig /all', 'pgb.site.example', 'ipconfig /all'],
    ['>arp -a', null, 'arp -a'],
    ['lab@pg-a:~$ ss -tan', 'pg-a', 'ss -tan'],
    ['[root@pg-a log]# netstat -tan', 'pg-a', 'netstat -tan'],
    ['$ ss -tan', null, 'ss -tan'],
    ['netstat -ano | findstr 43027', null, 'netstat -ano | findstr 43027'],
    ['NETSTAT.EXE -n -a', null, 'NETSTAT.EXE -n -a'],
  ])('%s', (line, host, command) => {
    expect(readPrompt(line)).toEqual({ host, command });
  });

  it.each([
    '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING',
    'Ethernet adapter PG>A:',
    '> quoted text',
    'CTITEST>exit',
    'if a > b then c',
    'netstat shows the listener',
    'hostname of the server',
    '# a heading of a note',
    '$ 5 a day',
    'C:\\WINDOWS\\system32\\WS2_32.dll',
    'see <C:\\x>y',
    'mail me at a@b.example',
  ])('is not in: %s', (line) => {
    expect(readPrompt(line)).toBeNull();
  });
});

describe('a date or a time', () => {
  it.each([
    ['Thu 09/15/2005 ', 'date'],
    ['15.09.2005', 'date'],
    ['2005-09-15', 'date'],
    ['2005/09/15 周四', 'date'],
    ['Do 15.09.2005', 'date'],
    ['15-09-05', 'date'],
    ['2005. 09. 15', null],
    ['10:32 AM', 'time'],
    ['10:32a', 'time'],
    ['10:32', 'time'],
    ['오전 10:32', 'time'],
    ['10:32:07,45', 'time'],
    ['13:52:42 17/05/2016', 'both'],
    ['10.1.18', null],
    ['10.1.8.103', null],
    ['version 1.2.2005 of it all', null],
    ['the day 15/09/2005 was the day before', null],
    ['0.0.0.0:135', null],
    ['', null],
  ])('%j is %s', (line, kind) => {
    expect(readClockLine(line)).toBe(kind);
  });
});

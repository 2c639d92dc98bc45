import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';

const manifest = [
  'Rebind collection 1',
  'Host: PGB',
  'Started: Thu 09/15/2005 10:32:01.40',
  'System: Microsoft Windows 2000 [Version 5.00.2195]',
  'Collector: rebind-collect.cmd 1',
  '',
  '01-netstat-n-a.txt | 0 | netstat -n -a | find "TCP"',
  '02-netstat-ano.txt | skipped | netstat -ano',
  '11-dialer-1.reg | absent | export of the Dialer key of an ICM instance',
  '14-arp-a.txt | 1 | arp -a',
  '23-net-ip-configuration.txt | Access is denied. | Get-NetIPConfiguration',
  'Ended: Thu 09/15/2005 10:32:44.10',
];

describe('a collector’s manifest', () => {
  it('says of which host, from when, and how each command ended', () => {
    const [part, ...others] = readEvidence(manifest.join('\r\n')).parts;
    expect(others).toEqual([]);
    expect(part).toMatchObject({ kind: 'collection', host: 'PGB', unread: [] });
    if (part?.kind !== 'collection') throw new Error('not recognised');
    const { entries, ...rest } = part.data;
    expect(rest).toEqual({
      host: 'PGB',
      started: 'Thu 09/15/2005 10:32:01.40',
      ended: 'Thu 09/15/2005 10:32:44.10',
      system: 'Microsoft Windows 2000 [Version 5.00.2195]',
    });
    expect(entries.map(({ file, outcome }) => `${file} ${outcome}`)).toEqual([
      '01-netstat-n-a.txt done',
      '02-netstat-ano.txt skipped',
      '11-dialer-1.reg absent',
      '14-arp-a.txt failed',
      '23-net-ip-configuration.txt failed',
    ]);
    expect(entries[0]).toMatchObject({ command: 'netstat -n -a | find "TCP"', line: 7 });
  });

  it('that was cut off in the middle says what it has', () => {
    const [part] = readEvidence(manifest.slice(0, 8).join('\r\n')).parts;
    expect(part).toMatchObject({ kind: 'collection', host: 'PGB', data: { ended: null } });
  });

  it('lists the lines that are none of its own', () => {
    const text = [...manifest.slice(0, 8), 'and a remark by hand', ...manifest.slice(8)].join('\r\n');
    const [part] = readEvidence(text).parts;
    expect(part).toMatchObject({ kind: 'collection', unread: [{ line: 9, text: 'and a remark by hand' }] });
  });
});

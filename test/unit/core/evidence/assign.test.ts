import { describe, expect, it } from 'vitest';
import type { Owner, Site } from '../../../../electron/core/case/types';
import { type AssignContext, proposeOwners } from '../../../../electron/core/evidence/assign';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { format } from '../../../../electron/core/text';
import { ipconfigText, netstatText, networkKeys, regExport, row } from '../../../support/console-texts';

const side = { host: null, visible: null, private: null, windows: null, ctiPort: null };

const site: Site = {
  instance: 0,
  active: 'B',
  release: null,
  activeKnownBy: 'procmon',
  sides: {
    A: { ...side, host: 'PGA', visible: '10.1.8.102', private: '172.1.8.102' },
    B: { ...side, host: 'PGB', visible: '10.1.8.103', private: '172.1.8.103' },
  },
  dialer: { host: 'DIALER1', address: '10.1.8.50', endpoints: { A: null, B: null }, secure: null },
};

function owners(text: string, given: Partial<AssignContext> = {}): readonly (Owner | null)[] {
  return propose(text, given).map((one) => one.owner);
}

function propose(text: string, given: Partial<AssignContext> = {}) {
  return proposeOwners(readEvidence(text).parts, { site, itemOwner: null, partOwners: {}, ...given });
}

function netstatOf(...addresses: readonly string[]): string {
  return netstatText(addresses.map((address) => row({ local: { address, port: 139 } })));
}

function ipconfigOf(host: string, address: string): string {
  const card = {
    name: 'X',
    description: 'Y',
    physicalAddress: '00-0C-29-4F-8E-35',
    dhcp: false,
    connected: true,
  };
  return ipconfigText(host, [
    { ...card, ipv4: [{ address, mask: '255.255.255.0' }], gateways: [], dnsServers: [] },
  ]);
}

describe('a part belongs', () => {
  it('to the host whose name stands in it, in any case and with a domain', () => {
    expect(owners(`pgb.site.example\n09/15/2005\n10:00 AM\n${netstatOf('0.0.0.0')}`)).toEqual(['B']);
    expect(owners(ipconfigOf('dialer1', '192.168.9.9'))).toEqual(['dialer']);
  });

  it('to the side whose address it shows as its own', () => {
    const [proposal] = propose(netstatOf('0.0.0.0', '127.0.0.1', '172.1.8.103'));
    expect(proposal?.owner).toBe('B');
    expect(proposal?.reason && format(proposal.reason)).toBe('The address 172.1.8.103 stands in it.');
    expect(owners(ipconfigOf('UNKNOWN', '10.1.8.50'))).toEqual(['dialer']);
    const guid = '{1B2C0000-0000-4000-8000-0000000000A1}';
    const one = { guid, name: 'X', ipv4: [{ address: '10.1.8.102', mask: null }], gateways: [], dhcp: false };
    expect(owners(regExport(networkKeys([guid], [one])))).toEqual(['A']);
  });

  it('to nobody by the address at the other end of a connection', () => {
    const text = netstatText([
      row({
        local: { address: '10.9.9.9', port: 1 },
        remote: { address: '10.1.8.103', port: 43027 },
        state: 'SYN_SENT',
      }),
    ]);
    expect(owners(text)).toEqual([null]);
  });

  it('to nobody where it shows addresses of both sides', () => {
    const [proposal] = propose(netstatOf('10.1.8.102', '10.1.8.103'));
    expect(proposal?.owner).toBeNull();
    expect(proposal?.reason).not.toBeNull();
  });

  it('to nobody where name and addresses disagree', () => {
    const [proposal] = propose(ipconfigOf('PGA', '10.1.8.103'));
    expect(proposal?.owner).toBeNull();
    expect(proposal?.reason && format(proposal.reason)).toBe(
      'The host name says side A, the addresses say side B.',
    );
  });

  it('to nobody, without a reason, where nothing tells', () => {
    expect(propose(netstatOf('0.0.0.0'))).toEqual([{ owner: null, reason: null }]);
  });

  it('to the dialer where it holds the dialer’s key, wherever it was dropped', () => {
    const text = regExport([
      ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\a\\Dialer', { CTIServerA: 'x' }],
    ]);
    expect(owners(text)).toEqual(['dialer']);
    expect(owners(text, { itemOwner: 'A' })).toEqual(['dialer']);
  });
});

describe('what the technician says', () => {
  it('of a card outranks what the text shows', () => {
    expect(owners(netstatOf('172.1.8.103'), { itemOwner: 'A' })).toEqual(['A']);
  });

  it('of a card does not outrank the names in a text of several hosts', () => {
    const text = `PGA>netstat -n -a\n${netstatOf('0.0.0.0')}\nPGB>netstat -n -a\n${netstatOf('0.0.0.0')}`;
    expect(owners(text, { itemOwner: 'A' })).toEqual(['A', 'B']);
  });

  it('of a single part outranks everything, also where it is nobody’s', () => {
    const text = `PGB>netstat -n -a\n${netstatOf('172.1.8.103')}`;
    expect(owners(text, { itemOwner: 'B', partOwners: { 0: 'A' } })).toEqual(['A']);
    expect(owners(text, { itemOwner: 'B', partOwners: { 0: null } })).toEqual([null]);
  });
});

describe('a neighbour in the same text', () => {
  it('of the same host follows', () => {
    const text = `SRV7>netstat -n -a\n${netstatOf('0.0.0.0')}\nSRV7>ipconfig /all\n${ipconfigOf('SRV7', '172.1.8.103')}`;
    expect(owners(text)).toEqual(['B', 'B']);
  });

  it('with the same addresses follows', () => {
    const bare = { ...site, sides: { ...site.sides, B: { ...site.sides.B, visible: null, private: null } } };
    const text = netstatOf('0.0.0.0', '10.7.7.7') + ipconfigOf('PGB', '10.7.7.7');
    expect(owners(text, { site: bare })).toEqual(['B', 'B']);
  });

  it('of another host does not', () => {
    const text = `SRV7>netstat -n -a\n${netstatOf('0.0.0.0')}\nPGB>ipconfig /all\n${ipconfigOf('PGB', '172.1.8.103')}`;
    expect(owners(text)).toEqual([null, 'B']);
  });
});

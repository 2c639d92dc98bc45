import { describe, expect, it } from 'vitest';
import { isHostName, parseEndpoint, parsePort } from '../../../../electron/core/net/endpoint';
import { parseIPv4 } from '../../../../electron/core/net/ipv4';
import { ctiPort, networkOfPort, readCtiPort } from '../../../../electron/core/net/ports';
import { networkOf, prefixLength } from '../../../../electron/core/net/subnet';

describe('an IPv4 address', () => {
  it('has four decimal parts', () => {
    expect(parseIPv4(' 10.1.8.103 ')).toBe('10.1.8.103');
    for (const text of [
      '10.1',
      '10.1.8',
      '10.1.8.256',
      '10.1.8.1.2',
      '0x0a.1.8.3',
      '',
      'PGB',
      '10.1.8.103:43027',
    ]) {
      expect(parseIPv4(text), text).toBeNull();
    }
  });

  it('with a leading zero is a slip, not an address', () => {
    expect(parseIPv4('010.1.8.3')).toBeNull();
  });
});

describe('an endpoint', () => {
  it('is an address or a name, and a port from 1 to 65535', () => {
    expect(parseEndpoint('10.1.8.103:43027')).toEqual({ address: '10.1.8.103', port: 43027 });
    expect(parseEndpoint('pgb.example:43027')).toEqual({ address: 'pgb.example', port: 43027 });
    expect(parseEndpoint('10.1.8:43027')).toBeNull();
    expect(parseEndpoint('10.1.8.103:70000')).toBeNull();
    expect(parsePort('0')).toBeNull();
  });

  it('takes no markup for a host name', () => {
    expect(isHostName('<b>PGB</b>')).toBe(false);
    expect(isHostName('PG_B-1')).toBe(true);
  });
});

describe('the ports of an instance', () => {
  it('follow base + 40 x instance, side B 1000 above', () => {
    expect(ctiPort('A', 0)).toBe(42027);
    expect(ctiPort('B', 4)).toBe(43187);
    expect(ctiPort('B', 0, 'tls')).toBe(43030);
  });

  it('are read back, to instance 24 and no further', () => {
    expect(readCtiPort(43027)).toEqual({ side: 'B', instance: 0, transport: 'plain' });
    expect(readCtiPort(42987)).toEqual({ side: 'A', instance: 24, transport: 'plain' });
    expect(readCtiPort(43028)).toBeNull();
    expect(readCtiPort(44027)).toBeNull();
  });

  it('tell the network of a connection by its marker ports', () => {
    expect(networkOfPort(43005, 0)).toBe('private');
    expect(networkOfPort(43045, 1)).toBe('private');
    expect(networkOfPort(40002, 0)).toBe('visible');
    expect(networkOfPort(43027, 0)).toBeNull();
  });
});

describe('a network', () => {
  it('is told by address and mask', () => {
    expect(networkOf('10.1.8.103', '255.255.255.0')).toBe('10.1.8.0/24');
    expect(networkOf('172.1.8.103', '255.255.254.0')).toBe('172.1.8.0/23');
    expect(prefixLength('255.0.255.0')).toBeNull();
  });
});

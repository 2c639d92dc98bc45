import { describe, expect, it } from 'vitest';
import {
  type Checked,
  checkAddress,
  checkAddressOrHost,
  checkCode,
  checkHost,
  checkInstance,
  checkPort,
} from '../../../../renderer/components/field-rules';

function reason(checked: Checked<unknown>): string {
  return checked.ok ? `taken: ${String(checked.value)}` : checked.message;
}

describe('an address field', () => {
  it('takes four parts, and spaces around them', () => {
    expect(checkAddress(' 10.1.8.103 ')).toEqual({ ok: true, value: '10.1.8.103' });
  });

  it('takes an emptied field as nothing said', () => {
    expect(checkAddress('   ')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['10.1.8', '10.1.8 has 3 parts. An address has four, as in 10.1.8.103.'],
    ['10.1.8.', '10.1.8. has 3 parts. An address has four, as in 10.1.8.103.'],
    ['10.1.8.103.7', '10.1.8.103.7 has 5 parts. An address has four, as in 10.1.8.103.'],
    ['10.1.8.300', 'The part 300 is too large. Each of the four parts is 0 to 255.'],
    ['10.1.008.3', 'The part 008 starts with a zero. Write it without, as in 10.1.8.103.'],
    ['10.1.8.103:43027', '10.1.8.103:43027 holds a port too. Only the address goes here.'],
    ['fe80::1%4', 'fe80::1%4 is an IPv6 address. The IPv4 address is needed here, as in 10.1.8.103.'],
    ['PGB', '“PGB” is no address. Four numbers from 0 to 255 are expected, as in 10.1.8.103.'],
    ['0.0.0.0', '0.0.0.0 stands for all addresses of a host. The card’s own address goes here.'],
  ])('refuses %s and says why', (typed, words) => {
    expect(reason(checkAddress(typed))).toBe(words);
  });

  it('shortens what was typed where it would fill the screen', () => {
    const words = reason(checkAddress('x'.repeat(10_000)));
    expect(words.length).toBeLessThan(160);
    expect(words).toContain('xxx…');
  });
});

describe('a host field', () => {
  it('takes a plain name and a full one', () => {
    expect(checkHost('PGB')).toEqual({ ok: true, value: 'PGB' });
    expect(checkHost('pg_b.north.example')).toEqual({ ok: true, value: 'pg_b.north.example' });
  });

  it.each([
    ['<b>PGB</b>', '“<b>PGB</b>” holds the sign <. A host name has letters, digits, hyphens and dots only.'],
    ['PG B', '“PG B” holds a space. A host name has none, as in PGB.'],
    ['10.1.8.103', '10.1.8.103 is an address. The host’s name goes here, as in PGB.'],
    ['-pgb', '“-pgb” is no host name. It starts with a letter or a digit, as in PGB.'],
  ])('refuses %s and says why', (typed, words) => {
    expect(reason(checkHost(typed))).toBe(words);
  });
});

describe('what the dialer calls', () => {
  it('may be an address or a name', () => {
    expect(checkAddressOrHost('10.1.8.103')).toEqual({ ok: true, value: '10.1.8.103' });
    expect(checkAddressOrHost('PGB')).toEqual({ ok: true, value: 'PGB' });
  });

  it('is told as an address where it looks like one, and as a name where not', () => {
    expect(reason(checkAddressOrHost('10.1.8'))).toContain('has 3 parts');
    expect(reason(checkAddressOrHost('<script>'))).toContain('holds the sign <');
  });
});

describe('a port field', () => {
  it('takes 1 to 65535', () => {
    expect(checkPort('43027')).toEqual({ ok: true, value: 43027 });
    expect(checkPort('1')).toEqual({ ok: true, value: 1 });
  });

  it.each([
    ['70000', '70000 is no port. Ports go from 1 to 65535.'],
    ['0', '0 is no port. Ports go from 1 to 65535.'],
    ['43o27', '“43o27” is no port. A number from 1 to 65535 is expected, as in 43027.'],
    ['-1', '“-1” is no port. A number from 1 to 65535 is expected, as in 43027.'],
  ])('refuses %s and says why', (typed, words) => {
    expect(reason(checkPort(typed))).toBe(words);
  });
});

describe('an instance field', () => {
  it('takes 0 to 24', () => {
    expect(checkInstance('0')).toEqual({ ok: true, value: 0 });
    expect(checkInstance('24')).toEqual({ ok: true, value: 24 });
  });

  it('refuses 25, as its port would be the other side’s', () => {
    expect(reason(checkInstance('25'))).toBe('Instances go from 0 to 24. Found: 25.');
  });

  it('refuses words', () => {
    expect(reason(checkInstance('cust1'))).toContain('“cust1” is no instance number');
  });
});

describe('a code field', () => {
  it('takes a number and nothing else', () => {
    expect(checkCode('15')).toEqual({ ok: true, value: 15 });
    expect(checkCode('')).toEqual({ ok: true, value: null });
    expect(reason(checkCode('E_CTI'))).toContain('is no code');
    expect(reason(checkCode('99999999999'))).toContain('is no code');
  });
});

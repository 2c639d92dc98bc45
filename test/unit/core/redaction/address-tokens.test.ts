import { describe, expect, test } from 'vitest';
import { addressTokens } from '../../../../electron/core/redaction/address-tokens';

/** The IPv4 addresses that are found in a text. */
function ipv4In(text: string): readonly string[] {
  return addressTokens(text).flatMap((token) => (token.kind === 'ipv4' ? [token.address] : []));
}

describe('four numbers with dots', () => {
  test.each([
    'version 12.6.1.0',
    'Release: 9.0.4.0',
    'ctisvr v8.5.4.0',
    'File version = 10.5.1.0',
    'rev "7.2.6.0"',
  ])('of a product are no address: %s', (text) => {
    expect(ipv4In(text)).toEqual([]);
  });

  test.each([
    ['10.1.8.102  G01YQHIF99N5V\r\n10.1.8.103  PGB', ['10.1.8.102', '10.1.8.103']],
    ['SRV 10.1.8.103', ['10.1.8.103']],
    ['PG-V 10.1.8.103', ['10.1.8.103']],
    ['pg5v:10.1.8.103', ['10.1.8.103']],
    ['Version\r\n10.1.8.103', ['10.1.8.103']],
  ])('behind a name that ends like a word for versions are one: %j', (text, addresses) => {
    expect(ipv4In(text)).toEqual(addresses);
  });
});

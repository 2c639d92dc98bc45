import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKept } from '../../../../electron/core/redaction/ipv4-kinds';
import { ipv4Map, type KnownNetwork, networkStart } from '../../../../electron/core/redaction/ipv4-map';
import { keyedFor } from '../../../support/redaction';

const keyed = keyedFor('addresses');
const link = (address: string, bits: number): KnownNetwork => ({ address, bits, isLink: true });
const route = (address: string, bits: number): KnownNetwork => ({ address, bits, isLink: false });

describe('pseudonyms of IPv4 addresses', () => {
  it('keep networks and the places in them, and the count of digits', () => {
    const all = ['10.1.8.1', '10.1.8.50', '10.1.8.255', '172.1.8.103', '192.168.43.11', '8.8.4.4'];
    const map = ipv4Map(all, [], keyed);
    const images = all.map(map.of);
    expect(images.map((one) => one.split('.').map((part) => part.length))).toEqual(
      all.map((one) => one.split('.').map((part) => part.length)),
    );
    expect(images.map((one) => one.split('.')[3])).toEqual(['1', '50', '255', '103', '11', '4']);
    expect(new Set(images.slice(0, 3).map((one) => networkStart(one, 24))).size).toBe(1);
    expect(images[0]).toMatch(/^10\./);
    expect(images[4]).toMatch(/^192\.168\./);
    for (const one of images) expect(all).not.toContain(one);
  });

  it('leave alone what has a meaning of its own', () => {
    const kept = [
      '0.0.0.0',
      '127.0.0.1',
      '127.3.4.5',
      '224.0.0.252',
      '239.255.255.250',
      '255.255.255.255',
      '255.255.255.0',
      '255.255.252.0',
      '10.0.0.0',
    ];
    const map = ipv4Map([...kept, '10.1.8.103'], [], keyed);
    expect(kept.map(map.of)).toEqual(kept);
    expect(map.of('169.254.17.3')).toMatch(/^169\.254\.\d+\.3$/);
  });

  it('keep networks that end inside of a number, and those within wider ones', () => {
    const networks = [
      link('10.24.4.0', 22),
      route('10.24.0.0', 14),
      route('172.16.0.0', 12),
      link('172.20.128.0', 17),
    ];
    const all = [
      '10.24.4.7',
      '10.24.7.254',
      '10.25.1.1',
      '10.28.1.1',
      '172.20.128.9',
      '172.20.255.9',
      '172.31.1.1',
      '172.32.1.1',
    ];
    const map = ipv4Map(all, networks, keyed);
    const together = (one: string, other: string, bits: number) =>
      networkStart(map.of(one), bits) === networkStart(map.of(other), bits);
    expect(together('10.24.4.7', '10.24.7.254', 22)).toBe(true);
    expect(together('10.24.4.7', '10.25.1.1', 14)).toBe(true);
    expect(together('10.24.4.7', '10.28.1.1', 14)).toBe(false);
    expect(together('172.20.128.9', '172.20.255.9', 17)).toBe(true);
    expect(together('172.20.128.9', '172.31.1.1', 12)).toBe(true);
    expect(together('172.31.1.1', '172.32.1.1', 12)).toBe(false);
    // Places within a card's own network are kept.
    expect(Number(map.of('10.24.7.254').split('.')[2]) % 4).toBe(3);
  });

  it('replace addresses of a card whose mask takes in a whole private range', () => {
    const map = ipv4Map(['10.1.8.103', '10.2.9.7'], [link('10.0.0.0', 8)], keyed);
    expect(map.of('10.1.8.103')).not.toBe('10.1.8.103');
    expect(map.of('10.1.8.103')).toMatch(/^10\..*\.103$/);
    expect(map.of('10.0.0.0')).toBe('10.0.0.0');
  });

  it('are none of the true addresses, however full a range is', () => {
    const full = Array.from({ length: 256 }, (_, at) => `192.168.${at}.${(at % 254) + 1}`);
    const map = ipv4Map(full, [], keyed);
    const images = full.map(map.of);
    expect(new Set(images).size).toBe(full.length);
    expect(images.filter((one) => full.includes(one))).toEqual([]);
  });

  it('never fall together and share exactly the networks that the true ones share', () => {
    const octet = fc.oneof(fc.constantFrom(0, 1, 10, 99, 100, 255), fc.integer({ min: 0, max: 255 }));
    const address = fc
      .tuple(fc.constantFrom(10, 172, 192, 8, 203, 169), octet, octet, octet)
      .map((one) => one.join('.'));
    const network = fc
      .tuple(address, fc.integer({ min: 9, max: 30 }), fc.boolean())
      .map(([one, bits, isLink]) => ({
        address: networkStart(one, bits),
        bits,
        isLink,
      }));
    fc.assert(
      fc.property(
        fc.uniqueArray(address, { minLength: 2, maxLength: 16 }),
        fc.array(network, { maxLength: 6 }),
        fc.string(),
        (all, networks, key) => {
          const map = ipv4Map(all, networks, keyedFor(key));
          const images = all.map(map.of);
          expect(new Set(images).size).toBe(all.length);
          const wrong: string[] = [];
          for (const [at, one] of all.entries()) {
            const image = images[at] ?? '';
            if (!isKept(one) && all.some((other) => !isKept(other) && other === image))
              wrong.push(`${one} is ${image}`);
            for (const [index, other] of all.entries()) {
              for (const bits of [
                8,
                16,
                24,
                ...networks
                  .filter((known) => known.address === networkStart(one, known.bits))
                  .map((known) => known.bits),
              ]) {
                if (isKept(one) || isKept(other)) continue;
                const isShared = networkStart(one, bits) === networkStart(other, bits);
                if ((networkStart(image, bits) === networkStart(images[index] ?? '', bits)) !== isShared)
                  wrong.push(`${one} ${other} /${bits}`);
              }
            }
          }
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('follow from the key alone', () => {
    const all = ['10.1.8.103', '172.1.8.103'];
    const one = ipv4Map(all, [], keyedFor('a'));
    const same = ipv4Map([...all].reverse(), [], keyedFor('a'));
    const others = ['a', 'b', 'c', 'd'].map((key) => ipv4Map(all, [], keyedFor(key)).of('10.1.8.103'));
    expect(all.map(one.of)).toEqual(all.map(same.of));
    expect(new Set(others).size).toBeGreaterThan(1);
  });
});

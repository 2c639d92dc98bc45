import { parseIPv4 } from '../../net/ipv4';

/**
 * The IPv4 address of an IPv6-mapped one, `::ffff:10.1.8.103` or `::ffff:a01:867`: a socket of both families takes IPv4
 * calls to it. Any other address as it stands.
 */
export function withoutMapping(address: string): string {
  const rest = /^(?:0{0,4}:){0,5}:?ffff:([^%]{3,15})$/i.exec(address)?.[1];
  if (rest === undefined) return address;
  const dotted = parseIPv4(rest);
  if (dotted !== null) return dotted;
  const words = /^([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(rest)?.slice(1);
  if (words === undefined) return address;
  return words
    .map((word) => Number.parseInt(word, 16))
    .flatMap((word) => [word >> 8, word & 255])
    .join('.');
}

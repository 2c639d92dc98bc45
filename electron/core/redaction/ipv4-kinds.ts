import { prefixLength } from '../net/subnet';

/** The four numbers of an address; null where the text is none. Zeros in front are read as `inet_aton` never would: in decimal. */
export function octetsOf(text: string): readonly number[] | null {
  // Digit by digit: tables have a hundred thousand of them, and each is asked for several times.
  if (text.length < 7 || text.length > 15) return null;
  const octets: number[] = [];
  let value = 0;
  let digits = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? dot : text.charCodeAt(at);
    if (code === dot) {
      if (digits === 0 || value > 255) return null;
      octets.push(value);
      value = 0;
      digits = 0;
    } else {
      if (code < zero || code > zero + 9 || digits === 3) return null;
      value = value * 10 + code - zero;
      digits += 1;
    }
  }
  return octets.length === 4 ? octets : null;
}

const dot = 46;
const zero = 48;

/** Network and broadcast addresses of the private ranges as a whole: everybody has them. */
const everybodys = new Set([
  '10.0.0.0',
  '10.255.255.255',
  '172.16.0.0',
  '172.31.255.255',
  '192.168.0.0',
  '192.168.255.255',
  '169.254.0.0',
  '169.254.255.255',
  '128.0.0.0',
  '192.0.0.0',
]);

/**
 * Addresses that tell nothing of a site and have a meaning of their own, so they stay: 0.x, the
 * loopback, multicast and above, masks, and the private ranges as a whole.
 */
export function isKept(address: string): boolean {
  const first = Number(address.slice(0, address.indexOf('.')));
  if (isReserved(first)) return true;
  return everybodys.has(address) || (first >= 128 && (prefixLength(address) ?? 0) > 0);
}

/** 0.x, the loopback, multicast and above: no host of a site has such an address for itself. */
export function isReserved(first: number): boolean {
  return first === 0 || first === 127 || first >= 224;
}

/** How many leading bits of an address only say which range it is of, and stay: 8 of 10.x, 16 of 192.168.x. */
export function rangeBits(first: number, second: number): number {
  if (first === 10) return 8;
  if (first === 172) return second >= 16 && second <= 31 ? 12 : 8;
  if (first === 192) return second === 168 ? 16 : 8;
  if (first === 169) return second === 254 ? 16 : 8;
  return 0;
}

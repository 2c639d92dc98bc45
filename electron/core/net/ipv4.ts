import ipaddr from 'ipaddr.js';

/**
 * An IPv4 address in four decimal parts, as Windows prints it; else null.
 *
 * Shorter forms (`10.1`), octal (`010.1.8.3`) and hexadecimal parts are legal to
 * some resolvers and always a slip here, so they are no address.
 */
export function parseIPv4(text: string): string | null {
  if (isPlain(text)) return text;
  const trimmed = text.trim();
  return ipaddr.IPv4.isValidFourPartDecimal(trimmed) ? ipaddr.IPv4.parse(trimmed).toString() : null;
}

/** Four numbers from 0 to 255 without leading zeros, and nothing else: as nearly every address comes, by the hundred thousand. */
function isPlain(text: string): boolean {
  let dots = 0;
  let value = -1;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit === -2 && value >= 0) {
      dots += 1;
      value = -1;
    } else if (digit >= 0 && digit <= 9 && value !== 0) {
      value = value < 0 ? digit : value * 10 + digit;
      if (value > 255) return false;
    } else return false;
  }
  return dots === 3 && value >= 0;
}

/** 0.0.0.0: a listener there answers on every address of the host. */
export function isWildcard(address: string): boolean {
  return address === '0.0.0.0';
}

/** 127.0.0.0/8: reached from the host itself only. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.');
}

/** 169.254.0.0/16: the address a card gives itself when it found no DHCP server (APIPA). */
export function isLinkLocal(address: string): boolean {
  return address.startsWith('169.254.');
}

/** True for an address written as IPv6 (with or without a scope). */
export function isIPv6(address: string): boolean {
  return address.includes(':');
}

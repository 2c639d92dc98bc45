import ipaddr from 'ipaddr.js';

/**
 * An IPv4 address in four decimal parts, as Windows prints it; else null.
 *
 * Shorter forms (`10.1`), octal (`010.1.8.3`) and hexadecimal parts are legal to
 * some resolvers and always a slip here, so they are no address.
 */
export function parseIPv4(text: string): string | null {
  const trimmed = text.trim();
  return ipaddr.IPv4.isValidFourPartDecimal(trimmed) ? ipaddr.IPv4.parse(trimmed).toString() : null;
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

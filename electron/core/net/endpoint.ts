import { parseIPv4 } from './ipv4';

/** An IPv4 address or a host name, and a TCP port (1 to 65535): what a dialer calls. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** `10.1.8.103:43027` */
export function formatEndpoint(endpoint: Endpoint): string {
  return `${endpoint.address}:${endpoint.port}`;
}

/** The same address and port; host names are the same whatever the size of their letters. */
export function sameEndpoint(one: Endpoint, other: Endpoint): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase() && one.port === other.port;
}

/** A TCP port in decimal digits, 1 to 65535; else null. */
export function parsePort(text: string): number | null {
  if (!/^\d{1,5}$/.test(text.trim())) return null;
  const port = Number(text.trim());
  return port >= 1 && port <= 65535 ? port : null;
}

/** A host name by RFC 1123 (letters, digits, hyphens, dots; underscores as Windows allows them). */
export function isHostName(text: string): boolean {
  return (
    text.length <= 253 &&
    /^[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_]([a-z0-9_-]{0,62}))*\.?$/i.test(text) &&
    // Four numbers and dots are a mistyped address, not a name.
    !/^[\d.]+$/.test(text)
  );
}

/** Reads `address:port`, the address being IPv4 in four parts or a host name; else null. */
export function parseEndpoint(text: string): Endpoint | null {
  const colon = text.lastIndexOf(':');
  if (colon < 1) return null;
  const host = text.slice(0, colon).trim();
  const port = parsePort(text.slice(colon + 1));
  const address = parseIPv4(host) ?? (isHostName(host) ? host : null);
  return address === null || port === null ? null : { address, port };
}

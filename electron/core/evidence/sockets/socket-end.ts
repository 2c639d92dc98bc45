import { isDigits } from '../text/lines';
import type { SocketEnd } from './types';

const zero = 48;
const nine = 57;
const colon = 58;
const star = 42;
const bracket = 91;

/** `*:*`: no other end. */
export const nowhere: SocketEnd = { address: '*', port: null };

/**
 * Reads one end of a socket as Windows prints it: `address:port`, `[address%scope]:port`,
 * `HOST:name`, `*:*`; null where it is none of them, or its port or address cannot be.
 */
export function readEnd(text: string, from: number, to: number): SocketEnd | null {
  const first = text.charCodeAt(from);
  if (to - from === 3 && first === star && text.charCodeAt(to - 1) === star) return nowhere;
  let at = to - 1;
  let value = 0;
  let scale = 1;
  let code = text.charCodeAt(at);
  while (at > from && code >= zero && code <= nine && scale <= 100_000) {
    value += (code - zero) * scale;
    scale *= 10;
    at -= 1;
    code = text.charCodeAt(at);
  }
  let port: number | string | null = value;
  if (code !== colon || scale === 1 || value > 65_535) {
    if (code === colon && scale > 1) return null;
    at = text.lastIndexOf(':', to - 1);
    if (at <= from || at === to - 1) return null;
    const name = text.slice(at + 1, to);
    if (isDigits(name) || !isServiceName(name)) return null;
    port = name === '*' ? null : name;
  }
  if (at <= from) return null;
  const address = addressOf(text, first, from, at);
  return address === null ? null : { address, port };
}

/** A port's name as in the services file; also Linux's own odd ones, such as `EtherNet/IP-1`. */
function isServiceName(name: string): boolean {
  return name.length <= 64 && /^(?:\*|[\w][\w+./-]*)$/.test(name);
}

/** The address before the port's colon, which stands at `end`. */
function addressOf(text: string, first: number, from: number, end: number): string | null {
  if (first === bracket) {
    if (text.charCodeAt(end - 1) !== 93 || end - from < 4) return null;
    return isIPv6(text, from + 1, end - 1) ? text.slice(from + 1, end - 1) : null;
  }
  return isIPv4OrName(text, from, end) ? text.slice(from, end) : null;
}

function isIPv6(text: string, from: number, to: number): boolean {
  let colons = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 37) return colons >= 2 && at + 1 < to;
    if (code === colon) colons += 1;
    else if (!(code >= zero && code <= nine) && code !== 46) {
      const letter = code & ~32;
      if (letter < 65 || letter > 70) return false;
    }
  }
  return colons >= 2;
}

/** Four numbers up to 255 with dots, or a name. Digits and dots alone that are no address are a damaged one. */
function isIPv4OrName(text: string, from: number, to: number): boolean {
  let dots = 0;
  let digits = 0;
  let value = 0;
  let sound = true;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      value = value * 10 + (code - zero);
      digits += 1;
      if (digits > 15) return false;
    } else if (code === 46) {
      sound = sound && digits > 0 && digits <= 3 && value <= 255;
      dots += 1;
      digits = 0;
      value = 0;
    } else {
      return isName(text, from, to);
    }
  }
  // Without -n a name is cut at its first dot, and may be a number then.
  return dots === 0 || (sound && dots === 3 && digits > 0 && digits <= 3 && value <= 255);
}

/** A host name, or `*`. Windows names may hold `_`; a name cut at its column may end anywhere. */
function isName(text: string, from: number, to: number): boolean {
  if (to - from > 255) return false;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === colon || code === bracket || code === 93 || code === 60 || code === 62 || code === 34)
      return false;
  }
  return true;
}

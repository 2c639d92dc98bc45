import { prefixLength } from '../net/subnet';
import { type AddressToken, addressTokens, bitsBehind } from './address-tokens';
import type { Edit } from './edits';
import { type Identifiers, isLabelledMac } from './identifiers';
import { networkStart } from './ipv4-map';
import { writtenAs } from './ipv6-map';
import type { Pseudonyms } from './pseudonyms';

/** What has to be put in place of the addresses of a text, and of the numbers that one machine alone has. */
export function addressEdits(text: string, known: Identifiers, pseudonyms: Pseudonyms): readonly Edit[] {
  const edits: Edit[] = [];
  for (const token of addressTokens(text)) {
    const old = text.slice(token.start, token.end);
    const made = replaced(token, old, text, known, pseudonyms);
    if (made !== null && made !== old) edits.push({ start: token.start, end: token.end, text: made });
  }
  return edits;
}

function replaced(
  token: AddressToken,
  old: string,
  text: string,
  known: Identifiers,
  { ipv4, network, ipv6, macs, guid, sid }: Pseudonyms,
): string | null {
  switch (token.kind) {
    case 'ipv4': {
      const bits = bitsBehind(text, token.end, prefixLength);
      // A network is named by its first address: it stays the first one of its pseudonym.
      const isNetwork = bits !== null && bits > 0 && networkStart(token.address, bits) === token.address;
      return writtenLike(old, '.', isNetwork ? network(token.address, bits) : ipv4(token.address));
    }
    case 'loose':
      return known.ipv4.has(token.address)
        ? writtenLike(old, old.includes('-') ? '-' : '_', ipv4(token.address))
        : null;
    case 'ipv4-part':
      return `${ipv4([...token.octets, 0].join('.'))
        .split('.')
        .slice(0, 3)
        .join('.')}.`;
    case 'arpa': {
      const whole = [...token.octets, 0, 0, 0].slice(0, 4).join('.');
      return ipv4(whole).split('.').slice(0, token.octets.length).reverse().join('.');
    }
    case 'arpa6':
      return ipv6
        .of(token.groups)
        .map((group) => group.toString(16).padStart(4, '0'))
        .join('')
        .split('')
        .reverse()
        .join('.');
    case 'ipv6':
      return writtenAs(old, ipv6.of(token.groups));
    case 'bytes':
      return bytesWritten(old, [...token.bytes.slice(0, -6), ...macs.of(token.bytes.slice(-6))]);
    case 'compact': {
      const isMac = known.macs.has(old.toLowerCase()) || isLabelledMac(text, token.start);
      return isMac ? bytesWritten(old, macs.of(token.bytes)) : null;
    }
    case 'guid':
      return guid(old);
    case 'sid':
      return sid(old);
  }
}

/** With the zeros in front that the old one had. */
function writtenLike(old: string, sign: string, address: string): string {
  const widths = old.split(sign).map((part) => (part.length > 1 && part.startsWith('0') ? part.length : 0));
  return address
    .split('.')
    .map((part, at) => part.padStart(widths[at] ?? 0, '0'))
    .join(sign);
}

/** The digits of an old text replaced one by one; its signs and the size of its letters stay. */
function bytesWritten(old: string, bytes: readonly number[]): string {
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const upper = /[A-F]/.test(old);
  let at = 0;
  return old.replace(/[0-9a-f]/gi, () => {
    const digit = digits.charAt(at);
    at += 1;
    return upper ? digit.toUpperCase() : digit;
  });
}

import { octetsOf } from './ipv4-kinds';
import { groupsOf } from './ipv6-map';

/** Where a token stands in its text; `end` is behind it. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** What stands in a text that is an address of some kind, or a number that one machine alone has. */
export type AddressToken = Placed &
  (
    | { readonly kind: 'ipv4'; readonly address: string }
    /** Three numbers and a sign that stands for the fourth, as in `10.1.8.x`. */
    | {
        readonly kind: 'ipv4-part';
        readonly octets: readonly number[];
      }
    /** Leading numbers of an address, last one first: `103.8.1.10.in-addr.arpa`; `end` is before the dot of `.in-addr`. */
    | {
        readonly kind: 'arpa';
        readonly octets: readonly number[];
      }
    | {
        readonly kind: 'arpa6';
        readonly groups: readonly number[];
      }
    | {
        readonly kind: 'ipv6';
        readonly groups: readonly number[];
      }
    /** Physical addresses, and longer runs of bytes that may end with one (DUID). */
    | {
        readonly kind: 'bytes';
        readonly bytes: readonly number[];
      }
    /** Twelve digits without a sign between: a physical address only where something says so. */
    | {
        readonly kind: 'compact';
        readonly bytes: readonly number[];
      }
    /** An address written with other signs, as in `ip-10-1-8-103`: one only where it is known otherwise. */
    | { readonly kind: 'loose'; readonly address: string }
    | { readonly kind: 'guid' }
    /** The three numbers that a domain or a machine has in its SIDs, and the account behind them. */
    | { readonly kind: 'sid' }
  );

const octet = '\\d{1,3}';
const pair = '[0-9a-f]{2}';
/** Where four numbers may begin. `reg query` parts texts by `\0`, which would be read as a number's first digit. */
const begins = '(?:(?<=\\\\0)|(?<![\\d.\\\\])|(?<=\\\\)(?!0))';

/** Every kind begins with a digit, `a` to `f`, `S` or a colon, so most places are passed by at once. */
const tokens = new RegExp(
  `(?=[0-9a-fs:])(?:${[
    `(?<arpa>(?<![\\w.-])(?:${octet}\\.){1,4})in-addr\\.arpa`,
    '(?<arpa6>(?<![\\w.-])(?:[0-9a-f]\\.){32})ip6\\.arpa',
    '(?<guid>(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-f-])',
    '(?<sid>(?<![\\w-])S-1-5-21(?:-\\d{1,10}){3,4})(?![\\w-])',
    `(?<bytes>(?<![0-9a-z:-])${pair}(?:(?:-${pair}){5,19}(?![0-9a-z-])|(?::${pair}){5}(?![0-9a-z:])))`,
    '(?<dotted>(?<![0-9a-z.])[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4})(?![0-9a-z.])',
    `(?<v6>(?<![0-9a-z:.])(?=[0-9a-f]{0,4}:)[0-9a-f:]{2,46}(?:(?<=:)${octet}(?:\\.${octet}){3})?)(?![0-9a-z:]|\\.\\d)`,
    `(?<v4>${begins}${octet}(?:\\.${octet}){3})(?!\\d)(?!\\.\\d)`,
    `(?<port>${begins}${octet}(?:\\.${octet}){3})(?=\\.\\d{1,5}(?![\\d.]))`,
    `(?<part>(?<![\\d.])(?:${octet}\\.){3})(?:x{1,3}|\\*)(?![\\w.])`,
    `(?<loose>(?<!\\d[-_]?)${octet}(?:(?:-${octet}){3}|(?:_${octet}){3}))(?![-_]?\\d)`,
    '(?<compact>(?<![0-9a-z])[0-9a-f]{12})(?![0-9a-z])',
  ].join('|')})`,
  'gi',
);

/** Every address of a text, first to last. */
export function addressTokens(text: string): readonly AddressToken[] {
  const found: AddressToken[] = [];
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const token = tokenOf(match, text);
    if (token !== null) found.push(token);
  }
  return found;
}

function tokenOf(
  { groups: named = {}, index: start, 0: whole }: RegExpExecArray,
  text: string,
): AddressToken | null {
  const end = start + whole.length;
  const { arpa, arpa6, guid, sid, bytes, dotted, v6, v4, port: before, part, loose, compact } = named;
  const dottedQuad = v4 ?? before;
  if (dottedQuad !== undefined) {
    const octets = octetsOf(dottedQuad);
    return octets === null || isVersion(text, start)
      ? null
      : { kind: 'ipv4', address: octets.join('.'), start, end };
  }
  if (v6 !== undefined) {
    const groups = groupsOf(v6);
    if (groups !== null) return { kind: 'ipv6', groups, start, end };
    // Without brackets a port may stand behind the last group.
    const port = /:\d{1,5}$/.exec(v6)?.[0] ?? '';
    const bare = port === '' ? null : groupsOf(v6.slice(0, -port.length));
    return bare === null ? null : { kind: 'ipv6', groups: bare, start, end: end - port.length };
  }
  if (bytes !== undefined) {
    return { kind: 'bytes', bytes: bytes.split(/[-:]/).map((one) => Number.parseInt(one, 16)), start, end };
  }
  if (dotted !== undefined) return { kind: 'bytes', bytes: bytesOf(dotted.replaceAll('.', '')), start, end };
  if (compact !== undefined) return { kind: 'compact', bytes: bytesOf(compact), start, end };
  if (guid !== undefined) return { kind: 'guid', start, end };
  if (sid !== undefined) return { kind: 'sid', start, end };
  if (arpa !== undefined) {
    const octets = arpa.slice(0, -1).split('.').map(Number);
    return octets.some((one) => one > 255)
      ? null
      : { kind: 'arpa', octets: octets.reverse(), start, end: start + arpa.length - 1 };
  }
  if (arpa6 !== undefined) {
    const nibbles = arpa6.replaceAll('.', '').split('').reverse().join('');
    const groups = (nibbles.match(/.{4}/g) ?? []).map((one) => Number.parseInt(one, 16));
    return { kind: 'arpa6', groups, start, end: start + arpa6.length - 1 };
  }
  if (part !== undefined) {
    const octets = part.slice(0, -1).split('.').map(Number);
    return octets.some((one) => one > 255)
      ? null
      : { kind: 'ipv4-part', octets, start, end: start + part.length - 1 };
  }
  const octets = octetsOf((loose ?? '').replaceAll(/[-_]/g, '.'));
  return octets === null ? null : { kind: 'loose', address: octets.join('.'), start, end };
}

/** Six bytes from twelve digits. */
export function bytesOf(digits: string): readonly number[] {
  return (digits.match(/../g) ?? []).map((one) => Number.parseInt(one, 16));
}

/** `version 12.6.1.0`, `v12.6.1.0`: four numbers of a product. The word stands on the same line, and is a word of its own. */
function isVersion(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  return /(?:\b(?:version|release|build|ver|rev|file ?version)|(?<![\w-])v)[ \t:.="'[(]{0,4}$/i.test(before);
}

/** A mask behind an address on its line: `10.1.8.0  255.255.255.0`, `10.1.8.0/24`, `10.1.8.0 mask 255.255.255.0`. */
const maskBehind = new RegExp(
  `(?:/(\\d{1,2})(?![\\d.])|["',; \\t]{1,40}(?:mask[ \\t]+|netmask[ \\t]+)?(${octet}(?:\\.${octet}){3})(?![\\d.]))`,
  'iy',
);

/** Bits of the mask that stands behind an address; null where none does. */
export function bitsBehind(
  text: string,
  end: number,
  prefixLength: (mask: string) => number | null,
): number | null {
  maskBehind.lastIndex = end;
  const [, bits, mask] = maskBehind.exec(text) ?? [];
  if (bits !== undefined) return Number(bits) <= 32 ? Number(bits) : null;
  return mask === undefined ? null : prefixLength(mask);
}

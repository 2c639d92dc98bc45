import { isRelease } from '../../electron/core/cti/versions';
import { isHostName, parsePort } from '../../electron/core/net/endpoint';
import { isIPv6, parseIPv4 } from '../../electron/core/net/ipv4';
import { lastInstance } from '../../electron/core/net/ports';
import { t } from '../app/text';

/** What a field holds: a value, nothing, or something that is refused, with the reason in plain words. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly message: string };

const nothing = { ok: true, value: null } as const;

function good<T>(value: T): Checked<T> {
  return { ok: true, value };
}

function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

const longestQuote = 40;

/** What was typed, short enough to stand in a sentence. */
function quoted(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

/** An IPv4 address in four parts. */
export function checkAddress(text: string): Checked<string> {
  const typed = text.trim();
  if (typed === '') return nothing;
  const address = parseIPv4(typed);
  if (address === '0.0.0.0') {
    return refused(t('0.0.0.0 stands for all addresses of a host. The card’s own address goes here.'));
  }
  if (address !== null) return good(address);
  return refused(whyNoAddress(typed));
}

function whyNoAddress(typed: string): string {
  const found = quoted(typed);
  if (/^\d+(\.\d+){3}:\d+$/.test(typed)) {
    return t('{found} holds a port too. Only the address goes here.', { found });
  }
  if (isIPv6(typed) && /^[\da-f:.%]+$/i.test(typed)) {
    return t('{found} is an IPv6 address. The IPv4 address is needed here, as in 10.1.8.103.', { found });
  }
  if (/^\d+(\.\d+)*\.?$/.test(typed)) {
    const parts = typed.replace(/\.$/, '').split('.');
    if (parts.length !== 4) {
      return t('{found} has {count} parts. An address has four, as in 10.1.8.103.', {
        found,
        count: parts.length,
      });
    }
    const large = parts.find((part) => Number(part) > 255);
    if (large !== undefined) {
      return t('The part {part} is too large. Each of the four parts is 0 to 255.', { part: quoted(large) });
    }
    const zero = parts.find((part) => part.length > 1 && part.startsWith('0'));
    if (zero !== undefined) {
      return t('The part {part} starts with a zero. Write it without, as in 10.1.8.103.', {
        part: quoted(zero),
      });
    }
  }
  return t('“{found}” is no address. Four numbers from 0 to 255 are expected, as in 10.1.8.103.', { found });
}

/** A host name: letters, digits, hyphens, underscores and dots. */
export function checkHost(text: string): Checked<string> {
  const typed = text.trim();
  if (typed === '') return nothing;
  if (isHostName(typed)) return good(typed);
  if (parseIPv4(typed) !== null) {
    return refused(t('{found} is an address. The host’s name goes here, as in PGB.', { found: typed }));
  }
  return refused(whyNoHost(typed));
}

function whyNoHost(typed: string): string {
  const strange = /[^\w.-]/u.exec(typed)?.[0];
  if (strange === undefined) {
    return t('“{found}” is no host name. It starts with a letter or a digit, as in PGB.', {
      found: quoted(typed),
    });
  }
  return strange.trim() === ''
    ? t('“{found}” holds a space. A host name has none, as in PGB.', { found: quoted(typed) })
    : t('“{found}” holds the sign {sign}. A host name has letters, digits, hyphens and dots only.', {
        found: quoted(typed),
        sign: strange,
      });
}

/** What a dialer may call: an IPv4 address or a host name. */
export function checkAddressOrHost(text: string): Checked<string> {
  const typed = text.trim();
  if (typed === '' || parseIPv4(typed) !== null) return checkAddress(typed);
  if (isHostName(typed)) return good(typed);
  return /^[\d.:]+$/.test(typed) ? refused(whyNoAddress(typed)) : refused(whyNoHost(typed));
}

/** A TCP port. */
export function checkPort(text: string): Checked<number> {
  const typed = text.trim();
  if (typed === '') return nothing;
  const port = parsePort(typed);
  if (port !== null) return good(port);
  return refused(
    /^\d+$/.test(typed)
      ? t('{found} is no port. Ports go from 1 to 65535.', { found: quoted(typed) })
      : t('“{found}” is no port. A number from 1 to 65535 is expected, as in 43027.', {
          found: quoted(typed),
        }),
  );
}

/** An ICM instance number. */
export function checkInstance(text: string): Checked<number> {
  const typed = text.trim();
  if (typed === '') return nothing;
  const instance = /^\d{1,4}$/.test(typed) ? Number(typed) : null;
  if (instance !== null && instance <= lastInstance) return good(instance);
  return refused(
    instance === null
      ? t('“{found}” is no instance number. A number from 0 to {last} is expected.', {
          found: quoted(typed),
          last: lastInstance,
        })
      : t('Instances go from 0 to {last}. Found: {found}.', { found: instance, last: lastInstance }),
  );
}

/** An ICM or UCCE release. */
export function checkRelease(text: string): Checked<string> {
  const typed = text.trim();
  if (typed === '') return nothing;
  if (isRelease(typed)) return good(typed);
  return refused(
    t('“{found}” is no release. Numbers are expected, as in 5.0, 8.5(1) or 12.6.', { found: quoted(typed) }),
  );
}

/** A code as the CTI Server gives it. */
export function checkCode(text: string): Checked<number> {
  const typed = text.trim();
  if (typed === '') return nothing;
  const code = /^\d{1,10}$/.test(typed) ? Number(typed) : null;
  if (code !== null && code <= 0xffffffff) return good(code);
  return refused(t('“{found}” is no code. The code is a number, as in 15.', { found: quoted(typed) }));
}

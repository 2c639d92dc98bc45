import { parseIPv4 } from '../net/ipv4';
import { type Side, sides } from '../net/ports';
import { type Message, say } from '../text';
import type { Fingerprint, Values } from './fingerprint';

/** A known site that this incident may be of. Only the technician can tell: it is always asked. */
export interface SiteMatch {
  /** What goes together. */
  readonly reasons: readonly Message[];
  /** What differs in what tells sites apart. */
  readonly against: readonly Message[];
  /** How much goes together: a higher one is asked first. */
  readonly weight: number;
}

/**
 * May the two be one site? null: nothing but addresses that every network has says so.
 *
 * Two customers have the same `10.1.8.103:43027` easily, and the same `PGB` too: so
 * - a card with the same physical address is enough, as no two cards have one (a cloned machine has: it is asked);
 * - else two of what follows: the name of a host on the same side, the dialer's host name, a name that the dialer
 *   calls, an endpoint that it calls, of which one at least is a name or a public address;
 * - host names that are known on both and none of which is the same speak against, and no address outdoes them.
 */
export function matchSite(known: Fingerprint, now: Fingerprint): SiteMatch | null {
  const reasons: Message[] = [];
  const against: Message[] = [];
  let strong = 0;
  let weak = 0;
  let namesBoth = 0;
  let namesSame = 0;

  for (const side of sides) {
    for (const card of common(known[side].cards, now[side].cards)) {
      if (!isRealCard(card)) continue;
      strong += 2;
      reasons.push(say('the card {card} of side {side}', { card, side }));
    }
    const [was, is] = [shortName(known[side].host), shortName(now[side].host)];
    if (was === null || is === null) continue;
    namesBoth += 1;
    if (was === is) {
      namesSame += 1;
      strong += 1;
      reasons.push(say('host {host} on side {side}', { host: is.toUpperCase(), side }));
    } else {
      against.push(
        say('side {side} was {was}, and is {now}', {
          side,
          was: was.toUpperCase(),
          now: is.toUpperCase(),
        }),
      );
    }
  }
  const [dialer, dialerNow] = [dialerName(known), dialerName(now)];
  if (dialer !== null && dialerNow !== null) {
    namesBoth += 1;
    if (dialer === dialerNow) {
      namesSame += 1;
      strong += 1;
      reasons.push(say('the dialer’s host {host}', { host: dialerNow.toUpperCase() }));
    } else {
      against.push(
        say('the dialer’s host was {was}, and is {now}', {
          was: dialer.toUpperCase(),
          now: dialerNow.toUpperCase(),
        }),
      );
    }
  }
  for (const side of sides) {
    const [was, is] = [known[side].dialed?.[0], now[side].dialed?.[0]];
    if (was === undefined || is === undefined) continue;
    if (was.toLowerCase() === is.toLowerCase()) {
      if (isTelling(is)) strong += 1;
      else weak += 1;
      reasons.push(say('the dialer calls {endpoint} for side {side}', { endpoint: is, side }));
    } else {
      against.push(say('for side {side} it called {was}, and calls {now}', { side, was, now: is }));
    }
  }
  const sameCard = reasons.length > 0 && strong >= 2 && sides.some((side) => hasCommonCard(known, now, side));
  if (namesBoth > 0 && namesSame === 0 && !sameCard) return null;
  if (strong === 0 || strong + weak < 2) return null;
  return { reasons, against, weight: strong * 10 + weak - against.length };
}

function hasCommonCard(known: Fingerprint, now: Fingerprint, side: Side): boolean {
  return common(known[side].cards, now[side].cards).some(isRealCard);
}

function common(one: Values, other: Values): readonly string[] {
  return one === null || other === null ? [] : one.filter((value) => other.includes(value));
}

/** Adapters that software makes have addresses of their own that repeat: all zeros, and the loopback adapter's. */
function isRealCard(address: string): boolean {
  return (
    /^([0-9A-F]{2}-){5}[0-9A-F]{2}$/.test(address) &&
    address !== '00-00-00-00-00-00' &&
    address !== '02-00-4C-4F-4F-50'
  );
}

/** The name without its domain, as one source prints it with and another without. */
function shortName(values: Values): string | null {
  const name = values?.[0]?.split('.')[0]?.toLowerCase() ?? '';
  return name === '' ? null : name;
}

function dialerName({ site }: Fingerprint): string | null {
  return shortName(site.dialer);
}

/** A name, or an address that belongs to one owner in the world. */
function isTelling(endpoint: string): boolean {
  const colon = endpoint.lastIndexOf(':');
  const address = parseIPv4(endpoint.slice(0, colon));
  return address === null || !isEveryones(address);
}

/** Private ranges (RFC 1918), shared ones (RFC 6598), link-local and loopback: every customer may have them. */
function isEveryones(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number);
  return (
    a === 10 ||
    a === 127 ||
    a === 0 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}

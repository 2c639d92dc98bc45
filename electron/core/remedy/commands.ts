import { type Endpoint, isHostName } from '../net/endpoint';
import { parseIPv4 } from '../net/ipv4';

/**
 * Commands that a plan offers for copying. They are made of this site's own values,
 * or they are not made at all.
 */

/** Takes host name, clock, sockets and cards of a host in one go; works on every Windows since 2000. */
export const captureCommand = 'hostname & date /t & time /t & netstat -n -a & ipconfig /all';

/**
 * A connection's name as it may stand in a command: letters, digits, blanks and a few
 * signs that neither `cmd`, `netsh` nor PowerShell gives a meaning.
 *
 * A name comes from evidence and anybody may have written it. Quotes (typographic ones
 * too: PowerShell takes them for its own), `*`, `?`, `[`, `%`, `$`, `;` and invisible
 * marks could end the value or widen it to other cards.
 */
export function isSafeName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._()#-]{0,99}$/u.test(name) && name.trim() === name;
}

/** Lower is preferred; both differ from what Windows gives by itself, so that the change shows. */
const preferredMetric = 10;
const otherMetric = 50;

/** Lists the metrics of all cards (Windows 2012 and later). */
export const listMetrics = 'Get-NetIPInterface -AddressFamily IPv4';

/**
 * Prefers one card by its metric (Windows 2012 and later). Every other card gets a metric
 * too: cards of equal speed have equal automatic ones.
 * @returns null where a name cannot stand in a command
 */
export function preferByMetric(preferred: string, others: readonly string[]): string | null {
  if (![preferred, ...others].every(isSafeName)) return null;
  const line = (name: string, metric: number) =>
    `Set-NetIPInterface -InterfaceAlias '${name}' -AddressFamily IPv4 -InterfaceMetric ${metric}`;
  return [line(preferred, preferredMetric), ...others.map((name) => line(name, otherMetric))].join('\n');
}

/**
 * A bare TCP try that every Windows knows (the client is an optional feature from 2008 on).
 * @returns null where the address is neither an IPv4 address nor a host name
 */
export function telnet({ address, port }: Endpoint): string | null {
  return parseIPv4(address) === null && !isHostName(address) ? null : `telnet ${address} ${port}`;
}

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

/** A card in a command: by Windows' interface index where the evidence has it, else by its name. */
export interface CardRef {
  readonly name: string;
  /** null where it was not seen. */
  readonly index: number | null;
}

/**
 * Prefers one card by its metric (Windows 2012 and later). Every other card gets a metric
 * too: cards of equal speed have equal automatic ones.
 * @returns null where an index was not seen and the name cannot stand in a command
 */
export function preferByMetric(preferred: CardRef, others: readonly CardRef[]): string | null {
  const all = [preferred, ...others];
  const indexes = all.map((one) => one.index);
  const numbered = !indexes.includes(null) && new Set(indexes).size === all.length;
  if (!numbered && !all.every((one) => isSafeName(one.name))) return null;
  return all
    .map((one) => {
      const card = numbered ? `-InterfaceIndex ${one.index}` : `-InterfaceAlias '${one.name}'`;
      const metric = one === preferred ? preferredMetric : otherMetric;
      return `Set-NetIPInterface ${card} -AddressFamily IPv4 -InterfaceMetric ${metric}`;
    })
    .join('\n');
}

/**
 * The same with `netsh`, which takes the connection's name.
 * @returns null where a name cannot stand in a command
 */
export function preferByNetsh(preferred: string, others: readonly string[]): string | null {
  if (![preferred, ...others].every(isSafeName)) return null;
  const line = (name: string, metric: number) =>
    `netsh interface ipv4 set interface "${name}" metric=${metric}`;
  return [line(preferred, preferredMetric), ...others.map((name) => line(name, otherMetric))].join('\n');
}

/**
 * A bare TCP try that every Windows knows (the client is an optional feature from 2008 on).
 * @returns null where the address is neither an IPv4 address nor a host name
 */
export function telnet({ address, port }: Endpoint): string | null {
  return parseIPv4(address) === null && !isHostName(address) ? null : `telnet ${address} ${port}`;
}

import type { Lines } from '../text/lines';
import { Unread } from '../text/unread';
import type { UnreadLine } from '../types';
import { dialerOf, traceMasksIn } from './icm';
import { type Key, RegistryKeys } from './keys';
import { aheadOfUtcIn, interfaceOf, orderIn, persistentRoutesIn, type ReadOrder } from './network';
import { readRegistryText } from './reg-text';
import type { CardOrder, RegistryData } from './types';

export interface RegistryReading {
  readonly data: RegistryData;
  readonly unread: readonly UnreadLine[];
  readonly unreadTotal?: number;
}

/**
 * Reads the registry's word on the binding order, the interfaces and the dialer, from
 * an export or from `reg query`. The binding order is the value `Bind` of
 * `Services\Tcpip\Linkage`, first card on top (the usual reading; sources disagree, so
 * `ipconfig /all` is asked too); see keys.ts for the other keys.
 *
 * Of several control sets the current one counts, else the first by number.
 */
export function readRegistry(lines: Lines, first: number, last: number): RegistryReading {
  const unread = new Unread(lines);
  const keys = new RegistryKeys();
  let key: Key | null = null;
  readRegistryText(lines, first, last, {
    key(path, line) {
      key = keys.open(path, line);
      return key !== null;
    },
    value(name, value, line) {
      key?.values.set(name.toLowerCase(), { name, value, line });
    },
    unread: (line) => unread.add(line),
  });
  const sets = keys.sets();
  const linkage = sets.find((set) => set.linkage?.values.has('bind'))?.linkage;
  const orders = (['Bind', 'Export', 'Route'] as const).map((value) => orderIn(linkage, value));
  for (const order of orders) if (order !== null && 'tornLine' in order) unread.add(order.tornLine);
  const whole = orders.filter((order) => order !== null && 'order' in order);
  for (const line of keys.repeated) unread.add(line);
  const bind = whole.find(({ value }) => value === 'Bind');
  // Two exports of two hosts in one text name two orders: neither is this part's.
  const isDisputed = keys.otherLinkages.some((other) => differs(orderIn(other, 'Bind'), bind));
  const interfaces = sets.find((set) => set.interfaces.size > 0)?.interfaces ?? new Map<string, Key>();
  const connections = sets.find((set) => set.connections.size > 0)?.connections ?? new Map<string, Key>();
  const filled = keys.dialers.filter((one) => one.key.values.size > 0);
  const [dialer, ...others] = filled.length > 0 ? filled : keys.dialers.slice(0, 1);
  const aheadOfUtc = aheadOfUtcIn(sets.find((set) => set.timeZone !== null)?.timeZone);
  const data: RegistryData = {
    bindOrder: isDisputed ? [] : (bind?.order ?? []),
    bindLine: isDisputed ? null : (bind?.line ?? null),
    otherOrders: whole.filter(({ value }) => value !== 'Bind'),
    interfaces: [...interfaces].map(([guid, one]) => interfaceOf(guid, one, connections)),
    persistentRoutes: persistentRoutesIn(
      sets.find((set) => set.persistentRoutes !== null)?.persistentRoutes ?? null,
    ),
    dialer: dialer === undefined ? null : dialerOf(dialer),
    ...(others.length === 0 ? {} : { otherDialers: others.map(dialerOf) }),
    traceMasks: traceMasksIn(keys.processes),
    ...(aheadOfUtc === null ? {} : { aheadOfUtc }),
  };
  return { data, ...unread.result() };
}

/** Does a second key of the same place name another order than the first? */
function differs(second: ReadOrder | null, first: CardOrder | undefined): boolean {
  if (second === null || first === undefined) return false;
  return 'tornLine' in second || second.order.join() !== first.order.join();
}

import type { Located } from './evidence';

/** The neighbour tables that have an entry for this address. */
export function knownIn(parts: readonly Located<'arp'>[], address: string): readonly Located<'arp'>[] {
  return parts.filter(({ part }) => entriesOf(part, address).length > 0);
}

/** The physical addresses that a table knows for an address. */
export function physicalOf(address: string): (part: Located<'arp'>['part']) => string {
  return (part) =>
    entriesOf(part, address)
      .map(({ physical }) => physical.toUpperCase())
      .sort()
      .join(' ');
}

function entriesOf({ data }: Located<'arp'>['part'], address: string) {
  return data.interfaces.flatMap(({ entries }) => entries.filter((one) => one.address === address));
}

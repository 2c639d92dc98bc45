import { lookup as ask } from 'node:dns/promises';
import { parseIPv4 } from '../core/net/ipv4';

/** Finds the IPv4 addresses of a host name, in the order in which the system gives them. Rejects with the system's error. */
export type Lookup = (name: string) => Promise<readonly string[]>;

/** As any program of this machine would: hosts file, then name servers. Each address stands once. */
export const systemLookup: Lookup = async (name) => {
  const found = await ask(name, { family: 4, all: true, order: 'verbatim' });
  return [...new Set(found.flatMap(({ address }) => parseIPv4(address) ?? []))];
};

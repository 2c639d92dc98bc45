import { type Endpoint, sameEndpoint } from '../net/endpoint';
import { sides } from '../net/ports';
import type { Snapshot } from './snapshot';

/**
 * The endpoints that may be contacted from this laptop: what the dialer calls, and each
 * side's own addresses with a port that belongs to that side. Nothing else is ever contacted.
 */
export function contactable({ incident, before, after }: Snapshot): readonly Endpoint[] {
  const found: Endpoint[] = [];
  const add = (address: string | null | undefined, port: number | null | undefined): void => {
    if (address == null || port == null) return;
    const endpoint = { address, port };
    if (!found.some((one) => sameEndpoint(one, endpoint))) found.push(endpoint);
  };
  for (const side of sides) {
    const typed = incident.site.dialer.endpoints[side];
    add(typed?.address, typed?.port);
    for (const diagnosis of [before, after]) {
      if (diagnosis === null) continue;
      const { dialed, visible, private: own, expectedPort } = diagnosis.facts.sides[side];
      add(dialed?.value.address, dialed?.value.port);
      for (const address of [visible?.value, own?.value]) {
        add(address, dialed?.value.port);
        add(address, expectedPort);
      }
    }
  }
  return found;
}

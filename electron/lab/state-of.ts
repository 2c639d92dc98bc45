import { formatEndpoint } from '../core/net/endpoint';
import { type Side, sides } from '../core/net/ports';
import type { PracticeState } from '../core/practice/state';
import { format, type Message, type Translate } from '../core/text';
import { type AddressMap, portRule } from './address-map';
import type { PracticeDialer } from './dialer';
import type { PracticeHost } from './host';
import type { SiteSpec } from './site-spec';

/** What of a practice site is told by its state. */
export interface SiteParts {
  readonly spec: SiteSpec;
  readonly map: AddressMap;
  readonly hosts: Readonly<Record<Side, PracticeHost>>;
  readonly dialer: PracticeDialer;
  readonly active: Side;
}

/** A practice site at this moment. What lies on the way to an address is left out: it is for the technician to find. */
export function stateOf(
  { spec, map, hosts, dialer, active }: SiteParts,
  translate?: Translate,
): PracticeState {
  const tell = (message: Message) => format(message, translate);
  const { shown, real, what } = portRule;
  const entries = map.entries.filter(
    (one) => one.edge === undefined && one.shown !== spec.hosts[active].gone,
  );
  const { session, side, words } = dialer.shows;
  return {
    symptom: tell(spec.symptom),
    story: tell(spec.story),
    map: [
      ...entries.map((one) => ({ shown: one.shown, real: one.real, what: tell(one.what) })),
      { shown: tell(shown), real: tell(real), what: tell(what) },
    ],
    hosts: sides.map((name) => {
      const host = hosts[name];
      return {
        side: name,
        name: host.spec.name,
        active: active === name,
        order: host.cards.map((card) => card.network),
        listens: host.listensOn === null ? null : formatEndpoint(host.listensOn),
        restartNeeded: host.restartNeeded,
        ...(host.spec.firstBefore === null ? {} : { kept: true }),
      };
    }),
    dialer: { session, side, words: tell(words) },
  };
}

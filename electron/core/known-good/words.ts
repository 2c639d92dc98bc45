import { type Side, sides } from '../net/ports';
import { type Message, say } from '../text';
import { type Fingerprint, type HostField, hostFields, type SiteField, siteFields } from './fingerprint';

/** The name of a field, as people read it. */
export function siteFieldLabel(field: SiteField): Message {
  switch (field) {
    case 'active':
      return say('Active side');
    case 'instance':
      return say('ICM instance');
    case 'dialer':
      return say('The dialer’s host');
    case 'dialer-address':
      return say('The dialer’s address');
    case 'secure':
      return say('What the dialer asks for');
  }
}

/** The name of a field of one side's host. */
export function hostFieldLabel(field: HostField, side: Side): Message {
  switch (field) {
    case 'host':
      return say('Host of side {side}', { side });
    case 'dialed':
      return say('What the dialer calls for side {side}', { side });
    case 'listeners':
      return say('Listeners on CTI ports, side {side}', { side });
    case 'order':
      return say('Order of the cards, side {side}', { side });
    case 'metrics':
      return say('Order by metrics, side {side}', { side });
    case 'visible':
      return say('Visible address, side {side}', { side });
    case 'private':
      return say('Private address, side {side}', { side });
    case 'cards':
      return say('Physical addresses, side {side}', { side });
    case 'windows':
      return say('Windows, side {side}', { side });
    case 'build':
      return say('Windows’ build, side {side}', { side });
  }
}

/** Is the order of a field's values what it says? As of the cards; of addresses and listeners it is not. */
export function isOrdered(field: string): boolean {
  return /(?:^|\.)(?:order|metrics)$/.test(field);
}

/** A field of a fingerprint as it is shown. */
export interface KnownField {
  readonly label: Message;
  readonly values: readonly string[];
  /** Their order is what they say. */
  readonly ordered: boolean;
}

/** What a fingerprint knows, in the order in which it is shown; what it does not know is left out. */
export function knownFields(fingerprint: Fingerprint): readonly KnownField[] {
  const all = [
    ...siteFields.map((field) => ({
      label: siteFieldLabel(field),
      values: fingerprint.site[field],
      ordered: false,
    })),
    ...sides.flatMap((side) =>
      hostFields.map((field) => ({
        label: hostFieldLabel(field, side),
        values: fingerprint[side][field],
        ordered: isOrdered(field),
      })),
    ),
  ];
  return all.flatMap(({ label, values, ordered }) => (values === null ? [] : [{ label, values, ordered }]));
}

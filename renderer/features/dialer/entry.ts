import type { Endpoint } from '../../../electron/core/net/endpoint';
import type { Checked } from '../../components/field-rules';

/** How far an entry of the Dialer Properties is typed. */
export type Entry =
  | { readonly state: 'empty' | 'address-lacks' | 'port-lacks' | 'refused' }
  | { readonly state: 'whole'; readonly endpoint: Endpoint };

/** Puts address and port together. An entry with one of them is not saved, as it says nothing yet. */
export function entryOf(address: Checked<string>, port: Checked<number>): Entry {
  if (!address.ok || !port.ok) return { state: 'refused' };
  if (address.value === null) return { state: port.value === null ? 'empty' : 'address-lacks' };
  if (port.value === null) return { state: 'port-lacks' };
  return { state: 'whole', endpoint: { address: address.value, port: port.value } };
}

import type { AdapterFact, SideFacts } from '../diagnosis/types';
import type { OrderRow } from './types';

/** The cards of a side in the order that was seen, and with the visible one moved to the top. */
export interface Move {
  readonly before: readonly OrderRow[];
  readonly after: readonly OrderRow[];
  readonly visible: OrderRow;
  /** The cards that stand before the visible one. */
  readonly ahead: readonly OrderRow[];
}

/**
 * The order from the source that outranks the other: the registry's binding order, else the
 * order of `ipconfig /all`. Cards without an address are left out, as the CTI Server cannot bind to them.
 * @returns null where no order was seen, or the visible card is not among its cards
 */
export function moveOf(side: SideFacts): Move | null {
  const source =
    side.orders.find((one) => one.source === 'registry') ??
    side.orders.find((one) => one.source === 'ipconfig');
  if (source === undefined) return null;
  const before = source.adapters
    .filter((adapter) => adapter.addresses.length > 0)
    .map((adapter) => rowOf(adapter, side.adapters));
  const place = before.findIndex((row) => row.role === 'visible');
  const visible = before[place];
  if (visible === undefined) return null;
  const ahead = before.slice(0, place);
  return { before, after: [visible, ...ahead, ...before.slice(place + 1)], visible, ahead };
}

/** The registry knows a card by its GUID where its name was not exported; `ipconfig` may know the name. */
function rowOf(adapter: AdapterFact, all: readonly AdapterFact[]): OrderRow {
  const named = all.find((one) => one.addresses.some((address) => adapter.addresses.includes(address)));
  return {
    name: adapter.name === adapter.guid ? (named?.name ?? adapter.name) : adapter.name,
    role: adapter.role,
    address: adapter.addresses[0] ?? null,
  };
}

import type { Windows } from '../case/types';
import type { CauseId } from '../diagnosis/types';
import type { Side } from '../net/ports';
import type { Message } from '../text';

/** One numbered step of a fix. */
export interface FixStep {
  readonly id: string;
  readonly title: Message;
  /** The clicks or the reason, a sentence each. */
  readonly details: readonly Message[];
  /** A command to copy, with this site's own values; null where there is none or a value is missing. */
  readonly command: string | null;
  /** Which drawing belongs to it. */
  readonly drawing: 'adapters-and-bindings' | null;
  /** True for a step that interrupts service or may cut the remote session. */
  readonly risky: boolean;
}

/** A row of the Connections list, in its order. */
export interface OrderRow {
  readonly name: string;
  readonly role: 'visible' | 'private' | 'other' | null;
  readonly address: string | null;
}

/** What to do about a cause on one side, for one Windows generation. Rebind does none of it itself. */
export interface FixPlan {
  readonly cause: CauseId;
  readonly side: Side;
  /** The generation that the steps are written for; null where it is not known: a plan that depends on it is locked then. */
  readonly windows: Windows | null;
  readonly title: Message;
  /** Why the plan may not be begun yet; null where it may. */
  readonly locked: Message | null;
  readonly impact: readonly Message[];
  readonly warnings: readonly Message[];
  readonly steps: readonly FixStep[];
  readonly rollback: readonly Message[];
  /** The recorded binding order before, and what it becomes; null where the order is not part of this fix or was not seen. */
  readonly order: { readonly before: readonly OrderRow[]; readonly after: readonly OrderRow[] } | null;
  /** What the fix is expected to do, with its certainty. */
  readonly expected: Message;
}

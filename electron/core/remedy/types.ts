import type { Windows } from '../case/types';
import type { CauseId } from '../diagnosis/types';
import type { Cite } from '../evidence/types';
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

/**
 * A way to give the dialer its session before the fault is corrected: the other side becomes
 * the active one. The fault stays, so what it gives is *worked around*, never *fixed*.
 */
export interface Relief {
  readonly title: Message;
  /** What in the evidence says that the other side can serve. */
  readonly seen: Message;
  readonly cost: readonly Message[];
  /** What must be true before it is done; the evidence does not show these. */
  readonly conditions: readonly Message[];
  readonly steps: readonly Message[];
  /** What it leaves undone, and how it is taken back. */
  readonly afterwards: Message;
}

/** Another way to the same change, for a host on which the steps do not work as they stand. */
export interface Alternative {
  readonly id: string;
  readonly title: Message;
  readonly details: readonly Message[];
  readonly command: string | null;
}

/** A setting of the host beside the fault, as Cisco's staging guide wants it, and what the evidence shows of it. */
export interface HygieneCheck {
  readonly text: Message;
  readonly answer: 'holds' | 'fails' | 'unknown';
  readonly cites: readonly Cite[];
}

/** What the evidence shows of the side that has to serve while the other one is worked on. */
export interface PartnerService {
  readonly side: Side;
  /** Does a CTI session show it in service? Else it takes somebody's word, by name, before anything is touched. */
  readonly proven: boolean;
  readonly text: Message;
  readonly cites: readonly Cite[];
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
  /** The side that has to serve meanwhile; null where the plan does not lean on one. */
  readonly partner: PartnerService | null;
  readonly impact: readonly Message[];
  readonly warnings: readonly Message[];
  readonly steps: readonly FixStep[];
  readonly rollback: readonly Message[];
  /** The recorded binding order before, and what it becomes; null where the order is not part of this fix or was not seen. */
  readonly order: { readonly before: readonly OrderRow[]; readonly after: readonly OrderRow[] } | null;
  /** What the fix is expected to do, with its certainty. */
  readonly expected: Message;
  /** null where it is not offered. */
  readonly relief: Relief | null;
  /** Why no relief is offered although the other side could give some; null where one is offered, or none would help. */
  readonly noRelief: Message | null;
  readonly alternatives: readonly Alternative[];
  /** Empty where the evidence shows no card of the host. */
  readonly hygiene: readonly HygieneCheck[];
}

/** A plan as a cause writes it: what follows from the scene alone is added to all of them alike. */
export type PlanBody = Omit<FixPlan, 'partner' | 'relief' | 'noRelief' | 'alternatives' | 'hygiene'> & {
  readonly alternatives?: readonly Alternative[];
};

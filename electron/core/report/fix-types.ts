import type { OtherSideWord } from '../incident/events';
import type { Side } from '../net/ports';
import type { FixPlan, FixStep, HygieneCheck, Relief } from '../remedy/types';
import type { Message } from '../text';
import type { ReportStatement } from './types';

/* What a report tells of the fix. */

/** The same, with each message as a sentence in the report's language. */
type InWords<T> = { readonly [Key in keyof T]: Words<T[Key]> };
type Words<T> = T extends Message
  ? string
  : T extends readonly (infer One)[]
    ? readonly Words<One>[]
    : T extends object
      ? InWords<T>
      : T;

/** What of a plan stands in a report as it stands in the plan. */
type PlanWords = InWords<
  Pick<
    FixPlan,
    | 'title'
    | 'side'
    | 'locked'
    | 'impact'
    | 'warnings'
    | 'rollback'
    | 'expected'
    | 'relief'
    | 'noRelief'
    | 'alternatives'
  >
>;

/** The plan, with what was ticked and approved of it. */
export interface ReportFix extends PlanWords {
  readonly windows: string;
  /** null while it was not begun. */
  readonly begunAt: string | null;
  /** Whose word stands for the other side where the evidence does not prove it in service; null elsewhere. */
  readonly otherSide: ReportWord | null;
  readonly approval: ReportApproval | null;
  readonly steps: readonly ReportFixStep[];
  readonly order: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  readonly hygiene: readonly ReportHygiene[];
}

/** A step of the plan. */
export interface ReportFixStep extends InWords<Omit<FixStep, 'drawing'>> {
  /** When it was ticked and by whom; null where it was not. */
  readonly done: { readonly at: string; readonly by: string } | null;
}

/** Who allowed what interrupts service. */
export interface ReportApproval {
  readonly approver: string;
  readonly note: string;
  readonly at: string;
}

/** `outage-agreed`: the other side cannot serve, and the customer agreed that nobody does meanwhile. */
export interface ReportWord {
  readonly state: OtherSideWord['state'];
  readonly name: string;
  readonly reason: string;
  readonly at: string;
}

/** How the dialer gets its session before the fault is corrected. */
export type ReportRelief = InWords<Relief>;

/** A setting of the host beside the fault. */
export interface ReportHygiene extends ReportStatement {
  readonly answer: HygieneCheck['answer'];
  readonly word: string;
}

/** A fix that did not help, with what was done of it. */
export interface ReportSetAside {
  readonly title: string;
  readonly side: Side;
  readonly windows: string;
  readonly begunAt: string;
  readonly approval: ReportApproval | null;
  /** Ids of the steps that were ticked, in the order of their times. */
  readonly ticks: readonly { readonly step: string; readonly at: string; readonly by: string }[];
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

import { causeIds } from '../diagnosis/types';
import { causeOf } from '../diagnosis/verdict';
import type { Fix, SetAsideFix } from '../incident/incident';
import { windowsNames } from '../incident/phrases';
import type { FixPlan, Relief } from '../remedy/types';
import { say } from '../text';
import type { Citations } from './citations';
import type { Tell } from './tell';
import type {
  ReportApproval,
  ReportFix,
  ReportInput,
  ReportRelief,
  ReportSetAside,
  ReportWord,
} from './types';
import { hygieneWords } from './words';

/** The plan in the report's language, with what was ticked and approved of it. */
export function fixOf(plan: FixPlan, { incident }: ReportInput, citations: Citations, tell: Tell): ReportFix {
  const fix = incident?.fix ?? null;
  const windows = fix?.windows ?? plan.windows;
  return {
    title: tell(plan.title),
    side: plan.side,
    windows: windows === null ? tell(say('not stated')) : windowsNames[windows],
    locked: plan.locked === null ? null : tell(plan.locked),
    begunAt: fix?.begunAt ?? null,
    otherSide: wordOf(fix),
    approval: approvalOf(fix?.approval ?? null),
    impact: plan.impact.map(tell),
    warnings: plan.warnings.map(tell),
    steps: plan.steps.map((step) => ({
      id: step.id,
      title: tell(step.title),
      details: step.details.map(tell),
      command: step.command,
      risky: step.risky,
      done: fix?.ticks[step.id] ?? null,
    })),
    rollback: plan.rollback.map(tell),
    order:
      plan.order === null
        ? null
        : { before: orderRows(plan.order.before), after: orderRows(plan.order.after) },
    expected: tell(plan.expected),
    relief: plan.relief === null ? null : reliefOf(plan.relief, tell),
    noRelief: plan.noRelief === null ? null : tell(plan.noRelief),
    alternatives: plan.alternatives.map((one) => ({
      id: one.id,
      title: tell(one.title),
      details: one.details.map(tell),
      command: one.command,
    })),
    hygiene: plan.hygiene.map((one) => ({
      text: tell(one.text),
      cites: citations.of(one.cites),
      answer: one.answer,
      word: tell(hygieneWords[one.answer]),
    })),
  };
}

function orderRows(rows: NonNullable<FixPlan['order']>['before']): readonly string[] {
  return rows.map((row) => (row.address === null ? row.name : `${row.name} (${row.address})`));
}

function reliefOf(relief: Relief, tell: Tell): ReportRelief {
  return {
    title: tell(relief.title),
    seen: tell(relief.seen),
    cost: relief.cost.map(tell),
    conditions: relief.conditions.map(tell),
    steps: relief.steps.map(tell),
    afterwards: tell(relief.afterwards),
  };
}

function wordOf(fix: Fix | null): ReportWord | null {
  const word = fix?.otherSide;
  return word === undefined ? null : { state: word.state, name: word.name, reason: word.reason, at: word.at };
}

function approvalOf(approval: Fix['approval']): ReportApproval | null {
  return approval === null ? null : { approver: approval.approver, note: approval.note, at: approval.at };
}

/** A fix that did not help. Its plan followed from a diagnosis that holds no more, so its steps stand by their ids. */
export function setAsideOf({ fix, reason, at, by }: SetAsideFix, tell: Tell): ReportSetAside {
  const cause = causeIds.find((id) => id === fix.plan);
  return {
    title: cause === undefined ? fix.plan : tell(causeOf(cause).title),
    side: fix.side,
    windows: windowsNames[fix.windows],
    begunAt: fix.begunAt,
    approval: approvalOf(fix.approval),
    ticks: Object.entries(fix.ticks)
      .map(([step, tick]) => ({ step, at: tick.at, by: tick.by }))
      .sort((one, other) => one.at.localeCompare(other.at)),
    reason,
    at,
    by,
  };
}

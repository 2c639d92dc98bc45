import { otherSide } from '../../net/ports';
import { headings, labels } from '../headings';
import type { Page } from '../page';
import type { ReportApproval, ReportFix } from '../types';
import { hygieneSigns } from '../words';
import {
  type Block,
  heading,
  type Line,
  list,
  mark,
  paragraph,
  plainText,
  section,
  softText,
  strongText,
  table,
} from './blocks';
import { cited } from './lines';

/** The fix: relief before it, what it touches, its steps with their ticks, and the way back. */
export function fixBlocks(page: Page): readonly Block[] {
  const { fix } = page.report;
  if (fix === null) return [];
  const { words } = page;
  return [
    heading(2, words(headings.fix)),
    paragraph([
      strongText(fix.title),
      plainText(`. ${words(labels.forWindows, { windows: fix.windows, side: fix.side })}`),
    ]),
    ...(fix.locked === null ? [] : [paragraph([strongText(words(labels.locked, { locked: fix.locked }))])]),
    paragraph(begunText(page, fix)),
    ...wordBlocks(page, fix),
    paragraph(fix.expected, 'soft'),
    ...reliefBlocks(page, fix),
    ...section(heading(3, words(headings.impact)), list(fix.impact)),
    ...section(heading(3, words(headings.warnings)), list(fix.warnings)),
    ...orderBlocks(page, fix),
    ...section(heading(3, words(headings.steps)), stepBlocks(page, fix)),
    ...section(heading(3, words(headings.rollback)), list(fix.rollback)),
    ...fix.alternatives.flatMap((one) => [
      heading(3, words(headings.alternative, { title: one.title })),
      ...list(one.details),
      ...(one.command === null ? [] : [{ kind: 'command', text: one.command } as const]),
    ]),
    ...hygieneBlocks(page, fix),
  ];
}

/** Whose word stands for the other side. */
function wordBlocks({ words, time }: Page, { otherSide: word, side }: ReportFix): readonly Block[] {
  if (word === null) return [];
  const values = { other: otherSide(side), name: word.name, time: time(word.at), reason: word.reason };
  return [
    paragraph(words(word.state === 'in-service' ? labels.inServiceByWord : labels.outageAgreed, values)),
  ];
}

function begunText(page: Page, fix: ReportFix): string {
  const { words, time } = page;
  const begun =
    fix.begunAt === null ? words(labels.notBegun) : words(labels.begun, { time: time(fix.begunAt) });
  if (fix.begunAt === null && fix.approval === null) return begun;
  return `${begun} ${approvalText(page, fix.approval)}`;
}

function approvalText({ words, time }: Page, approval: ReportApproval | null): string {
  if (approval === null) return words(labels.notApproved);
  const values = { approver: approval.approver, note: approval.note, time: time(approval.at) };
  return words(approval.note === '' ? labels.approved : labels.approvedNote, values);
}

function reliefBlocks({ words }: Page, { relief, noRelief }: ReportFix): readonly Block[] {
  if (relief === null) {
    return noRelief === null ? [] : [heading(3, words(headings.relief)), paragraph(noRelief)];
  }
  const lead = (title: string, items: readonly string[]): readonly Block[] =>
    items.length === 0 ? [] : [paragraph([strongText(title)]), ...list(items)];
  return [
    heading(3, words(headings.relief)),
    paragraph([strongText(relief.title), plainText(`. ${relief.seen}`)]),
    ...lead(words(labels.reliefCost), relief.cost),
    ...lead(words(labels.reliefConditions), relief.conditions),
    ...lead(words(labels.reliefSteps), relief.steps),
    paragraph(relief.afterwards),
  ];
}

function orderBlocks({ words }: Page, { order }: ReportFix): readonly Block[] {
  if (order === null) return [];
  return [
    heading(3, words(headings.order)),
    ...table(
      'order',
      [words(labels.before), words(labels.after)],
      order.before.map((name, index) => [
        `${index + 1}. ${name}`,
        `${index + 1}. ${order.after[index] ?? ''}`,
      ]),
    ),
  ];
}

function stepBlocks({ words, time }: Page, fix: ReportFix): readonly Block[] {
  if (fix.steps.length === 0) return [];
  const steps = fix.steps.map((step, index) => ({
    number: index + 1,
    title: step.title,
    risk: step.risky ? words(labels.risky) : null,
    details: step.details,
    command: step.command,
    done: step.done !== null,
    tick:
      step.done === null
        ? words(labels.stepOpen)
        : words(labels.stepDone, { time: time(step.done.at), by: step.done.by }),
  }));
  return [{ kind: 'steps', steps }];
}

function hygieneBlocks(page: Page, fix: ReportFix): readonly Block[] {
  return section(
    heading(3, page.words(headings.hygiene)),
    table(
      'hygiene',
      null,
      fix.hygiene.map((one): readonly Line[] => [
        [
          mark(
            hygieneSigns[one.answer],
            one.word,
            one.answer === 'holds' ? 'good' : one.answer === 'fails' ? 'look' : 'soft',
          ),
        ],
        [plainText(one.text), ...cited(page, one.cites)],
      ]),
    ),
  );
}

/** Fixes that were begun and did not help, the first one first. */
export function setAsideBlocks(page: Page): readonly Block[] {
  const { report, words, time } = page;
  return section(
    heading(2, words(headings.setAside)),
    report.setAside.flatMap((one, index) => [
      heading(3, `${index + 1}. ${one.title}`),
      paragraph([
        plainText(words(labels.forWindows, { windows: one.windows, side: one.side })),
        plainText(` ${words(labels.begun, { time: time(one.begunAt) })} ${approvalText(page, one.approval)}`),
      ]),
      ...list(
        one.ticks.map(({ step, at, by }) => [
          plainText(step),
          softText(` · ${words(labels.stepDone, { time: time(at), by })}`),
        ]),
      ),
      paragraph(words(labels.setAside, { time: time(one.at), by: one.by, reason: one.reason })),
    ]),
  );
}

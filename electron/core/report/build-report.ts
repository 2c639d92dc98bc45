import type { CaseFacts, Diagnosis, Finding, MatrixRow, SideFacts, Sign, Status } from '../diagnosis/types';
import { causeOf } from '../diagnosis/verdict';
import { windowsNames } from '../incident/phrases';
import type { Side } from '../net/ports';
import { topologyList } from '../picture/topology';
import type { FixPlan } from '../remedy/types';
import { format, say } from '../text';
import { type Citations, citationsOf } from './citations';
import { citedIn } from './cited-lines';
import { closingOf, customerPage } from './customer';
import { evidenceList } from './evidence';
import { excerptsOf } from './excerpts';
import { siteOf } from './site';
import type { Tell } from './tell';
import type {
  Report,
  ReportCause,
  ReportComparison,
  ReportFix,
  ReportInput,
  ReportMatrixRow,
  ReportRow,
  ReportSign,
  ReportVerdict,
  ReportVerification,
} from './types';
import { answerWords, comparisonWords, statusWords } from './words';

/** Longest list of moments; a report is a document, not an archive. The newest are kept. */
const mostMoments = 1_000;

/** Most rows of one kind that the facts of a side keep in a report. */
const mostRows = 100;

/**
 * The report of an incident or a case folder. Pure: the same input gives the same report.
 *
 * Its texts are as they stand in evidence and entries; nothing is escaped here.
 */
export function buildReport(input: ReportInput): Report {
  const tell: Tell = (message) => format(message, input.translate);
  const cited = citedIn(input);
  const excerpts = excerptsOf(input.lines, cited);
  const citations = citationsOf(input.evidence, excerpts);
  const { before, after, incident } = input;
  return {
    schema: 'rebind-report',
    version: 1,
    title: incident?.title || input.title || tell(say('CTI session of the dialer')),
    practice: incident?.practice != null,
    made: input.made,
    site: siteOf(input, tell),
    verdict: verdictOf(before, citations, tell),
    customer: customerPage(input, citations, tell),
    causes: sorted(before.findings).map(
      (finding): ReportCause => ({
        cause: finding.cause,
        side: finding.side,
        status: finding.status,
        title: tell(
          finding.side === null
            ? causeOf(finding.cause).title
            : causeOf(finding.cause).headline(finding.side),
        ),
        statusWord: tell(statusWords[finding.status]),
        text: tell(finding.because),
        cites: citations.of(finding.cites),
        check: finding.check === null ? null : tell(finding.check.title),
      }),
    ),
    conflicts: before.facts.conflicts.map((one) => ({
      text: tell(one.message),
      cites: citations.of(one.cites),
    })),
    next:
      before.next === null
        ? null
        : { check: before.next.id, title: tell(before.next.title), why: tell(before.next.why) },
    matrix: {
      before: matrixRows(before, citations, tell),
      after: after === null ? null : matrixRows(after, citations, tell),
    },
    picture: {
      before: topologyList(before.facts).map(tell),
      after: after === null ? null : topologyList(after.facts).map(tell),
    },
    fix: input.plan === null ? null : fixOf(input.plan, input, tell),
    verification: verificationOf(input, citations, tell),
    timeline: input.timeline
      .slice(-mostMoments)
      .map(({ at, by, text, undone }) => ({ at, by, text: tell(text), undone })),
    notes: (incident?.notes ?? [])
      .slice(-mostMoments)
      .map(({ at, by, text }) => ({ at, by, text, undone: false })),
    remarks: (input.notes ?? []).map(tell),
    evidence: evidenceList(input, excerpts, tell),
    options: optionRows(input, tell),
    facts: { before: shortFacts(before.facts), after: after === null ? null : shortFacts(after.facts) },
  };
}

/** A busy host has thousands of sessions; the first ones prove as much as all. */
function shortFacts(facts: CaseFacts): CaseFacts {
  const short = (side: SideFacts): SideFacts => ({
    ...side,
    listeners: side.listeners.slice(0, mostRows),
    phantoms: side.phantoms.slice(0, mostRows),
    dialerSessions: side.dialerSessions.slice(0, mostRows),
  });
  return {
    ...facts,
    sides: { A: short(facts.sides.A), B: short(facts.sides.B) },
    dialerSockets: facts.dialerSockets.slice(0, mostRows),
  };
}

const byStatus: readonly Status[] = ['confirmed', 'possible', 'unknown', 'ruled-out'];

/** What is confirmed first; within a status as the diagnosis has them, upstream first. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  return byStatus.flatMap((status) => findings.filter((one) => one.status === status));
}

function verdictOf(diagnosis: Diagnosis, citations: Citations, tell: Tell): ReportVerdict {
  const { verdict } = diagnosis;
  return {
    cause: verdict.cause,
    side: verdict.side,
    status: verdict.status,
    latent: verdict.latent,
    title: tell(verdict.title),
    text: tell(verdict.sentence),
    statusWord: tell(statusWords[verdict.status]),
    expected: verdict.expected === null ? null : tell(verdict.expected),
    cites: citations.of(verdict.cites),
    quotes: citations.quotes(verdict.cites),
  };
}

function matrixRows({ matrix }: Diagnosis, citations: Citations, tell: Tell): readonly ReportMatrixRow[] {
  const sign = (row: MatrixRow, side: Side): ReportSign => {
    const cell: Sign = row.cells[side];
    return {
      answer: cell.answer,
      word: tell(answerWords[cell.answer]),
      text: tell(cell.text),
      cites: citations.of(cell.cites),
    };
  };
  return matrix.map((row) => ({ id: row.id, label: tell(row.label), A: sign(row, 'A'), B: sign(row, 'B') }));
}

function fixOf(plan: FixPlan, { incident }: ReportInput, tell: Tell): ReportFix {
  const fix = incident?.fix ?? null;
  const windows = fix?.windows ?? plan.windows;
  return {
    title: tell(plan.title),
    side: plan.side,
    windows: windows === null ? tell(say('not stated')) : windowsNames[windows],
    locked: plan.locked === null ? null : tell(plan.locked),
    begunAt: fix?.begunAt ?? null,
    approval: fix?.approval ?? null,
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
  };
}

function orderRows(rows: NonNullable<FixPlan['order']>['before']): readonly string[] {
  return rows.map((row) => (row.address === null ? row.name : `${row.name} (${row.address})`));
}

function verificationOf(input: ReportInput, citations: Citations, tell: Tell): ReportVerification | null {
  const { verification } = input;
  if (verification === null) return null;
  return {
    conclusion: tell(verification.conclusion),
    missing: verification.missing.map(tell),
    closing: closingOf(input, tell),
    rows: verification.rows.map(
      (row): ReportComparison => ({
        id: row.id,
        label: tell(row.label),
        before: { text: tell(row.before.text), cites: citations.of(row.before.cites) },
        after: { text: tell(row.after.text), cites: citations.of(row.after.cites) },
        answer: row.answer,
        word: tell(comparisonWords[row.answer]),
      }),
    ),
  };
}

function optionRows({ made }: ReportInput, tell: Tell): readonly ReportRow[] {
  return [
    { label: tell(say('Rebind')), value: made.version },
    { label: tell(say('Runs on')), value: `${made.runtime}, ${made.platform}` },
    { label: tell(say('Redaction')), value: tell(say('none: names and addresses are as found')) },
    { label: tell(say('Made by')), value: made.by },
  ];
}

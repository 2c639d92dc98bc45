import type { CaseFacts, Diagnosis, Finding, MatrixRow, Sign, Status } from '../diagnosis/types';
import { causeOf } from '../diagnosis/verdict';
import { stepNames } from '../incident/phrases';
import type { Side } from '../net/ports';
import { topologyList } from '../picture/topology';
import { withStepTitle } from '../remedy/step-title';
import { format, say } from '../text';
import { type Citations, citationsOf } from './citations';
import { citedIn } from './cited-lines';
import { clockOf, reportDrift } from './clocks';
import { customerPage } from './customer';
import { evidenceList } from './evidence';
import { excerptsOf } from './excerpts';
import { fixOf, setAsideOf } from './fix';
import { pathTestOf } from './path-test';
import { picturesOf } from './pictures';
import { allShortened, shortMessage } from './shortened';
import { siteOf } from './site';
import type { Tell } from './tell';
import type {
  Report,
  ReportCause,
  ReportForm,
  ReportInput,
  ReportMatrixRow,
  ReportRow,
  ReportSign,
  ReportVerdict,
} from './types';
import { verificationOf } from './verification';
import { answerWords, statusWords } from './words';

/** Longest list of moments; a report is a document, not an archive. The newest are kept. */
const mostMoments = 1_000;

/** Most rows of one kind that the facts of a side keep in a report, and their longest text. */
const mostRows = 100;
const longestFact = 2_000;

const usualForm: ReportForm = { paper: 'A4', parts: 'whole', redaction: 'none', language: 'en' };

/**
 * The report of an incident or a case folder. Pure: the same input gives the same report.
 *
 * Its texts are as they stand in evidence and entries; nothing is escaped here.
 */
export function buildReport(input: ReportInput): Report {
  const tell: Tell = (message) => format(shortMessage(message), input.translate);
  const cited = citedIn(input);
  const excerpts = excerptsOf(input.lines, cited);
  const citations = citationsOf(input.evidence, excerpts);
  const { before, after, incident } = input;
  return allShortened<Report>({
    schema: 'rebind-report',
    version: 1,
    title: incident?.title || input.title || tell(say('CTI session of the dialer')),
    practice: incident?.practice != null,
    language: (input.form ?? usualForm).language,
    made: input.made,
    form: input.form ?? usualForm,
    redaction: input.redaction ?? null,
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
    paths: {
      before: incident?.paths.before ? pathTestOf(incident.paths.before, tell) : null,
      after: incident?.paths.after ? pathTestOf(incident.paths.after, tell) : null,
    },
    setAside: (incident?.setAside ?? []).map((one) => setAsideOf(one, tell)),
    fix: input.plan === null ? null : fixOf(input.plan, input, citations, tell),
    verification: verificationOf(input, citations, tell),
    clocks: (input.clocks?.hosts ?? []).map((host) => clockOf(host, citations, tell)),
    drift: input.known?.drift == null ? null : reportDrift(input.known.drift, citations, tell),
    timeline: input.timeline
      .slice(-mostMoments)
      .map(({ at, by, text, undone }) => ({ at, by, text: tell(withStepTitle(text, input.plan)), undone })),
    notes: (incident?.notes ?? [])
      .slice(-mostMoments)
      .map(({ at, by, text, step }) => ({ at, by, text, undone: false, step: tell(stepNames[step]) })),
    pictures: picturesOf(input, tell),
    remarks: (input.notes ?? []).map(tell),
    evidence: evidenceList(input, excerpts, tell),
    options: optionRows(input, tell),
    facts: { before: shortFacts(before.facts), after: after === null ? null : shortFacts(after.facts) },
  });
}

/** A busy host has thousands of sessions; the first ones prove as much as all. */
function shortFacts(facts: CaseFacts): CaseFacts {
  return allShortened(facts, { text: longestFact, rows: mostRows });
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

function optionRows({ made, form = usualForm }: ReportInput, tell: Tell): readonly ReportRow[] {
  return [
    { label: tell(say('Rebind')), value: made.version },
    { label: tell(say('Runs on')), value: `${made.runtime}, ${made.platform}` },
    { label: tell(say('Paper')), value: form.paper },
    {
      label: tell(say('Parts')),
      value: tell(form.parts === 'whole' ? say('the whole report') : say('the customer’s page')),
    },
    { label: tell(say('Redaction')), value: tell(say('none: names and addresses are as found')) },
    { label: tell(say('Made by')), value: made.by },
  ];
}

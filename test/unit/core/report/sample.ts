import type { Case } from '../../../../electron/core/case/types';
import type { Diagnosis } from '../../../../electron/core/diagnosis/types';
import type { EvidencePart } from '../../../../electron/core/evidence/types';
import type { EvidenceItem, Incident } from '../../../../electron/core/incident/incident';
import { planFix } from '../../../../electron/core/remedy/plan';
import { buildReport } from '../../../../electron/core/report/build-report';
import { linesToQuote } from '../../../../electron/core/report/cited-lines';
import type { QuotedLines, Report, ReportInput, ReportSource } from '../../../../electron/core/report/types';
import { say } from '../../../../electron/core/text';
import { verify } from '../../../../electron/core/verify/verify';
import { type CaseSketch, diagnoseNote, ipconfig, netstat, noteSite } from '../../../support/case-builder';
import { allFresh } from '../../../support/fresh';

/** The words of a sample that come from people or evidence; a test may put anything into them. */
export interface SampleWords {
  readonly title: string;
  readonly author: string;
  readonly approver: string;
  readonly approval: string;
  readonly reason: string;
  readonly note: string;
  readonly fileName: string;
  readonly hostName: string;
  readonly cardName: string;
  /** Stands in every line of evidence. */
  readonly lineTail: string;
}

export const plainWords: SampleWords = {
  title: 'Dialer does not reach CTI Server · North site',
  author: 'tech',
  approver: 'A. Manager',
  approval: 'Window agreed',
  reason: 'Session open since 14:31',
  note: 'Console was at hand.',
  fileName: 'pgb-netstat.txt',
  hostName: 'PGB',
  cardName: 'Private',
  lineTail: '',
};

const at = (minute: number) => `2026-03-04T13:${String(minute).padStart(2, '0')}:12.000Z`;

/** The note's case from the fault to its verified fix. */
export function sampleInput(words: Partial<SampleWords> = {}): ReportInput {
  const text = { ...plainWords, ...words };
  const card = (name: string, address: string) => `${name} ${address}`;
  // The builder splits a card at its first blank, so the name is put in afterwards.
  const cards = (first: string, second: string) => renamed(ipconfig('PGB', first, second), text);
  const before = diagnoseNote({
    symptom: { session: 'none', side: null, words: text.note },
    outcomes: [{ side: 'B', kind: 'timed-out', target: '10.1.8.103:43027', from: 'dialer' }],
    evidence: {
      B: [
        netstat('172.1.8.103:43027 LISTENING'),
        cards(card('CARD', '172.1.8.103'), card('Visible', '10.1.8.103')),
      ],
    },
  });
  const fresh: CaseSketch = {
    symptom: { session: 'open', side: 'B', words: '' },
    evidence: {
      B: [
        netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED'),
        cards(card('Visible', '10.1.8.103'), card('CARD', '172.1.8.103')),
      ],
    },
  };
  const after = relocated(diagnoseNote(fresh));
  const verification = verify(before, after, allFresh(after));
  const evidence: readonly ReportSource[] = [
    source('B/0', text.fileName, 'before', text),
    source('B/1', 'pgb-ipconfig.txt', 'before', text),
    source('fresh/0', 'pgb-netstat-fresh.txt', 'after', text),
    source('fresh/1', 'pgb-ipconfig-fresh.txt', 'after', text),
  ];
  return {
    incident: incidentOf(text),
    before,
    after,
    plan: planFix(before),
    verification,
    evidence,
    timeline: [
      {
        eventId: '1',
        at: at(1),
        by: text.author,
        text: say('Incident begun: {title}', { title: text.title }),
        undone: false,
      },
      { eventId: '2', at: at(2), by: text.author, text: say('Side A is active'), undone: true },
    ],
    lines: quoteAll({ before, after, verification }, text),
    made: {
      at: at(59),
      offsetMinutes: 60,
      by: text.author,
      version: '0.1.0',
      runtime: 'Node 20.19.0',
      platform: 'linux x64',
    },
  };
}

export function sampleReport(words: Partial<SampleWords> = {}): Report {
  return buildReport(sampleInput(words));
}

function renamed(part: EvidencePart, text: SampleWords): EvidencePart {
  if (part.kind !== 'ipconfig') return part;
  return {
    ...part,
    data: {
      hostName: text.hostName,
      adapters: part.data.adapters.map((one) =>
        one.name === 'CARD' ? { ...one, name: text.cardName } : one,
      ),
    },
  };
}

/** The second check's evidence under ids of its own. */
function relocated(diagnosis: Diagnosis): Diagnosis {
  return JSON.parse(
    JSON.stringify(diagnosis).replaceAll('"evidence":"B/', '"evidence":"fresh/'),
  ) as Diagnosis;
}

/** Text for every line that a report asks for. */
function quoteAll(
  statements: Pick<ReportInput, 'before' | 'after' | 'verification'>,
  text: SampleWords,
): readonly QuotedLines[] {
  return linesToQuote(statements).map(({ evidence, first, last }) => ({
    evidence,
    first,
    lines: Array.from(
      { length: last - first + 1 },
      (_, index) => `line ${first + index} of ${evidence}${text.lineTail}`,
    ),
  }));
}

function source(id: string, name: string, phase: 'before' | 'after', text: SampleWords): ReportSource {
  const item: EvidenceItem = {
    sha256: id.replace(/\W/g, '').padEnd(64, '0'),
    name,
    size: 2_048,
    how: 'drop',
    phase,
    at: at(5),
    by: text.author,
    owner: 'B',
    partOwners: {},
    encoding: null,
  };
  return {
    id,
    item,
    lineCount: 60,
    encoding: 'cp850',
    encodingReason: say('guess'),
    problem: null,
    attachment: false,
    parts: [
      {
        index: 0,
        kind: 'netstat',
        lines: [1, 60],
        host: text.hostName,
        clock: null,
        owner: 'B',
        ownerReason: say('host name {host}', { host: text.hostName }),
        summary: say('3 sockets'),
        unreadCount: 1,
        unread: [],
      },
    ],
  };
}

function incidentOf(text: SampleWords): NonNullable<ReportInput['incident']> {
  const site: Case['site'] = {
    instance: 0,
    active: 'B',
    release: null,
    activeKnownBy: 'procmon',
    sides: {
      A: { host: 'PGA', visible: '10.1.8.102', private: '172.1.8.102', windows: '2000', ctiPort: null },
      B: { host: 'PGB', visible: '10.1.8.103', private: '172.1.8.103', windows: '2000', ctiPort: null },
    },
    dialer: {
      host: null,
      address: noteSite.dialerAddress ?? null,
      endpoints: { A: null, B: null },
      secure: null,
    },
  };
  const incident: Incident = {
    title: text.title,
    practice: null,
    createdAt: at(1),
    createdBy: text.author,
    updatedAt: at(58),
    step: 'report',
    site,
    siteBefore: null,
    symptoms: { before: null, after: null },
    outcomes: [],
    paths: { before: null, after: null },
    rehearsal: false,
    explained: false,
    evidence: [],
    fix: {
      plan: 'wrong-nic-binding',
      side: 'B',
      windows: '2000',
      begunAt: at(20),
      approval: { approver: text.approver, note: text.approval, at: at(21), by: text.author },
      ticks: {
        'prove-other-side': { at: at(22), by: text.author },
        'change-order': { at: at(30), by: text.author },
      },
    },
    closing: { as: 'fixed', reason: text.reason, at: at(50), by: text.author },
    notes: [{ eventId: 'n1', step: 'fix', text: text.note, at: at(31), by: text.author }],
    pictures: [],
    archived: false,
    origin: null,
    timeline: [],
  };
  const { timeline: _, ...kept } = incident;
  return kept;
}

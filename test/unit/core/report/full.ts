import type { Report, ReportCite } from '../../../../electron/core/report/types';
import { type SampleWords, sampleReport } from './sample';

const cite: ReportCite = { ref: 'E1', name: 'pgb-netstat.txt', first: 6, last: 6, quoted: true };
const at = '2026-03-04T13:05:12.000Z';

/** The SHA-256 under which the one picture of the full report stands. */
export const pictureHash = 'ab'.repeat(32);

/**
 * The sample with every part that a report can have. `words` stand in all of them, so that a test
 * may put anything into every entry.
 */
export function fullReport(words = 'As it was found.', sample: Partial<SampleWords> = {}): Report {
  const report = sampleReport(sample);
  const statement = { text: words, cites: [cite] };
  const path: NonNullable<Report['paths']['before']> = {
    at,
    by: words,
    fromAddress: '10.1.8.77',
    limitMilliseconds: 5_000,
    rows: [
      {
        side: 'B',
        endpoint: '10.1.8.103:43027',
        network: 'visible',
        configured: true,
        kind: 'refused',
        word: 'refused',
        milliseconds: 1.2,
      },
      {
        side: 'A',
        endpoint: words,
        network: words,
        configured: false,
        kind: 'connected',
        word: words,
        milliseconds: 0.4,
      },
    ],
  };
  const { fix, verification } = report;
  if (fix === null || verification === null) throw new Error('The sample has a fix and a second check');
  return {
    ...report,
    practice: true,
    conflicts: [statement],
    remarks: [words],
    next: { check: 'x', title: words, why: words },
    paths: { before: path, after: { ...path, fromAddress: null } },
    setAside: [
      {
        title: words,
        side: 'B',
        windows: 'Windows 2000',
        begunAt: at,
        approval: { approver: words, note: words, at },
        ticks: [{ step: words, at, by: words }],
        reason: words,
        at,
        by: words,
      },
    ],
    fix: {
      ...fix,
      locked: words,
      otherSide: { state: 'in-service', name: words, reason: words, at },
      impact: [words],
      warnings: [words],
      rollback: [words],
      order: { before: [words, words], after: [words, words] },
      steps: [
        ...fix.steps,
        { id: 'x', title: words, details: [words], command: words, risky: true, done: { at, by: words } },
      ],
      relief: {
        title: words,
        seen: words,
        cost: [words],
        conditions: [words],
        steps: [words],
        afterwards: words,
      },
      noRelief: null,
      alternatives: [{ id: 'x', title: words, details: [words], command: words }],
      hygiene: [{ ...statement, answer: 'fails', word: 'does not hold' }],
    },
    verification: {
      ...verification,
      missing: [words],
      pieces: [
        {
          ref: 'E3',
          name: words,
          owner: words,
          state: 'stated',
          word: 'counts by word',
          text: words,
          source: null,
          clock: null,
          enteredAt: at,
          stated: { at, by: words },
        },
      ],
    },
    clocks: [
      {
        label: words,
        text: words,
        remarks: [statement],
        captures: [{ ref: 'E1', name: words, clock: words, broughtAt: at, notBefore: at }],
      },
    ],
    drift: { site: words, since: at, rows: [{ label: words, was: words, now: words, cites: [cite] }] },
    timeline: [...report.timeline, { at, by: words, text: words, undone: false }],
    notes: [{ at, by: words, text: words, undone: false, step: words }],
    pictures: [
      {
        sha256: pictureHash,
        name: words,
        caption: words,
        step: words,
        at,
        by: words,
        type: 'png',
        width: 2,
        height: 2,
      },
    ],
  };
}

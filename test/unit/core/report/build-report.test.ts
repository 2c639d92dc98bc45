import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../electron/core/report/build-report';
import { linesToQuote } from '../../../../electron/core/report/cited-lines';
import { renderJson } from '../../../../electron/core/report/json';
import type { ReportInput } from '../../../../electron/core/report/types';
import { diagnoseNote, netstat } from '../../../support/case-builder';
import { hostile, unseenCharacters } from './hostile';
import { plainWords, sampleInput, sampleReport } from './sample';

/** The same incident before anything was changed. */
function untouched(): ReportInput {
  const input = sampleInput();
  const { incident } = input;
  if (incident === null) throw new Error('The sample has an incident');
  return { ...input, after: null, verification: null, incident: { ...incident, fix: null, closing: null } };
}

describe('the report of an incident', () => {
  it('quotes the deciding lines under the verdict', () => {
    const { quotes } = sampleReport().verdict;
    expect(quotes[0]).toMatchObject({
      text: 'line 6 of B/0',
      cite: { ref: 'E1', name: 'pgb-netstat.txt', first: 6 },
    });
    // The addresses of both cards, in their order.
    expect(quotes.map((quote) => quote.cite.first)).toEqual(expect.arrayContaining([14, 24]));
  });

  it('shows three lines around a deciding one', () => {
    const excerpt = sampleReport().evidence[0]?.excerpts[0];
    expect(excerpt?.lines.map((line) => `${line.number} ${line.mark}`)).toEqual([
      '3 context',
      '4 context',
      '5 context',
      '6 deciding',
      '7 context',
      '8 context',
      '9 context',
    ]);
  });

  it('tells the approval and the ticks with their times', () => {
    const report = sampleReport();
    expect(report.fix?.approval).toMatchObject({ approver: 'A. Manager', note: 'Window agreed' });
    expect(report.fix?.steps.filter((step) => step.done !== null).map((step) => step.id)).toEqual([
      'prove-other-side',
      'change-order',
    ]);
    expect(report.customer.done.map((one) => one.text)).toContain(
      'Approved by A. Manager at 2026-03-04 14:21:12.',
    );
  });

  it('does not claim that anything was done where nothing was', () => {
    const { customer } = buildReport(untouched());
    expect(customer.done.map((one) => one.text)).toEqual([
      'Nothing was changed yet. Proposed: Put the visible card of side B first.',
    ]);
    expect(customer.state).toBe('Open.');
  });

  it('claims no proof without a second check', () => {
    expect(buildReport(untouched()).customer.proof.map((one) => one.text)).toEqual([
      'Not proven: there is no second check on fresh evidence.',
    ]);
  });

  it('names what still lacks where the second check is not enough', () => {
    const input = sampleInput();
    const verification = {
      ...input.verification,
      missing: [{ text: 'A session' }],
    } as ReportInput['verification'];
    expect(buildReport({ ...input, verification }).customer.proof.map((one) => one.text)).toContain(
      'Still lacking: A session',
    );
  });

  it('puts the confirmed cause first', () => {
    expect(sampleReport().causes[0]).toMatchObject({
      cause: 'wrong-nic-binding',
      side: 'B',
      status: 'confirmed',
    });
  });

  it('keeps the hash, the encoding and the origin of every piece of evidence', () => {
    expect(sampleReport().evidence.map((one) => one.ref)).toEqual(['E1', 'E2', 'E3', 'E4']);
    expect(sampleReport().evidence[0]).toMatchObject({
      encoding: 'cp850',
      encodingReason: 'guess',
      how: 'dropped',
    });
  });

  it('cites a line that it could not get, without a link to nowhere', () => {
    const report = buildReport({ ...sampleInput(), lines: [] });
    expect(report.verdict.quotes).toEqual([]);
    expect(report.verdict.cites.every((cite) => !cite.quoted)).toBe(true);
  });
});

describe('what a report tells beside the verdict', () => {
  it('has relief, other ways and the settings beside the fault as the plan has them', () => {
    const input = sampleInput();
    const { plan } = input;
    if (plan === null) throw new Error('The sample has a plan');
    const words = (text: string) => ({ text: `${text} {name}`, values: { name: 'PGB' } });
    const { fix } = buildReport({
      ...input,
      plan: {
        ...plan,
        relief: {
          title: words('Fail over'),
          seen: words('Side A serves on'),
          cost: [words('Clients of')],
          conditions: [words('Idle')],
          steps: [words('Stop')],
          afterwards: words('The fault stays on'),
        },
        alternatives: [
          { id: 'registry', title: words('Look at'), details: [words('See')], command: 'reg query x' },
        ],
        hygiene: [{ text: words('DNS of'), answer: 'fails', cites: [] }],
      },
    });
    expect(fix?.relief).toEqual({
      title: 'Fail over PGB',
      seen: 'Side A serves on PGB',
      cost: ['Clients of PGB'],
      conditions: ['Idle PGB'],
      steps: ['Stop PGB'],
      afterwards: 'The fault stays on PGB',
    });
    expect(fix?.alternatives).toEqual([
      { id: 'registry', title: 'Look at PGB', details: ['See PGB'], command: 'reg query x' },
    ]);
    expect(fix?.hygiene).toEqual([{ text: 'DNS of PGB', answer: 'fails', word: 'does not hold', cites: [] }]);
  });

  it('keeps fixes that were set aside, with what was done of them, on the customer’s page too', () => {
    const input = untouched();
    const { incident } = input;
    const { fix } = sampleInput().incident ?? {};
    if (incident === null || !fix) throw new Error('The sample has an incident with a fix');
    const setAside = [
      {
        fix,
        siteBefore: incident.site,
        reason: 'No session came.',
        at: '2026-03-04T13:40:12.000Z',
        by: 'tech',
      },
    ];
    const report = buildReport({ ...input, incident: { ...incident, setAside } });
    expect(report.setAside[0]).toMatchObject({
      side: 'B',
      reason: 'No session came.',
      approval: { approver: 'A. Manager' },
    });
    expect(report.setAside[0]?.ticks.map((tick) => tick.step)).toEqual(['prove-other-side', 'change-order']);
    expect(report.customer.done[0]?.text).toContain('was set aside at 2026-03-04 14:40:12: No session came.');
  });

  it('tells from when each piece of the second check is', () => {
    const input = sampleInput();
    const piece = {
      sha256: 'fresh/0',
      name: 'pgb-netstat-fresh.txt',
      owner: 'B',
      state: 'counts',
      because: { text: 'Captured after the tick.' },
      source: 'paste',
      clock: '02:31 PM',
      enteredAt: '2026-03-04T13:45:12.000Z',
      isSameHost: true,
      stated: null,
    } as const;
    const { verification } = input;
    if (verification === null) throw new Error('The sample has a second check');
    const report = buildReport({ ...input, verification: { ...verification, pieces: [piece] } });
    expect(report.verification?.pieces).toEqual([
      expect.objectContaining({ ref: 'E3', state: 'counts', word: 'counts', clock: '02:31 PM' }),
    ]);
  });

  it('prints the path test with what the dialer calls marked', () => {
    const input = sampleInput();
    const { incident } = input;
    if (incident === null) throw new Error('The sample has an incident');
    const before: NonNullable<typeof incident.paths.before> = {
      eventId: 'p',
      at: '2026-03-04T13:06:12.000Z',
      by: 'tech',
      fromAddress: '10.1.8.77',
      limitMilliseconds: 5_000,
      record: '0'.repeat(64),
      results: [
        {
          side: 'B',
          endpoint: { address: '10.1.8.103', port: 43027 },
          network: 'visible',
          configured: true,
          kind: 'refused',
          milliseconds: 1,
        },
      ],
    };
    const report = buildReport({ ...input, incident: { ...incident, paths: { before, after: null } } });
    expect(report.paths.after).toBeNull();
    expect(report.paths.before?.rows).toEqual([
      expect.objectContaining({ endpoint: '10.1.8.103:43027', configured: true, word: 'refused' }),
    ]);
  });

  it('says a step of the time line by its title where the plan has it', () => {
    const input = sampleInput();
    const ticked = {
      eventId: 't',
      at: '2026-03-04T13:30:12.000Z',
      by: 'tech',
      text: { text: 'Step of the fix done: {step}', values: { step: 'change-order' } },
      undone: false,
    };
    const [moment] = buildReport({ ...input, timeline: [ticked] }).timeline;
    expect(moment?.text).not.toContain('change-order');
    expect(moment?.text).toMatch(/^Step of the fix done: .{10}/);
  });
});

describe('lines to quote', () => {
  it('stay few where a whole table of 100,000 lines is cited', () => {
    const before = diagnoseNote({ evidence: { B: [{ ...netstat(), lines: [1, 100_000] }] } });
    const ranges = linesToQuote({ before, after: null, verification: null });
    const count = ranges.reduce((sum, range) => sum + range.last - range.first + 1, 0);
    expect(before.verdict.cause).toBe('not-listening');
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThan(100);
  });

  it('neither touch nor overlap', () => {
    const ranges = linesToQuote(sampleInput());
    for (const [index, range] of ranges.entries()) {
      const next = ranges[index + 1];
      if (next?.evidence === range.evidence) expect(next.first).toBeGreaterThan(range.last + 1);
    }
  });
});

describe('the report as JSON', () => {
  it('is the model itself, hostile values included', () => {
    const report = sampleReport(Object.fromEntries(Object.keys(plainWords).map((key) => [key, hostile])));
    const text = renderJson(report);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
    expect(text).not.toMatch(unseenCharacters);
  });
});

import { describe, expect, it } from 'vitest';
import { judgeAudit, judgeSignatures } from '../../../electron/launch/packages/audit.mjs';

describe('what the registry says of reported faults', () => {
  it('is nothing where there are none', () => {
    const said = { auditReportVersion: 2, vulnerabilities: {}, metadata: { vulnerabilities: { total: 0 } } };
    expect(judgeAudit(JSON.stringify(said))).toEqual({ answered: true, lines: [] });
  });

  it('is a line for each package that has one', () => {
    const said = {
      vulnerabilities: { docx: { name: 'docx', severity: 'high', range: '<9.9.9' } },
      metadata: { vulnerabilities: { total: 1 } },
    };
    expect(judgeAudit(JSON.stringify(said))).toEqual({ answered: true, lines: ['docx <9.9.9: high'] });
  });

  it('is not taken for clean where there is no list beside the number', () => {
    const said = { metadata: { vulnerabilities: { total: 2 } } };
    expect(judgeAudit(JSON.stringify(said))).toEqual({ answered: true, lines: ['2 reported faults'] });
  });

  it.each([
    [
      'a registry that takes no such question',
      JSON.stringify({ statusCode: 405, error: { summary: '' } }),
      'status 405',
    ],
    ['no network', JSON.stringify({ error: { code: 'ENOTFOUND', summary: 'not found' } }), 'not found'],
    ['nothing at all', '', 'it said nothing'],
    ['half an answer', '{"metadata":', 'it said nothing'],
    ['another answer', '[]', 'it said nothing'],
  ])('is no answer: %s', (_, stdout, why) => {
    expect(judgeAudit(stdout)).toEqual({ answered: false, lines: [why] });
  });
});

describe('what the registry says of signatures', () => {
  it('is nothing where all fit', () => {
    expect(judgeSignatures('{"invalid":[],"missing":[]}')).toEqual({ answered: true, lines: [] });
  });

  it('names those that do not fit, and those that have none', () => {
    const one = { name: 'a', version: '1.0.0' };
    const other = { name: 'b', version: '2.0.0' };
    expect(judgeSignatures(JSON.stringify({ invalid: [one], missing: [other] })).lines).toEqual([
      'a 1.0.0: its signature does not fit',
      'b 2.0.0: it has no signature',
    ]);
  });

  it('is no answer where npm could not ask', () => {
    expect(judgeSignatures('', 'npm error code ENOTFOUND\nmore')).toEqual({
      answered: false,
      lines: ['npm error code ENOTFOUND'],
    });
  });
});

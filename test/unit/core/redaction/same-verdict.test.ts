import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import { redactCase } from '../../../../electron/core/redaction/redact-case';
import { sameVerdict } from '../../../../electron/core/redaction/same-verdict';
import { caseOf } from '../../../scenarios/case-of';
import { scenarios } from '../../../scenarios/catalogue';
import { filesOf } from '../../../scenarios/files';
import { keyedFor } from '../../../support/redaction';

const [scenario] = scenarios.filter(
  ({ truth }) => truth.verdict !== 'undecided' && truth.verdict.cause === 'wrong-nic-binding',
);
const texts = new Map(
  [...(scenario === undefined ? [] : filesOf(scenario))].filter(([id]) => id !== 'truth.json'),
);
const truth = diagnose(caseOf(texts));

/** The redacted folder, changed once more. */
function redacted(change: (id: string, text: string) => string): Map<string, string> {
  const files = [...texts].map(([id, text]) => ({ id, text }));
  const made = redactCase('customer-safe', { title: 'x', files }, keyedFor('verdict'));
  return new Map(made.files.map(({ id, text }) => [id, change(id, text ?? '')]));
}

describe('the same verdict', () => {
  it('holds for a redacted case', () => {
    const found = sameVerdict([[truth, diagnose(caseOf(redacted((_, text) => text)))]]);
    expect(found).toEqual({ answer: 'holds', differences: [] });
  });

  it('does not hold where the redaction breaks what decides, and says what differs in ids alone', () => {
    // One of the two hosts' addresses is replaced by another one in the tables, and not on the form.
    const broken = redacted((id, text) =>
      id === 'site.json' ? text : text.replace(/(\d+\.\d+\.\d+)\.(\d+):(43\d\d\d)/g, '$1.7:$3'),
    );
    const found = sameVerdict([[truth, diagnose(caseOf(broken))]]);
    expect(found.answer).toBe('does-not-hold');
    expect(found.differences.join('\n')).toMatch(/^lost: /m);
    expect(found.differences.join('\n')).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });

  it('does not hold where a diagnosis is missing, before the fix or after', () => {
    expect(sameVerdict([[truth, null]]).answer).toBe('does-not-hold');
    expect(
      sameVerdict([
        [truth, truth],
        [truth, null],
      ]).differences[0],
    ).toMatch(/^after the fix: /);
    expect(
      sameVerdict([
        [truth, truth],
        [null, null],
      ]).answer,
    ).toBe('holds');
  });
});

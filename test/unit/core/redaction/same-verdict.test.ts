import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import { languages } from '../../../../electron/core/languages';
import { redactCase } from '../../../../electron/core/redaction/redact-case';
import { type SameVerdict, sameVerdict } from '../../../../electron/core/redaction/same-verdict';
import { format } from '../../../../electron/core/text';
import { translateTo } from '../../../../electron/host/report/report-language';
import { caseOf } from '../../../scenarios/case-of';
import { scenarios } from '../../../scenarios/catalogue';
import { filesOf } from '../../../scenarios/files';
import { englishLeft } from '../../../support/english-left';
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

const ids = (found: SameVerdict): string => found.differences.map(({ id }) => id).join('\n');

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
    expect(ids(found)).toMatch(/^lost: /m);
    expect(ids(found)).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });

  it('does not hold where a diagnosis is missing, before the fix or after', () => {
    expect(sameVerdict([[truth, null]]).answer).toBe('does-not-hold');
    expect(
      sameVerdict([
        [truth, truth],
        [truth, null],
      ]).differences[0]?.id,
    ).toMatch(/^after the fix: /);
    expect(
      sameVerdict([
        [truth, truth],
        [null, null],
      ]).answer,
    ).toBe('holds');
  });

  it('tells what differs in the words of each language, without a value of the site', async () => {
    const broken = redacted((id, text) =>
      id === 'site.json' ? text : text.replace(/(\d+\.\d+\.\d+)\.(\d+):(43\d\d\d)/g, '$1.7:$3'),
    );
    const { differences } = sameVerdict([
      [truth, diagnose(caseOf(broken))],
      [truth, null],
    ]);
    expect(differences.some(({ id }) => id.startsWith('lost: verdict wrong-nic-binding'))).toBe(true);
    for (const language of languages) {
      const translate = await translateTo(language);
      const told = differences.map(({ words }) => format(words, translate)).join('\n');
      expect(told).not.toMatch(/\d+\.\d+\.\d+\.\d+|[{}]|wrong-nic-binding/);
      if (language !== 'en')
        expect(englishLeft(language).in(told.replaceAll(/: [a-z-]+ \(/g, ' ('))).toEqual([]);
    }
  });
});

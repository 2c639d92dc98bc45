import { beforeAll, describe, expect, it } from 'vitest';
import { redactCase } from '../../../electron/core/redaction/redact-case';
import { languages } from '../../../electron/lab/windows-text/languages';
import { type Answer, answerOf, differences, mistakes, ofOtherSide, turned } from '../../scenarios/answer';
import type { Texts } from '../../scenarios/case-of';
import { scenarios } from '../../scenarios/catalogue';
import { renamed } from '../../scenarios/changes/rename';
import { renumbered } from '../../scenarios/changes/renumber';
import { swapped } from '../../scenarios/changes/swap-sides';
import { filesOf } from '../../scenarios/files';
import { isMisled, partsOf } from '../../scenarios/partial';
import type { Scenario } from '../../scenarios/scenario';
import { keyedFor } from '../../support/redaction';

/** Each of these goes through hundreds of cases or thousands, and machines are slow at times. */
const patience = 120_000;

// With REBIND_EVERY_CASE=1 every language and every subset of a folder's files is gone through: 23,000 cases.
const everyCase = process.env.REBIND_EVERY_CASE === '1';

/** What the technician brought, without the true answer. */
function folderOf(scenario: Scenario): Texts {
  return new Map([...filesOf(scenario)].filter(([id]) => id !== 'truth.json'));
}

const corpus = scenarios.map((scenario) => {
  const texts = folderOf(scenario);
  return { scenario, texts, whole: answerOf(texts) };
});

type Change = (texts: Texts, scenario: Scenario) => Texts;

/** What the answers say otherwise once the folders are changed. */
function changes(change: Change, expected: (whole: Answer, scenario: Scenario) => Answer): readonly string[] {
  return corpus.flatMap(({ scenario, texts, whole }) =>
    differences(expected(whole, scenario), answerOf(change(texts, scenario))).map(
      (one) => `${scenario.id}: ${one}`,
    ),
  );
}

/** The same for a change of what stands in the texts: the answer's own words change in the same way, and nothing else does. */
function changesOfTexts(change: Change): readonly string[] {
  const same = corpus.filter(
    ({ scenario, texts }) => [...change(texts, scenario)].join() === [...texts].join(),
  );
  expect(same.map(({ scenario }) => scenario.id)).toEqual([]);
  return changes(change, (whole, scenario) => ({
    ...whole,
    words: change(new Map([['words', whole.words ?? '']]), scenario).get('words') ?? '',
  }));
}

const namesOf = ({ hosts, dialer }: Scenario) => [hosts.A.name, hosts.B.name, dialer.name] as const;

describe('every scenario', () => {
  it('gets the same answer with other names of its hosts', { timeout: patience }, () => {
    const fresh = ['NODE-7', 'ZETA12', 'QX9'];
    const change: Change = (texts, scenario) =>
      renamed(texts, new Map(namesOf(scenario).map((name, at) => [name, fresh[at] ?? name])));
    expect(changesOfTexts(change)).toEqual([]);
  });

  it('gets the same answer with the names of its hosts exchanged', { timeout: patience }, () => {
    const change: Change = (texts, scenario) => {
      const [a, b, dialer] = namesOf(scenario);
      return renamed(texts, new Map([[a, b] as const, [b, dialer] as const, [dialer, a] as const]));
    };
    expect(changesOfTexts(change)).toEqual([]);
  });

  it.each([2, 241])('gets the same answer with its addresses permuted: %i', { timeout: patience }, (step) => {
    expect(changesOfTexts((texts) => renumbered(texts, step))).toEqual([]);
  });

  it.each(['customer-safe', 'full'] as const)(
    'gets the same answer redacted, with other names in it and nothing else: %s',
    { timeout: patience },
    (level) => {
      // Without REBIND_EVERY_CASE each level is shown on a half of the corpus.
      const share = corpus.filter((_, at) => everyCase || at % 2 === (level === 'full' ? 1 : 0));
      const found = share.flatMap(({ scenario, texts, whole }) => {
        const files = [...texts].map(([id, text]) => ({ id, text }));
        const made = redactCase(level, { title: 'a title', files }, keyedFor(scenario.id));
        const redacted = new Map(made.files.map(({ id, text }) => [id, text ?? '']));
        // The level full strikes names of programs out as well, so its sentences are others.
        const words = level === 'full' ? null : made.redactor.text(whole.words ?? '');
        const expected = { ...whole, words };
        return differences(expected, answerOf(redacted)).map((one) => `${scenario.id}: ${one}`);
      });
      expect(found).toEqual([]);
    },
  );

  it('gets the same answer with the letters of the two sides swapped', { timeout: patience }, () => {
    expect(changes(swapped, ofOtherSide)).toEqual([]);
  });

  // Each scenario in three other languages, so that each language has its share of them.
  it.each(everyCase ? languages.map((_, at) => at) : [1, 4, 7])(
    'gets the same answer where its hosts print in another language: %i',
    { timeout: patience },
    (step) => {
      const inAnother: Change = (_, scenario) => {
        const at = scenarios.indexOf(scenario) + step;
        return folderOf({ ...scenario, language: languages[at % languages.length] ?? 'en' });
      };
      expect(changes(inAnother, (whole) => whole)).toEqual([]);
    },
  );
});

describe('a part of the evidence', () => {
  const parts = corpus.flatMap(({ scenario, texts, whole }) =>
    partsOf(texts, everyCase).map(({ without, texts: left }) => ({ scenario, whole, without, left })),
  );
  type Part = (typeof parts)[number];
  type Answered = Part & { readonly answer: Answer };
  let fair: readonly Answered[] = [];
  let misled: readonly Answered[] = [];

  beforeAll(() => {
    const answered = parts.map((part) => ({ ...part, answer: answerOf(part.left) }));
    fair = answered.filter(({ scenario, left }) => !isMisled(left, scenario.misleading));
    misled = answered.filter(({ scenario, left }) => isMisled(left, scenario.misleading));
  }, patience);

  const told = ({ scenario, without }: Part, what: string) =>
    `${scenario.id} without ${without || 'anything'}: ${what}`;

  it('confirms nothing that is not so, and rules no fault out that is there', () => {
    const found = fair.flatMap((part) =>
      mistakes(part.answer, part.scenario.truth).map((one) => told(part, one)),
    );
    expect(found).toEqual([]);
  });

  it('confirms nothing rightly that the whole of it turns into another cause', () => {
    const found = fair.flatMap((part) =>
      turned(part.answer, part.whole, part.scenario.truth).map((one) => told(part, one)),
    );
    expect(found).toEqual([]);
  });

  it('misleads where a file of another moment or host is left alone, and only there', () => {
    const wrong = misled.filter((part) => mistakes(part.answer, part.scenario.truth).length > 0);
    expect([...new Set(wrong.map(({ scenario }) => scenario.id))]).toEqual(
      scenarios.filter(({ misleading }) => misleading !== undefined).map(({ id }) => id),
    );
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../../electron/core/languages';
import { buildReport } from '../../../../electron/core/report/build-report';
import { columnShares } from '../../../../electron/core/report/document/blocks';
import { renderMarkdown } from '../../../../electron/core/report/markdown';
import { pageMargins, paperSizes } from '../../../../electron/core/report/paper';
import { comparisonWords, statusWords } from '../../../../electron/core/report/words';
import { format, say, type Translate } from '../../../../electron/core/text';
import { translateTo } from '../../../../electron/host/report/report-language';
import { fullReport } from '../../core/report/full';
import { sampleInput } from '../../core/report/sample';

const words = new Map<Language, Translate | undefined>();
beforeAll(async () => {
  for (const one of languages) words.set(one, await translateTo(one));
});

/** Every part of a report, in a language: the sample's own sentences and the labels of the full one. */
function textIn(language: Language): string {
  const translate = words.get(language);
  const own = buildReport({ ...sampleInput(), ...(translate === undefined ? {} : { translate }) });
  const full = fullReport();
  return [own, { ...full, fix: own.fix, customer: own.customer }]
    .map((report) => renderMarkdown(report, translate))
    .join('\n');
}

describe('a moment in a sentence of a report', () => {
  // A whole day with its time is no time of day.
  it.each([
    ['de', /(?:^|\s)um \d{2}\\?\.\d{2}\\?\.\d{4}/, /am 04\\?\.03\\?\.2026/],
    ['fr', /(?:^|\s)(?:à|de) \d{2}\/\d{2}\/\d{4}/, /\d{2}\/03\/2026/],
    ['es', /(?:a las?|de|hora) \d{2}\/\d{2}\/\d{4}/, /\d{2}\/03\/2026/],
  ] as const)('reads as a day in %s', (language, wrong, right) => {
    const text = textIn(language);
    expect(text).toMatch(right);
    expect(text.match(wrong)).toBeNull();
  });

  it('reads as one in German and French where evidence gives it', () => {
    const day = '2005-09-15T10:32';
    const values = { host: 'PGB', first: 'netstat', second: 'arp', long: '2 h', kind: 'arp', side: 'B' };
    const times = { from: day, to: day, at: day, started: day, ended: day, address: '10.1.8.103' };
    for (const text of [
      'On {host} {first} was captured at {from} and {second} at {to}, {long} apart. What changed in between was not seen.',
      'netstat of {first} was captured at {from} and that of {second} at {to}, {long} apart by their own clocks. They do not show one moment.',
      '{kind} of {host} was captured {long} before Windows was started there, at {at}. What holds since was not seen.',
      'The collector began at {started} and ended at {ended}: the clock of {host} was set back while it ran.',
      'Windows recorded on side {side} at {at} that another machine has {address} too.',
    ]) {
      for (const language of ['de', 'fr', 'es'] as const) {
        const said = format({ text, values: { ...values, ...times } }, words.get(language));
        expect(said).toContain(day);
        expect(said).not.toMatch(/(?:um|à|a las?) 2005/);
      }
    }
  });
});

describe('the column of the answers', () => {
  // Nine points, bold, in the widest font that a page may be shown in; a sign and a blank before the word.
  const perLetter = 2.2;
  const sign = 4.7;
  const padding = 2;

  it.each(languages)('has room for each word of a state in %s', (language) => {
    const across = Math.min(...Object.values(paperSizes).map(({ width }) => width));
    const page = across - pageMargins.left - pageMargins.right;
    const longest = (states: Readonly<Record<string, { readonly text: string }>>) =>
      Math.max(
        ...Object.values(states).flatMap((one) =>
          format(one, words.get(language))
            .split(' ')
            .map((word) => [...word].length * (/[\u3040-\u9fff]/.test(word) ? 3.2 : perLetter)),
        ),
      );
    const needs = (states: Parameters<typeof longest>[0]) => longest(states) + sign + padding;
    expect((page * columnShares.causes[0]) / 100).toBeGreaterThanOrEqual(needs(statusWords));
    expect((page * columnShares.comparison[3]) / 100).toBeGreaterThanOrEqual(needs(comparisonWords));
  });

  it('takes up the whole page with its neighbours', () => {
    for (const shares of Object.values(columnShares)) {
      expect(shares.reduce((sum: number, one: number) => sum + one, 0)).toBe(100);
    }
  });
});

it('needs no plural where a path test reached one address', () => {
  const values = { answered: 1, tried: 8 };
  const message = say(
    'Path test from this laptop: {answered} of {tried} endpoints took a connection',
    values,
  );
  expect(format(message, words.get('de'))).toMatch(/Endpunkte mit Verbindung: 1 von 8$/);
  expect(format(message, words.get('fr'))).toMatch(/: 1 sur 8$/);
  expect(format(message, words.get('es'))).toMatch(/: 1 de 8$/);
});

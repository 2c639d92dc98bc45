import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../../electron/core/report/html';
import type { Report } from '../../../../electron/core/report/types';
import { fullReport, pictureHash } from './full';
import { hostile, hostileTexts, unseenCharacters } from './hostile';
import { plainWords, sampleReport } from './sample';

const sha256Base64 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
const render = (report: Report) => renderHtml(report, { sha256Base64 });
const calm = render(sampleReport());

/** Every tag of a page with its attributes. Text cannot hold one: its `<` is escaped. */
function tagsOf(html: string): readonly { name: string; attributes: string }[] {
  const withoutStyle = html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>');
  return [...withoutStyle.matchAll(/<\/?([a-zA-Z!][\w-]*)((?:"[^"]*"|[^"<>])*)>/g)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    attributes: match[2] ?? '',
  }));
}

/** What a reader sees: the tags gone, the entities as the signs that they stand for. */
function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<(?:"[^"]*"|[^"<>])*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const everywhere = Object.fromEntries(Object.keys(plainWords).map((key) => [key, hostile]));
const attacked = render(fullReport(hostile, everywhere));

describe('the report as a page', () => {
  it('opens with the verdict and the found values, before anything for the engineer', () => {
    const text = textOf(calm);
    expect(text).toContain('CTI Server B listens on 172.1.8.103:43027 (private NIC)');
    expect(text.indexOf('172.1.8.103:43027')).toBeLessThan(text.indexOf('For the engineer'));
  });

  it('tells what was wrong, what was done, and what proves that it works', () => {
    const text = textOf(calm);
    const places = [
      'What was wrong',
      'What was done',
      'Approved by A. Manager',
      'Proof that it works',
      'Fixed: CTI Server B',
    ];
    expect(places.map((place) => text.indexOf(place))).toEqual(
      [...places].map((place) => text.indexOf(place)).sort((one, other) => one - other),
    );
    expect(places.filter((place) => !text.includes(place))).toEqual([]);
  });

  it('holds the picture before and after, each alone and both side by side', () => {
    expect(calm.match(/<svg /g)).toHaveLength(4);
    expect(calm.match(/class="pair"/g)).toHaveLength(1);
  });

  it('marks the deciding line in its evidence with a sign, not with colour alone', () => {
    expect(calm).toMatch(/class="l deciding" id="E1-6"><span class="no">6<\/span>▶ line 6 of B\/0/);
  });

  it('links every statement to a line that is there', () => {
    const ids = new Set([...calm.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const targets = [...calm.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.has(target ?? ''))).toEqual([]);
  });

  it('gives each id once', () => {
    const ids = [...calm.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('shows times in the zone of the one who made it', () => {
    expect(textOf(calm)).toContain('2026-03-04 14:59:12 (UTC+01:00)');
  });

  it('says plainly that a rehearsal is one', () => {
    expect(textOf(calm)).not.toContain('Practice');
    expect(textOf(render({ ...sampleReport(), practice: true }))).toContain(
      'Nothing here happened at a customer’s',
    );
  });
});

describe('the page is closed in itself', () => {
  it('has a policy that starts at none and names its one style sheet by hash', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(calm)?.[1] ?? '';
    expect(style.length).toBeGreaterThan(500);
    expect(calm).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${sha256Base64(style)}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
  });

  it.each([
    ['as it comes', calm],
    ['full of hostile values', attacked],
  ])('has no script, no handler, no inline style and no reference outside, %s', (_, html) => {
    const allowed =
      /^(!doctype|html|head|meta|title|style|body|header|section|div|p|b|h[1-3]|span|a|br|ul|ol|li|table|colgroup|col|thead|tbody|tr|th|td|pre|svg|g|rect|path|circle|text|tspan)$/;
    const tags = tagsOf(html);
    expect(tags.length).toBeGreaterThan(300);
    expect(tags.filter(({ name }) => !allowed.test(name))).toEqual([]);
    expect(
      tags.filter(({ attributes }) =>
        /\s(on\w+|style|src|srcset|xlink:href|action)\s*=/i.test(bare(attributes)),
      ),
    ).toEqual([]);
    expect(tags.filter(({ attributes }) => /\shref="(?!#)/.test(attributes))).toEqual([]);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).not.toMatch(/@import|url\(|expression/i);
  });

  /** Attribute names only: what stands in quotes is a value. */
  function bare(attributes: string): string {
    return attributes.replace(/"[^"]*"/g, '""');
  }
});

describe('values from evidence', () => {
  it('stand in the page as text, sign by sign', () => {
    const text = textOf(attacked);
    for (const one of hostileTexts.filter((value) => !unseenCharacters.test(value))) {
      expect(text).toContain(one);
    }
  });

  it('cannot hide or turn anything: unseen characters are written out', () => {
    expect(attacked.replaceAll('\t', '')).not.toMatch(unseenCharacters);
    expect(textOf(attacked)).toContain('⟨U+202E⟩gnp.exe');
    expect(textOf(attacked)).toContain('⟨U+001B⟩[2J');
  });
});

describe('the customer’s page alone', () => {
  const customer = textOf(
    render({
      ...sampleReport(),
      form: { paper: 'A4', parts: 'customer', redaction: 'none', language: 'en' },
    }),
  );

  it('tells what was wrong, done and proven, and no more', () => {
    expect(customer).toContain('What was wrong');
    expect(customer).toContain('Proof that it works');
    expect(customer).not.toContain('For the engineer');
    expect(customer).not.toContain('SHA-256');
  });

  it('sends nobody to lines that are not in it', () => {
    const html = render({
      ...sampleReport(),
      form: { paper: 'A4', parts: 'customer', redaction: 'none', language: 'en' },
    });
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.filter((target) => !ids.has(target ?? ''))).toEqual([]);
  });
});

describe('the paper', () => {
  it.each([
    ['A4', 'size: A4;'],
    ['Letter', 'size: letter;'],
  ] as const)('%s is what the page asks the printer for', (paper, rule) => {
    const html = render({
      ...sampleReport(),
      form: { paper, parts: 'whole', redaction: 'none', language: 'en' },
    });
    expect(html).toContain(rule);
  });
});

describe('pictures', () => {
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  const taken = new Map([[pictureHash, { type: 'png' as const, width: 2, height: 2, bytes }]]);

  it('stand in the page as data, and the policy allows data and nothing else', () => {
    const html = renderHtml(fullReport(), { sha256Base64, images: taken });
    expect(html).toContain(`src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}"`);
    expect(html).toContain('img-src data:');
  });

  it('that could not be taken in are told of, and the policy allows none', () => {
    const images = new Map([[pictureHash, { why: { text: 'its bytes are neither a PNG nor a JPEG.' } }]]);
    const html = renderHtml(fullReport(), { sha256Base64, images });
    expect(textOf(html)).toContain('cannot be shown: its bytes are neither a PNG nor a JPEG.');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('img-src');
  });
});

describe('what a spreadsheet would take for a formula', () => {
  it.each(['=cmd|x', '+1+1', '-2+3', '@SUM(1)', ' =1', '＝1+1'])('stays a text in a cell: %s', (text) => {
    const report = { ...sampleReport(), options: [{ label: text, value: text }] };
    const cells = [...render(report).matchAll(/<t[dh][^>]*>([^<]*)/g)].map((match) => match[1] ?? '');
    expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell.replace(/\u00a0/g, '_')))).toEqual([]);
    expect(cells.some((cell) => cell === `\u00a0${text.trim()}`)).toBe(true);
  });
});

describe('fields of a megabyte', () => {
  it('leave the page of a size that opens, and what was cut is counted', () => {
    const large = 'x'.repeat(1_000_000);
    const everything = Object.fromEntries(Object.keys(plainWords).map((key) => [key, large]));
    const html = render(sampleReport(everything));
    expect(html.length).toBeLessThan(1_500_000);
    expect(textOf(html)).toContain('… (+');
  });
});

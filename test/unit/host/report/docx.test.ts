import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportImages } from '../../../../electron/core/report/images';
import type { Report } from '../../../../electron/core/report/types';
import { renderDocx } from '../../../../electron/host/report/docx/docx';
import { xmlParts } from '../../../support/xml-parts';
import { fullReport, pictureHash } from '../../core/report/full';
import { hostile, unseenCharacters } from '../../core/report/hostile';
import { plainWords, sampleReport } from '../../core/report/sample';

const everywhere = Object.fromEntries(Object.keys(plainWords).map((key) => [key, hostile]));
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8DwnwEImBigAAAfFwICgH3ifwAAAABJRU5ErkJggg==',
  'base64',
);
const images: ReportImages = new Map([
  [pictureHash, { type: 'png', width: 2, height: 2, bytes: new Uint8Array(png) }],
]);

async function partsOf(report: Report): Promise<ReadonlyMap<string, string>> {
  return xmlParts(await renderDocx(report, images));
}

/** What a reader sees of a part. */
function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
}

/** Is the text of a row too long to be kept on one page? */
function isLong(row: string): boolean {
  return row.replaceAll(/<[^>]*>/g, '').length > 400;
}

describe('the report as a Word document', () => {
  it('is well formed in every part, for the case and full of hostile values', async () => {
    for (const report of [sampleReport(), fullReport(), fullReport(hostile, everywhere)]) {
      const parts = await partsOf(report);
      expect(parts.has('word/document.xml')).toBe(true);
      for (const [name, xml] of parts) {
        expect(wordsOf(xml), name).not.toMatch(unseenCharacters);
      }
    }
  });

  it('has headings, tables with heads that are repeated, rows that are not split, and page numbers', async () => {
    const parts = await partsOf(fullReport());
    const xml = parts.get('word/document.xml') ?? '';
    for (const level of [1, 2, 3]) expect(xml).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    const rows = [...xml.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/g)].map(([row]) => row);
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row.includes('<w:cantSplit/>'), row).toBe(!isLong(row));
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(6);
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, one]) => one);
    expect(footers.join('')).toMatch(/PAGE/);
    expect(footers.join('')).toMatch(/NUMPAGES/);
  });

  it('lets a row break that would leave half a page empty, and no other', async () => {
    const report = sampleReport();
    const causes = report.causes.map((one, index) =>
      index === 1 ? { ...one, text: 'One cause after the other. '.repeat(40) } : one,
    );
    const xml = (await partsOf({ ...report, causes })).get('word/document.xml') ?? '';
    const rows = [...xml.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) => row);
    const split = rows.filter((row) => !row.includes('<w:cantSplit/>'));
    expect(rows.length).toBeGreaterThan(10);
    expect(split.filter((row) => row.includes('One cause after the other'))).toHaveLength(1);
    for (const row of split) expect(isLong(row), row).toBe(true);
  });

  it('says its title and its language', async () => {
    const parts = await partsOf({ ...sampleReport(), language: 'de' });
    expect(parts.get('docProps/core.xml')).toContain('Dialer does not reach CTI Server');
    expect(parts.get('word/styles.xml')).toMatch(/<w:lang w:val="de"/);
  });

  it('refers to nothing outside', async () => {
    const parts = await partsOf(fullReport(hostile, everywhere));
    const relations = [...parts].filter(([name]) => name.endsWith('.rels'));
    expect(relations.length).toBeGreaterThan(1);
    for (const [name, xml] of relations) {
      expect(xml, name).not.toContain('External');
      expect(xml, name).not.toMatch(/Target="(https?|file|ftp|mailto):/);
    }
    expect(parts.get('word/document.xml')).not.toMatch(/<w:(hyperlink|fldSimple|instrText|object)\b/);
  });

  it.each([
    ['A4', 11906, 16838],
    ['Letter', 12240, 15840],
  ] as const)('is laid out for %s', async (paper, width, height) => {
    const parts = await partsOf({
      ...sampleReport(),
      form: { paper, parts: 'whole', redaction: 'none', language: 'en' },
    });
    expect(parts.get('word/document.xml')).toMatch(new RegExp(`<w:pgSz w:w="${width}" w:h="${height}"`));
  });

  it('draws the site as shapes, with what it shows in words for those who do not see it', async () => {
    const xml = (await partsOf(sampleReport())).get('word/document.xml') ?? '';
    expect(xml).toContain('<wpg:wgp>');
    expect(xml).toMatch(/descr="[^"]*172\.1\.8\.103[^"]*"/);
    expect(wordsOf(xml)).toContain(':43027');
  });

  it('holds a picture that was taken in, and says why another is not', async () => {
    const names = [...(await allNames(await renderDocx(fullReport(), images)))];
    expect(names.some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
    const without = await xmlParts(
      await renderDocx(fullReport(), new Map([[pictureHash, { why: { text: 'its file is gone.' } }]])),
    );
    expect(wordsOf(without.get('word/document.xml') ?? '')).toContain('cannot be shown: its file is gone.');
  });

  it('gives no cell that a spreadsheet takes for a formula', async () => {
    const xml = (await partsOf(fullReport('=cmd|x'))).get('word/document.xml') ?? '';
    const cells = [...xml.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map((match) => wordsOf(match[1] ?? ''));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('is laid out by LibreOffice, where that is installed', async (context) => {
    if (!hasLibreOffice()) context.skip('LibreOffice is not installed, so its pages were not looked at.');
    const folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-docx-'));
    try {
      const file = path.join(folder, 'report.docx');
      writeFileSync(file, await renderDocx(fullReport(hostile, everywhere), images));
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'txt:Text',
          '--outdir',
          folder,
          file,
        ],
        { stdio: 'ignore', timeout: 90_000 },
      );
      const text = readFileSync(path.join(folder, 'report.txt'), 'utf8');
      expect(text).toContain('For the engineer');
      expect(text).toContain('<script>alert(1)</script>');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

async function allNames(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  return new Set((await xmlParts(bytes, () => true)).keys());
}

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

import { deflateSync } from 'node:zlib';

/** Draws a text with a font of its own letters, as Chromium prints: one code a letter, each moved to. */
export interface PdfSketch {
  readonly text: string;
  readonly title?: string;
  readonly bookmark?: string;
  readonly link?: string;
  /** Leave the font's table of letters out. */
  readonly silent?: boolean;
  /** A picture on the page. */
  readonly picture?: boolean;
}

/** A PDF file of one page, with packed streams. */
export function pdfOf({
  text,
  title = '',
  bookmark,
  link,
  silent = false,
  picture = false,
}: PdfSketch): Uint8Array {
  const letters = [...new Set(text)];
  const code = (letter: string) => (letters.indexOf(letter) + 3).toString(16).padStart(4, '0');
  const drawn = text
    .split('\n')
    .map(
      (line, at) =>
        `BT\n/F4 12 Tf\n1 0 0 -1 0 ${20 * (at + 1)} Tm\n${[...line].map((letter) => `<${code(letter)}> Tj\n7.2 0 Td`).join(' ')}\nET`,
    )
    .join('\n');
  const table = `/CIDInit /ProcSet findresource begin\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${letters.length} beginbfchar\n${letters
    .map((letter) => `<${code(letter)}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`)
    .join('\n')}\nendbfchar\nendcmap`;
  const packed = (body: string, more = ''): Buffer => {
    const bytes = deflateSync(Buffer.from(body, 'latin1'));
    return Buffer.concat([
      Buffer.from(`<</Filter /FlateDecode ${more}/Length ${bytes.length}>> stream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ]);
  };
  const wide = (value: string) =>
    `<FEFF${[...value].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
  const objects: Buffer[] = [
    Buffer.from(`<</Title ${wide(title)} /Producer (Skia/PDF)>>`),
    Buffer.from(`<</Type /Catalog /Pages 3 0 R${bookmark === undefined ? '' : ' /Outlines 8 0 R'}>>`),
    Buffer.from('<</Type /Pages /Count 1 /Kids [5 0 R]>>'),
    Buffer.from(`<</Type /Font /Subtype /Type0 /Encoding /Identity-H ${silent ? '' : '/ToUnicode 7 0 R'}>>`),
    Buffer.from(
      `<</Type /Page /Parent 3 0 R /Contents 6 0 R /Resources <</Font <</F4 4 0 R>>>>${link === undefined ? '' : ` /Annots [<</Subtype /Link /A <</S /URI /URI (${link})>>>>]`}>>`,
    ),
    packed(drawn),
    packed(table),
    Buffer.from(`<</Title ${bookmark === undefined ? '()' : wide(bookmark)}>>`),
    ...(picture ? [packed('\x00\x01\x02', '/Type /XObject /Subtype /Image /Width 1 /Height 1 ')] : []),
  ];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  objects.forEach((body, at) => {
    pieces.push(Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'));
  });
  return Buffer.concat([...pieces, Buffer.from('trailer\n<</Root 2 0 R /Info 1 0 R>>\n%%EOF\n')]);
}

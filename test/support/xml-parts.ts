import { fromBuffer } from 'yauzl';

/**
 * The parts of an Office document that are XML, by their names, each checked to be well formed:
 * every tag closed in its turn, and no character that XML forbids.
 * @param wanted other parts to take too, unchecked
 */
export async function xmlParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => false,
): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for (const [name, content] of await unzipped(bytes)) {
    const isXml = /\.(xml|rels)$/.test(name);
    if (!isXml && !wanted(name)) continue;
    const text = content.toString('utf8');
    if (isXml) checkXml(name, text);
    parts.set(name, text);
  }
  return parts;
}

function unzipped(bytes: Uint8Array): Promise<readonly (readonly [string, Buffer])[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(error);
        return;
      }
      const found: (readonly [string, Buffer])[] = [];
      zip.on('error', reject);
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) {
            reject(failed);
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            found.push([entry.fileName, Buffer.concat(chunks)]);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** Throws where the text is no well-formed XML. */
function checkXml(name: string, xml: string): void {
  const fault = (what: string): never => {
    throw new Error(`${name}: ${what}`);
  };
  if (!/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(xml)) fault('a forbidden character');
  const open: string[] = [];
  let place = 0;
  const token = /<\?[^>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/g;
  for (const match of xml.matchAll(token)) {
    const between = xml.slice(place, match.index);
    if (between.includes('<')) fault(`something that is no tag: ${between.slice(0, 80)}`);
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(between + (match[3] ?? ''))) fault('a bare &');
    place = match.index + match[0].length;
    const [, closed, opened, , empty] = match;
    if (closed !== undefined && open.pop() !== closed) fault(`</${closed}> closes nothing`);
    if (opened !== undefined && empty !== '/') open.push(opened);
  }
  if (open.length > 0) fault(`<${open.at(-1)}> is not closed`);
  if (xml.slice(place).trim() !== '') fault('something behind the last tag');
}

import { finderOf } from '../../core/redaction/finder';
import { type Leak, mostLeaks, type Needles } from '../../core/redaction/needles';
import type { LeakCheck, LeakPlace } from '../../core/redaction/proofs';
import { format, type Message, say } from '../../core/text';
import { encodedWords } from './encoded-words';
import { pdfText, type UnreadInPdf } from './pdf-text';
import { viewsOf } from './views';
import { zipMembers } from './zip-members';

/** What a document is made as. */
export type DocumentForm = 'text' | 'pdf' | 'zip';

/** What came of a check, with the places where something was found. */
export interface LeakCheckDone {
  readonly check: LeakCheck;
  /** For the technician's eyes only. */
  readonly places: readonly LeakPlace[];
}

/** Where something was found in the name of the file itself. */
export const namePlace = say('the file’s name');

/** What of a PDF could not be read, in words. */
const unreadInPdf: Readonly<Record<UnreadInPdf, Message>> = {
  page: say('a page'),
  picture: say('a picture'),
  stream: say('a packed part'),
};

/** Signs around a found identifier that are shown with it. */
const around = 30;

/** Of the words of the document, as another format has them, so many must be found in a PDF for its text to count as read. */
const readShare = 0.9;

/**
 * Looks through the bytes of a finished document for the true identifiers of its incident.
 *
 * What cannot be read is an answer of its own: a picture, a packed part of an unknown form, a
 * document of which less text is found than it must have.
 * @param expected words that the document must hold, as its text in another format has them; for a PDF
 */
export function leakCheck(
  document: { readonly name: string; readonly form: DocumentForm; readonly bytes: Uint8Array },
  needles: Needles,
  expected: readonly string[] = [],
): LeakCheckDone {
  const encoded = encodedWords(needles.words);
  const byBytes = finderOf(encoded.keys());
  const places: LeakPlace[] = [];
  const unread = new Map<string, Message>();
  let characters = 0;
  let pages: number | null = null;
  let members: number | null = null;

  const leave = (what: Message): void => void unread.set(format(what), what);
  const look = (text: string, where: Message): void => {
    characters += text.length;
    for (const view of viewsOf(text)) {
      for (const leak of needles.in(view)) put(leak, where, view);
      if (encoded.size > 0) {
        for (const { start, end, word } of byBytes.find(view)) {
          const name = encoded.get(word) ?? word;
          put({ kind: needles.kindOf(name), found: view.slice(start, end), at: start }, where, view);
        }
      }
    }
  };
  const put = ({ kind, found, at }: Leak, where: Message, view: string): void => {
    const small = found.toLowerCase();
    const place = format(where);
    if (places.length >= mostLeaks) return;
    const same = (one: LeakPlace): boolean =>
      format(one.where) === place && one.kind === kind && one.found.toLowerCase() === small;
    if (places.some(same)) return;
    places.push({
      kind,
      where,
      found,
      near: view.slice(Math.max(0, at - around), at + found.length + around),
    });
  };
  const lookAtBytes = (bytes: Uint8Array, where: Message): void => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const utf8 = buffer.toString('utf8');
    look(utf8, where);
    // Bytes that are no UTF-8, and texts of two bytes a letter, are read byte by byte as well.
    if (utf8.includes('\ufffd') || utf8.includes('\0')) look(buffer.toString('latin1'), where);
  };
  const pictureMark = (bytes: Uint8Array): boolean => {
    const [a, b, c, d] = bytes;
    return (
      (a === 0x89 && b === 0x50) ||
      (a === 0xff && b === 0xd8) ||
      (a === 0x47 && b === 0x49 && c === 0x46) ||
      (a === 0x42 && b === 0x4d && d !== undefined)
    );
  };
  /** @param inside the member that the package is; null: the document itself */
  const lookInZip = (bytes: Uint8Array, inside: string | null, depth: number): void => {
    const found = zipMembers(bytes);
    if (found === null) {
      leave(inside === null ? say('the package') : named(inside));
      return;
    }
    const names =
      inside === null
        ? say('the names of the package’s parts')
        : say('the names of the parts of {name}', { name: inside });
    members = (members ?? 0) + found.length;
    for (const member of found) {
      look(member.name, names);
      if (member.bytes === null || pictureMark(member.bytes)) leave(named(member.name));
      else if (depth > 0 && member.bytes[0] === 0x50 && member.bytes[1] === 0x4b)
        lookInZip(member.bytes, member.name, depth - 1);
      else lookAtBytes(member.bytes, named(member.name));
    }
  };

  look(document.name, namePlace);
  switch (document.form) {
    case 'text': {
      lookAtBytes(document.bytes, say('the text'));
      if (/data:image\/(?!svg)/i.test(Buffer.from(document.bytes).toString('latin1')))
        leave(unreadInPdf.picture);
      break;
    }
    case 'zip':
      lookInZip(document.bytes, null, 1);
      break;
    case 'pdf': {
      const read = pdfText(document.bytes);
      pages = read.pages.length;
      read.pages.forEach((text, at) => {
        look(text, say('text of page {page}', { page: at + 1 }));
      });
      look(read.others.join('\n'), say('titles, links and descriptions'));
      for (const one of read.unread) leave(unreadInPdf[one]);
      if (read.unknownSigns > 0) leave(say('signs of a font that does not tell its letters'));
      if (pages === 0 || !isReadEnough(read.pages.join('\n'), expected)) leave(say('a part of the text'));
      break;
    }
  }
  const answer = places.length > 0 ? 'leak' : unread.size > 0 ? 'not-checked' : 'clean';
  return {
    check: {
      answer,
      lookedFor: needles.count,
      unsearchable: needles.unsearchable,
      unread: [...unread.values()].slice(0, mostLeaks),
      pages,
      members,
      characters,
    },
    places,
  };
}

/** A part by the name that it has in its package. */
function named(name: string): Message {
  return say('{name}', { name });
}

/** Were the words found that must be there? Words may be cut at the end of a line, so a few may lack. */
function isReadEnough(text: string, expected: readonly string[]): boolean {
  const wanted = [...new Set(expected)];
  if (wanted.length === 0) return true;
  const found = text.replaceAll(/\s+/g, '');
  const missing = wanted.filter((word) => !found.includes(word));
  return wanted.length - missing.length >= readShare * wanted.length;
}

/**
 * The same text read in every way that could hide an identifier from a plain look: without markup,
 * with its entities, escapes, percent signs, hexadecimal and base64 runs undone, and with its lines
 * joined. Each way is tried by itself, and what bytes turn out to hold is read in the same ways once more.
 */
export function viewsOf(text: string, depth = 2): readonly string[] {
  const views = new Set<string>([text]);
  const add = (view: string): void => {
    if (view !== text && view.trim() !== '') views.add(view);
  };
  const plain = text.includes('\0') ? text.replaceAll('\0', '') : text;
  add(plain);
  const bare = withoutEntities(plain);
  add(bare);
  if (/<[a-z!/?]/i.test(plain)) {
    // Values may be cut by elements, and elements may stand between words: both ways are read.
    add(withoutEntities(plain.replace(markup, '')));
    add(withoutEntities(plain.replace(markup, ' ')));
  }
  if (/%[0-9a-f]{2}/i.test(plain)) add(withoutPercent(plain));
  if (plain.includes('\\')) {
    add(
      plain.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      ),
    );
    add(plain.replace(/\\(?=[^\w\s])/g, ''));
  }
  if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(bare))
    add(bare.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''));
  if (bare.includes('\n')) add(bare.replace(/[ \t\r]*\n[ \t>|]*/g, ''));
  if (depth > 0) {
    for (const bytes of [...hexRuns(plain), ...base64Runs(plain)]) {
      for (const view of viewsOf(bytes, depth - 1)) add(view);
    }
  }
  return [...views];
}

const markup = /<!--.*?-->|<[^<>]*>/gs;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  period: '.',
  colon: ':',
  hyphen: '-',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ccedil: 'ç',
  aring: 'å',
  oslash: 'ø',
  ntilde: 'ñ',
};

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Runs of percent signs are bytes of UTF-8; where they are none, of Latin letters. */
function withoutPercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
    const utf8 = bytes.toString('utf8');
    return utf8.includes('\ufffd') ? bytes.toString('latin1') : utf8;
  });
}

/** What dumps of at least six bytes hold, with one sign or none between the bytes; both as UTF-8 and byte by byte. */
function hexRuns(text: string): readonly string[] {
  const found: string[] = [];
  const runs =
    /(?<![0-9a-z])(?:0x)?[0-9a-f]{2}(?:(?:[ \t]{0,2}[,:;-]?[ \t]{0,2}|\\?[ \t]*\r?\n[ \t]*|,\\[ \t]*\r?\n[ \t]*)(?:0x)?[0-9a-f]{2}){5,}(?![0-9a-z])/gi;
  for (const [run] of text.matchAll(runs)) {
    const bytes = Buffer.from(run.replaceAll(/0x|[^0-9a-f]/gi, ''), 'hex');
    found.push(...readings(bytes));
  }
  return found.length === 0 ? [] : [found.join('\n')];
}

/** Shortest run that is taken for base64: an address of nine signs makes twelve. */
const shortestRun = 12;

/** A run at least this long may be the middle of a longer one that was cut anywhere. */
const cutRun = 24;

function base64Runs(text: string): readonly string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(/(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{12,}={0,2}/g)) {
    // Words and names of values are no base64: that has letters of both sizes, and digits or signs in longer runs.
    if (run.length < shortestRun || !/[A-Z]/.test(run) || !/[a-z]/.test(run)) continue;
    // Cut, it may begin at any of four places.
    for (const shift of run.length >= cutRun && run.length < 400 ? [0, 1, 2, 3] : [0]) {
      found.push(...readings(Buffer.from(run.slice(shift), 'base64')));
    }
  }
  return found.length === 0 ? [] : [found.join('\n')];
}

/** Bytes as texts, where they look like some. */
function readings(bytes: Buffer): readonly string[] {
  if (bytes.length < 4) return [];
  const texts = [bytes.toString('latin1').replaceAll('\0', '')];
  if (bytes.some((byte) => byte >= 128)) texts.push(bytes.toString('utf8'), bytes.toString('utf16le'));
  return texts;
}

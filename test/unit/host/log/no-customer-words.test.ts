import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { failure, type Result } from '../../../../electron/core/result';
import { say } from '../../../../electron/core/text';
import { noteAnswer } from '../../../../electron/host/log/answers';
import { type LogFields, type LogKind, logLine, placeOf } from '../../../../electron/host/log/entries';
import type { Log } from '../../../../electron/host/log/log';
import { answerer, type Caller, type Handlers } from '../../../../electron/ipc/handle';
import { verbNames } from '../../../../electron/ipc/names';
import { shippedSources } from '../../../support/shipped-code';

/** Nothing that a customer wrote, and no name or address of theirs, comes into the log by any way. */

const at = new Date('2026-11-28T10:00:00Z');
const page: Caller = { url: 'app://rebind/index.html', isTopFrame: true };
const seed = Date.now() % 2_147_483_647;

/** Words as they stand in incidents, also such as look like a line of a stack, a code or a file. */
const words = fc.oneof(
  fc.constantFrom(
    'nordbank',
    'NORDBANK-PGB',
    'pgb.nordbank.example',
    '10.1.8.103',
    'fe80::5efe:10.1.8.103',
    'Kontaktsenter Ålesund',
    '\n    at nordbank.ts:10:3',
    'x\n    at read (/home/nordbank/nordbank.js:1:2)\n    at nordbank.cjs:7',
    'x\n    at main-nordbank.cjs:4930123:10',
    'ENORDBANK',
    'Error: nordbank\n    at nordbank (nordbank.mjs:1:1)',
    'nordbank.rebind',
  ),
  fc.string({ minLength: 4, maxLength: 60, unit: 'binary' }).map((text) => `${text}nordbank`),
);
const told = /nordbank|kontakt|10\.1\.8\.103/i;

/** A log that keeps what it would write. */
function keptLog(): Pick<Log, 'note'> & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    note<K extends LogKind>(kind: K, fields: LogFields<K>) {
      const line = logLine(at, kind, fields);
      if (line !== null) lines.push(line);
    },
  };
}

/** What a handler can do with a customer's words but answer. */
const ends: readonly ((text: string) => Promise<Result<never>>)[] = [
  async (text) => failure('bad-argument', say('{text}', { text }), say('{text}', { text })),
  async (text) => Promise.reject(new Error(text)),
  async (text) => Promise.reject(new TypeError(`${text} is not a function`, { cause: new Error(text) })),
  async (text) => Promise.reject(Object.assign(new Error(text), { code: text, path: text })),
  async (text) => Promise.reject(Object.assign(new Error('short'), { message: text })),
  async (text) => Promise.reject(Object.assign(new Error(text), { stack: `Error\n${text}` })),
  async (text) => Promise.reject(Object.assign(new Error(text), { name: text })),
  async (text) => Promise.reject(text),
  async (text) => Promise.reject({ message: text, stack: text, code: text }),
  async (text) => JSON.parse(`{${text}`),
];

describe('what comes into the log', () => {
  test('is never a word of an incident, whatever is asked and however it ends', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...verbNames),
      words,
      fc.constantFrom(...ends),
      async (verb, text, end) => {
        const log = keptLog();
        const handlers = new Proxy({}, { get: () => () => end(text) }) as Handlers;
        const answer = answerer(handlers, (where, error) => log.note('bug', { where, ...placeOf(error) }));
        for (const argument of [text, { id: text }, { text }, { id: 'a', [text]: text }, undefined]) {
          noteAnswer(log, verb, await answer(verb, page, argument), 5_000);
        }
        expect(log.lines.length).toBeGreaterThan(0);
        expect(log.lines.join('')).not.toMatch(told);
      },
    );
    await fc.assert(property, { seed, numRuns: 400 });
  });

  test('is no free text in any field: what is not of its narrow shape is not written at all', () => {
    const kinds = {
      started: ['version', 'electron', 'platform'],
      'verb-refused': ['verb', 'code'],
      'verb-slow': ['verb'],
      bug: ['where', 'error', 'place'],
      'page-gone': ['reason'],
    } as const;
    const good = {
      started: { version: '0.1.0', electron: '25.1.1', platform: 'linux-x64' },
      'verb-refused': { verb: 'evidence.add', code: 'disk-full' },
      'verb-slow': { verb: 'evidence.add', milliseconds: 1 },
      bug: { where: 'main', error: 'TypeError', place: 'main.cjs:1:2' },
      'page-gone': { reason: 'crashed', exitCode: 5 },
    } as const;
    for (const [kind, fields] of Object.entries(kinds)) {
      const one = kind as keyof typeof kinds;
      expect(logLine(at, one, good[one]), kind).not.toBeNull();
      for (const field of fields) {
        for (const text of ['10.1.8.103 does not answer', 'a b', 'Ålesund', 'a'.repeat(200), '{"a":1}']) {
          expect(logLine(at, one, { ...good[one], [field]: text } as never), `${kind}.${field}`).toBeNull();
        }
      }
    }
  });
});

describe('the sources', () => {
  const calls = (called: RegExp): { readonly where: string; readonly words: readonly ts.Expression[] }[] => {
    const found: { where: string; words: readonly ts.Expression[] }[] = [];
    for (const [file, text] of shippedSources()) {
      if (!called.test(text)) continue;
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      const look = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && called.test(`${node.expression.getText()}(`)) {
          found.push({ where: file, words: node.arguments });
        }
        ts.forEachChild(node, look);
      };
      look(source);
    }
    return found;
  };

  test('note in the log what stands here, and nothing else', () => {
    const noted = calls(/\blog\.note\(/).map(({ words }) =>
      words.map((word) => word.getText().replace(/\s+/g, ' ')).join(' '),
    );
    const listed = [
      "'verb-refused' { verb, code: result.code }",
      "'verb-slow' { verb, milliseconds: Math.round(milliseconds) }",
      "'ended' {}",
      "'ended-without-notice' {}",
      "'page-gone' { reason, exitCode }",
      "'reader-gone' { exitCode }",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as it stands in the source
      "'started' { version: app.getVersion(), electron: process.versions.electron ?? '', platform: `${process.platform}-${process.arch}`, }",
      "'bug' { where: verb, ...placeOf(error) }",
      "'bug' { where: kind, ...placeOf(error) }",
      "'incident-opened' { events: snapshot.revision, pieces: snapshot.evidence.length }",
    ];
    expect(noted.sort()).toEqual(listed.sort());
  });

  test('write out every code of a failure, as the log takes it', () => {
    /** Codes that are written out elsewhere: of another failure that is passed on, or under a name. */
    const passedOn = new Set(['cause.code', 'noLoopback', 'portTaken', 'code']);
    const codes = calls(/(?<![.\w])failure\(/).filter(
      ({ where }) => !where.startsWith('electron/core/result'),
    );
    expect(codes.length).toBeGreaterThan(100);
    const strange = codes.flatMap(({ where, words: [code] }) => {
      if (code !== undefined && ts.isStringLiteral(code)) {
        return /^[a-z][a-z0-9-]{0,59}$/.test(code.text) ? [] : [`${where} ${code.text}`];
      }
      const isKnown = passedOn.has(code?.getText() ?? '') && /^electron\/(lab|cli)\//.test(where);
      return isKnown ? [] : [`${where} ${code?.getText()}`];
    });
    expect(strange).toEqual([]);
  });
});

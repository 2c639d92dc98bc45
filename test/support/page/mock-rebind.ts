import { readEvidence } from '../../../electron/core/evidence/read';
import { buildSnapshot } from '../../../electron/core/incident/build-snapshot';
import { type IncidentEvent, type Statement, schemaVersion } from '../../../electron/core/incident/events';
import { fold } from '../../../electron/core/incident/fold';
import { historyOf } from '../../../electron/core/incident/history';
import { selectRows } from '../../../electron/core/incident/library';
import { type ReadEvidence, readingKey } from '../../../electron/core/incident/readings';
import { searchText } from '../../../electron/core/incident/search-text';
import type { Snapshot } from '../../../electron/core/incident/snapshot';
import { timelinePage } from '../../../electron/core/incident/timeline-page';
import { sameEndpoint } from '../../../electron/core/net/endpoint';
import { readCtiPort, type Side } from '../../../electron/core/net/ports';
import type { Result } from '../../../electron/core/result';
import { say } from '../../../electron/core/text';
import type {
  About,
  AddedEvidence,
  PracticeState,
  RebindApi,
  SettingsView,
  SocketPage,
} from '../../../electron/ipc/contract';
import { capture } from './texts';

/**
 * Stands in for the main process while the page is looked at in a browser: the
 * same core, the events in memory, no files and no network.
 */

interface Stored {
  readonly events: IncidentEvent[];
  readonly texts: Map<string, string>;
}

const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export interface MockOptions {
  readonly about?: Partial<About>;
  /** How long a connection test takes, in milliseconds. */
  readonly testTakes?: number;
  readonly now?: () => Date;
}

export interface MockRebind {
  readonly api: RebindApi;
  /** Makes an incident from statements, and gives its id. */
  readonly make: (statements: readonly Statement[]) => string;
  readonly bring: (
    id: string,
    name: string,
    text: string,
    owner: 'A' | 'B' | 'dialer' | null,
  ) => Promise<void>;
}

export function mockRebind(options: MockOptions = {}): MockRebind {
  const incidents = new Map<string, Stored>();
  let clock = options.now?.().getTime() ?? Date.parse('2026-11-22T13:03:12Z');
  let testCancelled: (() => void) | null = null;
  let author = 'jane';
  let theme: SettingsView['theme'] = 'system';
  let language: SettingsView['language'] = null;
  const settingsView = (): SettingsView => ({
    name: author,
    systemUser: 'jane',
    theme,
    language,
    systemLanguage: 'en',
    problem: null,
  });
  const deleted = new Set<string>();
  const searchable = () =>
    [...incidents.keys()].map((id) => {
      const snapshot = snapshotOf(id);
      const incident = fold(stored(id).events);
      const { cause: verdict, sentence: verdictText } = snapshot.before.verdict;
      return {
        words: searchText(incident, verdictText),
        row: {
          id,
          title: incident.title,
          practice: incident.practice !== null,
          archived: incident.archived,
          step: incident.step,
          createdAt: incident.createdAt,
          updatedAt: incident.updatedAt,
          closing: incident.closing?.as ?? null,
          verdict,
          verdictText,
          diagnosed: true,
          problem: null,
          deleted: deleted.has(id) ? { at: incident.updatedAt, by: author } : null,
        },
      };
    });
  const order: Record<Side, 'visible' | 'private'> = { A: 'visible', B: 'private' };
  const bound: Record<Side, 'visible' | 'private'> = { A: 'visible', B: 'private' };

  const sha = async (text: string) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');

  const stored = (id: string): Stored => {
    const found = incidents.get(id);
    if (found === undefined) throw new Error(`No incident ${id}`);
    return found;
  };
  const append = (id: string, statement: Statement) => {
    const { events } = stored(id);
    clock += 61_000;
    events.push({
      v: schemaVersion,
      id: `e${events.length + 1}`,
      seq: events.length + 1,
      at: new Date(clock).toISOString(),
      by: author,
      say: statement,
    });
  };
  const snapshotOf = (id: string): Snapshot => {
    const { events, texts } = stored(id);
    const read = new Map<string, ReadEvidence>();
    for (const item of fold(events).evidence) {
      read.set(readingKey(item), {
        reading: readEvidence(texts.get(item.sha256) ?? ''),
        encoding: item.encoding ?? 'utf-8',
        encodingReason: item.encoding === null ? say('strict UTF-8') : say('set by hand'),
        problem: null,
      });
    }
    return { ...buildSnapshot(id, events, read), history: historyOf(events, author) };
  };
  const bring = async (
    id: string,
    name: string,
    text: string,
    owner: 'A' | 'B' | 'dialer' | null,
    how: 'paste' | 'drop' | 'practice' = 'paste',
    phase: 'before' | 'after' = 'before',
  ) => {
    const sha256 = await sha(text);
    const known = stored(id).texts.has(sha256);
    stored(id).texts.set(sha256, text);
    if (!known) append(id, { type: 'evidence-added', phase, sha256, name, size: text.length, how, owner });
    return { name, sha256, duplicate: known, failure: null };
  };
  const make = (statements: readonly Statement[]) => {
    const id = `mock-${incidents.size + 1}`;
    incidents.set(id, { events: [], texts: new Map() });
    for (const statement of statements) append(id, statement);
    return id;
  };
  const practiceState = (): PracticeState => ({
    symptom: 'The dialer has no session.',
    dialer: { session: 'none', side: null, words: 'No session.' },
    story: 'The binding order of side B has the private card first.',
    map: (['A', 'B'] as const).flatMap((side) => {
      const end = side === 'A' ? '102' : '103';
      return [
        { shown: `10.1.8.${end}`, real: `127.10.8.${end}`, what: `Visible card of side ${side}` },
        { shown: `172.1.8.${end}`, real: `127.172.8.${end}`, what: `Private card of side ${side}` },
      ];
    }),
    hosts: (['A', 'B'] as const).map((side) => ({
      side,
      name: `PG${side}`,
      active: side === 'B',
      order: order[side] === 'visible' ? ['visible', 'private'] : ['private', 'visible'],
      listens: side === 'A' ? null : `${bound.B === 'private' ? '172' : '10'}.1.8.103:43027`,
      restartNeeded: order[side] !== bound[side],
    })),
  });

  const api: RebindApi = {
    app: {
      about: async () =>
        ok({
          version: '0.1.0',
          electron: '45.4.1',
          platform: 'linux',
          trialRuntime: false,
          addresses: ['10.1.8.77'],
          user: 'jane',
          incidents: '/home/jane/.config/Rebind/incidents',
          ...options.about,
        }),
      copy: async () => ok(null),
      licences: async () => ok({ own: 'MIT', packages: [], electron: null, chromium: null }),
      showLicences: async () => ok(null),
      lost: async () => ok({ run: null, page: false }),
    },
    window: { act: async () => ok(null) },
    menu: { offer: async () => ok(null), chosen: async () => ok(null) },
    support: { show: async () => ok('Support file of Rebind.\n'), save: async () => ok(null) },
    incidents: {
      create: async ({ title }) => ok(snapshotOf(make([{ type: 'created', title, practice: null }]))),
      open: async ({ id }) =>
        incidents.has(id)
          ? ok(snapshotOf(id))
          : { ok: false, code: 'absent', message: say('This incident is not there any more.') },
      choose: async () => ok(null),
      close: async () => ok(null),
      say: async ({ id, statement }) => {
        append(id, statement);
        return ok(snapshotOf(id));
      },
    },
    library: {
      page: async ({ offset, count, ...query }) => {
        const { rows, counts } = selectRows(searchable(), query);
        const page = rows.slice(offset, offset + count);
        return ok({ total: rows.length, rows: page, counts, all: incidents.size, checking: null });
      },
      duplicate: async ({ id }) => {
        const { title } = snapshotOf(id).incident;
        const copy = make(stored(id).events.map((event) => event.say));
        append(copy, { type: 'duplicated', from: id, fromTitle: title, title: `Copy of ${title}` });
        return ok({ id: copy, title: `Copy of ${title}` });
      },
      archive: async ({ id, archived }) => {
        append(id, { type: archived ? 'archived' : 'unarchived' });
        return ok(null);
      },
      delete: async ({ id }) => {
        deleted.add(id);
        return ok(id);
      },
      restore: async ({ id }) => {
        deleted.delete(id);
        return ok(id);
      },
      erase: async ({ id }) => {
        deleted.delete(id);
        incidents.delete(id);
        return ok(null);
      },
    },
    timeline: {
      page: async ({ id, ...wanted }) => ok(timelinePage(stored(id).events, wanted)),
    },
    pictures: {
      add: async ({ id, step, caption, items }) => {
        for (const { name, bytes } of items) {
          const sha256 = await sha(new TextDecoder().decode(bytes));
          const shape = { picture: 'png', width: 1, height: 1, size: bytes.length } as const;
          append(id, { type: 'picture-attached', sha256, name, ...shape, step, caption });
        }
        const received = items.map(({ name }) => ({ name, duplicate: false, failure: null }));
        return ok({ snapshot: snapshotOf(id), received });
      },
      take: async ({ id }) => ok({ snapshot: snapshotOf(id), received: [] }),
      choose: async () => ok(null),
    },
    sites: {
      list: async () => ok({ sites: [], notices: [] }),
      match: async () => ok([]),
      answer: async ({ id }) => ok(snapshotOf(id)),
      rename: async () => ok({ sites: [], notices: [] }),
      forget: async () => ok({ sites: [], notices: [] }),
    },
    settings: {
      get: async () => ok(settingsView()),
      setName: async ({ name }) => {
        author = name.trim() === '' ? 'jane' : name.trim();
        return ok(settingsView());
      },
      setLook: async (look) => {
        theme = look.theme ?? theme;
        language = look.language === undefined ? language : look.language;
        return ok(settingsView());
      },
    },
    evidence: {
      add: async ({ id, items, owner, how, phase }) => {
        const received: AddedEvidence['received'][number][] = [];
        for (const item of items) {
          const text = new TextDecoder().decode(item.bytes);
          received.push(await bring(id, item.name, text, owner, how === 'open' ? 'drop' : how, phase));
        }
        return ok({ snapshot: snapshotOf(id), received });
      },
      choose: async () => ok(null),
      progress: async () => ok(null),
      stop: async () => ok(null),
      lines: async ({ id, sha256, first, count }) => {
        const lines = (stored(id).texts.get(sha256) ?? '').split(/\r?\n/);
        return ok({ first, total: lines.length, lines: lines.slice(first - 1, first - 1 + count) });
      },
      sockets: async ({ id, sha256, part, offset, count, find, only }): Promise<Result<SocketPage>> => {
        const found = readEvidence(stored(id).texts.get(sha256) ?? '').parts[part];
        if (found === undefined || (found.kind !== 'netstat' && found.kind !== 'ss')) {
          return { ok: false, code: 'no-sockets', message: say('This part holds no sockets.') };
        }
        const rows = found.data.sockets
          .map((row) => ({
            ...row,
            listener: row.state === 'LISTENING',
            cti: typeof row.local.port === 'number' && readCtiPort(row.local.port) !== null,
          }))
          .filter((row) => only === 'all' || (only === 'cti' ? row.cti : row.listener))
          .filter((row) => `${row.local.address}:${row.local.port}`.includes(find));
        return ok({ total: rows.length, rows: rows.slice(offset, offset + count) });
      },
    },
    files: {
      add: async ({ id, owner, phase }, files) => {
        const received: AddedEvidence['received'][number][] = [];
        for (const file of files)
          received.push(await bring(id, file.name, await file.text(), owner, 'drop', phase));
        return ok({ snapshot: snapshotOf(id), received });
      },
      open: async () => ({ ok: false, code: 'no-package', message: say('This file is no Rebind package.') }),
    },
    package: {
      save: async () => ok(null),
      choose: async () => ok(null),
      take: async () => ({ ok: false, code: 'no-package', message: say('This file is no Rebind package.') }),
      arrived: async () => ok(null),
      opening: async () => ok(null),
      stop: async () => ok(null),
    },
    connection: {
      test: async ({ id, phase, side, endpoint, limitMilliseconds }) => {
        const takes = Math.min(options.testTakes ?? 700, limitMilliseconds);
        const cancelled = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(false), takes);
          testCancelled = () => {
            clearTimeout(timer);
            resolve(true);
          };
        });
        if (!cancelled) {
          append(id, {
            type: 'outcome-recorded',
            phase,
            side,
            method: 'tcp',
            kind: takes === limitMilliseconds ? 'timed-out' : 'refused',
            code: null,
            target: endpoint,
            from: 'laptop',
            fromAddress: '10.1.8.77',
            milliseconds: takes,
            limitMilliseconds,
            transcript: null,
          });
        }
        return ok(snapshotOf(id));
      },
      session: async ({ id, phase, side, endpoint, limitMilliseconds }) => {
        append(id, {
          type: 'outcome-recorded',
          phase,
          side,
          method: 'session',
          kind: 'rejected',
          code: 1,
          target: endpoint,
          from: 'laptop',
          fromAddress: '10.1.8.77',
          milliseconds: 3,
          limitMilliseconds,
          transcript: null,
        });
        return ok(snapshotOf(id));
      },
      path: async ({ id, phase, endpoints, limitMilliseconds }) => {
        const planned = snapshotOf(id).path.endpoints;
        append(id, {
          type: 'path-tested',
          phase,
          fromAddress: '10.1.8.77',
          limitMilliseconds,
          results: planned
            .filter(({ endpoint }) => endpoints.some((one) => sameEndpoint(one, endpoint)))
            .map((one) => ({ ...one, kind: 'refused', milliseconds: 1 })),
          record: '0'.repeat(64),
        });
        return ok(snapshotOf(id));
      },
      progress: async () => ok(null),
      cancel: async () => {
        testCancelled?.();
        return ok(null);
      },
    },
    practice: {
      start: async () =>
        ok(
          snapshotOf(make([{ type: 'created', title: 'Practice: wrong card first', practice: 'wrong-nic' }])),
        ),
      list: async () =>
        ok([{ id: 'wrong-nic', title: 'Wrong card first', story: 'The private card of side B is first.' }]),
      state: async () => ok(practiceState()),
      capture: async ({ id, owner, phase }) => {
        if (owner !== 'dialer') {
          await bring(id, `PG${owner}, practice`, capture(owner, bound[owner]), owner, 'practice', phase);
        }
        return ok(snapshotOf(id));
      },
      dial: async ({ id, phase }) => {
        append(id, { type: 'symptom-set', phase, session: 'none', side: null, words: '' });
        return ok(snapshotOf(id));
      },
      order: async ({ side, first }) => {
        order[side] = first;
        return ok(practiceState());
      },
      failOver: async () => ok(practiceState()),
      explain: async ({ id }) =>
        ok({
          snapshot: snapshotOf(id),
          title: 'Wrong card first',
          what: 'The private card of side B is first.',
          earliest: ['The netstat of side B.'],
        }),
      restart: async ({ side }) => {
        bound[side] = order[side];
        return ok(practiceState());
      },
    },
    report: {
      export: async () => ok(null),
      summary: async ({ id }) => ok(`Summary of ${snapshotOf(id).incident.title}\n`),
      proofs: async () =>
        ok({
          leak: { answer: 'clean', sentence: say('Leak check: nothing of the site stands in it.') },
          verdict: { answer: 'holds', sentence: say('Same verdict.') },
          notes: [],
          places: [],
        }),
    },
    collectors: {
      save: async () => ok('E:\\rebind-collect'),
    },
  };
  return {
    api,
    make,
    bring: async (id, name, text, owner) => void (await bring(id, name, text, owner)),
  };
}

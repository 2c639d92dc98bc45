import path from 'node:path';
import type { Statement } from '../../../electron/core/incident/events';
import type { Result } from '../../../electron/core/result';
import { keepBytes } from '../../../electron/host/store/evidence-store';
import {
  type IncidentStore,
  type OpenIncident,
  openStore,
} from '../../../electron/host/store/incident-store';
import { findSummary, keepSummary } from '../../../electron/host/store/incident-summary';
import { openLibrary } from '../../../electron/host/store/library/library';
import { thisMachine } from '../../../electron/host/store/machine';
import { openSettings } from '../../../electron/host/store/settings';
import type { Told, Tried } from './told';

/** Numbers below a bound, the same ones for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** Name of the settings file in the folder that is driven. */
export const settingsName = 'settings.json';

/** Does one thing after the other to the stores of a folder and tells each. */
export class Driver {
  readonly #folder: string;
  readonly #next: (below: number) => number;
  readonly #tell: (told: Told) => void;
  #store: IncidentStore;
  readonly #ids: string[] = [];
  #open: OpenIncident | null = null;
  #count = 0;

  constructor(folder: string, seed: number, tell: (told: Told) => void) {
    this.#folder = folder;
    this.#next = numbers(seed);
    this.#tell = tell;
    this.#store = openStore(path.join(folder, 'incidents'), thisMachine());
  }

  /** Every kind of thing once, in an order that reaches all of them. */
  async all(): Promise<void> {
    await this.#create();
    await this.#say();
    await this.#batch();
    await this.#evidence();
    await this.#undo();
    await this.#caches();
    await this.#name();
    await this.#reopen();
    await this.#say();
    await this.#create();
    await this.#evidence();
    await this.end();
  }

  /** Something, as the numbers have it. */
  async any(): Promise<void> {
    const all = [
      () => this.#create(),
      () => this.#say(),
      () => this.#say(),
      () => this.#batch(),
      () => this.#batch(),
      () => this.#evidence(),
      () => this.#evidence(),
      () => this.#undo(),
      () => this.#caches(),
      () => this.#name(),
      () => this.#reopen(),
    ];
    await (this.#open === null ? this.#create() : all[this.#next(all.length)]?.());
  }

  async end(): Promise<void> {
    await this.#store.close();
    this.#open = null;
  }

  async #try<T>(what: Tried, work: () => Promise<Result<T>>): Promise<T | null> {
    this.#tell({ is: 'try', what });
    const result = await work();
    if (!result.ok) {
      this.#tell({ is: 'no', code: result.code });
      return null;
    }
    const { value } = result;
    const isBegun = what.do === 'create' && typeof value === 'object' && value !== null && 'id' in value;
    this.#tell(isBegun ? { is: 'ok', id: String(value.id) } : { is: 'ok' });
    return value;
  }

  #note(): Statement {
    this.#count += 1;
    return { type: 'noted', step: 'site', text: `${this.#count} ${'ü'.repeat(this.#next(3_000))}` };
  }

  async #create(): Promise<void> {
    this.#count += 1;
    const title = `Site ${this.#count}`;
    const created: Statement = { type: 'created', title, practice: null };
    const more = this.#next(2) === 0 ? [] : [this.#note(), this.#note()];
    const made = await this.#try({ do: 'create', say: [created, ...more] }, () =>
      this.#store.create(title, null, more),
    );
    if (made === null) return;
    this.#ids.push(made.id);
    this.#open = made;
  }

  async #sayAll(statements: readonly Statement[]): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    await this.#try({ do: 'say', id: open.id, say: statements }, () => open.say(statements));
  }

  async #say(): Promise<void> {
    await this.#sayAll([this.#note()]);
  }

  async #batch(): Promise<void> {
    await this.#sayAll(Array.from({ length: 2 + this.#next(4) }, () => this.#note()));
  }

  async #evidence(): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    const bytes = Uint8Array.from({ length: this.#next(200_000) }, () => this.#next(256));
    const kept = await this.#try({ do: 'other', name: 'evidence' }, () => keepBytes(open.folder, bytes));
    if (kept === null) return;
    const { sha256, size } = kept;
    const name = `piece ${this.#count}`;
    await this.#sayAll([
      { type: 'evidence-added', phase: 'before', sha256, name, size, how: 'drop', owner: 'A' },
    ]);
  }

  async #undo(): Promise<void> {
    const last = this.#open?.events.at(-1);
    if (last !== undefined) await this.#sayAll([{ type: 'undone', event: last.id }]);
  }

  async #name(): Promise<void> {
    this.#count += 1;
    const name = `Kim ${this.#count}`;
    const settings = openSettings(path.join(this.#folder, settingsName));
    await this.#try({ do: 'name', name }, () => settings.change({ name }));
  }

  /** The list's line, and the index of all incidents. */
  async #caches(): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    await this.#try({ do: 'other', name: 'caches' }, async () => {
      const line = await findSummary(open.folder, open.id);
      if (line !== null) await keepSummary(open.folder, line.summary, open.bytes, 'words');
      const library = openLibrary(this.#store.folder, String(process.pid));
      await library.check();
      await library.end();
      return { ok: true, value: null };
    });
  }

  async #reopen(): Promise<void> {
    await this.#store.close();
    this.#open = null;
    this.#store = openStore(path.join(this.#folder, 'incidents'), thisMachine());
    const id = this.#ids[this.#next(this.#ids.length)];
    if (id === undefined) return;
    this.#open = await this.#try({ do: 'other', name: 'open' }, () => this.#store.open(id));
  }
}

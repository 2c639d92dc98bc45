import { readEvidence } from '../../../../electron/core/evidence/read';
import { buildSnapshot } from '../../../../electron/core/incident/build-snapshot';
import { type IncidentEvent, type Statement, schemaVersion } from '../../../../electron/core/incident/events';
import type { ReadEvidence } from '../../../../electron/core/incident/readings';
import type { Snapshot } from '../../../../electron/core/incident/snapshot';
import { format, say } from '../../../../electron/core/text';
import { ipconfig, netstat } from '../incident/texts';

/** An incident told by the minute: what was said at 14:MM of the laptop's clock. */
export class Story {
  readonly #events: IncidentEvent[] = [];
  readonly #read = new Map<string, ReadEvidence>();
  readonly #names = new Map<string, string>();

  constructor() {
    this.say(0, { type: 'created', title: 'North site', practice: null }).say(
      0,
      {
        type: 'site-set',
        instance: 0,
        active: 'B',
        activeKnownBy: 'procmon',
        A: { host: 'PGA', visible: '10.1.8.102', private: '172.1.8.102', windows: '2000' },
        B: { host: 'PGB', visible: '10.1.8.103', private: '172.1.8.103', windows: '2000' },
      },
      {
        type: 'dialer-set',
        address: '10.1.8.50',
        A: { address: '10.1.8.102', port: 42027 },
        B: { address: '10.1.8.103', port: 43027 },
      },
    );
  }

  say(minute: number, ...statements: readonly Statement[]): this {
    for (const statement of statements) {
      const seq = this.#events.length + 1;
      const at = laptop(minute);
      this.#events.push({ v: schemaVersion, id: `e${seq}`, seq, at, by: 'kim', say: statement });
    }
    return this;
  }

  /** Brings a text. The same text has the same SHA-256, whatever its name is. */
  bring(
    minute: number,
    text: string,
    { phase = 'before', owner = 'B', name = 'PGB.txt', how = 'paste' }: Partial<Brought> = {},
  ): this {
    const sha256 = this.shaOf(text);
    const problem = null;
    this.#read.set(sha256, {
      reading: readEvidence(text),
      encoding: 'utf-8',
      encodingReason: say('strict'),
      problem,
    });
    return this.say(minute, { type: 'evidence-added', phase, sha256, name, size: text.length, how, owner });
  }

  shaOf(text: string): string {
    const known = this.#names.get(text) ?? String(this.#names.size + 1).padStart(64, '0');
    this.#names.set(text, known);
    return known;
  }

  /** The fix of side B is begun, approved, and its restart ticked. */
  fix(minute: number): this {
    return this.say(
      minute - 1,
      { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' },
      { type: 'fix-approved', approver: 'M. Weber', note: '' },
      { type: 'fix-step-ticked', step: 'change-order', done: true },
    ).say(minute, { type: 'fix-step-ticked', step: 'restart', done: true });
  }

  /** The dialer's window shows a session with side B. */
  session(minute: number): this {
    return this.say(minute, { type: 'symptom-set', phase: 'after', session: 'open', side: 'B', words: '' });
  }

  get events(): readonly IncidentEvent[] {
    return this.#events;
  }

  get readings(): ReadonlyMap<string, ReadEvidence> {
    return this.#read;
  }

  get snapshot(): Snapshot {
    return buildSnapshot('x', this.#events, this.#read);
  }

  get allows(): readonly string[] {
    return this.snapshot.verification.allows;
  }

  get missing(): string {
    return this.snapshot.verification.missing.map((one) => format(one)).join('; ');
  }

  get pieces(): readonly string[] {
    return this.snapshot.verification.pieces.map(
      ({ name, state, because }) => `${name} ${state}: ${format(because)}`,
    );
  }
}

interface Brought {
  readonly phase: 'before' | 'after';
  readonly owner: 'A' | 'B' | 'dialer' | null;
  readonly name: string;
  readonly how: 'paste' | 'drop' | 'practice';
}

export function laptop(minute: number): string {
  return new Date(Date.UTC(2026, 0, 5, 14, minute)).toISOString();
}

const visible = { name: 'Visible', address: '10.1.8.103', gateway: '10.1.8.1' };
const own = { name: 'Private', address: '172.1.8.103' };

/** What side B prints; `clock` null: neither name nor time was asked for. */
export function printed(first: 'visible' | 'private', clock: string | null, host = 'PGB'): string {
  const cards = first === 'visible' ? [visible, own] : [own, visible];
  const heading = clock === null ? [] : [host, ...clock.split('|'), ''];
  const sockets = netstat([
    { local: `${cards[0]?.address}:43027` },
    { local: '10.1.8.103:139' },
    { local: '172.1.8.103:139' },
  ]);
  return [...heading, sockets, ipconfig(host, cards)].join('\r\n');
}

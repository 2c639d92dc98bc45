import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IncidentEvent, type Statement, schemaVersion } from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { historyOf } from '../../../../electron/core/incident/history';
import { format } from '../../../../electron/core/text';
import { begun } from './events-of';

/** A record that is added to as a store does, by whoever is at the keyboard. */
class Record {
  readonly events: IncidentEvent[] = [];

  add(by: string, say: Statement): string {
    const seq = this.events.length + 1;
    const id = `e${seq}`;
    const at = new Date(Date.UTC(2026, 0, 5, 14, seq)).toISOString();
    this.events.push({ v: schemaVersion, id, seq, at, by, say });
    return id;
  }

  note(by: string, text: string): string {
    return this.add(by, { type: 'noted', step: 'site', text });
  }

  /** Does what the button does; false where it has nothing to do. */
  press(by: string, button: 'undo' | 'redo'): boolean {
    const step = historyOf(this.events, by)[button];
    if (step === null) return false;
    this.add(by, { type: 'undone', event: step.event });
    return true;
  }

  words(by: string, button: 'undo' | 'redo'): string | null {
    const step = historyOf(this.events, by)[button];
    return step === null ? null : format(step.text);
  }

  get notes(): readonly string[] {
    return fold(this.events).notes.map(({ text }) => text);
  }
}

function recordOf(...notes: readonly string[]): Record {
  const record = new Record();
  record.add('kim', begun);
  for (const text of notes) record.note('kim', text);
  return record;
}

describe('undo and redo', () => {
  it('take back step by step, and bring back in the opposite order', () => {
    const record = recordOf('one', 'two', 'three');
    expect(record.words('kim', 'undo')).toBe('Note on Site: three');
    record.press('kim', 'undo');
    record.press('kim', 'undo');
    expect(record.notes).toEqual(['one']);
    expect(record.words('kim', 'redo')).toBe('Note on Site: two');
    record.press('kim', 'redo');
    expect(record.notes).toEqual(['one', 'two']);
    record.press('kim', 'redo');
    expect(record.notes).toEqual(['one', 'two', 'three']);
    expect(record.words('kim', 'redo')).toBeNull();
    record.press('kim', 'undo');
    expect(record.notes).toEqual(['one', 'two']);
  });

  it('have nothing to bring back once something new was said, and something again after the next undo', () => {
    const record = recordOf('one');
    record.press('kim', 'undo');
    record.note('kim', 'other');
    expect(record.words('kim', 'redo')).toBeNull();
    record.press('kim', 'undo');
    expect(record.words('kim', 'redo')).toBe('Note on Site: other');
  });

  it('pass by moves between steps: they neither are taken back nor end the redo', () => {
    const record = recordOf('one');
    record.add('kim', { type: 'step-opened', step: 'dialer' });
    expect(record.words('kim', 'undo')).toBe('Note on Site: one');
    record.press('kim', 'undo');
    record.add('kim', { type: 'step-opened', step: 'site' });
    expect(record.words('kim', 'redo')).toBe('Note on Site: one');
  });

  it('never take back what was carried out or handed over, nor the beginning', () => {
    const record = recordOf();
    expect(record.words('kim', 'undo')).toBeNull();
    record.note('kim', 'one');
    record.add('kim', { type: 'fix-step-ticked', step: 'restart', done: true });
    record.add('kim', { type: 'exported', format: 'pdf', file: 'x.pdf' });
    record.add('kim', { type: 'duplicated', from: 'a', fromTitle: 'A', title: 'Copy of A' });
    expect(record.words('kim', 'undo')).toBe('Note on Site: one');
  });

  it('are each technician’s own', () => {
    const record = recordOf('one');
    record.note('lee', 'two');
    expect(record.words('kim', 'undo')).toBe('Note on Site: one');
    record.press('kim', 'undo');
    expect(record.notes).toEqual(['two']);
    record.note('lee', 'three');
    expect(record.words('kim', 'redo')).toBe('Note on Site: one');
    expect(record.words('lee', 'redo')).toBeNull();
    expect(record.words('Zoë', 'undo')).toBeNull();
  });

  it('do not offer an undo that somebody else took back already', () => {
    const record = recordOf('one');
    record.press('kim', 'undo');
    const undo = record.events.at(-1)?.id ?? '';
    record.add('lee', { type: 'undone', event: undo });
    expect(record.notes).toEqual(['one']);
    expect(record.words('kim', 'redo')).toBeNull();
    expect(record.words('kim', 'undo')).toBe('Note on Site: one');
  });

  it('go all the way back and all the way forth to the same notes, whatever was pressed before', () => {
    const presses = fc.array(fc.constantFrom('note', 'undo', 'redo', 'step'), { maxLength: 24 });
    fc.assert(
      fc.property(presses, (buttons) => {
        const record = recordOf();
        for (const [index, button] of buttons.entries()) {
          if (button === 'note') record.note('kim', `n${index}`);
          else if (button === 'step') record.add('kim', { type: 'step-opened', step: 'fix' });
          else record.press('kim', button as 'undo' | 'redo');
        }
        const before = record.notes;
        let back = 0;
        while (record.press('kim', 'undo')) back += 1;
        expect(record.notes).toEqual([]);
        for (let turn = 0; turn < back; turn += 1) expect(record.press('kim', 'redo')).toBe(true);
        expect(record.notes).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

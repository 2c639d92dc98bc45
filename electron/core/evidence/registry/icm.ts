import type { NamedKey } from './keys';
import { textOf } from './reg-value';
import type { DialerKey, TraceMask } from './types';

/** The values that say what the dialer dials; the others are kept beside them. */
const dialed = ['ctiservera', 'ctiserverb', 'ctiserverporta', 'ctiserverportb'];

/** The Dialer's key: what it dials, and its other settings (campaign manager, heart beat, media routing port, …). */
export function dialerOf({ name: instance, key }: NamedKey): DialerKey {
  const text = (name: string) => {
    const found = key.values.get(name);
    return found === undefined ? null : textOf(found.value);
  };
  const line = (name: string) => key.values.get(name)?.line ?? 0;
  return {
    instance,
    ctiServerA: text('ctiservera'),
    ctiServerB: text('ctiserverb'),
    ctiServerPortA: text('ctiserverporta'),
    ctiServerPortB: text('ctiserverportb'),
    valueLines: {
      ctiServerA: line('ctiservera'),
      ctiServerB: line('ctiserverb'),
      ctiServerPortA: line('ctiserverporta'),
      ctiServerPortB: line('ctiserverportb'),
    },
    others: [...key.values.values()]
      .filter(({ name }) => name !== '' && !dialed.includes(name.toLowerCase()))
      .map(({ name, value, line }) => ({ name, text: textOf(value), line })),
    line: key.line,
  };
}

/** The trace masks of the processes below an ICM instance: how much `ctisvr` and `baDialer` write into their logs. */
export function traceMasksIn(processes: readonly NamedKey[]): readonly TraceMask[] {
  return processes.flatMap(({ name, key }) => {
    const mask = key.values.get('emstracemask');
    if (name === null || mask === undefined) return [];
    return [{ process: name, mask: textOf(mask.value), line: mask.line }];
  });
}

import type { SocketRow } from '../../electron/core/evidence/sockets/types';
import { netstatText, networkKeys, regExport, row } from './console-texts';

/** Numbers that look random and are the same in every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // mulberry32: short, and even in its lowest bits.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A socket table of a busy server: a tenth UDP, a quarter listeners, the rest connections. */
export function largeNetstat(rows: number, withPid = true): string {
  const next = numbers(7);
  const port = () => 1 + next(65_535);
  const states = ['ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT'] as const;
  const sockets = Array.from({ length: rows }, (_, index): SocketRow => {
    const pid = next(9_999);
    if (index % 10 === 0) return row({ protocol: 'UDP', local: { address: '0.0.0.0', port: port() }, pid });
    if (index % 4 === 1) return row({ local: { address: '10.1.8.103', port: port() }, pid });
    return row({
      local: { address: `10.1.${next(255)}.${next(255)}`, port: port() },
      remote: { address: `10.2.${next(255)}.${next(255)}`, port: port() },
      state: states[next(3)] ?? 'ESTABLISHED',
      pid,
    });
  });
  return netstatText(sockets, { pid: withPid });
}

/** The export of a whole hive: many keys that nobody asks for, and the network's among them. */
export function largeExport(values: number): string {
  const next = numbers(11);
  const other = Array.from({ length: Math.ceil(values / 10) }, (_, key) => {
    const entries = Array.from({ length: 10 }, (_, value) => [
      `Value${value}`,
      value % 3 === 0 ? next(1e6) : `text ${next(1e6)}`,
    ]);
    return [`HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\Product${key}`, Object.fromEntries(entries)] as const;
  });
  return regExport([...other, ...networkKeys(['{1B2C0000-0000-4000-8000-0000000000A1}'], [])]);
}

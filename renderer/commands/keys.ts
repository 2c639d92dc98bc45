import { type CommandId, commandIds } from '../../electron/ipc/commands';
import { keysOf } from '../../electron/ipc/shortcuts';
import { t } from '../app/text';

/** A press of keys, as a keyboard event tells it. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** True on macOS, where ⌘ stands for Ctrl. */
export function isMac(platform: string = globalThis.navigator?.platform ?? ''): boolean {
  return platform.startsWith('Mac');
}

/** Names of keys as Electron writes them, where a keyboard event names them otherwise. */
const names: Readonly<Record<string, string>> = { Left: 'ArrowLeft', Right: 'ArrowRight', Plus: '+' };

/** These signs stand elsewhere on each keyboard, with Shift or without. */
const isSign = (key: string): boolean => key.length === 1 && !/[\p{L}\p{N}]/u.test(key);

/**
 * The letter of a press: what the keyboard writes, or, where that is no Latin letter, as on a
 * Russian or Japanese one, what stands at that place on a Latin one.
 */
function letterOf({ key, code }: Press): string {
  const written = key.toLowerCase();
  if (/^[a-z0-9]$/.test(written)) return written;
  // With Shift a digit writes a sign; on a French keyboard it does so without.
  if (/^Digit\d$/.test(code) && !isSign(written)) return code.slice(-1);
  return /^Key[A-Z]$/.test(code) && written.length === 1 && !isSign(written)
    ? code.slice(-1).toLowerCase()
    : written;
}

function fits(press: Press, keys: string): boolean {
  const parts = keys === '' ? [] : keys.split('+');
  const last = parts.at(-1) ?? '';
  const key = (names[last] ?? last).toLowerCase();
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  if (press.ctrlKey !== wants('Ctrl') || press.metaKey !== wants('Cmd') || press.altKey !== wants('Alt')) {
    return false;
  }
  if (!isSign(key) && press.shiftKey !== wants('Shift')) return false;
  return letterOf(press) === key || press.key.toLowerCase() === key;
}

/** Which command a press of keys asks for; null: none. */
export function commandOfPress(press: Press, mac: boolean): CommandId | null {
  return commandIds.find((id) => keysOf(id, mac).some((keys) => fits(press, keys))) ?? null;
}

const signsOnMac: Readonly<Record<string, string>> = { Cmd: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
/** The names that stand on the keys of the language's keyboard. */
const namesOnKeys: Readonly<Record<string, () => string>> = {
  Ctrl: () => t('Ctrl'),
  Shift: () => t('Shift'),
  Alt: () => t('Alt'),
};

const arrows: Readonly<Record<string, string>> = { Left: '←', Right: '→', Plus: '+', '-': '−' };

/** The keys of a command as they are shown, one by one, in the language of the window; none where it has none. */
export function shownKeys(id: CommandId, mac: boolean): readonly string[] {
  const [first] = keysOf(id, mac);
  if (first === undefined) return [];
  const sign = (one: string) => (mac ? signsOnMac[one] : namesOnKeys[one]?.());
  return first.split('+').map((one) => sign(one) ?? arrows[one] ?? one);
}

import type { Windows } from '../../core/case/types';
import { windowsLines } from './lines';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const two = (value: number): string => String(value).padStart(2, '0');

/** `date /t` of English (United States) Windows: `Mon 11/23/2026 `. */
export function printDate(now: Date): string {
  const date = `${two(now.getMonth() + 1)}/${two(now.getDate())}/${now.getFullYear()}`;
  return windowsLines([`${days[now.getDay()]} ${date} `]);
}

/**
 * `time /t` of English (United States) Windows: `2:03p` on 2000, where the command line
 * writes times as in its directory listings, `02:03 PM` from 2003 on.
 */
export function printTime(now: Date, windows: Windows): string {
  const hours = now.getHours();
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  const minutes = two(now.getMinutes());
  if (windows === '2000') return windowsLines([`${hour}:${minutes}${hours < 12 ? 'a' : 'p'}`]);
  return windowsLines([`${two(hour)}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`]);
}

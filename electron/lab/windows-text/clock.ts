import type { Windows } from '../../core/case/types';
import { type Language, wordsOf } from './languages';
import { windowsLines } from './lines';

/** `date /t`: `Mon 11/23/2026 ` in English, `23.11.2026 ` in German. */
export function printDate(now: Date, language: Language): string {
  return windowsLines([wordsOf(language).clock.date(now)]);
}

/** `time /t`: `2:03p` of English Windows 2000, `02:03 PM` from 2003 on, `14:03` where the day has 24 hours. */
export function printTime(now: Date, windows: Windows, language: Language): string {
  return windowsLines([wordsOf(language).clock.time(now, windows)]);
}

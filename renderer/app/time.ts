import { dateLocales, type Language } from '../../electron/core/languages';
import { languageStore } from '../stores/language';

interface Formats {
  readonly clock: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly longDay: Intl.DateTimeFormat;
  readonly minute: Intl.DateTimeFormat;
}

const made = new Map<Language, Formats>();

/** How days and times are written in the language of the window; made once a language. */
function formats(): Formats {
  const { language } = languageStore.getState();
  const known = made.get(language);
  if (known !== undefined) return known;
  const as = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLocales[language], { hourCycle: 'h23', ...options });
  const fresh: Formats = {
    clock: as({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    day: as({ day: 'numeric', month: 'short', year: 'numeric' }),
    longDay: as({ day: 'numeric', month: 'long', year: 'numeric' }),
    minute: as({ hour: '2-digit', minute: '2-digit' }),
  };
  made.set(language, fresh);
  return fresh;
}

/** `14:03:12`, by this laptop's clock; empty where the text is no time. */
export function timeOfDay(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : formats().clock.format(date);
}

/** `22 Nov 2026, 14:03`, by this laptop's clock; today's date is left out. */
export function dayAndTime(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const { day, minute } = formats();
  return date.toDateString() === now.toDateString()
    ? minute.format(date)
    : `${day.format(date)}, ${minute.format(date)}`;
}

/** `22 November 2026`, by this laptop's clock. */
export function longDay(date: Date): string {
  return formats().longDay.format(date);
}

/** `22 Nov 2026, 14:03:12`, by this laptop's clock; today's date is left out. */
export function secondsWithDay(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const { day, clock } = formats();
  return date.toDateString() === now.toDateString()
    ? clock.format(date)
    : `${day.format(date)}, ${clock.format(date)}`;
}

import { dayAndTime } from './time';

/** `22 Nov 2026, 14:03`, by this laptop's clock, today's date too; empty where the text is no time. */
export function withDay(iso: string): string {
  return dayAndTime(iso, new Date(0));
}

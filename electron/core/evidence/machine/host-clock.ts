import type { Format } from '../format';
import { words } from '../text/lines';
import { readPrintedClock } from '../text/printed-clock';
import { Unread } from '../text/unread';
import type { PrintedClock } from './types';

/**
 * Reads a host's clock where it is printed with its time zone, or with the host's name:
 *
 *     LocalDateTime                                    wmic os get localdatetime
 *     20261128230047.123000+060
 *     2026-11-28T23:00:47.1234567+01:00                Get-Date -Format o
 *     Local time (GMT+01:00) at \\PGB is 28/11/2026 23:00:47      net time \\PGB
 *
 * WMI's names of properties are the same in every language of Windows; of `net time` only the shape counts: a
 * host's name behind two backslashes, and a day and a time at the end of the line. Which words stand between, and what
 * stands for the zone, differs by language, so a zone is taken only in the form `GMT+01:00` or `UTC+01:00`.
 */
export const hostClock: Format<'host-clock'> = {
  kind: 'host-clock',
  commands: [],
  anchors: (line) => isLabel(line) || isoClock(line) !== null || netTime(line) !== null,
  carries: (line) => wmiClock(line.trim()) !== null,
  read(lines, first, last) {
    const unread = new Unread(lines);
    const clocks: PrintedClock[] = [];
    let labelled = false;
    for (let line = first; line <= last; line += 1) {
      if (lines.isBlank(line)) continue;
      const text = lines.at(line).slice(0, longest).trim();
      const value = /^LocalDateTime\s*[=:]\s*(\S+)$/i.exec(text)?.[1] ?? (labelled ? text : null);
      const found = (value === null ? null : wmiClock(value)) ?? isoClock(text) ?? netTime(text);
      labelled = isLabel(text);
      if (found !== null) clocks.push({ ...found, line });
      else if (!labelled) unread.add(line);
    }
    if (clocks.length === 0) return null;
    const names = new Set(clocks.map(({ host }) => host?.toLowerCase()).filter((one) => one !== undefined));
    const host = names.size === 1 ? (clocks.find((one) => one.host !== null)?.host ?? null) : null;
    return { data: { clocks }, host, ...unread.result() };
  },
};

/** No such line is longer. */
const longest = 200;

type Found = Omit<PrintedClock, 'line'>;

function isLabel(line: string): boolean {
  return /^LocalDateTime\s*(?:[=:]\s*\d{14}\.\d{6}[+-]\d{3})?$/i.test(line.trim());
}

/** `20261128230047.123000+060`: local time, and how many minutes it is ahead of UTC (CIM_DATETIME). */
function wmiClock(text: string): Found | null {
  const found = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\.\d{6}([+-]\d{3})$/.exec(text);
  if (found === null) return null;
  const [year, month, day, hour, minute, second, zone] = found.slice(1);
  const clock = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return readable({ clock, zoneMinutes: Number(zone), host: null });
}

/** A line that is a moment with its distance from UTC and nothing else. `Z` is UTC itself: it tells no zone. */
function isoClock(line: string): Found | null {
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?([+-])(\d{2}):(\d{2})$/.exec(
    line.trim(),
  );
  if (found === null) return null;
  const [clock = '', sign, hours, minutes] = found.slice(1);
  const size = Number(hours) * 60 + Number(minutes);
  return readable({ clock, zoneMinutes: sign === '-' ? -size : size, host: null });
}

function netTime(line: string): Found | null {
  if (!line.includes('\\\\') || line.length > longest) return null;
  const parts = words(line);
  const at = parts.findIndex((part) => /^\\\\[A-Za-z0-9][\w.-]{0,62}$/.test(part));
  // Some words, the name, some words, and at the end a day and a time: with its half of the day.
  const date = parts.findIndex((part) => /^\d{1,4}([-./])\d{1,2}\1\d{1,4}[.,]?$/.test(part));
  if (at < 1 || date <= at || parts.length > 16 || parts.length - date > 3 || parts.length - date < 2)
    return null;
  const zone = /\((?:GMT|UTC)([+-])(\d{1,2}):(\d{2})\)/i.exec(line);
  const size = zone === null ? null : Number(zone[2]) * 60 + Number(zone[3]);
  return readable({
    clock: parts.slice(date).join(' '),
    zoneMinutes: size === null ? null : zone?.[1] === '-' ? -size : size,
    host: parts[at]?.slice(2) ?? null,
  });
}

/** A zone lies within fourteen hours of UTC, and a clock is a day and a time. */
function readable(found: Found): Found | null {
  const isZone = found.zoneMinutes === null || Math.abs(found.zoneMinutes) <= 14 * 60;
  return isZone && /\d:\d/.test(found.clock) && readPrintedClock(found.clock).length > 0 ? found : null;
}

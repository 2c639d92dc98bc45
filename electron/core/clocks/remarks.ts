import { readPrintedClock } from '../evidence/text/printed-clock';
import type { Cite } from '../evidence/types';
import { listed, say } from '../text';
import type { Capture, ClockHost } from './captures';
import { mayBeSetBetween } from './daylight';
import { together } from './skew';
import type { ClockRemark } from './types';
import { readingWords } from './words';

/** More remarks of one kind than this help nobody. */
const most = 5;

/** Longest words of an event that stand in a remark. */
const longestWords = 160;

/** The lines of a capture. */
export function citeOf({ item, parts }: Capture): Cite {
  const lines = parts.map((part) => part.lines);
  return {
    evidence: item.sha256,
    first: Math.min(...lines.map(([first]) => first)),
    last: Math.max(...lines.map(([, last]) => last)),
  };
}

/** What has to be known about a host's clock before its times are believed. */
export function remarksOn(host: ClockHost): readonly ClockRemark[] {
  return [
    ...twoWays(host),
    ...disagreeing(host),
    ...setBack(host),
    ...contradicting(host),
    ...logged(host),
    ...daylight(host),
  ];
}

/** `01/02/03`, and a half of the day in words that nobody knows. */
function twoWays({ captures }: ClockHost): readonly ClockRemark[] {
  return captures
    .filter(({ readings }) => readings.length > 1)
    .slice(0, most)
    .map((capture) => ({
      message: say('{text} can be read in {count} ways: {ways}. Nothing here tells which one it is.', {
        text: capture.text,
        count: capture.readings.length,
        ways: listed(capture.readings.map(readingWords)) ?? '',
      }),
      cites: [citeOf(capture)],
    }));
}

function disagreeing({ captures }: ClockHost): readonly ClockRemark[] {
  return captures
    .filter(({ agrees }) => !agrees)
    .slice(0, most)
    .map((capture) => ({
      message: say('The manifest and the text of {name} give different times ({text}). Neither counts.', {
        name: capture.item.name,
        text: capture.text,
      }),
      cites: [citeOf(capture)],
    }));
}

/** A console prints one thing after the other; a collector ends after it began. */
function setBack({ label, captures, pieces }: ClockHost): readonly ClockRemark[] {
  const found: ClockRemark[] = [];
  const byText = new Map<string, Capture[]>();
  for (const capture of captures) {
    if (capture.source !== 'paste' || capture.readings.length !== 1) continue;
    const { sha256, phase, at } = capture.item;
    const key = `${sha256} ${phase} ${at}`;
    byText.set(key, [...(byText.get(key) ?? []), capture]);
  }
  for (const inText of byText.values()) {
    const rising = [...inText].sort((one, other) => citeOf(one).first - citeOf(other).first);
    rising.forEach((capture, index) => {
      const before = rising[index - 1];
      const [now] = capture.readings;
      const [then] = before?.readings ?? [];
      if (before === undefined || now === undefined || then === undefined || now.end > then.start) return;
      found.push({
        message: say(
          '{name} shows {later} first and {earlier} further down: the clock of {host} was set back between the two, or the text was put together in another order.',
          { name: capture.item.name, later: before.text, earlier: capture.text, host: label },
        ),
        cites: [citeOf(before), citeOf(capture)],
      });
    });
  }
  for (const { item, part } of pieces) {
    if (part.kind !== 'collection' || part.data.started === null || part.data.ended === null) continue;
    const { started, ended } = part.data;
    const [starts, ends] = [readPrintedClock(started), readPrintedClock(ended)];
    if (starts.length === 0 || ends.length === 0) continue;
    if (!starts.every((from) => ends.every((to) => to.end <= from.start))) continue;
    found.push({
      message: say(
        'The collector began at {started} and ended at {ended}: the clock of {host} was set back while it ran.',
        { started, ended, host: label },
      ),
      cites: [{ evidence: item.sha256, first: part.lines[0], last: part.lines[1] }],
    });
  }
  return found.slice(0, most);
}

/** Bounds that cannot both hold. */
function contradicting({ label, captures }: ClockHost): readonly ClockRemark[] {
  const found = together(captures).apart ?? [];
  const [ahead, behind] = found;
  if (ahead === undefined || behind === undefined) return [];
  return [
    {
      message: say(
        'The clock of {host} was set between {one} and {other}, or a time that was stated is wrong: no one difference to this laptop’s clock fits both.',
        { host: label, one: behind.text, other: ahead.text },
      ),
      cites: [citeOf(behind), citeOf(ahead)],
    },
  ];
}

/**
 * Windows' own events that its clock was set: 1 of Kernel-General ("The system time has changed"), 4616 of the
 * security log from Windows Vista on, 520 of the one before it ("The system time was changed").
 */
function logged({ label, pieces }: ClockHost): readonly ClockRemark[] {
  return pieces
    .flatMap(({ item, part }) =>
      part.kind !== 'event-log'
        ? []
        : part.data.events
            .filter(({ id, source }) => isClockSet(id, source))
            .map(({ at, text, line }) => ({
              message:
                text === ''
                  ? say('The event log of {host} tells that its clock was set: {at}.', {
                      host: label,
                      at: at ?? '',
                    })
                  : say('The event log of {host} tells that its clock was set: {at}. {words}', {
                      host: label,
                      at: at ?? '',
                      words: text.length > longestWords ? `${text.slice(0, longestWords)}…` : text,
                    }),
              cites: [{ evidence: item.sha256, first: line, last: line }],
            })),
    )
    .slice(-most);
}

/** Is this Windows' event that its clock was set? */
export function isClockSet(id: number | null, source: string | null): boolean {
  if (id === 1) return source !== null && /\bKernel-General\b/i.test(source);
  return (id === 4616 || id === 520) && source !== null && /security/i.test(source);
}

/** An hour may lie between two captures that nobody set. */
function daylight({ label, captures }: ClockHost): readonly ClockRemark[] {
  const single = captures.filter(({ readings }) => readings.length === 1);
  const sorted = [...single].sort((one, other) => startOf(one) - startOf(other));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  if (!mayBeSetBetween(startOf(first), startOf(last))) return [];
  return [
    {
      message: say(
        'Daylight saving may have begun or ended between {one} and {other}. The clock of {host} may have moved by an hour, and its bounds are an hour wider for it.',
        { one: first.text, other: last.text, host: label },
      ),
      cites: [citeOf(first), citeOf(last)],
    },
  ];
}

function startOf({ readings }: Capture): number {
  return readings[0]?.start ?? 0;
}

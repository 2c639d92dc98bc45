import type { Lines } from './text/lines';
import type { CtitestData } from './types';

type Suggestion = NonNullable<CtitestData['suggests']>;

/** So many words are kept; a longer transcript tells nothing new. */
const wordLimit = 200;

/**
 * Words of the CTI protocol (messages and E_CTI_ codes) and what they suggest. A
 * message of the CTI Server outranks whatever else the text says.
 */
const protocolWords: readonly (readonly [word: RegExp, suggests: Suggestion | null])[] = [
  [/\bOPEN_CONF\b/i, 'opened'],
  [/\bFAILURE_(?:CONF|EVENT)\b/i, 'rejected'],
  [/\bE_CTI_(?!NO_ERROR\b)[A-Z_]{3,60}/i, 'rejected'],
  [/\bE_CTI_NO_ERROR\b/i, null],
  [/\bOPEN_REQ\b/i, null],
];

/** Words and numbers of Winsock (10060, WSAETIMEDOUT) and their plain English. */
const socketWords: readonly (readonly [word: RegExp, suggests: Suggestion | null])[] = [
  [
    /\bWSAECONNREFUSED\b|(?<![\d.:]|port )10061(?![\d.:])|\b(?:connection|actively) refused\b|\brefused\b/i,
    'refused',
  ],
  [/\bWSAETIMEDOUT\b|(?<![\d.:]|port )10060(?![\d.:])|\btimed[ -]out\b|\btime-?out\b/i, 'timed-out'],
  [
    /\bWSAE(?:HOST|NET)UNREACH\b|(?<![\d.:]|port )100(?:51|65)(?![\d.:])|\bunreachable\b|\bno route to host\b/i,
    'unreachable',
  ],
  [/\bWSAE[A-Z]{3,20}\b|(?<![\d.:]|port )(?:10048|10049|10053|10054|11001|11004)(?![\d.:])/i, null],
];

/**
 * Looks through text pasted from ctitest. Nothing about its output is documented, so
 * nothing but words that belong to the protocol or to Winsock is looked for. Where they
 * point to different things, nothing is suggested: the technician says what came out.
 */
export function readCtitest(lines: Lines, first: number, last: number): CtitestData {
  const found: { word: string; line: number }[] = [];
  const protocol = new Set<Suggestion>();
  const socket = new Set<Suggestion>();
  let code: number | null = null;
  for (let line = first; line <= last && found.length < wordLimit; line += 1) {
    const text = lines.at(line).slice(0, 1000);
    for (const [groups, into] of [
      [protocolWords, protocol],
      [socketWords, socket],
    ] as const) {
      for (const [pattern, suggests] of groups) {
        const match = pattern.exec(text);
        if (match === null) continue;
        found.push({ word: match[0], line });
        if (suggests !== null) into.add(suggests);
        if (suggests === 'rejected') code ??= codeBehind(text, match.index + match[0].length);
      }
    }
  }
  const suggestions = protocol.size > 0 ? protocol : socket;
  const [only] = suggestions;
  const suggests = suggestions.size === 1 && only !== undefined ? only : null;
  return { suggests, code: suggests === 'rejected' ? code : null, words: found };
}

/** Text that names the tool or an answer of the CTI Server; a log of the CTI Server or the dialer names the protocol too, and is none. */
export function looksLikeCtitest(lines: Lines, first: number, last: number): boolean {
  const limit = Math.min(last, first + 2000);
  let named = false;
  for (let line = first; line <= limit; line += 1) {
    const text = lines.at(line).slice(0, 1000);
    if (/^\s*\d\d:\d\d:\d\d[:.]\d{3}\s/.test(text) || /\b(?:ctisvr|ba-?dialer)\b/i.test(text)) return false;
    named ||= /\bctitest\b|\b(?:OPEN_CONF|FAILURE_CONF|FAILURE_EVENT)\b|\bE_CTI_[A-Z]/i.test(text);
  }
  return named;
}

/** A status code near its word: `Status:36`, `(36)`, `E_CTI_… = 36`. */
function codeBehind(text: string, from: number): number | null {
  const rest = text.slice(from, from + 120);
  const labelled = /\b(?:status|code|error)\s{0,3}[:=(]?\s{0,3}(0x[0-9a-f]{1,4}|\d{1,3})\b/i.exec(rest);
  const close = /^\s{0,3}[([:=]\s{0,3}(0x[0-9a-f]{1,4}|\d{1,3})\b/i.exec(rest);
  const printed = labelled?.[1] ?? close?.[1];
  return printed === undefined ? null : Number(printed);
}

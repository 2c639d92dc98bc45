import type { Format } from '../format';
import { Unread } from '../text/unread';
import { titles } from './labels';
import { opensDocument, readSessionJson } from './session-json';
import { isRecordLine, isTryHeading, readSessionLines } from './session-lines';

const brace = '{'.charCodeAt(0);
const quote = '"'.charCodeAt(0);
const title = titles.session.charCodeAt(0);
const heading = 'Try'.charCodeAt(0);

/**
 * Reads the record of a session test:
 *
 *     Rebind session test
 *     Endpoint: 10.1.8.103:43027
 *     From address: 10.1.8.20
 *
 *     Try 1 of 1: protocol version 9
 *     Outcome: rejected
 *     Status: 1 E_CTI_INVALID_VERSION
 *     Messages:
 *             1.2 ms  sent      OPEN_REQ        00 00 00 …
 *
 * and the document that `rebind probe --json` prints, as it comes from another host. It speaks of
 * what was tried and never of the host on which it was found, so it names no host.
 */
export const sessionTest: Format<'session-test'> = {
  kind: 'session-test',
  commands: ['rebind'],
  mayAnchor: (code) => code === title || code === heading || code === quote || code === brace,
  anchors: (line) => line === titles.session || isTryHeading(line) || opensDocument(line),
  starts: (line) => line === titles.session || opensDocument(line),
  carries: isRecordLine,
  read(lines, first, last) {
    const unread = new Unread(lines);
    let begin = first;
    while (begin < last && !sessionTest.anchors(lines.at(begin).trim().slice(0, 1000))) begin += 1;
    for (let line = first; line < begin; line += 1) {
      if (!lines.isBlank(line) && lines.at(line).trim() !== '{') unread.add(line);
    }
    const data = opensDocument(lines.at(begin).trim().slice(0, 1000))
      ? readSessionJson(lines, begin, last, unread)
      : readSessionLines(lines, begin, last, unread);
    return data === null ? null : { data, ...unread.result() };
  },
};

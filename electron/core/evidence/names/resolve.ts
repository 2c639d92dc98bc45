import type { Format } from '../format';
import { Unread } from '../text/unread';
import { isAddressLine, isNonExistent, readAnswers } from './nslookup';
import { addUnread, callsName, isCountOfPing, notFoundIn, readPings, replierIn } from './ping';
import type { Lookup } from './types';

/** Reads what `nslookup` and `ping` tell of a name, in any language. */
export const resolve: Format<'resolve'> = {
  kind: 'resolve',
  commands: ['nslookup', 'ping'],
  anchors: (line) =>
    isAddressLine(line) ||
    isNonExistent(line) ||
    callsName(line) ||
    replierIn(line) !== null ||
    notFoundIn(line) !== null,
  carries: isCountOfPing,
  read(lines, first, last, command) {
    const unread = new Unread(lines);
    const lookups: Lookup[] = [];
    const pings = readPings(lines, first, last, command, lookups);
    const answers = readAnswers(lines, first, last, command, lookups);
    if (pings.size === 0 && answers.size === 0) return null;
    lookups.sort((one, other) => one.lines[0] - other.lines[0]);
    addUnread(lines, first, last, new Set([...pings, ...answers]), unread);
    return { data: { lookups }, ...unread.result() };
  },
};

import { sameEndpoint } from '../../net/endpoint';
import { parseIPv4 } from '../../net/ipv4';
import type { Format } from '../format';
import { Unread } from '../text/unread';
import { labelOf, type TestLabel, testLabels, titles } from './labels';
import { pathHeading, readPathRow } from './path-row';
import { Told } from './told';
import type { PathTestRow } from './types';
import { parseMilliseconds, parseMoment, parseNumber, parseYesNo } from './values';

/** More lines than any record has: what stands below is not looked at. */
const mostLines = 500;

const longestLine = 1_000;

/**
 * Reads the record of a path test:
 *
 *     Rebind path test
 *     Endpoints tried: 2
 *
 *     Side | Endpoint | Network | Dialer | Ended in | Time | Word
 *     B | 10.1.8.103:43027 | visible | dialed | refused | 1.2 ms | ECONNREFUSED
 *     B | 172.1.8.103:43027 | private | - | connected | 0.8 ms | -
 */
export const pathTest: Format<'path-test'> = {
  kind: 'path-test',
  commands: ['rebind'],
  mayAnchor: (code) => code === 65 || code === 66 || code === 82,
  anchors: (line) => line === titles.path || readPathRow(line) !== null,
  starts: (line) => line === titles.path,
  carries: (line) => line === pathHeading || labelOf(testLabels, line) !== null,
  read(lines, first, last) {
    const unread = new Unread(lines);
    const told = new Told<TestLabel>(unread);
    const rows: PathTestRow[] = [];
    for (let line = first; line <= last; line += 1) {
      if (lines.isBlank(line)) continue;
      const text = line - first < mostLines ? lines.at(line).slice(0, longestLine).trim() : '';
      const row = readPathRow(text);
      const said = labelOf(testLabels, text);
      if (row !== null) rows.push({ ...row, line });
      else if (said !== null) told.take(said.label, readValue(said.label, said.value), line);
      else if (text !== titles.path && text !== pathHeading) unread.add(line);
    }
    // An endpoint with two different answers has none: two records were mingled.
    const results = rows.filter((row) => {
      const same = rows.filter((one) => one.side === row.side && sameEndpoint(one.endpoint, row.endpoint));
      if (same.every((one) => one.kind === row.kind)) return same[0] === row;
      unread.add(row.line);
      return false;
    });
    const data = {
      from: told.get<string>('from'),
      startedAt: told.get<string>('startedAt'),
      limitMilliseconds: told.get<number>('limit'),
      machine: told.get<string>('machine'),
      practice: told.get<boolean>('practice'),
      results,
      whole: told.get<number>('tried') === results.length,
    };
    return { data, ...unread.result() };
  },
};

function readValue(label: TestLabel, text: string): unknown {
  switch (label) {
    case 'from':
      return parseIPv4(text);
    case 'practice':
      return parseYesNo(text);
    case 'startedAt':
      return parseMoment(text);
    case 'limit':
      return parseMilliseconds(text);
    case 'tried':
      return parseNumber(text);
    case 'machine':
      return text === '' ? null : text;
    default:
      return null;
  }
}

import { sameEndpoint } from '../../net/endpoint';
import type { Format } from '../format';
import { Unread } from '../text/unread';
import { labelOf, type TestLabel, testLabels, titles } from './labels';
import { pathHeading, readPathRow } from './path-row';
import { testValue } from './test-value';
import { Told } from './told';
import type { PathTestRow } from './types';

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
      else if (said !== null)
        told.take(said.label, ofPath.includes(said.label) ? testValue(said.label, said.value) : null, line);
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

/** What the record of a path test has; the other labels are a session test's. */
const ofPath: readonly TestLabel[] = ['from', 'practice', 'startedAt', 'limit', 'tried', 'machine'];

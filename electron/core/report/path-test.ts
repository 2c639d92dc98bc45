import type { RecordedPathTest } from '../incident/incident';
import { outcomeWords } from '../incident/phrases';
import { formatEndpoint } from '../net/endpoint';
import type { Tell } from './tell';
import type { ReportPathTest } from './types';
import { networkWords } from './words';

/** A path test with its answers in words. */
export function pathTestOf(test: RecordedPathTest, tell: Tell): ReportPathTest {
  return {
    at: test.at,
    by: test.by,
    fromAddress: test.fromAddress,
    limitMilliseconds: test.limitMilliseconds,
    rows: test.results.map((row) => ({
      side: row.side,
      endpoint: formatEndpoint(row.endpoint),
      network: tell(networkWords[row.network ?? 'none']),
      configured: row.configured,
      kind: row.kind,
      word: tell(outcomeWords[row.kind]),
      milliseconds: row.milliseconds,
    })),
  };
}

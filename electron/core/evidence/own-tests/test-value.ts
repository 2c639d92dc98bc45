import { parseEndpoint } from '../../net/endpoint';
import { parseIPv4 } from '../../net/ipv4';
import type { TestLabel } from './labels';
import { parseMilliseconds, parseMoment, parseNumber, parseYesNo } from './values';

/** What stands behind a label that holds for a whole test, of either kind of record; null where it is no such value. */
export function testValue(label: TestLabel, text: string): unknown {
  switch (label) {
    case 'endpoint':
      return parseEndpoint(text);
    case 'from':
      return parseIPv4(text);
    case 'found': {
      const addresses = text.split(',').map(parseIPv4);
      return addresses.includes(null) ? null : addresses;
    }
    case 'practice':
      return parseYesNo(text);
    case 'startedAt':
      return parseMoment(text);
    case 'limit':
      return parseMilliseconds(text);
    case 'machine':
      return text === '' ? null : text;
    case 'clientId':
      return text;
    case 'tried':
      return parseNumber(text);
  }
}

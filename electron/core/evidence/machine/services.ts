import { askedOf } from '../console/asked';
import type { Format } from '../format';
import { headingNames, isLetter, listedName, listedValue } from '../powershell/anchors';
import { readObjects, type Wanted } from '../powershell/objects';
import type { PrintedObject } from '../powershell/types';
import { word, wording } from '../powershell/values';
import { Unread } from '../text/unread';
import { isStartedHeading, readStarted } from './net-start';
import { readQueried, stateLine } from './sc-query';
import type { ListedService } from './types';

/**
 * Reads `net start`, `sc query` and `Get-Service`. The services of Cisco's ICM are shown as
 * `Cisco ICM <instance> <component>`.
 */
export const services: Format<'services'> = {
  kind: 'services',
  commands: ['net', 'sc', 'get-service'],
  anchors: (line) =>
    stateLine(line) !== null ||
    isStartedHeading(line) ||
    (isLetter(line.charCodeAt(0)) && (isServicesHeading(line) || isOfService(line))),
  // The names that `net start` lists stand behind three blanks.
  carries: (line, indent) => indent === 3 && line.length <= 256,
  read(lines, first, last, command) {
    const unread = new Unread(lines);
    const found: ListedService[] = [];
    const typed = askedOf(command, 'net');
    if (
      (typed?.length === 1 && typed[0]?.toLowerCase() === 'start') ||
      isStartedHeading(lines.at(first).trim())
    ) {
      const started = readStarted(lines, first, last);
      if (started !== null) {
        for (const line of started.unread) unread.add(line);
        return { data: { services: started.services, whole: started.whole }, ...unread.result() };
      }
    }
    if (readQueried(lines, first, last, found, (line) => unread.add(line))) {
      return { data: { services: found, whole: false }, ...unread.result() };
    }
    const isRead = readObjects(lines, first, last, wanted, {
      take(object) {
        const service = serviceOf(object);
        if (service !== null) found.push(service);
        return service !== null;
      },
      unread: (line) => unread.add(line),
    });
    return isRead ? { data: { services: found, whole: false }, ...unread.result() } : null;
  },
};

const wanted: Wanted = { has: (names) => isService(names), always: ['status', 'name'] };

function isService(names: ReadonlySet<string>): boolean {
  return names.has('status') && names.has('name') && (names.has('displayname') || names.has('starttype'));
}

/** `Status   Name               DisplayName` */
function isServicesHeading(line: string): boolean {
  const names = headingNames(line, /^(?:status|name|displayname|starttype)\b.*(?:status|name)\b/i);
  return names !== null && isService(names);
}

/** Properties that nothing else has; each list of a service has them. */
const own = new Set(['servicesdependedon', 'requiredservices', 'canpauseandcontinue', 'dependentservices']);

function isOfService(line: string): boolean {
  const name = listedName(line);
  return own.has(name) || (name === 'servicename' && listedValue(line) !== '');
}

/** The word for the state is English in every language of Windows. */
function serviceOf(object: PrintedObject): ListedService | null {
  const name = word(object, 'name');
  const status = word(object, 'status')?.toLowerCase();
  if (name === null || status === undefined) return null;
  const state = status === 'running' ? 'running' : status === 'stopped' ? 'stopped' : 'other';
  return { name, displayName: wording(object, 'displayname'), state, line: object.line };
}

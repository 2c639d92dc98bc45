import type { LoggedEvent } from '../evidence/machine/types';
import { isClockSet } from './remarks';

/**
 * Events that tell something of a case like this one: Windows' start and end (6005, 6006, 6008, 6009, 1074, 41
 * of Kernel-Power, 12 and 13 of Kernel-General), a service's start, stop and crash (7031, 7034, 7035, 7036, 7040), another
 * machine with the same address (4198, 4199 of Tcpip), a cable that was pulled or put back (4201, 4202 of Tcpip,
 * 27, 32, 10400 of a card's driver), a clock that was set; and whatever names the CTI Server, the Peripheral Gateway or ICM.
 */
const telling: ReadonlySet<number> = new Set([
  6005, 6006, 6008, 6009, 1074, 7031, 7034, 7035, 7036, 7040, 4198, 4199, 4201, 4202, 10400,
]);

/** Words of Cisco's own: process names, and the instance's services. */
const ofCisco = /\b(?:ctisvr|ctios|cti\s?server|nodeman|nm\d?|mds|opc|pgagent|dialer|badialer|icm|cisco)\b/i;

/** Does an event tell something of a case like this one? */
export function isTelling({ id, source, text }: LoggedEvent): boolean {
  if (isClockSet(id, source)) return true;
  if (source !== null && ofCisco.test(source)) return true;
  if (id === 41 || id === 12 || id === 13)
    return source !== null && /Kernel-(?:Power|General)\b/i.test(source);
  if (id !== null && telling.has(id)) {
    // A service log is long: of a service that only changes its state, those of Cisco's count.
    return id === 7035 || id === 7036 || id === 7040 ? ofCisco.test(text) : true;
  }
  return ofCisco.test(text);
}

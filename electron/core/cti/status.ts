import { type Message, say } from '../text';
import { disputedStatuses, statusNames } from './status-names';

/** What a refusal of OPEN_REQ is about. The grouping is ours; the codes' meaning is Cisco's. */
export type StatusGroup =
  | 'version'
  | 'message'
  | 'timeout'
  | 'mask'
  | 'agent'
  | 'access'
  | 'server-state'
  | 'instance-id'
  | 'duplicate'
  | 'other';

const groups: Readonly<Record<Exclude<StatusGroup, 'other'>, readonly number[]>> = {
  version: [1, 48, 49],
  message: [2, 3, 6, 22, 23, 25, 26],
  timeout: [18],
  mask: [19, 20, 21, 91, 95],
  agent: [7, 8, 9, 10, 32, 87],
  access: [36],
  'server-state': [15, 16, 17, 92, 107, 110],
  'instance-id': [108, 109],
  duplicate: [5, 11],
};

/** As in `E_CTI_INVALID_VERSION`; null for a code that no source names. */
export function statusName(code: number): string | null {
  const name = Object.hasOwn(statusNames, code) ? statusNames[code] : undefined;
  return name === undefined ? null : `E_CTI_${name}`;
}

/** False for a code whose name differs from source to source, or that none names. */
export function isStatusNameCertain(code: number): boolean {
  return statusName(code) !== null && !disputedStatuses.includes(code);
}

/** What kind of refusal a status code of GED-188 is; `other` for a code that the guides do not list. */
export function statusGroup(code: number): StatusGroup {
  for (const [group, codes] of Object.entries(groups)) {
    if (codes.includes(code)) return group as StatusGroup;
  }
  return 'other';
}

/** What the CTI Server means by refusing OPEN_REQ with this code, in a sentence. */
export function explainStatus(code: number): Message {
  switch (statusGroup(code)) {
    case 'version':
      return say('The CTI Server does not take this protocol version.');
    case 'message':
      return say('The CTI Server did not accept the form of the request.');
    case 'timeout':
      return say('The CTI Server did not accept the idle time-out that was asked for.');
    case 'mask':
      return say('The CTI Server did not accept the services or events that were asked for.');
    case 'agent':
      return say('The CTI Server did not accept the peripheral, agent or device that was named.');
    case 'access':
      return say('The CTI Server asked for another client ID or password.');
    case 'server-state':
      return say('The CTI Server is not in service on this side.');
    case 'instance-id':
      return say('The CTI Server did not accept the instance ID of the client.');
    case 'duplicate':
      return say('The CTI Server already has a session of this client.');
    case 'other':
      return say('The CTI Server refused the session for a reason of its own.');
  }
}

import { serviceBits } from '../core/cti/services';
import {
  type CtiBehaviour,
  confirmation,
  refusal,
  refusing,
  sessionTypes,
  standbyVersion,
} from './cti-behaviour';

/**
 * The CTI Server of an idle side that listens and takes nobody: E_CTI_CTI_SERVER_OFFLINE (15). Whether
 * an idle side's port listens before release 12.6 is not documented, so there are practice sites of both
 * forms: this one, and an idle side on which nothing listens.
 */
export const idle: CtiBehaviour = refusing(15);

/** A CTI Server in maintenance mode, from release 12.6 on. */
export const inMaintenance: CtiBehaviour = refusing(110);

/**
 * The standby side of release 12.6 and newer: it takes clients that speak protocol 24 and ask for
 * ACTIVE_STANDBY, and refuses the others. The guide names 15 and 107 for them; that an older protocol
 * gets 15, and a client that only lacks the service 107, is our reading.
 */
export function asStandby(versions: readonly [lowest: number, highest: number]): CtiBehaviour {
  return (request) => {
    const status = refusal(request, versions);
    if (status !== null) return { kind: 'refuse', status };
    if (request.version < standbyVersion) return { kind: 'refuse', status: 15 };
    if ((request.services & serviceBits.ACTIVE_STANDBY) === 0) return { kind: 'refuse', status: 107 };
    return { kind: 'open', confirmation: confirmation(request, sessionTypes.standby) };
  };
}

import { fieldTags, fieldText } from '../cti/floating-fields';
import { type FloatingField, noIdleTimeout, type OpenConfirmation, type OpenRequest } from '../cti/messages';
import { openConfBytes } from '../cti/versions';

/** What a practice CTI Server answers to OPEN_REQ: a status that refuses it, a session, or nothing at all. */
export type OpenAnswer =
  | { readonly kind: 'refuse'; readonly status: number }
  | { readonly kind: 'open'; readonly confirmation: Omit<OpenConfirmation, 'name' | 'invokeId'> }
  | { readonly kind: 'silence' };

/** How a practice CTI Server behaves; a practice site with another fault brings its own. */
export type CtiBehaviour = (request: OpenRequest) => OpenAnswer;

/** The shortest idle time-out that the protocol takes: four heartbeats of 5 s. */
const shortestIdleTimeout = 20;

/**
 * A CTI Server in service. It refuses what Cisco's guide says that is refused: a version
 * it does not know (1), a missing client ID (6), an idle time-out below 20 s (18).
 * @param versions lowest and highest protocol version that it knows
 */
export function inService(versions: readonly [lowest: number, highest: number]): CtiBehaviour {
  return (request) => {
    const [lowest, highest] = versions;
    if (request.version < lowest || request.version > highest) return { kind: 'refuse', status: 1 };
    if (!hasClientId(request.fields)) return { kind: 'refuse', status: 6 };
    if (request.idleTimeout !== noIdleTimeout && request.idleTimeout < shortestIdleTimeout) {
      return { kind: 'refuse', status: 18 };
    }
    const size = openConfBytes(request.version);
    return {
      kind: 'open',
      confirmation: {
        servicesGranted: request.services,
        monitorId: 0,
        pgStatus: 0,
        controllerTime: size >= 26 ? Math.floor(Date.now() / 1000) : null,
        peripheralOnline: true,
        // ENTERPRISE_AGENT.
        peripheralType: 17,
        // UNKNOWN: no agent was named.
        agentState: 9,
        departmentId: size >= 30 ? 0 : null,
        sessionType: size >= 32 ? 1 : null,
        fields: [],
      },
    };
  };
}

/** Refuses every OPEN_REQ with one status, as a server in maintenance (110) or out of service (15) does. */
export function refusing(status: number): CtiBehaviour {
  return () => ({ kind: 'refuse', status });
}

/** Takes connections and answers nothing. */
export const mute: CtiBehaviour = () => ({ kind: 'silence' });

function hasClientId(fields: readonly FloatingField[]): boolean {
  return (fieldText(fields, fieldTags.clientId) ?? '') !== '';
}

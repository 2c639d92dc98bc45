import { serviceBits } from '../core/cti/services';
import { openConfBytes } from '../core/cti/versions';
import { fieldTags, fieldText } from '../cti/floating-fields';
import { noIdleTimeout, type OpenConfirmation, type OpenRequest } from '../cti/messages';

/** What a practice CTI Server answers to OPEN_REQ: a status that refuses it, a session, or nothing at all. */
export type OpenAnswer =
  | { readonly kind: 'refuse'; readonly status: number }
  | { readonly kind: 'open'; readonly confirmation: Omit<OpenConfirmation, 'name' | 'invokeId'> }
  | { readonly kind: 'silence' };

/** How a practice CTI Server behaves; a practice site with another fault brings its own. */
export type CtiBehaviour = (request: OpenRequest) => OpenAnswer;

export interface ServiceOptions {
  /** Services that it grants where they are asked for; absent: all that it knows. */
  readonly grants?: number;
  /** The client password that it wants; absent: any. */
  readonly password?: string;
  /** PGStatus of its sessions. */
  readonly pgStatus?: number;
  readonly peripheralOnline?: boolean;
}

/** The shortest idle time-out that the protocol takes: four heartbeats of 5 s. */
const shortestIdleTimeout = 20;

/** The version that brought ACTIVE_STANDBY and SessionType. */
export const standbyVersion = 24;

/** SessionType of OPEN_CONF. */
export const sessionTypes = { active: 1, standby: 2 } as const;

/**
 * A CTI Server in service. It refuses what Cisco's guide says that is refused: a version
 * it does not know (1), a missing client ID (6), another password than its own (36), an idle
 * time-out below 20 s (18), a service that its protocol does not have (19).
 * @param versions lowest and highest protocol version that it knows
 */
export function inService(
  versions: readonly [lowest: number, highest: number],
  options: ServiceOptions = {},
): CtiBehaviour {
  return (request) => {
    const status = refusal(request, versions, options.password);
    if (status !== null) return { kind: 'refuse', status };
    return { kind: 'open', confirmation: confirmation(request, sessionTypes.active, options) };
  };
}

/** Refuses every OPEN_REQ with one status. */
export function refusing(status: number): CtiBehaviour {
  return () => ({ kind: 'refuse', status });
}

/** Takes connections and answers nothing. */
export const mute: CtiBehaviour = () => ({ kind: 'silence' });

/** Client ID of a request; empty where it has none. */
export function clientIdOf({ fields }: OpenRequest): string {
  return fieldText(fields, fieldTags.clientId) ?? '';
}

/** Status for which the form of a request is refused; null where nothing is wrong with it. */
export function refusal(
  request: OpenRequest,
  [lowest, highest]: readonly [lowest: number, highest: number],
  password?: string,
): number | null {
  const { version, idleTimeout, services, fields } = request;
  if (version < lowest || version > highest) return 1;
  if (clientIdOf(request) === '') return 6;
  if (password !== undefined && fieldText(fields, fieldTags.clientPassword) !== password) return 36;
  if (idleTimeout !== noIdleTimeout && idleTimeout < shortestIdleTimeout) return 18;
  return (services & ~knownServices(version)) === 0 ? null : 19;
}

/** OPEN_CONF for a request, in the layout of its version. */
export function confirmation(
  { version, services }: OpenRequest,
  sessionType: number,
  { grants = knownServices(version), pgStatus = 0, peripheralOnline = true }: ServiceOptions = {},
): Omit<OpenConfirmation, 'name' | 'invokeId'> {
  const size = openConfBytes(version);
  return {
    servicesGranted: (services & grants) >>> 0,
    monitorId: 0,
    pgStatus,
    controllerTime: size >= 26 ? Math.floor(Date.now() / 1000) : null,
    peripheralOnline,
    // ENTERPRISE_AGENT.
    peripheralType: 17,
    // UNKNOWN: no agent was named.
    agentState: 9,
    departmentId: size >= 30 ? 0 : null,
    sessionType: size >= 32 ? sessionType : null,
    fields: [],
  };
}

function knownServices(version: number): number {
  const { ACTIVE_STANDBY, ...older } = serviceBits;
  const all = Object.values(older).reduce((sum, bit) => sum | bit, 0);
  return version < standbyVersion ? all : all | ACTIVE_STANDBY;
}

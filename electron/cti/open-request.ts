import { serviceBits } from '../core/cti/services';
import { type Result, success } from '../core/result';
import { fieldTags, textField } from './floating-fields';
import { noPeripheral, type OpenRequest } from './messages';

export interface OpenRequestOptions {
  readonly version: number;
  /** Name under which the CTI Server may log this client; ASCII, at most 63 letters. */
  readonly clientId: string;
  /** Seconds without a message after which the server ends the session; the protocol wants 20 at least. */
  readonly idleTimeout?: number;
}

/**
 * The least intrusive request that the guides describe: all events with empty masks, so
 * that nothing is sent unasked; no agent, so that no real client is displaced; no
 * CONNECTION_MONITOR, which would raise an alarm when this client leaves; empty password.
 */
export function openRequest({
  version,
  clientId,
  idleTimeout = 120,
}: OpenRequestOptions): Result<OpenRequest> {
  const id = textField(fieldTags.clientId, clientId);
  if (!id.ok) return id;
  return success({
    name: 'OPEN_REQ',
    invokeId: 1,
    version,
    idleTimeout,
    peripheralId: noPeripheral,
    services: serviceBits.ALL_EVENTS,
    callMessages: 0,
    agentStates: 0,
    configMessages: 0,
    reserved: [0, 0, 0],
    fields: [id.value, { tag: fieldTags.clientPassword, data: new Uint8Array(0) }],
  });
}

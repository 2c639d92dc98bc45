/**
 * The session messages of Cisco's CTI Server protocol (GED-188), as values.
 *
 * All numbers are unsigned unless said otherwise; times are seconds since 1970 UTC.
 */

/** A field of a message's floating part: any order, any number, told by its tag. */
export interface FloatingField {
  readonly tag: number;
  readonly data: Uint8Array;
}

export interface OpenRequest {
  readonly name: 'OPEN_REQ';
  readonly invokeId: number;
  readonly version: number;
  /** Seconds; {@link noIdleTimeout} for none. */
  readonly idleTimeout: number;
  /** {@link noPeripheral} where none is meant. */
  readonly peripheralId: number;
  readonly services: number;
  readonly callMessages: number;
  readonly agentStates: number;
  readonly configMessages: number;
  readonly reserved: readonly [number, number, number];
  readonly fields: readonly FloatingField[];
}

export interface OpenConfirmation {
  readonly name: 'OPEN_CONF';
  readonly invokeId: number;
  /** May be less than was asked for. */
  readonly servicesGranted: number;
  readonly monitorId: number;
  /** Bits of {@link readPgStatus}; 0 is normal. */
  readonly pgStatus: number;
  /** Clock of the central controller; null before version 6. */
  readonly controllerTime: number | null;
  readonly peripheralOnline: boolean;
  readonly peripheralType: number;
  readonly agentState: number;
  /** Signed; null before version 19. */
  readonly departmentId: number | null;
  /** 0 unknown, 1 active, 2 standby; null before version 24. */
  readonly sessionType: number | null;
  readonly fields: readonly FloatingField[];
}

export interface FailureConfirmation {
  readonly name: 'FAILURE_CONF';
  readonly invokeId: number;
  readonly status: number;
  /** Only in the ten-byte form that the guide of version 24 prints; null in the usual one. */
  readonly peripheralError: number | null;
  readonly fields: readonly FloatingField[];
}

/** Sent by the server unasked: it ends the session. */
export interface FailureEvent {
  readonly name: 'FAILURE_EVENT';
  readonly status: number;
}

export interface CloseRequest {
  readonly name: 'CLOSE_REQ';
  readonly invokeId: number;
  readonly status: number;
}

/** HEARTBEAT_REQ, HEARTBEAT_CONF and CLOSE_CONF carry their InvokeID and nothing else. */
export interface PlainMessage {
  readonly name: 'HEARTBEAT_REQ' | 'HEARTBEAT_CONF' | 'CLOSE_CONF';
  readonly invokeId: number;
}

/** Any other message: whole, and not looked into. */
export interface OtherMessage {
  readonly name: 'OTHER';
  readonly type: number;
  readonly body: Uint8Array;
}

export type CtiMessage =
  | OpenRequest
  | OpenConfirmation
  | FailureConfirmation
  | FailureEvent
  | CloseRequest
  | PlainMessage
  | OtherMessage;

/** A session that never ends for want of messages. */
export const noIdleTimeout = 0xffffffff;

export const noPeripheral = 0xffffffff;

export const messageTypes = {
  FAILURE_CONF: 1,
  FAILURE_EVENT: 2,
  OPEN_REQ: 3,
  OPEN_CONF: 4,
  HEARTBEAT_REQ: 5,
  HEARTBEAT_CONF: 6,
  CLOSE_REQ: 7,
  CLOSE_CONF: 8,
} as const satisfies Record<Exclude<CtiMessage['name'], 'OTHER'>, number>;

/** Above every message type of the guides, the last of which has three figures: room for later ones. */
const highestType = 0xffff;

/** False for a number that cannot be a message type of this protocol: whoever sends it speaks another one. */
export function mayBeMessageType(type: number): boolean {
  return type > 0 && type <= highestType;
}

/** Messages that may come within a session and are named in a trace only. */
const otherNames: Readonly<Record<number, string>> = {
  30: 'AGENT_STATE_EVENT',
  31: 'SYSTEM_EVENT',
  35: 'CONTROL_FAILURE_CONF',
  99: 'CLIENT_SESSION_OPENED_EVENT',
  100: 'CLIENT_SESSION_CLOSED_EVENT',
  277: 'STANDBY_ACTIVE_EVENT',
  278: 'ACTIVE_MAINTENANCE_REQ',
  279: 'ACTIVE_MAINTENANCE_RESP',
  280: 'ACTIVE_MAINTENANCE_EVENT',
  281: 'STOPPING_REQUESTS_TO_THIS_SIDE_IND',
};

/** A message's name for a trace: as in Cisco's guide, else its number. */
export function messageName(message: CtiMessage): string {
  if (message.name !== 'OTHER') return message.name;
  return otherNames[message.type] ?? `message ${message.type}`;
}

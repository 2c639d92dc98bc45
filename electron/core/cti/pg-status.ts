import { type Message, say } from '../text';

export interface PgStatusBit {
  readonly bit: number;
  readonly name: string;
  readonly words: Message;
}

/**
 * PGStatus of OPEN_CONF. None of these is a session failure: the session is open.
 * A peripheral that is offline may be another one of the same Peripheral Gateway,
 * such as a VRU.
 */
export const pgStatusBits: readonly PgStatusBit[] = [
  { bit: 0x1, name: 'OPC_DOWN', words: say('The OPC process of the Peripheral Gateway is down.') },
  { bit: 0x2, name: 'CC_DOWN', words: say('The central controller is down.') },
  { bit: 0x4, name: 'PERIPHERAL_OFFLINE', words: say('A peripheral of the Peripheral Gateway is offline.') },
  { bit: 0x8, name: 'CTI_SERVER_OFFLINE', words: say('The CTI Server is offline.') },
  { bit: 0x10, name: 'LIMITED_FUNCTION', words: say('The Peripheral Gateway works with limited function.') },
];

/** The bits that are set, and what is set beyond the known ones (0 where nothing is). */
export function readPgStatus(mask: number): {
  readonly set: readonly PgStatusBit[];
  readonly unknown: number;
} {
  const set = pgStatusBits.filter(({ bit }) => (mask & bit) !== 0);
  const known = pgStatusBits.reduce((sum, { bit }) => sum | bit, 0);
  return { set, unknown: (mask & ~known) >>> 0 };
}

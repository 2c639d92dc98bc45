/** Bits of ServicesRequested and ServicesGranted, by name. Sources: guides of protocols 15 and 25. */
export const serviceBits = {
  CLIENT_EVENTS: 0x1,
  CALL_DATA_UPDATE: 0x2,
  CLIENT_CONTROL: 0x4,
  CONNECTION_MONITOR: 0x8,
  ALL_EVENTS: 0x10,
  PERIPHERAL_MONITOR: 0x20,
  CLIENT_MONITOR: 0x40,
  SUPERVISOR: 0x80,
  SERVER: 0x100,
  AGENT_REPORTING: 0x400,
  ALL_TASK_EVENTS: 0x800,
  TASK_MONITOR: 0x1000,
  AGENT_STATE_CONTROL_ONLY: 0x2000,
  DEVICE_STATE_CONTROL: 0x8000,
  UPDATE_EVENTS: 0x80000,
  IGNORE_DUPLICATE_AGENT_EVENTS: 0x100000,
  IGNORE_CONF: 0x200000,
  ACD_LINE_ONLY: 0x400000,
  ACTIVE_STANDBY: 0x02000000,
  DEBUG: 0x80000000,
} as const;

export type ServiceName = keyof typeof serviceBits;

/** The names of the bits that are set; bits without a name are left out. */
export function serviceNames(mask: number): readonly ServiceName[] {
  return (Object.keys(serviceBits) as ServiceName[]).filter((name) => (mask & serviceBits[name]) !== 0);
}

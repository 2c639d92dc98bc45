/**
 * The words of the records that Rebind writes of its own tests. The writer and the reader both
 * take them from here. They are no sentences for people in their language: a record stays as it
 * was written, and is read back years later. So none of them is ever changed.
 */
export const titles = { session: 'Rebind session test', path: 'Rebind path test' } as const;

/** What holds for a whole test. `Name: value`, one a line. */
export const testLabels = {
  endpoint: 'Endpoint',
  found: 'Addresses of the name',
  from: 'From address',
  machine: 'Tested on',
  practice: 'Practice site',
  startedAt: 'Started',
  clientId: 'Client ID',
  limit: 'Limit',
  tried: 'Endpoints tried',
} as const;
export type TestLabel = keyof typeof testLabels;

/** What holds for one try of a session test. */
export const tryLabels = {
  outcome: 'Outcome',
  status: 'Status',
  detail: 'Detail',
  errorCode: 'Word of the system',
  foreignInvokeId: 'Confirmation of another request',
  servicesGranted: 'Services granted',
  pgStatus: 'PG status',
  peripheralOnline: 'Peripheral online',
  peripheralType: 'Peripheral type',
  sessionType: 'Session type',
  heartbeat: 'Heartbeat',
  closed: 'Session closed',
  lookup: 'Time for the name',
  begunAfter: 'Begun after',
  milliseconds: 'Time taken',
  trace: 'Messages',
} as const;
export type TryLabel = keyof typeof tryLabels;

export const yesNo = { yes: 'yes', no: 'no' } as const;

/** `Try 1 of 2: protocol version 9` */
export function tryHeading(number: number, of: number, version: number): string {
  return `Try ${number} of ${of}: protocol version ${version}`;
}

/** The names of OPEN_CONF's session types. */
export const sessionTypes: Readonly<Record<number, string>> = { 0: 'unknown', 1: 'active', 2: 'standby' };

/** The name at the start of a line, `Name: value` or `Name:`, and what stands behind it; null where none of these does. */
export function labelOf<Name extends string>(
  labels: Readonly<Record<Name, string>>,
  line: string,
): { readonly label: Name; readonly value: string } | null {
  const colon = line.indexOf(':');
  if (colon < 0) return null;
  const name = line.slice(0, colon);
  const label = (Object.keys(labels) as Name[]).find((one) => labels[one] === name);
  return label === undefined ? null : { label, value: line.slice(colon + 1).trim() };
}

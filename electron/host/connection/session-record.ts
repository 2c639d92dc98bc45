import { readPgStatus } from '../../core/cti/pg-status';
import { serviceNames } from '../../core/cti/services';
import {
  sessionTypes,
  type TestLabel,
  type TryLabel,
  testLabels,
  titles,
  tryHeading,
  tryLabels,
  yesNo,
} from '../../core/evidence/own-tests/labels';
import { formatEndpoint } from '../../core/net/endpoint';
import { visibleLine } from '../../core/report/visible';
import { format } from '../../core/text';
import type { SessionTest } from '../../cti/client';
import type { OpenConfirmation } from '../../cti/messages';
import type { TraceEntry } from '../../cti/trace';

/** What a session test itself does not hold. */
export interface SessionRecordMeta {
  readonly startedAt: Date;
  /** Name under which the CTI Server may log this client. */
  readonly clientId: string;
  /** For each try, all of it. */
  readonly limitMilliseconds: number;
  /** Name of this machine; null where it is not known. */
  readonly machine: string | null;
  /** True where the endpoint is one of a practice site on this machine. */
  readonly practice: boolean;
  /** Own address that the test was made from; null where no connection was made. */
  readonly fromAddress: string | null;
}

/** Longest free text of a line, such as a name or a detail. */
const longestText = 300;

/**
 * Writes the record of a session test: a plain text for people, of which Rebind reads the facts
 * back. All tries are of one endpoint, in the order in which they were made.
 * @returns lines that end with a line feed; empty where nothing was tried
 */
export function sessionRecord(tries: readonly SessionTest[], meta: SessionRecordMeta): string {
  const [first] = tries;
  if (first === undefined) return '';
  const lines = [
    titles.session,
    testLine('endpoint', formatEndpoint(first.endpoint)),
    ...optional(first.found.length > 0, testLine('found', first.found.join(', '))),
    ...(meta.fromAddress === null ? [] : [testLine('from', meta.fromAddress)]),
    ...(meta.machine === null ? [] : [testLine('machine', freeText(meta.machine))]),
    testLine('practice', meta.practice ? yesNo.yes : yesNo.no),
    testLine('startedAt', meta.startedAt.toISOString()),
    testLine('clientId', freeText(meta.clientId)),
    testLine('limit', milliseconds(meta.limitMilliseconds)),
    ...tries.flatMap((one, index) => ['', ...linesOf(one, index + 1, tries.length)]),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(test: SessionTest, number: number, of: number): readonly string[] {
  const { version, outcome, status, detail, errorCode, granted, heartbeat, closed } = test;
  const { foreignInvokeId, lookupMilliseconds, begunAfter } = test;
  return [
    tryHeading(number, of, version),
    tryLine('outcome', outcome),
    ...(status === null
      ? []
      : [tryLine('status', status.name === null ? `${status.code}` : `${status.code} ${status.name}`)]),
    ...(detail === null ? [] : [tryLine('detail', freeText(format(detail)))]),
    ...(errorCode === null ? [] : [tryLine('errorCode', freeText(errorCode))]),
    ...(foreignInvokeId === null ? [] : [tryLine('foreignInvokeId', `InvokeID ${foreignInvokeId}`)]),
    ...(granted === null ? [] : grantedLines(granted)),
    ...(heartbeat === null ? [] : [tryLine('heartbeat', heartbeat)]),
    ...(closed === null ? [] : [tryLine('closed', closed ? yesNo.yes : yesNo.no)]),
    ...optional(lookupMilliseconds > 0, tryLine('lookup', milliseconds(lookupMilliseconds))),
    ...optional(begunAfter > 0, tryLine('begunAfter', milliseconds(begunAfter))),
    tryLine('milliseconds', milliseconds(test.milliseconds)),
    ...optional(test.trace.length > 0, `${tryLabels.trace}:`),
    ...test.trace.map(traceLine),
  ];
}

function grantedLines(granted: OpenConfirmation): readonly string[] {
  const { servicesGranted, pgStatus, peripheralOnline, peripheralType, sessionType } = granted;
  const { set, unknown } = readPgStatus(pgStatus);
  const bits = [
    ...set.map(({ name }) => name),
    ...optional(unknown !== 0, `unknown bits ${hexadecimal(unknown)}`),
    ...optional(pgStatus === 0, 'normal'),
  ];
  const services = serviceNames(servicesGranted).join(', ');
  return [
    tryLine('servicesGranted', `${hexadecimal(servicesGranted)} ${services}`.trim()),
    tryLine('pgStatus', `${hexadecimal(pgStatus)} ${bits.join(', ')}`),
    tryLine('peripheralOnline', peripheralOnline ? yesNo.yes : yesNo.no),
    tryLine('peripheralType', `${peripheralType}`),
    ...(sessionType === null
      ? []
      : [tryLine('sessionType', `${sessionType} ${sessionTypes[sessionType] ?? ''}`.trim())]),
  ];
}

function traceLine({ at, direction, message, hex }: TraceEntry): string {
  return `${milliseconds(at).padStart(11)}  ${direction.padEnd(8)}  ${freeText(message).padEnd(14)}  ${hex}`.trimEnd();
}

function testLine(label: TestLabel, value: string): string {
  return `${testLabels[label]}: ${value}`;
}

function tryLine(label: TryLabel, value: string): string {
  return `${tryLabels[label]}: ${value}`;
}

function optional(wanted: boolean, text: string): readonly string[] {
  return wanted ? [text] : [];
}

/** Text of somebody else's on one line, with nothing in it that a reader does not see, and no dots that lead to a colon. */
function freeText(text: string): string {
  return visibleLine(text.slice(0, longestText))
    .replace(/[.\s]+([:：])/g, '$1')
    .trim();
}

/** `12.3 ms` */
function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}

/** `0x00000004` */
function hexadecimal(mask: number): string {
  return `0x${(mask >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}

import { openConfBytes, type TagBytes, tagBytesOf } from '../core/cti/versions';
import { type Failure, failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { areKnownFields, decodeFields } from './floating-fields';
import { headerBytes, largestBody } from './limits';
import { type CtiMessage, type FloatingField, messageTypes } from './messages';

/**
 * Reads one whole message, header included. Never throws, never reads past the bytes given.
 *
 * Which layout a server takes when it grants a lower version than was asked for is not
 * documented. So the layout of the asked version is tried first, then the others, and
 * the one that uses up the message exactly is taken.
 * @param version protocol version that the client asked for
 */
export function decodeMessage(bytes: Uint8Array, version: number): Result<CtiMessage> {
  if (bytes.length < headerBytes) return tooShort('header', headerBytes, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0);
  const type = view.getUint32(4);
  if (length > largestBody) return tooLarge(length);
  if (length !== bytes.length - headerBytes) return lies(length, bytes.length - headerBytes);
  return decodeBody(type, bytes.subarray(headerBytes), version);
}

function decodeBody(type: number, body: Uint8Array, version: number): Result<CtiMessage> {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  switch (type) {
    case messageTypes.FAILURE_CONF:
      return decodeFailureConfirmation(body, view, version);
    case messageTypes.FAILURE_EVENT:
      if (body.length !== 4) return wrongSize('FAILURE_EVENT', body.length);
      return success({ name: 'FAILURE_EVENT', status: view.getUint32(0) });
    case messageTypes.OPEN_REQ:
      return decodeOpenRequest(body, view);
    case messageTypes.OPEN_CONF:
      return decodeOpenConfirmation(body, view, version);
    case messageTypes.HEARTBEAT_REQ:
      return decodePlain('HEARTBEAT_REQ', body, view);
    case messageTypes.HEARTBEAT_CONF:
      return decodePlain('HEARTBEAT_CONF', body, view);
    case messageTypes.CLOSE_REQ:
      if (body.length !== 8) return wrongSize('CLOSE_REQ', body.length);
      return success({ name: 'CLOSE_REQ', invokeId: view.getUint32(0), status: view.getUint32(4) });
    case messageTypes.CLOSE_CONF:
      return decodePlain('CLOSE_CONF', body, view);
    default:
      return success({ name: 'OTHER', type, body: body.slice() });
  }
}

function decodePlain(
  name: 'HEARTBEAT_REQ' | 'HEARTBEAT_CONF' | 'CLOSE_CONF',
  body: Uint8Array,
  view: DataView,
): Result<CtiMessage> {
  if (body.length !== 4) return wrongSize(name, body.length);
  return success({ name, invokeId: view.getUint32(0) });
}

const openRequestBytes = 44;

function decodeOpenRequest(body: Uint8Array, view: DataView): Result<CtiMessage> {
  if (body.length < openRequestBytes) return wrongSize('OPEN_REQ', body.length);
  const version = view.getUint32(4);
  const fitting = fitLayout(body, layouts([openRequestBytes], tagBytesOf(version)));
  if (fitting === null) return wrongFields('OPEN_REQ');
  return success({
    name: 'OPEN_REQ',
    invokeId: view.getUint32(0),
    version,
    idleTimeout: view.getUint32(8),
    peripheralId: view.getUint32(12),
    services: view.getUint32(16),
    callMessages: view.getUint32(20),
    agentStates: view.getUint32(24),
    configMessages: view.getUint32(28),
    reserved: [view.getUint32(32), view.getUint32(36), view.getUint32(40)],
    fields: fitting.fields,
  });
}

function decodeOpenConfirmation(body: Uint8Array, view: DataView, version: number): Result<CtiMessage> {
  const expected = openConfBytes(version);
  const others = [32, 30, 26].filter((size) => size !== expected);
  // The shortest form belongs to version 5 alone: elsewhere four bytes would be missing, not a field.
  const sizes = [expected, ...others].filter((size) => size <= body.length);
  const fitting = fitLayout(body, layouts(sizes, tagBytesOf(version)));
  if (fitting === null)
    return sizes.length === 0 ? wrongSize('OPEN_CONF', body.length) : wrongFields('OPEN_CONF');
  const timed = fitting.fixed >= 26;
  const after = timed ? 20 : 16;
  return success({
    name: 'OPEN_CONF',
    invokeId: view.getUint32(0),
    servicesGranted: view.getUint32(4),
    monitorId: view.getUint32(8),
    pgStatus: view.getUint32(12),
    controllerTime: timed ? view.getUint32(16) : null,
    peripheralOnline: view.getUint16(after) !== 0,
    peripheralType: view.getUint16(after + 2),
    agentState: view.getUint16(after + 4),
    departmentId: fitting.fixed >= 30 ? view.getInt32(26) : null,
    sessionType: fitting.fixed >= 32 ? view.getUint16(30) : null,
    fields: fitting.fields,
  });
}

/**
 * FAILURE_CONF is InvokeID and a four-byte Status in every guide and client but one: the
 * guide of version 24 prints a two-byte code and a four-byte peripheral error. A status
 * that starts with two zero bytes is the first form, as no status is above 65,535 and
 * none that fails is 0.
 */
function decodeFailureConfirmation(body: Uint8Array, view: DataView, version: number): Result<CtiMessage> {
  if (body.length < 8) return wrongSize('FAILURE_CONF', body.length);
  const short = body.length < 10 || view.getUint16(4) === 0;
  const fitting = fitLayout(body, layouts([short ? 8 : 10], tagBytesOf(version)));
  if (fitting === null) return wrongFields('FAILURE_CONF');
  return success({
    name: 'FAILURE_CONF',
    invokeId: view.getUint32(0),
    status: short ? view.getUint32(4) : view.getUint16(4),
    peripheralError: short ? null : view.getUint32(6),
    fields: fitting.fields,
  });
}

interface Layout {
  readonly fixed: number;
  readonly tagBytes: TagBytes;
}

/** Layouts to try, likeliest first: the expected width of tags with each size, then the other width. */
function layouts(sizes: readonly number[], expected: TagBytes): readonly Layout[] {
  const other: TagBytes = expected === 1 ? 2 : 1;
  return [expected, other].flatMap((tagBytes) => sizes.map((fixed) => ({ fixed, tagBytes })));
}

interface Fitting {
  readonly fixed: number;
  readonly fields: readonly FloatingField[];
}

/**
 * The first layout that uses up the body exactly with fields that are known; else the
 * first that uses it up at all; null where none does.
 */
function fitLayout(body: Uint8Array, candidates: readonly Layout[]): Fitting | null {
  let second: Fitting | null = null;
  for (const { fixed, tagBytes } of candidates) {
    const fields = decodeFields(body.subarray(fixed), tagBytes);
    if (fields === null) continue;
    if (areKnownFields(fields)) return { fixed, fields };
    second ??= { fixed, fields };
  }
  return second;
}

/**
 * Does a message answer the one OPEN_REQ of this connection? OPEN_CONF with its InvokeID does: the answer
 * echoes it (Cisco's guides of protocols 9 to 25), so one with another confirms another request. A failure
 * does whatever its InvokeID is: nothing else was asked for, and a server that cannot read a request
 * cannot echo its InvokeID.
 */
export function isOpenAnswer(message: CtiMessage, invokeId: number): boolean {
  if (message.name === 'OPEN_CONF') return message.invokeId === invokeId;
  return message.name === 'FAILURE_CONF' || message.name === 'FAILURE_EVENT';
}

function tooShort(part: string, expected: number, found: number): Failure {
  return failure(
    'cti-too-short',
    say('A CTI message needs {expected} bytes for its {part}, and {found} came.', { expected, part, found }),
  );
}

/** What a length above the protocol's own limit is refused with. */
export function tooLarge(length: number): Failure {
  return failure(
    'cti-too-large',
    say('The message claims {length} bytes. The CTI Server protocol allows {most}.', {
      length,
      most: largestBody,
    }),
  );
}

function lies(said: number, found: number): Failure {
  return failure('cti-length', say('The message claims {said} bytes, and {found} came.', { said, found }));
}

function wrongSize(message: string, found: number): Failure {
  return failure(
    'cti-body',
    say('{message} came with {found} bytes, which no version of it has.', { message, found }),
  );
}

function wrongFields(message: string): Failure {
  return failure('cti-field', say('The fields of {message} do not end where the message ends.', { message }));
}

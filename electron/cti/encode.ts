import { openConfBytes, tagBytesOf } from '../core/cti/versions';
import { type Failure, failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { encodeFields } from './floating-fields';
import { headerBytes, largestBody } from './limits';
import { type CtiMessage, type FloatingField, messageTypes, type OpenConfirmation } from './messages';

/**
 * The bytes of one message, header included.
 * @param version the session's protocol version; it decides the width of floating tags and
 *   which fields OPEN_CONF has. OPEN_REQ goes by the version that it asks for itself.
 */
export function encodeMessage(message: CtiMessage, version: number): Result<Uint8Array> {
  switch (message.name) {
    case 'OPEN_REQ':
      return build(
        messageTypes.OPEN_REQ,
        [
          u32(message.invokeId),
          u32(message.version),
          u32(message.idleTimeout),
          u32(message.peripheralId),
          u32(message.services),
          u32(message.callMessages),
          u32(message.agentStates),
          u32(message.configMessages),
          ...message.reserved.map(u32),
        ],
        message.fields,
        message.version,
      );
    case 'OPEN_CONF':
      return encodeOpenConfirmation(message, version);
    case 'FAILURE_CONF': {
      const { invokeId, status, peripheralError, fields } = message;
      if (peripheralError === null) {
        // With something behind it, a status above 65,535 could not be told from the ten-byte form.
        if (fields.length > 0 && status > 0xffff) return impossible('Status', status);
        return build(messageTypes.FAILURE_CONF, [u32(invokeId), u32(status)], fields, version);
      }
      if (status === 0) return impossible('FailureCode', status);
      return build(
        messageTypes.FAILURE_CONF,
        [u32(invokeId), u16(status), u32(peripheralError)],
        fields,
        version,
      );
    }
    case 'FAILURE_EVENT':
      return build(messageTypes.FAILURE_EVENT, [u32(message.status)], [], version);
    case 'CLOSE_REQ':
      return build(messageTypes.CLOSE_REQ, [u32(message.invokeId), u32(message.status)], [], version);
    case 'HEARTBEAT_REQ':
    case 'HEARTBEAT_CONF':
    case 'CLOSE_CONF':
      return build(messageTypes[message.name], [u32(message.invokeId)], [], version);
    case 'OTHER':
      return withHeader(message.type, message.body);
  }
}

function encodeOpenConfirmation(message: OpenConfirmation, version: number): Result<Uint8Array> {
  const size = openConfBytes(version);
  const parts = [
    u32(message.invokeId),
    u32(message.servicesGranted),
    u32(message.monitorId),
    u32(message.pgStatus),
  ];
  if (size >= 26) parts.push(u32(message.controllerTime ?? 0));
  else if (message.controllerTime !== null) return notInVersion('ICMCentralControllerTime', version);
  parts.push(u16(message.peripheralOnline ? 1 : 0), u16(message.peripheralType), u16(message.agentState));
  if (size >= 30) parts.push(i32(message.departmentId ?? 0));
  else if (message.departmentId !== null) return notInVersion('DepartmentID', version);
  if (size >= 32) parts.push(u16(message.sessionType ?? 0));
  else if (message.sessionType !== null) return notInVersion('SessionType', version);
  return build(messageTypes.OPEN_CONF, parts, message.fields, version);
}

interface Part {
  readonly bytes: 2 | 4;
  readonly value: number;
  readonly signed?: true;
}
const u32 = (value: number): Part => ({ bytes: 4, value });
const u16 = (value: number): Part => ({ bytes: 2, value });
const i32 = (value: number): Part => ({ bytes: 4, value, signed: true });

function build(
  type: number,
  parts: readonly Part[],
  fields: readonly FloatingField[],
  version: number,
): Result<Uint8Array> {
  const floating = encodeFields(fields, tagBytesOf(version));
  if (!floating.ok) return floating;
  const fixed = parts.reduce((sum, part) => sum + part.bytes, 0);
  const body = new Uint8Array(fixed + floating.value.length);
  const view = new DataView(body.buffer);
  let offset = 0;
  for (const { bytes, value, signed } of parts) {
    const least = signed === undefined ? 0 : -(2 ** 31);
    const most = signed === undefined ? 2 ** (8 * bytes) - 1 : 2 ** 31 - 1;
    if (!Number.isInteger(value) || value < least || value > most) return impossible(`byte ${offset}`, value);
    if (bytes === 2) view.setUint16(offset, value);
    else if (signed === undefined) view.setUint32(offset, value);
    else view.setInt32(offset, value);
    offset += bytes;
  }
  body.set(floating.value, fixed);
  return withHeader(type, body);
}

function withHeader(type: number, body: Uint8Array): Result<Uint8Array> {
  if (!Number.isInteger(type) || type < 0 || type > 0xffffffff) return impossible('MessageType', type);
  if (body.length > largestBody) {
    return failure(
      'cti-too-large',
      say('A CTI message may not be longer than {most} bytes.', { most: largestBody }),
    );
  }
  const bytes = new Uint8Array(headerBytes + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  view.setUint32(4, type);
  bytes.set(body, headerBytes);
  return success(bytes);
}

function impossible(field: string, value: number): Failure {
  return failure(
    'cti-value',
    say('The value {value} does not fit into {field} of a CTI message.', { value, field }),
  );
}

function notInVersion(field: string, version: number): Failure {
  return failure('cti-value', say('Protocol version {version} has no {field}.', { version, field }));
}

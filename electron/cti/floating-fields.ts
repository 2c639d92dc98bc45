import type { TagBytes } from '../core/cti/versions';
import { type Failure, failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import type { FloatingField } from './messages';

type FieldShape = 'text' | 'bytes' | 'uint16' | 'uint32';

interface KnownField {
  readonly name: string;
  readonly shape: FieldShape;
  /** Most bytes of data; a text's closing zero is counted. */
  readonly most: number;
}

/** Fields of the session messages, by the guide's tag table. */
const knownFields: Readonly<Record<number, KnownField>> = {
  1: { name: 'ClientID', shape: 'text', most: 64 },
  2: { name: 'ClientPassword', shape: 'bytes', most: 64 },
  3: { name: 'ClientSignature', shape: 'text', most: 64 },
  4: { name: 'AgentExtension', shape: 'text', most: 16 },
  5: { name: 'AgentID', shape: 'text', most: 12 },
  6: { name: 'AgentInstrument', shape: 'text', most: 64 },
  7: { name: 'Text', shape: 'text', most: 255 },
  97: { name: 'ApplicationPathID', shape: 'uint32', most: 4 },
  194: { name: 'AgentID_Long', shape: 'text', most: 255 },
  208: { name: 'FltPeripheralID', shape: 'uint32', most: 4 },
  224: { name: 'MultilineAgentControl', shape: 'uint16', most: 2 },
  228: { name: 'NumPeripherals', shape: 'uint16', most: 2 },
};

/** Tags of the fields that Rebind itself reads or sends. */
export const fieldTags = { clientId: 1, clientPassword: 2, clientSignature: 3, text: 7 } as const;

/** The name of a floating field by its tag, as GED-188 has it; null for one that is not listed. */
export function fieldName(tag: number): string | null {
  return knownFields[tag]?.name ?? null;
}

/** A text field: ASCII with a closing zero. A letter that ASCII does not have is refused. */
export function textField(tag: number, text: string): Result<FloatingField> {
  const data = new Uint8Array(text.length + 1);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0 || code > 127) return notAscii(tag);
    data[index] = code;
  }
  const most = knownFields[tag]?.most ?? 255;
  if (data.length > most) return tooLong(tag, most);
  return success({ tag, data });
}

/** The text of the first field with this tag, up to its closing zero; null where there is none. */
export function fieldText(fields: readonly FloatingField[], tag: number): string | null {
  const field = fields.find((one) => one.tag === tag);
  if (field === undefined) return null;
  const end = field.data.indexOf(0);
  return String.fromCharCode(...(end < 0 ? field.data : field.data.subarray(0, end)));
}

/** The bytes of a floating part. A tag or a length that its width cannot hold is refused. */
export function encodeFields(fields: readonly FloatingField[], tagBytes: TagBytes): Result<Uint8Array> {
  const most = tagBytes === 1 ? 0xff : 0xffff;
  let size = 0;
  for (const { tag, data } of fields) {
    if (!Number.isInteger(tag) || tag < 0 || tag > most) return wrongTag(tag);
    if (data.length > most) return tooLong(tag, most);
    size += 2 * tagBytes + data.length;
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const { tag, data } of fields) {
    if (tagBytes === 1) {
      view.setUint8(offset, tag);
      view.setUint8(offset + 1, data.length);
    } else {
      view.setUint16(offset, tag);
      view.setUint16(offset + 2, data.length);
    }
    bytes.set(data, offset + 2 * tagBytes);
    offset += 2 * tagBytes + data.length;
  }
  return success(bytes);
}

/** Reads a floating part; null where the fields do not end exactly where the bytes end. */
export function decodeFields(bytes: Uint8Array, tagBytes: TagBytes): readonly FloatingField[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields: FloatingField[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const data = offset + 2 * tagBytes;
    if (data > bytes.length) return null;
    const tag = tagBytes === 1 ? view.getUint8(offset) : view.getUint16(offset);
    const length = tagBytes === 1 ? view.getUint8(offset + 1) : view.getUint16(offset + 2);
    if (data + length > bytes.length) return null;
    fields.push({ tag, data: bytes.slice(data, data + length) });
    offset = data + length;
  }
  return fields;
}

/** Are all of these fields of the session messages, each in its own shape: then they were hardly read by accident. */
export function areKnownFields(fields: readonly FloatingField[]): boolean {
  return fields.every(({ tag, data }) => {
    const known = knownFields[tag];
    if (known === undefined || data.length > known.most) return false;
    if (known.shape === 'uint16') return data.length === 2;
    if (known.shape === 'uint32') return data.length === 4;
    return true;
  });
}

function named(tag: number): string {
  return fieldName(tag) ?? String(tag);
}

function notAscii(tag: number): Failure {
  return failure(
    'cti-text',
    say('The field {field} holds a letter that the CTI Server protocol cannot carry.', { field: named(tag) }),
  );
}

function tooLong(tag: number, most: number): Failure {
  return failure(
    'cti-field',
    say('The field {field} is longer than {most} bytes.', { field: named(tag), most }),
  );
}

function wrongTag(tag: number): Failure {
  return failure('cti-field', say('This protocol version has no field number {tag}.', { tag }));
}

import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Result, success } from '../../core/result';
import { writeWhole } from './durable';
import { errorCode, readFailure, writeFailure } from './file-failure';

/** The key of an incident's pseudonyms lies beside its record, and goes into no export and no package. */
const fileName = 'redaction.key';

/** 32 bytes, in hexadecimal. */
const shape = /^[0-9a-f]{64}$/;

export interface RedactionKey {
  readonly key: Uint8Array;
  /** Tells this key from another one, and nothing of either: it may stand in the incident's record. */
  readonly name: string;
}

/**
 * The key of the pseudonyms of the incident in this folder, made where there is none, or where the
 * file holds something else. It is for the
 * technician's own eyes (0600): whoever has it could try names and addresses until one fits.
 */
export function redactionKey(folder: string): Promise<Result<RedactionKey>> {
  // Who asks while it is being made gets the same one.
  const known = asked.get(folder);
  if (known !== undefined) return known;
  const key = readOrMade(folder).finally(() => asked.delete(folder));
  asked.set(folder, key);
  return key;
}

/** By folder, while it is being read or made. */
const asked = new Map<string, Promise<Result<RedactionKey>>>();

async function readOrMade(folder: string): Promise<Result<RedactionKey>> {
  const file = path.join(folder, fileName);
  try {
    const text = (await readFile(file, 'utf8')).trim();
    if (shape.test(text)) return success(named(Buffer.from(text, 'hex')));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return readFailure(error, fileName);
  }
  return made(file);
}

function named(key: Uint8Array): RedactionKey {
  const name = createHmac('sha256', key).update('the name of this key').digest('hex').slice(0, 8);
  return { key, name };
}

async function made(file: string): Promise<Result<RedactionKey>> {
  const key = randomBytes(32);
  try {
    await writeWhole(file, `${key.toString('hex')}\n`, randomUUID());
    return success(named(key));
  } catch (error) {
    return writeFailure(error);
  }
}

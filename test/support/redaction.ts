import { createHmac } from 'node:crypto';
import { type Gathering, gathering } from '../../electron/core/redaction/identifiers';
import type { Keyed } from '../../electron/core/redaction/keyed';
import type { RedactionLevel } from '../../electron/core/redaction/levels';
import { type Redactor, redactorOf } from '../../electron/core/redaction/redactor';

/** The HMAC of a test's key. */
export function keyedFor(key: string): Keyed {
  return (text) => createHmac('sha256', key).update(text, 'utf8').digest();
}

/** A redactor that knows what it is told, and what stands in a text. */
export function redactorFor(
  text: string,
  tell: (known: Gathering) => void = () => undefined,
  level: Exclude<RedactionLevel, 'none'> = 'customer-safe',
): Redactor {
  const known = gathering();
  tell(known);
  known.text(text);
  return redactorOf(level, known.all, keyedFor('a test'));
}

/** Crockford's base 32: sorts as its bytes do, and has no letters that read alike. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

function base32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = alphabet.charAt(rest % 32) + text;
  }
  return text;
}

function randomPart(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet.charAt(byte % 32)).join('');
}

/** Random bytes that an id takes. */
export const idBytes = 10;

/** An event's id: the time in milliseconds, then 50 random bits. Ids sort as their times do. */
export function eventId(now: Date, random: Uint8Array): string {
  return base32(now.getTime(), 10) + randomPart(random.subarray(0, idBytes));
}

/** An incident's id and the name of its folder: `20260105-140312-` and 50 random bits, in UTC. */
export function incidentId(now: Date, random: Uint8Array): string {
  const [day = '', time = ''] = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').split('T');
  return `${day}-${time}-${randomPart(random.subarray(0, idBytes))}`;
}

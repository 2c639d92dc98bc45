const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in Base64 (RFC 4648, 4), with padding. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let place = 0; place < bytes.length; place += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(place, place + 3);
    const group = (one << 16) | (two << 8) | three;
    const left = bytes.length - place;
    parts.push(
      signs.charAt(group >> 18) +
        signs.charAt((group >> 12) & 63) +
        (left > 1 ? signs.charAt((group >> 6) & 63) : '=') +
        (left > 2 ? signs.charAt(group & 63) : '='),
    );
  }
  return parts.join('');
}

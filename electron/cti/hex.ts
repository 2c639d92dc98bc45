/** Bytes as `00 0A FF`, at most the first `most` of them. */
export function toHex(bytes: Uint8Array, most = bytes.length): string {
  const shown = Array.from(bytes.subarray(0, most), (byte) =>
    byte.toString(16).padStart(2, '0').toUpperCase(),
  );
  return shown.join(' ');
}

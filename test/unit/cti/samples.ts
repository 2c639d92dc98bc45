/** Bytes written as pairs of hexadecimal digits. */
export function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.trim().split(/\s+/), (pair) => Number.parseInt(pair, 16));
}

/**
 * Vectors of a public test suite for this protocol (nshimaza/uccertweb, MIT licence,
 * whose author says that it was never run against the real product). The length in
 * front was worked out here.
 */
export const published = {
  openRequest: bytes(`
    00 00 00 66 00 00 00 03 04 03 02 01 00 00 00 13
    FF FF FF FF 02 03 04 05 00 00 00 10 00 00 60 00
    00 00 02 08 00 00 00 00 00 00 00 00 00 00 00 00
    00 00 00 00 01 09 43 6C 69 65 6E 74 49 44 00 02
    00 03 10 43 6C 69 65 6E 74 53 69 67 6E 61 74 75
    72 65 00 04 05 33 30 30 31 00 05 05 31 30 30 31
    00 06 05 33 30 30 31 00 61 04 03 04 05 06`),
  openConfirmation: bytes(`
    00 00 00 37 00 00 00 04 01 02 03 04 00 00 00 10
    02 03 04 05 00 00 00 13 04 05 06 07 00 01 00 11
    00 03 04 05 33 30 30 31 00 05 05 31 30 30 31 00
    06 05 33 30 30 31 00 E4 02 05 06 E0 02 00 00`),
  failureConfirmation: bytes('00 00 00 08 00 00 00 01 01 02 03 04 00 00 00 61'),
  failureEvent: bytes('00 00 00 04 00 00 00 02 00 00 00 11'),
  heartbeatRequest: bytes('00 00 00 04 00 00 00 05 02 03 04 05'),
  heartbeatConfirmation: bytes('00 00 00 04 00 00 00 06 03 04 06 07'),
  closeRequest: bytes('00 00 00 08 00 00 00 07 04 05 06 07 00 00 00 62'),
  closeConfirmation: bytes('00 00 00 04 00 00 00 08 03 04 05 06'),
};

/** Built from the field tables that Cisco published; not captured from a product. */
export const built = {
  probe9: bytes(`
    00 00 00 36 00 00 00 03 00 00 00 01 00 00 00 09
    00 00 00 78 FF FF FF FF 00 00 00 10 00 00 00 00
    00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
    00 00 00 00 01 06 70 72 6F 62 65 00 02 00`),
  probe24: bytes(`
    00 00 00 3A 00 00 00 03 00 00 00 01 00 00 00 18
    00 00 00 78 FF FF FF FF 00 00 00 10 00 00 00 00
    00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
    00 00 00 00 00 01 00 06 70 72 6F 62 65 00 00 02
    00 00`),
  openConfirmation18: bytes(`
    00 00 00 1A 00 00 00 04 00 00 00 01 00 00 00 10
    00 00 00 00 00 00 00 00 43 20 00 00 00 01 00 11
    00 09`),
  openConfirmation24: bytes(`
    00 00 00 20 00 00 00 04 00 00 00 01 00 00 00 10
    00 00 00 00 00 00 00 00 43 20 00 00 00 01 00 11
    00 09 00 00 00 00 00 01`),
  invalidVersion: bytes('00 00 00 08 00 00 00 01 00 00 00 01 00 00 00 01'),
  requiredDataMissing: bytes('00 00 00 08 00 00 00 01 00 00 00 01 00 00 00 06'),
  serverOffline: bytes('00 00 00 08 00 00 00 01 00 00 00 01 00 00 00 0F'),
  invalidTimeout: bytes('00 00 00 08 00 00 00 01 00 00 00 01 00 00 00 12'),
};

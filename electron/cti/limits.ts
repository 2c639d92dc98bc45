/** Bytes of every message's header: the length of what follows it, and its type. */
export const headerBytes = 8;

/**
 * The longest message, header included. The guide of protocol 24 gives 12,500 bytes;
 * older ones are shorter, so this bound holds for all.
 */
export const largestMessage = 12_500;

export const largestBody = largestMessage - headerBytes;

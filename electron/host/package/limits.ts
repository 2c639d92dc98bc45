/**
 * What a package may hold. Saving keeps to the same limits as opening, so that a package that was
 * saved can always be opened. All sizes are in bytes.
 */

const megabyte = 1024 * 1024;

/** One piece of evidence, as everywhere in Rebind (128 MiB). */
export const largestPiece = 128 * megabyte;

/** All that is in a package, unpacked (2 GiB). It keeps below 4 GiB, so no package needs ZIP64. */
export const largestUnpacked = 2_048 * megabyte;

/** The package file itself: what compresses badly is stored as it is, so it may be as large as its content. */
export const largestFile = largestUnpacked + 64 * megabyte;

/** `manifest.json`: {@link mostPieces} of them at about 100 bytes, with room. */
export const largestManifest = 4 * megabyte;

/** `events.jsonl`: some hundred thousand entries. It is the only member that is held in memory. */
export const largestEvents = 64 * megabyte;

/** Pieces of evidence. */
export const mostPieces = 10_000;

/**
 * How many times smaller than its content a packed member may be, where the content is larger than
 * {@link ratioCounts}. Console texts reach 20 to 60. Content that would pack better is stored unpacked.
 */
export const highestRatio = 200;

/** Content up to this size may pack as well as it likes: it fills no disk and no memory. */
export const ratioCounts = megabyte;

/** True where packed content is smaller than honest content packs. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > ratioCounts && unpacked > packed * highestRatio;
}

/** Largest picture that is put on a step, in bytes (32 MiB). */
export const largestPicture = 32 * 1024 * 1024;

/** Most pictures that are brought in one go. */
export const mostPictures = 20;

/** A port that Windows gives to no client for its call. */
export function isWellKnown(port: number): boolean {
  return port < 1025;
}

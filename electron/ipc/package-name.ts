/** File name ending of a package, with its dot. */
export const packageEnding = '.rebind';

/** True for the name of a file that is handed over as a package. */
export function isPackageName(name: string): boolean {
  return name.toLowerCase().endsWith(packageEnding);
}

/**
 * A name that may be long, short enough to stand in a sentence. The middle goes: the
 * start tells what it is, the end which one.
 * @param most how many signs are left, the dots counted
 */
export function shortened(text: string, most = 44): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  const end = Math.floor(most / 3);
  return `${signs.slice(0, most - end - 1).join('')}…${signs.slice(-end).join('')}`;
}

/** The name of a file without the folder that was dropped with it: where room is short, the end tells more. */
export function fileName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Lines as a Windows console writes them to a file: each ends with `\r\n`. */
export function windowsLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

/** Most letters of a line before `regedit` goes on in the next. */
const lineLength = 79;

/** `"Name"="value"` with backslashes and quotes escaped. */
export function stringValue(name: string, value: string): readonly string[] {
  return [`${quoted(name)}=${quoted(value)}`];
}

/** `"Name"=dword:0000000f` */
export function numberValue(name: string, value: number): readonly string[] {
  return [`${quoted(name)}=dword:${value.toString(16).padStart(8, '0')}`];
}

/**
 * A list of texts (REG_MULTI_SZ) as `regedit` 5.00 exports it: UTF-16 bytes in
 * hexadecimal, a zero behind each text and one behind the list, broken into lines that
 * end with a backslash. An empty list is one zero.
 */
export function listValue(name: string, values: readonly string[]): readonly string[] {
  const letters = `${values.map((value) => `${value}\0`).join('')}\0`;
  const bytes = Array.from(letters, (letter) => {
    const code = letter.charCodeAt(0);
    return [code & 0xff, code >> 8];
  }).flat();
  const lines: string[] = [];
  let line = `${quoted(name)}=hex(7):`;
  bytes.forEach((byte, index) => {
    const last = index === bytes.length - 1;
    const pair = byte.toString(16).padStart(2, '0') + (last ? '' : ',');
    // Room is kept for the backslash that leads to the next line.
    if (line.length + pair.length + (last ? 0 : 1) > lineLength) {
      lines.push(`${line}\\`);
      line = '  ';
    }
    line += pair;
  });
  return [...lines, line];
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** No row that this product knows has more cells. */
const mostCells = 40;

/** The cells of a line of values parted by one sign; a value in quotes may hold it, and two quotes for one. */
export function cellsOf(line: string, parting: ',' | '\t'): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length && cells.length < mostCells) {
    let cell = '';
    if (line[at] === '"') {
      at += 1;
      for (;;) {
        const end = line.indexOf('"', at);
        cell += line.slice(at, end < 0 ? line.length : end);
        at = end < 0 ? line.length : end + 1;
        if (end < 0 || line[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const end = line.indexOf(parting, at);
    cells.push((cell + line.slice(at, end < 0 ? line.length : end)).trim());
    if (end < 0) break;
    at = end + 1;
  }
  return cells;
}

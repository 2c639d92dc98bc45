/** A rectangle in user units. */
export interface PathBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many numbers a command of a path takes. */
const counts: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 };

/**
 * The box around a path of the pictures: moves, lines and curves with their control points, in
 * which these pictures round nothing but corners. null for a path without a point.
 */
export function boxOf(d: string): PathBox | null {
  const xs: number[] = [];
  const ys: number[] = [];
  let x = 0;
  let y = 0;
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const kind = command.toLowerCase();
    const relative = command === kind;
    const count = counts[kind];
    if (count === undefined || count === 0) continue;
    for (let at = 0; at + count <= numbers.length; at += count) {
      const taken = numbers.slice(at, at + count);
      const fromX = relative ? x : 0;
      const fromY = relative ? y : 0;
      if (kind === 'h') x = fromX + (taken[0] ?? 0);
      else if (kind === 'v') y = fromY + (taken[0] ?? 0);
      else {
        for (let pair = 0; pair < taken.length; pair += 2) {
          x = fromX + (taken[pair] ?? 0);
          y = fromY + (taken[pair + 1] ?? 0);
          xs.push(x);
          ys.push(y);
        }
      }
      xs.push(x);
      ys.push(y);
    }
  }
  if (xs.length === 0) return null;
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

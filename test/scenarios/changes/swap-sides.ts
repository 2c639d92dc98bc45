import { otherSide, readCtiPort, type Side } from '../../../electron/core/net/ports';
import { ownerOf, type Texts } from '../case-of';
import { withTexts } from './texts';

/**
 * The same folder with the letters of the two sides exchanged, and everything that goes with them: the
 * folders, the form, the names of the registry's values and of the services, the ports of the formula. The
 * hosts keep their names and addresses.
 */
export function swapped(texts: Texts): Texts {
  const moved = [...texts].map(([id, text]): [string, string] => {
    const owner = ownerOf(id);
    if (id === 'site.json') return [id, `${JSON.stringify(swappedForm(JSON.parse(text)), null, 2)}\n`];
    return [owner === 'A' || owner === 'B' ? `${otherSide(owner)}${id.slice(1)}` : id, text];
  });
  return withTexts(new Map(moved), (text) =>
    text
      .replace(/(?<![\d.])4\d{4}(?![\d.])/g, (port) => String(otherPort(Number(port))))
      .replace(/\b(CTIServer(?:Port)?)([AB])\b/g, withOtherLetter)
      .replace(/\b([CP]G\d+)([AB])\b/gi, withOtherLetter),
  );
}

const withOtherLetter = (_: string, before: string, letter: string): string => {
  const other = otherSide(letter.toUpperCase() as Side);
  return `${before}${letter === letter.toUpperCase() ? other : other.toLowerCase()}`;
};

/** The members `A` and `B` of every object, and the side that is active. */
function swappedForm(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key === 'A' || key === 'B' ? otherSide(key) : key,
      key === 'active' && (member === 'A' || member === 'B') ? otherSide(member) : swappedForm(member),
    ]),
  );
}

/** Ports of the two routers and the two central controllers, without the instance's offset: 1000 apart as well. */
const markersOfA = [40002, 40003, 40017, 42001];
const instances = Array.from({ length: 25 }, (_, instance) => 40 * instance);
const markers = new Map(
  markersOfA.flatMap((port) =>
    instances.flatMap((offset): readonly [number, number][] => [
      [port + offset, port + offset + 1000],
      [port + offset + 1000, port + offset],
    ]),
  ),
);

function otherPort(port: number): number {
  const formula = readCtiPort(port);
  if (formula !== null) return formula.side === 'A' ? port + 1000 : port - 1000;
  return markers.get(port) ?? port;
}

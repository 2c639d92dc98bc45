import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Style sheets and what uses them: a class that is named has a rule, and a rule has something that takes it. */

const renderer = path.resolve(import.meta.dirname, '../../../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).map((one) =>
  path.join(renderer, one),
);
const shown = (file: string) => path.relative(renderer, file).replaceAll('\\', '/');

/** The classes that a sheet's selectors name. */
function classesOf(sheet: string): Set<string> {
  const selectors = readFileSync(sheet, 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\{[^{}]*\}/g, '{}');
  return new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name));
}

it('names no class without a rule, and keeps no rule that nothing takes', () => {
  const rules = new Map(
    files.filter((one) => one.endsWith('.module.css')).map((one) => [one, classesOf(one)]),
  );
  expect(rules.size).toBeGreaterThan(80);
  const left = new Map([...rules].map(([sheet, classes]) => [sheet, new Set(classes)]));
  const faults: string[] = [];
  for (const file of files.filter((one) => /\.tsx?$/.test(one))) {
    const text = readFileSync(file, 'utf8');
    const code = text.replaceAll(/^import .*$/gm, '');
    for (const [, name = '', from = ''] of text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)) {
      const sheet = path.resolve(path.dirname(file), from);
      // A class that is put together from a value may be any of them.
      if (new RegExp(`\\b${name}\\[`).test(code)) left.delete(sheet);
      for (const [, taken = ''] of code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) {
        if (rules.get(sheet)?.has(taken) !== true)
          faults.push(`${shown(file)}: ${name}.${taken} has no rule`);
        left.get(sheet)?.delete(taken);
      }
    }
  }
  for (const [sheet, classes] of left) {
    for (const one of classes) faults.push(`${shown(sheet)}: nothing takes .${one}`);
  }
  expect(faults).toEqual([]);
});

it('lets what a component says of its own win over what it shares, whatever is loaded first', () => {
  const looks = files.filter((one) => /looks[\\/][\w-]+\.module\.css$/.test(one));
  expect(looks.length).toBeGreaterThan(5);
  for (const look of looks) {
    const rules = readFileSync(look, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
    const heavy = [...rules.matchAll(/([^{}]+)\{/g)]
      .flatMap(([, selectors = '']) =>
        selectors.replaceAll(/:where\([^()]*(\([^()]*\)[^()]*)*\)/g, '').split(','),
      )
      .map((one) => one.trim())
      .filter((one) => /^\.[\w-]+$/.test(one));
    // A radio's own ring is drawn around its whole option instead.
    expect(heavy, shown(look)).toEqual(shown(look).endsWith('option.module.css') ? ['.radio'] : []);
  }
});

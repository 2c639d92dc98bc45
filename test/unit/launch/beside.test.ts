import { describe, expect, it } from 'vitest';
import { besideEachOther } from '../../../electron/launch/beside.mjs';

const check = (name: string, alone?: true) => ({ name, alone });
const names = (groups: readonly (readonly { readonly name: string }[])[]) =>
  groups.map((group) => group.map(({ name }) => name));

describe('checks', () => {
  it('run beside their neighbours, in their order', () => {
    const groups = besideEachOther([check('types'), check('lint'), check('borders')]);
    expect(names(groups)).toEqual([['types', 'lint', 'borders']]);
  });

  it('run by themselves where they need the machine, also between others', () => {
    const groups = besideEachOther([
      check('types'),
      check('unit', true),
      check('e2e', true),
      check('lint'),
      check('borders'),
    ]);
    expect(names(groups)).toEqual([['types'], ['unit'], ['e2e'], ['lint', 'borders']]);
  });

  it('are none where none is asked for', () => {
    expect(besideEachOther([])).toEqual([]);
  });
});

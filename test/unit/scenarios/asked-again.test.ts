import { expect, it } from 'vitest';
import { diagnose } from '../../../electron/core/diagnosis/diagnose';
import { caseOf, ownerOf, type Texts } from '../../scenarios/case-of';
import { scenarios } from '../../scenarios/catalogue';
import { filesOf } from '../../scenarios/files';
import { askedAgain } from '../../support/asked-again';

/** The whole folder, and it without the form, without each owner, and without the registry exports. */
function foldersOf(texts: Texts): readonly (readonly [without: string, texts: Texts])[] {
  const without = (name: string, gone: (id: string) => boolean) =>
    [name, new Map([...texts].filter(([id]) => !gone(id)))] as const;
  return [
    without('nothing', () => false),
    without('the form', (id) => ownerOf(id) === null),
    without('exports', (id) => id.endsWith('.reg')),
    ...['A', 'B', 'dialer'].map((owner) => without(owner, (id) => ownerOf(id) === owner)),
  ];
}

it('no cause asks for a piece that was read whole, or calls it missing', { timeout: 120_000 }, () => {
  let looked = 0;
  const found = scenarios.flatMap((scenario) => {
    const texts = new Map([...filesOf(scenario)].filter(([id]) => id !== 'truth.json'));
    return foldersOf(texts).flatMap(([without, left]) => {
      looked += 1;
      return askedAgain(diagnose(caseOf(left))).map((one) => `${scenario.id} without ${without}: ${one}`);
    });
  });
  expect(looked).toBeGreaterThan(scenarios.length * 4);
  expect(found).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../../renderer/components/said';

describe('a sentence with addresses', () => {
  it('sets address and port apart from the words', () => {
    expect(
      piecesOf('The dialer calls 10.1.8.103:43027 there.').map(({ text, address }) => [text, address]),
    ).toEqual([
      ['The dialer calls ', false],
      ['10.1.8.103:43027', true],
      [' there.', false],
    ]);
  });

  it('keeps brackets and full stops with their address, outside of it', () => {
    expect(piecesOf('Tried from this laptop (10.1.8.77).')).toEqual([
      { text: 'Tried from this laptop ', address: false, before: '', after: '' },
      { text: '10.1.8.77', address: true, before: '(', after: ').' },
    ]);
  });

  it('leaves a version number with three parts alone', () => {
    expect(piecesOf('Electron 25.1.1 is old')).toHaveLength(1);
  });

  it('loses and adds nothing, whatever the sentence', () => {
    const parts = fc.oneof(fc.string(), fc.ipV4(), fc.constantFrom('(', ')', '. ', ':43027', ' '));
    fc.assert(
      fc.property(fc.array(parts), (words) => {
        const sentence = words.join('');
        expect(
          piecesOf(sentence)
            .map(({ before, text, after }) => before + text + after)
            .join(''),
        ).toBe(sentence);
      }),
    );
  });
});

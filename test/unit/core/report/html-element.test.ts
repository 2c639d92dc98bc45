import { expect, it } from 'vitest';
import { el, join } from '../../../../electron/core/report/html-element';

/** What a reader sees who takes the markup off and leaves nothing in its place. */
function bare(markup: string): string {
  return markup.replaceAll(/<[^<>]*>/g, '');
}

it('keeps the last word of a block apart from the first one of the next', () => {
  const list = el('ul', {}, el('li', {}, 'key of the dialer'), el('li', {}, '1'));
  const lines = el('pre', { class: 'excerpt' }, el('span', {}, '1'), ' text');
  expect(bare(join([list, lines]).markup).split(/\s+/)).toEqual([
    ...['key', 'of', 'the', 'dialer', '1', '1', 'text'],
    '',
  ]);
});

it('adds nothing within a line', () => {
  expect(el('p', {}, 'one', el('b', {}, 'two'), el('span', {}, 'three')).markup).toBe(
    '<p>one<b>two</b><span>three</span></p>\n',
  );
});

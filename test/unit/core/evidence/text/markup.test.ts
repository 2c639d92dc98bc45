import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../../../../electron/core/evidence/text/markup';

describe('layout around a paste', () => {
  it.each([
    ['<pre><code>TCP</code></pre>', 'TCP'],
    ['<div class="x">a</div>\n<br/>b', 'a\nb'],
    ['<pre>a&nbsp;b &lt;c&gt; &amp;lt; &#65;&#x42;</pre>', 'a b <c> &lt; AB'],
    ['\u001b[31;1mTCP\u001b[0m x', 'TCP x'],
  ])('%j is taken off', (text, plain) => {
    expect(withoutMarkup(text)).toBe(plain);
  });

  it.each([
    'Host Name . . : <b>PGB</b>',
    'a < b and c > d',
    'C:\\>type x & echo <none>',
    '<pre without an end',
    'Tom &amp; Jerry',
    '<script>alert(1)</script>',
    'no markup at all',
  ])('is not seen in somebody’s own words: %s', (text) => {
    expect(withoutMarkup(text)).toBe(text);
  });

  it('never moves a line', () => {
    const text = '<pre\nx>\n<code>&#10;</code>\n\u001b[\n<br>\nlast';
    expect(withoutMarkup(text).split('\n')).toHaveLength(text.split('\n').length);
  });
});

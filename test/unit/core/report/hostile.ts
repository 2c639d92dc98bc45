/** What anybody could have written into a name, a note or a file: none of it may do anything in a report. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  `"'><svg onload=alert(1)>`,
  '</pre></td></table></style><b>',
  '<!-- ',
  '![x](http://evil.example/a.png)',
  '[x](javascript:alert(1))',
  '[x]: http://evil.example/b "t"',
  '``` html',
  '~~~~~~',
  '`code`',
  '| a | b |',
  '# heading',
  '> quote',
  '- item',
  '1. item',
  '---',
  '*bold* _bold_ ~~gone~~ $x^{2}$',
  'http://evil.example/c www.evil.example',
  '=HYPERLINK("http://evil.example/d")',
  '&lt;b&gt; &#60;i&#62;',
  '\u001b[2J\u001b]0;title\u0007',
  '\u202egnp.exe\u202c \u2066x\u2069',
  'zero\u200bwidth\ufeff',
  'nul\u0000 del\u007f c1\u009b',
  'line\u2028separator\u2029',
  'lone \ud800 surrogate \udc00',
  'two\r\nlines\tand a tab',
];

/** All of them in one text. */
export const hostile = hostileTexts.join(' ');

/** Characters that must not stand in any output: controls but line feed, direction marks, zero width, lone surrogates. */
export const unseenCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

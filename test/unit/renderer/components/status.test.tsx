import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { say } from '../../../../electron/core/text';
import { Said } from '../../../../renderer/components/Said';
import { Status, type Tone } from '../../../../renderer/components/Status';

const words = (markup: string) => markup.replace(/<[^>]*>/g, '');

describe('an answer', () => {
  it.each<[Tone, string]>([
    ['good', 'holds'],
    ['wrong', 'does not hold'],
    ['look', 'needs a look'],
    ['unknown', 'not known'],
    ['unread', 'could not be read'],
    ['idle', 'not expected'],
  ])('%s is a sign and a word, never a colour alone', (tone, word) => {
    const markup = renderToStaticMarkup(<Status tone={tone} />);
    expect(words(markup)).toBe(word);
    expect(markup).toContain('<svg');
    expect(markup).toContain(`data-tone="${tone}"`);
  });
});

describe('a sentence with a hostile value', () => {
  it('is shown as text', () => {
    const markup = renderToStaticMarkup(
      <Said message={say('Host {host} answers.', { host: '<img src=x onerror=1>' })} />,
    );
    expect(markup).not.toContain('<img');
    expect(markup).toContain('&lt;img src=x onerror=1&gt;');
  });
});

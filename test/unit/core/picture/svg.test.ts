import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import { element } from '../../../../electron/core/picture/drawing';
import { pictureStyle, toSvg } from '../../../../electron/core/picture/svg';
import { topology } from '../../../../electron/core/picture/topology';
import { aCase, ipconfig } from '../../../support/case-builder';

describe('a picture as text', () => {
  it('shows what came from evidence as text, never as markup', () => {
    const { facts } = diagnose(
      aCase({
        B: { visible: '10.1.8.103' },
        evidence: { B: [ipconfig('<img/src=x>', '</text><script> 10.1.8.103')] },
      }),
    );
    const svg = toSvg(topology(facts, { width: 1100 }));
    expect(svg).toContain('&lt;img/src=x&gt;');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
    expect(svg.match(/<(script|img)/)).toBeNull();
  });

  it('cannot be left through an attribute', () => {
    const svg = toSvg({
      width: 1,
      height: 1,
      label: '" onload="x',
      children: [element('g', { class: '"><' })],
    });
    expect(svg).toContain('aria-label="&quot; onload=&quot;x"');
    expect(svg).toContain('class="&quot;&gt;&lt;"');
  });

  it('replaces signs that XML forbids', () => {
    const svg = toSvg({ width: 1, height: 1, label: 'a\u0000b\ud800c\ufffe', children: [] });
    expect(svg).toContain('aria-label="a\ufffdb\ufffdc\ufffd"');
  });

  it('shows marks that would turn the direction of the text', () => {
    const { facts } = diagnose(aCase({ B: { host: 'PG\u202eB' } }));
    const svg = toSvg(topology(facts));
    expect(svg).not.toContain('\u202e');
    expect(svg).toContain('PG\u25a1B');
  });

  it('brings a style sheet that needs nothing else', () => {
    expect(pictureStyle).toContain('.rb-picture');
    expect(pictureStyle).not.toMatch(/@import|url\(/);
    // Each colour of a theme has a printable value beside it.
    for (const [, value] of pictureStyle.matchAll(/var\(--(?:ink|card|good|wrong|look)([^)]*)\)/g)) {
      expect(value).toMatch(/^(?:-\w+)?, #[0-9a-f]{6}$/);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { type Drawing, element, group } from '../../../../electron/core/picture/drawing';
import { paintedElements } from '../../../../electron/core/picture/resolved-look';
import { topology } from '../../../../electron/core/picture/topology';
import { diagnoseNote, ipconfig, netstat } from '../../../support/case-builder';

function drawingOf(...children: Drawing['children']): Drawing {
  return { width: 10, height: 10, label: '', children };
}

describe('the look of a picture for writers without style sheets', () => {
  it('takes the printable value where the page defines none', () => {
    const [one] = paintedElements(drawingOf(element('rect', { class: 'rb-card-edge' })));
    expect(one?.look).toMatchObject({ fill: '#ffffff', stroke: '#b4bec9', strokeWidth: 1.4 });
  });

  it('lets what stands around decide, by classes, children and custom properties', () => {
    const [card, ground] = paintedElements(
      drawingOf(
        group('rb-card rb-private', [element('rect', { class: 'rb-card-edge' })]),
        group('rb-band rb-visible', [element('rect', { class: 'rb-ground' })]),
      ),
    );
    expect(card?.look.stroke).toBe('#6540b5');
    expect(ground?.look).toMatchObject({ fill: '#e8f1fc', stroke: '#0a5cbd', strokeOpacity: 0.35 });
  });

  it('knows the colour that is current, and dashes', () => {
    const [call] = paintedElements(
      drawingOf(group('rb-tone-wrong rb-is-none', [element('path', { class: 'rb-line', d: 'M0 0h9' })])),
    );
    expect(call?.look).toMatchObject({ fill: null, stroke: '#b3231a', dashes: [8, 5] });
  });

  it('gives a text its pieces, black and without a frame where no rule says otherwise', () => {
    const [text] = paintedElements(
      drawingOf(
        element(
          'text',
          {},
          element('title', {}, 'whole'),
          element('tspan', { class: 'rb-code' }, '10.1.8.103'),
          element('tspan', { class: 'rb-strong rb-soft', dx: 6 }, 'listens'),
        ),
      ),
    );
    expect(text?.pieces.map((piece) => piece.text)).toEqual(['10.1.8.103', ' listens']);
    expect(text?.pieces[0]?.look).toMatchObject({ fill: '#000000', stroke: null, mono: true, bold: false });
    expect(text?.pieces[1]?.look).toMatchObject({ fill: '#515d6b', bold: true });
  });

  it('leaves nothing of the case’s picture without a colour that it should have', () => {
    const { facts } = diagnoseNote({
      evidence: {
        B: [
          netstat('172.1.8.103:43027 LISTENING'),
          ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103'),
        ],
      },
    });
    const painted = paintedElements(topology(facts));
    expect(painted.length).toBeGreaterThan(30);
    const invisible = painted.filter(
      ({ element: { tag }, look }) => tag !== 'text' && look.fill === null && look.stroke === null,
    );
    expect(invisible).toEqual([]);
  });
});

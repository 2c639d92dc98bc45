import { describe, expect, it } from 'vitest';
import { bindingOrder, metricOrder } from '../../../../electron/core/picture/binding-order';
import { toSvg } from '../../../../electron/core/picture/svg';
import type { OrderRow } from '../../../../electron/core/remedy/types';

const visible: OrderRow = { name: 'LAN 1', role: 'visible', address: '10.1.8.103' };
const hidden: OrderRow = { name: 'LAN 2', role: 'private', address: '172.1.8.103' };
const backup: OrderRow = { name: 'Backup', role: 'other', address: '192.168.5.9' };

describe('the drawing of Adapters and Bindings', () => {
  it('tells which connection is moved, and from where to where', () => {
    const drawing = bindingOrder({ before: [backup, hidden, visible], after: [visible, backup, hidden] });
    expect(drawing.label).toBe('Connections list: LAN 1 is moved from place 3 to place 1.');
  });

  it('says how often the up arrow is pressed', () => {
    const svg = toSvg(bindingOrder({ before: [backup, hidden, visible], after: [visible, backup, hidden] }));
    expect(svg).toContain('2×');
  });

  it('has the site’s own connection names in both lists', () => {
    const svg = toSvg(bindingOrder({ before: [hidden, visible], after: [visible, hidden] }));
    expect(svg.match(/LAN 1</g)).toHaveLength(2);
    expect(svg.match(/LAN 2</g)).toHaveLength(2);
  });

  it('marks nothing where nothing moves', () => {
    const drawing = bindingOrder({ before: [visible, hidden], after: [visible, hidden] });
    expect(drawing.label).toBe('The order of the connections stays as it is.');
    expect(toSvg(drawing)).not.toMatch(/rb-pressed|rb-move|rb-chosen/);
  });

  it('tells two connections of one name apart by their address', () => {
    const one: OrderRow = { name: 'LAN', role: 'private', address: '172.1.8.103' };
    const other: OrderRow = { name: 'LAN', role: 'visible', address: '10.1.8.103' };
    const svg = toSvg(bindingOrder({ before: [one, other], after: [other, one] }));
    expect(svg.match(/rb-chosen/g)).toHaveLength(2);
    expect(svg).toContain('1×');
  });

  it('stands the two above each other where there is little room', () => {
    const change = { before: [hidden, visible], after: [visible, hidden] };
    expect(bindingOrder(change, { width: 400 }).height).toBeGreaterThan(
      bindingOrder(change, { width: 760 }).height * 1.8,
    );
  });

  it('shows a name with markup as text', () => {
    const nasty: OrderRow = { ...visible, name: '<b>LAN</b>' };
    const svg = toSvg(bindingOrder({ before: [hidden, nasty], after: [nasty, hidden] }));
    expect(svg).toContain('&lt;b&gt;LAN&lt;/b&gt;');
  });
});

describe('the drawing for a Windows that no longer keeps the order', () => {
  it('prefers by metric, and invents no number', () => {
    const drawing = metricOrder({ before: [hidden, visible], after: [visible, hidden] });
    expect(drawing.label).toBe(
      'LAN 1 gets the lowest interface metric, every other connection a higher one.',
    );
    const svg = toSvg(drawing);
    expect(svg).toContain('lowest metric');
    expect(svg).not.toContain('Advanced Settings');
    expect(svg).not.toMatch(/metric \d/);
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import type { CaseFacts } from '../../../../electron/core/diagnosis/types';
import type { Drawing, DrawingElement } from '../../../../electron/core/picture/drawing';
import { topology, topologyList } from '../../../../electron/core/picture/topology';
import { format } from '../../../../electron/core/text';
import {
  aCase,
  bindOrder,
  cutNetstat,
  diagnoseNote,
  ipconfig,
  netstat,
  unreadableNetstat,
} from '../../../support/case-builder';

const onPrivate = netstat('172.1.8.103:43027 LISTENING');
const onVisible = netstat('10.1.8.103:43027 LISTENING');
const privateFirst = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');
const visibleFirst = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103');

/** Every element with its own text, in the order in which it is painted. */
function flat(parts: readonly (DrawingElement | string)[]): readonly DrawingElement[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...flat(part.children)]));
}

function withClass(drawing: Drawing, ...names: readonly string[]): readonly DrawingElement[] {
  return flat(drawing.children).filter((one) => {
    const own = (one.attributes.class ?? '').split(' ');
    return names.every((name) => own.includes(name));
  });
}

function textOf(part: DrawingElement | string): string {
  if (typeof part === 'string') return part;
  if (part.tag === 'title' || part.attributes.class?.startsWith('rb-text rb-sign-10')) return '';
  return part.children.map(textOf).join(' ');
}

/** What one card says: `2 visible Visible 10.1.8.103 :43027 no listener`. */
function cardOf(facts: CaseFacts, host: 'A' | 'B', kind: string): string {
  const side = withClass(topology(facts), 'rb-side')[host === 'A' ? 0 : 1];
  const card = side && flat([side]).find((one) => one.attributes.class === `rb-card rb-${kind}`);
  return card === undefined ? '' : textOf(card).replace(/\s+/g, ' ').trim();
}

/** What stands on the call's line, and the classes that shape it. */
function callOf(facts: CaseFacts, entry: 'A' | 'B'): { words: string; look: string } {
  const call = withClass(topology(facts), 'rb-call').find((one) => textOf(one).includes(`calls ${entry} at`));
  if (call === undefined) throw new Error(`No call for ${entry}`);
  const words = flat([call]).filter((one) => one.attributes.class === 'rb-text');
  return { words: words.map(textOf).join(' '), look: call.attributes.class ?? '' };
}

describe('the case of the vendor’s note', () => {
  const { facts } = diagnoseNote({ evidence: { B: [onPrivate, privateFirst] } });

  it('shows the hollow dot where the dialer calls, and the filled one where it listens', () => {
    expect(cardOf(facts, 'B', 'visible')).toBe('2 visible Visible 10.1.8.103 :43027 no listener');
    expect(cardOf(facts, 'B', 'private')).toBe('1 private Private 172.1.8.103 :43027 listens');
    const drawing = topology(facts);
    expect(withClass(drawing, 'rb-dot', 'rb-tone-wrong')).toHaveLength(2);
    expect(withClass(drawing, 'rb-hollow').length).toBeGreaterThan(0);
  });

  it('draws the call to B broken, with what it asks for in words', () => {
    expect(callOf(facts, 'B')).toEqual({
      words: 'calls B at 10.1.8.103:43027 nothing listens there',
      look: 'rb-call rb-tone-wrong rb-is-none',
    });
  });

  it('says the same for those who do not see it', () => {
    expect(topology(facts).label).toContain(
      'For CTI Server B the dialer calls 10.1.8.103:43027: nothing listens there.',
    );
    const list = topologyList(facts).map((one) => format(one));
    expect(list).toContain(
      'Side B, private card (Private): 172.1.8.103; number 1 in the binding order; port 43027 listens.',
    );
    expect(list).toContain(
      'Side B, visible card (Visible): 10.1.8.103; number 2 in the binding order; nothing listens on port 43027.',
    );
  });

  it('has the network’s name where a mask was seen', () => {
    const networks = withClass(topology(facts), 'rb-band').map((one) => textOf(one).trim());
    expect(networks[0]).toBe('Visible network 10.1.8.0/24');
    expect(networks[1]).toBe('Private network 172.1.8.0/24');
  });
});

describe('a session of the dialer', () => {
  it('is a solid line', () => {
    const { facts } = diagnoseNote({
      evidence: {
        B: [
          netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED'),
          visibleFirst,
        ],
      },
    });
    expect(callOf(facts, 'B')).toEqual({
      words: 'calls B at 10.1.8.103:43027 session open',
      look: 'rb-call rb-tone-good rb-is-open',
    });
  });

  it('may be told by the dialer’s own window, where the listener is right', () => {
    const symptom = { session: 'open', side: 'B', words: '' } as const;
    const right = diagnoseNote({ evidence: { B: [onVisible] }, symptom });
    expect(callOf(right.facts, 'B')).toEqual({
      words: 'calls B at 10.1.8.103:43027 listens; session shown by the dialer',
      look: 'rb-call rb-tone-good rb-is-open',
    });
    const wrong = diagnoseNote({ evidence: { B: [onPrivate] }, symptom });
    expect(callOf(wrong.facts, 'B').look).toContain('rb-is-none');
  });

  it('is not claimed where only a listener is seen', () => {
    const { facts } = diagnoseNote({ evidence: { B: [onVisible] } });
    expect(callOf(facts, 'B').look).toContain('rb-is-accepts');
    expect(callOf(facts, 'B').words).toContain('no session seen');
  });

  it('is not claimed where the server itself opened one', () => {
    const { facts } = diagnoseNote({
      outcomes: [{ side: 'B', kind: 'opened', target: '10.1.8.103:43027', from: 'server' }],
    });
    expect(callOf(facts, 'B').look).toContain('rb-is-accepts');
  });
});

describe('what is not known is drawn as not known', () => {
  it('with nothing at all', () => {
    const { facts } = diagnose(aCase({}));
    expect(cardOf(facts, 'A', 'visible')).toBe('? visible address not known');
    expect(cardOf(facts, 'B', 'private')).toBe('? private address not known');
    const drawing = topology(facts);
    expect(withClass(drawing, 'rb-line')).toHaveLength(0);
    expect(flat(drawing.children).map(textOf)).toContain('? what it calls for CTI Server A is not entered');
  });

  it('an address that nobody gave to a host is not put on a card', () => {
    const { facts } = diagnose(aCase({ active: 'B', dialsB: '10.1.8.103:43027' }));
    expect(callOf(facts, 'B').words).toContain('whose address is not known');
    expect(cardOf(facts, 'B', 'visible')).toBe('? visible address not known');
  });

  it('a port without a netstat has no listener and no absence', () => {
    const { facts } = diagnoseNote({});
    expect(cardOf(facts, 'B', 'visible')).toBe('? visible 10.1.8.103 :43027 not known');
    expect(callOf(facts, 'B').look).toContain('rb-is-unknown');
  });

  it('a netstat that could not be read says so', () => {
    const { facts } = diagnoseNote({ evidence: { B: [unreadableNetstat()] } });
    expect(callOf(facts, 'B').words).toContain('netstat could not be read');
    expect(cardOf(facts, 'B', 'visible')).toContain(':43027 not known');
  });

  it('a table that is cut proves no absence', () => {
    const { facts } = diagnoseNote({ evidence: { B: [cutNetstat('172.1.8.103:43027 LISTENING')] } });
    expect(callOf(facts, 'B')).toMatchObject({ words: expect.stringContaining('netstat is not whole') });
    expect(cardOf(facts, 'B', 'visible')).toContain(':43027 not known');
  });

  it('an order on which the sources differ has no numbers', () => {
    const { facts } = diagnoseNote({
      evidence: { B: [onPrivate, privateFirst, bindOrder('Visible 10.1.8.103', 'Private 172.1.8.103')] },
    });
    expect(cardOf(facts, 'B', 'visible')).toMatch(/^\? visible/);
    expect(cardOf(facts, 'B', 'private')).toMatch(/^\? private/);
  });
});

describe('other places to listen', () => {
  it('0.0.0.0 puts a dot on both cards', () => {
    const { facts } = diagnoseNote({ evidence: { B: [netstat('0.0.0.0:43027 LISTENING'), privateFirst] } });
    expect(cardOf(facts, 'B', 'visible')).toContain(':43027 listens, all addresses');
    expect(cardOf(facts, 'B', 'private')).toContain(':43027 listens, all addresses');
    expect(callOf(facts, 'B').look).toContain('rb-is-accepts');
  });

  it('a third card is drawn between the two networks', () => {
    const { facts } = diagnoseNote({
      evidence: {
        B: [
          netstat('192.168.5.9:43027 LISTENING'),
          ipconfig('PGB', 'Backup 192.168.5.9', 'Private 172.1.8.103', 'Visible 10.1.8.103'),
        ],
      },
    });
    expect(cardOf(facts, 'B', 'other')).toBe('1 another card Backup 192.168.5.9 :43027 listens');
    expect(cardOf(facts, 'B', 'visible')).toMatch(/^3 visible/);
  });

  it('loopback is reached from that host only', () => {
    const { facts } = diagnoseNote({ evidence: { B: [netstat('127.0.0.1:43027 LISTENING')] } });
    expect(cardOf(facts, 'B', 'loopback')).toBe('this host only 127.0.0.1 :43027 listens');
  });

  it('a card whose network nobody stated is neither visible nor private', () => {
    const { facts } = diagnose(
      aCase({ active: 'B', dialsB: '10.1.8.103:43027', evidence: { B: [onPrivate, privateFirst] } }),
    );
    expect(cardOf(facts, 'B', 'no-role')).toContain('network not stated');
    expect(cardOf(facts, 'B', 'private')).toBe('? private address not known');
  });
});

describe('where the dialer’s entries lead', () => {
  it('a call to the other side’s host goes to that host', () => {
    const { facts } = diagnoseNote({
      dialsA: '10.1.8.103:43027',
      dialsB: '10.1.8.102:42027',
      evidence: { B: [onVisible, visibleFirst] },
    });
    expect(callOf(facts, 'A').words).toContain('10.1.8.103:43027 listens');
    expect(cardOf(facts, 'A', 'visible')).toContain(':42027 not known');
  });

  it('a call to a private address goes into the private network, and is wrong', () => {
    const { facts } = diagnoseNote({ dialsB: '172.1.8.103:43027', evidence: { B: [onPrivate] } });
    expect(callOf(facts, 'B')).toEqual({
      words: 'calls B at 172.1.8.103:43027 a private address',
      look: 'rb-call rb-tone-wrong rb-is-accepts',
    });
  });

  it('silence on an idle side is no fault', () => {
    const { facts } = diagnoseNote({ evidence: { A: [netstat()] } });
    expect(callOf(facts, 'A')).toEqual({
      words: 'calls A at 10.1.8.102:42027 idle: none expected',
      look: 'rb-call rb-tone-quiet rb-is-idle',
    });
  });

  it('a right listener that the dialer does not reach is a broken line', () => {
    const { facts } = diagnoseNote({
      evidence: { B: [onVisible] },
      outcomes: [{ side: 'B', kind: 'timed-out', method: 'tcp', target: '10.1.8.103:43027', from: 'dialer' }],
    });
    expect(callOf(facts, 'B')).toEqual({
      words: 'calls B at 10.1.8.103:43027 listens, yet timed out',
      look: 'rb-call rb-tone-wrong rb-is-none',
    });
  });
});

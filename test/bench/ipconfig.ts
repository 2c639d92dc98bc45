import { readEvidence } from '../../electron/core/evidence/read';
import { ipconfigText, type PrintedAdapter } from '../support/console-texts';
import type { Comparison } from './compare';
import { flat } from './flat';

/** How fast the cards of a large server are read, beside the floor: one regular expression a line that knows neither cards nor languages. */
export function ipconfigComparison(cards: number, rounds: number): Comparison {
  const text = flat(
    ipconfigText(
      'PGB',
      Array.from({ length: cards }, (_, index) => card(index)),
    ),
  );
  return {
    title: `ipconfig /all, ${cards} adapters`,
    unit: 'lines',
    bytes: text.length,
    rounds,
    contestants: [
      { name: 'Rebind', run: () => byRebind(text, cards) },
      { name: 'one regular expression a line', run: () => byExpression(text) },
    ],
  };
}

function card(index: number): PrintedAdapter {
  const byte = (value: number) => value.toString(16).toUpperCase().padStart(2, '0');
  return {
    name: `Local Area Connection ${index + 1}`,
    description: `HP NC7781 Gigabit Server Adapter #${index + 1}`,
    physicalAddress: `00-0C-29-4F-${byte(index >> 8)}-${byte(index & 255)}`,
    dhcp: false,
    connected: true,
    ipv4: [{ address: `10.1.${index >> 8}.${index & 255}`, mask: '255.255.255.0' }],
    gateways: index === 0 ? ['10.1.0.254'] : [],
    dnsServers: index === 0 ? ['10.1.0.253', '10.1.0.252'] : [],
  };
}

function byRebind(text: string, cards: number): number {
  const { parts, lineCount } = readEvidence(text);
  const [part] = parts;
  if (part?.kind !== 'ipconfig' || part.data.adapters.length !== cards) throw new Error('not read');
  return lineCount;
}

const expression = /^\s+(\S.*?)[ .]*: ?(.*)$/;

function byExpression(text: string): number {
  const found = [];
  const lines = text.split('\n');
  for (const line of lines) {
    const entry = expression.exec(line);
    if (entry !== null) found.push([entry[1], entry[2]]);
  }
  return lines.length - (found.length > 0 ? 1 : 0);
}

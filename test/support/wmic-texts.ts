import type { Card } from '../../electron/core/evidence/adapters/types';
import { cellsOf, type Measure } from './format-table';

/** What `wmic nicconfig` prints, built from how its styles are known to look; none of it comes from a real machine. */
type WmicValue = string | readonly string[];

/** What `wmic nicconfig get` prints of a card, in the order of the alphabet. */
function wmicValues(card: Card, host: string): readonly (readonly [name: string, value: WmicValue])[] {
  const masks = card.ipv4.map(({ mask }) => mask ?? '');
  return [
    ['DefaultIPGateway', card.gateways],
    ['Description', card.description ?? ''],
    ['DHCPEnabled', card.dhcp ? 'TRUE' : 'FALSE'],
    ['DNSHostName', card.ipv4.length > 0 ? host : ''],
    ['DNSServerSearchOrder', card.dnsServers],
    // wmic's own number, not Windows' interface index.
    ['Index', '7'],
    ['InterfaceIndex', String(card.index)],
    ['IPAddress', [...card.ipv4.map(({ address }) => address), ...card.ipv6]],
    ['IPConnectionMetric', card.metric === null ? '' : String(card.metric)],
    ['IPEnabled', card.ipv4.length > 0 ? 'TRUE' : 'FALSE'],
    ['IPSubnet', [...masks, ...card.ipv6.map(() => '64')]],
    ['MACAddress', card.physicalAddress?.replaceAll('-', ':') ?? ''],
    ['SettingID', card.guid ?? ''],
  ];
}

const wmicEnd = '\r\r\n';

function array(values: WmicValue, quote: string, joint: string): string {
  if (typeof values === 'string') return values;
  return values.length === 0 ? '' : `{${values.map((one) => quote + one + quote).join(joint)}}`;
}

/** `wmic nicconfig get …`: every column two blanks wider than its longest value, lines padded to their end. */
export function wmicTable(host: string, cards: readonly Card[], measure: Measure = cellsOf): string {
  const rows = cards.map((card) => wmicValues(card, host).map(([, value]) => array(value, '"', ', ')));
  const names = (cards[0] === undefined ? [] : wmicValues(cards[0], host)).map(([name]) => name);
  const widths = names.map(
    (name, at) => Math.max(...[name, ...rows.map((row) => row[at] ?? '')].map(measure)) + 2,
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - measure(cell))).join('');
  return [line(names), ...rows.map(line), '', ''].join(wmicEnd);
}

/** `wmic nicconfig get … /value`, and `/format:list` */
export function wmicList(host: string, cards: readonly Card[], lineEnd: string = wmicEnd): string {
  const lines = cards.flatMap((card) => [
    '',
    '',
    ...wmicValues(card, host).map(([name, value]) => `${name}=${array(value, '"', ',')}`),
  ]);
  return [...lines, '', '', ''].join(lineEnd);
}

/** `wmic nicconfig get … /format:csv` */
export function wmicCsv(host: string, cards: readonly Card[]): string {
  const names = (cards[0] === undefined ? [] : wmicValues(cards[0], host)).map(([name]) => name);
  const rows = cards.map((card) => wmicValues(card, host).map(([, value]) => array(value, '', ';')));
  return ['', ['Node', ...names].join(','), ...rows.map((row) => [host, ...row].join(',')), ''].join(wmicEnd);
}

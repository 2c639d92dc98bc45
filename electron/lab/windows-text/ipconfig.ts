import type { Windows } from '../../core/case/types';
import type { CardSpec } from '../site-spec';
import { type Language, wordsOf } from './languages';
import { windowsLines } from './lines';
import { type IpconfigWords, wordsFor } from './words';

/**
 * `ipconfig /all` of a host with fixed addresses and without IPv6, as Cisco's staging guide asks
 * for: the cards in the order in which they are bound.
 * @param cards in binding order
 */
export function printIpconfig(
  hostName: string,
  cards: readonly CardSpec[],
  windows: Windows,
  language: Language,
): string {
  const words = wordsFor(windows, wordsOf(language).ipconfig);
  const line = (label: string, value: string) => `${indentOf(windows)}${label} ${value}`;
  return windowsLines([
    '',
    words.title,
    '',
    line(words.hostName, hostName),
    line(words.primarySuffix, ''),
    line(words.nodeType, words.node),
    line(words.routing, words.no),
    line(words.winsProxy, words.no),
    ...cards.flatMap((card) => [
      '',
      words.adapter(card.name),
      '',
      line(words.suffix, ''),
      line(words.description, card.description),
      line(words.physicalAddress, card.physicalAddress),
      line(words.dhcp, words.no),
      ...(words.autoconfiguration === null ? [] : [line(words.autoconfiguration, words.yes)]),
      line(words.address, card.address + words.preferred),
      line(words.mask, card.mask),
      line(words.gateway, card.gateway ?? ''),
      ...dnsLines(card.dnsServers, words).map((one) => indentOf(windows) + one),
      ...(words.netbios === null ? [] : [line(words.netbios, words.enabled)]),
    ]),
  ]);
}

/** Without their indentation. Further DNS servers stand on lines of their own, below the first. */
function dnsLines([first, ...others]: readonly string[], words: IpconfigWords): readonly string[] {
  if (first === undefined) return words.labelsNoDns ? [`${words.dnsServers} `] : [];
  return [`${words.dnsServers} ${first}`, ...others.map((server) => ' '.repeat(words.further) + server)];
}

/** Eight blanks on Windows 2000 (and XP), three on servers from 2003 on. */
function indentOf(windows: Windows): string {
  return ' '.repeat(windows === '2000' ? 8 : 3);
}

import type { Windows } from '../case/types';
import { type Message, say } from '../text';

/*
 * How a card's own settings are reached, by Windows. General knowledge of Windows: the wording
 * of a menu may differ by edition and language.
 */

/** Windows 2000 and 2003 (XP too) call the protocol by its old name, later ones by its version. */
function oldNames(windows: Windows | null): boolean {
  return windows === '2000' || windows === '2003';
}

/** The list of the connections, and the properties of one of them. */
export function openCard(windows: Windows | null): Message {
  return oldNames(windows)
    ? say('In the Control Panel open the network connections, and the properties of the card.')
    : say('Start, type ncpa.cpl, press Enter, and open the properties of the card.');
}

/** The properties of IPv4 of a card. */
export function openIPv4(windows: Windows | null): Message {
  return oldNames(windows)
    ? say('Select Internet Protocol (TCP/IP), Properties.')
    : say('Select Internet Protocol Version 4 (TCP/IPv4), Properties.');
}

/** PowerShell's network commands came with Windows 2012. */
export function hasNetCmdlets(windows: Windows | null): boolean {
  return windows !== null && !['2000', '2003', '2008', '2008r2'].includes(windows);
}

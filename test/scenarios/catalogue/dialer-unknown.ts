import type { Side } from '../../../electron/core/net/ports';
import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, dialerOf, type Ground, scenario, stated } from '../site';
import { callingRow, edited, ground, idle, inSession, on, onAddress, works } from './site-parts';

const digit = ground({
  windows: '2003',
  visible: '10.13.8',
  private: '172.13.8',
  names: { A: 'SFOPGA', B: 'SFOPGB', dialer: 'SFODLR' },
});
const moved = ground({
  windows: '2016',
  language: 'ru',
  instance: 5,
  active: 'A',
  visible: '10.67.0',
  private: '10.68.0',
  last: { A: 4, B: 5, dialer: 6 },
  names: { A: 'KZN-PG1A', B: 'KZN-PG1B', dialer: 'KZN-OB1' },
});
const octets = ground({
  windows: '2008',
  language: 'es',
  instance: 3,
  visible: '10.1.8',
  private: '192.168.180',
  last: { A: 33, B: 34, dialer: 35 },
  names: { A: 'BOGPGA', B: 'BOGPGB', dialer: 'BOGDLR' },
});
const translated = ground({
  windows: '2012r2',
  instance: 1,
  visible: '10.250.3',
  private: '10.250.4',
  names: { A: 'AMSPG1A', B: 'AMSPG1B', dialer: 'AMSOB1' },
});
const leased = ground({
  windows: '2008',
  instance: 2,
  visible: '10.29.2',
  private: '172.29.20',
  last: { A: 103, B: 144, dialer: 120 },
  names: { A: 'PDXPGA', B: 'PDXPGB', dialer: 'PDXDLR' },
});

/** A dialer whose entry of a side holds an address of nobody. */
const calls = (at: Ground, side: Side, address: string, more: Partial<Record<Side, string>> = {}) =>
  dialerHost(at, { [side]: onAddress(at, side, address), ...more }, [
    callingRow(at, onAddress(at, side, address)),
  ]);

const theFault = (side: Side) => ({
  faults: [on(side, 'dialer-uses-unknown-address')],
  verdict: on(side, 'dialer-uses-unknown-address'),
});

const outside = '198.51.100.103';
const nat = dialerHost(translated, { B: onAddress(translated, 'B', outside) }, [
  `${dialerOf(translated)}:1090 ${onAddress(translated, 'B', outside)} ESTABLISHED`,
]);

/** The dialer calls an address that no host of the pair has. */
export const dialerUnknown: readonly Scenario[] = [
  scenario(
    'dialer-unknown-one-digit',
    'The dialer calls 10.13.8.113 on side B, which has 10.13.8.103.',
    digit,
    { ...theFault('B'), besides: [idle('A')] },
    { dialer: calls(digit, 'B', '10.13.8.113') },
  ),
  scenario(
    'dialer-unknown-old-servers',
    'The servers were replaced; the dialer still calls the addresses of the old pair.',
    moved,
    {
      faults: [on('A', 'dialer-uses-unknown-address'), on('B', 'dialer-uses-unknown-address')],
      verdict: on('A', 'dialer-uses-unknown-address'),
      besides: [idle('B')],
    },
    { dialer: calls(moved, 'A', '10.66.9.4', { B: onAddress(moved, 'B', '10.66.9.5') }) },
  ),
  scenario(
    'dialer-unknown-octets-exchanged',
    'The dialer calls 10.8.1.34 instead of 10.1.8.34, and its calls get no answer: that is no blocked path.',
    octets,
    { ...theFault('B'), besides: [idle('A')] },
    {
      dialer: calls(octets, 'B', '10.8.1.34'),
      site: stated(octets, calls(octets, 'B', '10.8.1.34'), {
        ctitest: { B: { outcome: 'timed-out', target: onAddress(octets, 'B', '10.8.1.34'), from: 'dialer' } },
      }),
    },
  ),
  scenario(
    'dialer-unknown-key-only',
    'Only the dialer’s host was looked at: the address is none of those stated, but a host may have more.',
    digit,
    { faults: [on('B', 'dialer-uses-unknown-address')], verdict: 'undecided' },
    { dialer: calls(digit, 'B', '10.13.8.113'), brought: { dialer: ['dialer-key'] } },
  ),
  edited(
    scenario(
      'dialer-unknown-address-leased',
      'The visible card of side B has another address from DHCP since its last start; the dialer calls the old one.',
      leased,
      {
        ...theFault('B'),
        besides: [idle('A'), on('B', 'address-changed')],
      },
      {
        dialer: calls(leased, 'B', '10.29.2.104'),
        site: {
          instance: 2,
          active: 'B',
          sides: { A: { host: 'PDXPGA' }, B: { host: 'PDXPGB' } },
          dialer: {
            host: 'PDXDLR',
            A: dialedOf(leased, 'A'),
            B: onAddress(leased, 'B', '10.29.2.104'),
          },
        },
        brought: { A: ['one-command'], B: ['one-command'], dialer: ['one-command', 'dialer-key'] },
      },
    ),
    'B',
    (text) =>
      text.replace('DHCP Enabled. . . . . . . . . . . : No', 'DHCP Enabled. . . . . . . . . . . : Yes'),
  ),
  scenario(
    'dialer-unknown-address-is-translated',
    'The dialer calls an address that no host has; it is translated on the way, and the session stands.',
    translated,
    { faults: [], verdict: works('B'), besides: [idle('A')] },
    { B: inSession(translated, 'B'), dialer: nat },
  ),
];

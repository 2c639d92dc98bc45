import type { Side } from '../../../electron/core/net/ports';
import type { Scenario } from '../scenario';
import {
  dialedOf,
  dialerHost,
  type Ground,
  pgHost,
  privateCard,
  privateOf,
  scenario,
  stated,
  visibleCard,
} from '../site';
import { callingRow, ground, idle, on, onAddress, withoutRoles } from './site-parts';
import { withFields } from './words';

const french = ground({
  windows: '2008r2',
  language: 'fr',
  visible: '10.22.4',
  private: '172.22.40',
  last: { A: 12, B: 13, dialer: 14 },
  names: { A: 'LILPGA', B: 'LILPGB', dialer: 'LILDLR' },
});
const reversed = ground({
  windows: '2012',
  instance: 4,
  active: 'A',
  visible: '151.20.30',
  private: '10.0.0',
  names: { A: 'MILPG1A', B: 'MILPG1B', dialer: 'MILOB1' },
});
const markersOnly = ground({
  windows: '2003',
  language: 'ja',
  instance: 8,
  visible: '10.45.45',
  private: '10.45.46',
  last: { A: 81, B: 82, dialer: 89 },
  names: { A: 'NGOPGA', B: 'NGOPGB', dialer: 'NGODLR' },
});
const old = ground({
  windows: '2000',
  language: 'es',
  visible: '10.17.1',
  private: '130.17.1',
  names: { A: 'LIMPGA', B: 'LIMPGB', dialer: 'LIMDLR' },
});
const modern = ground({
  windows: '2025',
  instance: 2,
  visible: '10.230.0',
  private: '10.231.0',
  last: { A: 71, B: 72, dialer: 75 },
  names: { A: 'ucce-pg-a', B: 'ucce-pg-b', dialer: 'ucce-ob-a' },
});

const leftover = ground({
  windows: '2003',
  visible: '10.18.1',
  private: '130.18.1',
  names: { A: 'QUIPGA', B: 'QUIPGB', dialer: 'QUIDLR' },
});
const looksPrivate = ground({ ...old, visible: '172.16.9', private: '130.17.9', language: 'en' });

/** A dialer with the private address in the entry of each side that is named. */
function callsPrivate(at: Ground, called: readonly Side[], active: Side): Scenario['dialer'] {
  const endpoint = (side: Side) => onAddress(at, side, privateOf(at, side));
  return dialerHost(at, Object.fromEntries(called.map((side) => [side, endpoint(side)])), [
    callingRow(at, endpoint(active)),
  ]);
}

const theFault = (side: Side) => ({
  faults: [on(side, 'dialer-uses-private-address')],
  verdict: on(side, 'dialer-uses-private-address'),
});

const frenchDialer = callsPrivate(french, ['B'], 'B');
const oldDialer = callsPrivate(old, ['B'], 'B');

/** The dialer has the private address of a side. */
export const dialerPrivate: readonly Scenario[] = [
  scenario(
    'dialer-private-one-entry',
    'The dialer calls the private address of side B; ctitest opens there, on the server itself.',
    french,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: pgHost(french, 'B', { listens: ['0.0.0.0:43027'] }),
      dialer: frenchDialer,
      site: stated(french, frenchDialer, {
        ctitest: {
          B: { outcome: 'opened', target: `${privateOf(french, 'B')}:43027`, from: 'server' },
        },
      }),
    },
  ),
  scenario(
    'dialer-private-both-entries',
    'Both entries hold private addresses. The private network has addresses of RFC 1918, the visible one has not.',
    reversed,
    {
      faults: [on('A', 'dialer-uses-private-address'), on('B', 'dialer-uses-private-address')],
      verdict: on('A', 'dialer-uses-private-address'),
      besides: [idle('B')],
    },
    { dialer: callsPrivate(reversed, ['A', 'B'], 'A') },
  ),
  scenario(
    'dialer-private-by-traffic',
    'Nobody stated which address of side B is private; the traffic between the sides tells.',
    markersOnly,
    theFault('B'),
    {
      dialer: callsPrivate(markersOnly, ['B'], 'B'),
      site: withoutRoles(markersOnly, callsPrivate(markersOnly, ['B'], 'B')),
      brought: { B: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'dialer-private-key-only',
    'The dialer’s key alone, beside the networks that the technician stated.',
    old,
    theFault('B'),
    { dialer: oldDialer, brought: { dialer: ['dialer-key'] } },
  ),
  scenario(
    'dialer-private-key-against-papers',
    'The papers have the visible address, the dialer’s own key the private one: the key is what it calls.',
    modern,
    { ...theFault('B'), besides: [idle('A')] },
    {
      dialer: callsPrivate(modern, ['B'], 'B'),
      site: stated(modern, dialerHost(modern)),
      misleading: { file: 'site.json', answeredBy: ['dialer/dialer.reg', 'dialer/capture.txt'] },
    },
  ),
  scenario(
    'dialer-private-of-other-side',
    'The entry of side B holds the private address of side A.',
    french,
    { ...theFault('B'), besides: [idle('A'), on('B', 'sides-swapped')] },
    { dialer: dialerHost(french, { B: `${privateOf(french, 'A')}:43027` }) },
  ),
  scenario(
    'dialer-private-and-listener-private',
    'Dialer and CTI Server are both on the private address: the order is wrong, and the entry was made to fit it.',
    old,
    {
      faults: [on('B', 'dialer-uses-private-address'), on('B', 'wrong-nic-binding')],
      verdict: on('B', 'dialer-uses-private-address'),
      besides: [idle('A')],
    },
    {
      B: pgHost(old, 'B', {
        cards: [privateCard(old, 'B'), visibleCard(old, 'B')],
        listens: [onAddress(old, 'B', privateOf(old, 'B'))],
      }),
      dialer: oldDialer,
    },
  ),
  scenario(
    'dialer-visible-looks-private',
    'The visible network is 172.16 and the private one is public: the dialer calls the right address.',
    looksPrivate,
    { faults: [], verdict: 'undecided', besides: [idle('A')] },
    {
      site: stated(looksPrivate, dialerHost(looksPrivate), {
        ctitest: { B: { outcome: 'opened', target: dialedOf(looksPrivate, 'B'), from: 'laptop' } },
      }),
    },
  ),
  scenario(
    'undecided-key-of-an-old-dialer',
    'A dialer ran on side B’s host years ago; its key calls private addresses. What the dialer of today calls was not typed.',
    leftover,
    { faults: [], verdict: 'undecided', besides: [idle('A')] },
    {
      site: withFields(stated(leftover, dialerHost(leftover)), { dialer: { A: null, B: null } }),
      brought: {
        A: ['one-command'],
        B: [
          'one-command',
          {
            file: 'old.reg',
            text: [
              'Windows Registry Editor Version 5.00',
              '',
              '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\Dialer]',
              `"CTIServerA"="${privateOf(leftover, 'A')}"`,
              `"CTIServerB"="${privateOf(leftover, 'B')}"`,
              '"CTIServerPortA"="42027"',
              '"CTIServerPortB"="43027"',
              '',
            ]
              .map((line) => `${line}\r\n`)
              .join(''),
          },
        ],
        dialer: ['one-command'],
      },
    },
  ),
];

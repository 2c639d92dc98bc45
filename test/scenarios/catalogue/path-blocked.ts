import type { Scenario } from '../scenario';
import {
  dialedOf,
  dialerHost,
  dialerOf,
  everything,
  pgHost,
  portOf,
  scenario,
  stated,
  visibleOf,
} from '../site';
import {
  calling,
  idle,
  inSession,
  latent,
  named,
  onPrivateCard,
  place,
  probe,
  says,
  shown,
  unsettled,
  withFields,
} from './words';

const tokyo = place(
  ['2016', 'ja'],
  3,
  'B',
  ['192.168.77', '11.0.3'],
  [21, 22, 90],
  ['HQPGA', 'HQPGB', 'HQBA1'],
);
const lyon = place(
  ['2003', 'fr'],
  0,
  'A',
  ['198.51.100', '10.9.9'],
  [41, 42, 63],
  ['LYOPG1A', 'LYOPG1B', 'LYODIAL'],
);
const own = place(
  ['2019', 'en'],
  0,
  'B',
  ['10.66.12', '169.44.3'],
  [5, 6, 77],
  ['UCCE-PG-A', 'UCCE-PG-B', 'OBDIALER'],
);
const seoul = place(
  ['2012r2', 'ko'],
  6,
  null,
  ['172.30.8', '100.64.8'],
  [14, 15, 44],
  ['SELPGA', 'SELPGB', 'SELDLR'],
);
const latentSite = place(
  ['2012', 'en'],
  11,
  'A',
  ['10.140.2', '10.141.2'],
  [31, 32, 80],
  ['CCPG01A', 'CCPG01B', 'CCOUT01'],
);
const bonn = place(
  ['2008r2', 'de'],
  2,
  'B',
  ['10.3.3', '192.0.2'],
  [103, 104, 150],
  ['BNPGA', 'BNPGB', 'BNDIALER'],
);
const madrid = place(
  ['2000', 'es'],
  1,
  'A',
  ['203.0.113', '192.168.9'],
  [7, 8, 99],
  ['MADPGA', 'MADPGB', 'MADBA'],
);

const ownPorts = { A: `${visibleOf(own, 'A')}:50126`, B: `${visibleOf(own, 'B')}:50127` };
const ownDialer = calling(own, 'B', ownPorts);
const tunnel = { name: 'Corporate VPN', description: 'TAP-Windows Adapter V9', address: '10.8.0.6' };

/** Something on the way swallows what the dialer sends: the listener is right, and no answer comes. */
export const pathBlocked: readonly Scenario[] = [
  scenario(
    'path-blocked-syn-sent-japanese',
    'CTI Server B listens on every card; a firewall swallows the dialer’s calls, which stand in SYN_SENT.',
    tokyo,
    shown('path-blocked', 'B', idle('A')),
    {
      B: pgHost(tokyo, 'B', { listens: [`0.0.0.0:${portOf(tokyo, 'B')}`] }),
      dialer: calling(tokyo, 'B'),
    },
  ),
  scenario(
    'path-blocked-timed-out-from-dialer',
    'CTI Server A listens where the dialer calls; a TCP connect from the dialer’s host times out there.',
    lyon,
    shown('path-blocked', 'A'),
    {
      site: says(lyon, {
        probe: { A: probe(dialedOf(lyon, 'A'), 'timed-out', 'dialer', { at: '2026-11-23 14:20' }) },
      }),
      brought: { A: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'path-blocked-own-port',
    'The site chose port 50127 for CTI Server B; the access list still names 43027. The dialer’s host has a VPN adapter.',
    own,
    shown('path-blocked', 'B', idle('A')),
    {
      B: pgHost(own, 'B', { listens: [ownPorts.B, `${visibleOf(own, 'B')}:42028`] }),
      dialer: { ...ownDialer, cards: [...ownDialer.cards, tunnel] },
      site: withFields(stated(own, ownDialer), { A: { ctiPort: 50_126 }, B: { ctiPort: 50_127 } }),
    },
  ),
  scenario(
    'path-blocked-two-tables-only',
    'Only the socket tables of side B and of the dialer’s host were brought, without a clock, and nobody knows which side is active.',
    seoul,
    unsettled([named('path-blocked', 'B')]),
    {
      A: pgHost(seoul, 'A'),
      B: pgHost(seoul, 'B', { listens: [dialedOf(seoul, 'B')] }),
      dialer: calling(seoul, 'B'),
      brought: { B: ['netstat'], dialer: ['netstat'] },
    },
  ),
  scenario(
    'path-blocked-latent',
    'The dialer works with side A; the firewall rule for side B is missing, which shows at the next fail-over.',
    latentSite,
    latent('path-blocked', 'B', named('healthy', 'A'), idle('B')),
    {
      ...inSession(latentSite, 'A'),
      B: pgHost(latentSite, 'B', { listens: [`0.0.0.0:${portOf(latentSite, 'B')}`] }),
      site: says(latentSite, {
        probe: { B: probe(dialedOf(latentSite, 'B'), 'timed-out', 'dialer', { at: '2026-11-23 14:20' }) },
      }),
    },
  ),
  scenario(
    'path-blocked-and-wrong-nic-behind',
    'The way to side B, the active one, is blocked; on side A, which is idle and listens, the private card stands first.',
    bonn,
    {
      faults: [named('path-blocked', 'B'), named('wrong-nic-binding', 'A')],
      verdict: named('path-blocked', 'B'),
      besides: [idle('A')],
    },
    {
      A: onPrivateCard(bonn, 'A'),
      B: pgHost(bonn, 'B', { listens: [dialedOf(bonn, 'B')] }),
      dialer: calling(bonn, 'B'),
    },
  ),
  scenario(
    'path-blocked-on-both-sides',
    'A new firewall swallows what goes to either CTI Server; both listen, and side A is active.',
    madrid,
    {
      faults: [named('path-blocked', 'A'), named('path-blocked', 'B')],
      verdict: named('path-blocked', 'A'),
      besides: [idle('B')],
    },
    {
      A: pgHost(madrid, 'A', { listens: [dialedOf(madrid, 'A')] }),
      B: pgHost(madrid, 'B', { listens: [dialedOf(madrid, 'B')] }),
      // Windows 2000 prints a wildcard row for each outgoing call, which is no listener.
      dialer: dialerHost(madrid, {}, [
        '0.0.0.0:1093',
        `${dialerOf(madrid)}:1093 ${dialedOf(madrid, 'A')} SYN_SENT`,
      ]),
      site: says(madrid, {
        probe: { B: probe(dialedOf(madrid, 'B'), 'timed-out', 'dialer', { at: '2026-11-23 14:20' }) },
      }),
      brought: everything,
    },
  ),
];

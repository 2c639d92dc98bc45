import { ctiPort } from '../../../electron/core/net/ports';
import type { Scenario } from '../scenario';
import {
  dialedOf,
  dialerHost,
  dialerOf,
  everything,
  portOf,
  privateCard,
  scenario,
  stated,
  visibleCard,
  visibleOf,
} from '../site';
import { ctitest, idle, inSession, place, probe, says, well, withFields } from './words';

const ulm = place(
  ['2000', 'de'],
  0,
  'B',
  ['10.6.1', '172.6.1'],
  [102, 103, 50],
  ['ULMPGA', 'ULMPGB', 'ULMWAHL'],
);
const minsk = place(
  ['2012', 'ru'],
  7,
  null,
  ['10.111.1', '10.112.1'],
  [2, 3, 4],
  ['MSQPGA', 'MSQPGB', 'MSQDLR'],
);
const jaen = place(
  ['2012', 'es'],
  2,
  'B',
  ['172.23.7', '192.168.23'],
  [40, 41, 42],
  ['JAEPGA', 'JAEPGB', 'JAEMARC'],
);
const incheon = place(
  ['2022', 'ko'],
  0,
  'B',
  ['10.71.8', '10.72.8'],
  [31, 32, 33],
  ['ICNPGA', 'ICNPGB', 'ICNDLR'],
);
const brest = place(
  ['2019', 'fr'],
  3,
  'A',
  ['10.29.2', '10.30.2'],
  [11, 12, 13],
  ['BESPGA', 'BESPGB', 'BESAPPEL'],
);
const perm = place(
  ['2016', 'ru'],
  24,
  'A',
  ['192.168.55', '10.255.55'],
  [5, 6, 7],
  ['PERMPGA', 'PERMPGB', 'PERMDLR'],
);
const sendai = place(
  ['2008', 'ja'],
  0,
  'B',
  ['10.48.1', '10.49.1'],
  [61, 62, 63],
  ['SDJPGA', 'SDJPGB', 'SDJDLR'],
);
const tianjin = place(
  ['2003', 'zh-CN'],
  1,
  'A',
  ['172.24.1', '172.24.2'],
  [71, 72, 73],
  ['TSNPGA', 'TSNPGB', 'TSNBOHAO'],
);
const belem = place(
  ['2008r2', 'pt-BR'],
  6,
  'B',
  ['10.83.3', '10.84.3'],
  [90, 91, 92],
  ['BELPGA', 'BELPGB', 'BELDISC'],
);
const truro = place(
  ['2025', 'en'],
  0,
  'B',
  ['10.188.1', '198.18.5'],
  [21, 22, 23],
  ['TRUPGA', 'TRUPGB', 'TRUDLR'],
);

const tls = {
  A: `${visibleOf(incheon, 'A')}:${ctiPort('A', 0, 'tls')}`,
  B: `${visibleOf(incheon, 'B')}:${ctiPort('B', 0, 'tls')}`,
};
const chosen = { A: `${visibleOf(brest, 'A')}:7001`, B: `${visibleOf(brest, 'B')}:7002` };
const ofBrest = inSession(brest, 'A', { endpoints: chosen, rows: [`0.0.0.0:${ctiPort('A', 0)}`] });
const ofPerm = inSession(perm, 'A', {
  cards: [
    {
      ...visibleCard(perm, 'A'),
      name: 'Team 1',
      description: 'Microsoft Network Adapter Multiplexor Driver',
    },
    privateCard(perm, 'A'),
    { name: 'Backup', address: '10.254.9.5', gateway: null, dns: [] },
    { name: 'iLO Virtual', description: 'HPE Virtual NIC', address: '16.1.15.2', mask: '255.255.255.252' },
  ],
});

/** Nothing is wrong in what was checked, and the dialer's own session shows it. */
export const healthy: readonly Scenario[] = [
  scenario(
    'healthy-windows-2000-german',
    'The dialer has its session to side B; side A is idle.',
    ulm,
    well('B', idle('A')),
    inSession(ulm, 'B'),
  ),
  scenario(
    'healthy-opened-from-the-dialers-host',
    'No table was brought; a session test from the dialer’s host opens where the dialer calls for side B.',
    minsk,
    well('B'),
    {
      site: says(minsk, { probe: { B: probe(dialedOf(minsk, 'B'), 'opened', 'dialer') } }),
      brought: { dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'healthy-private-card-first-and-harmless',
    'The private card stands first on side B, and CTI Server B listens on every card: the dialer has its session.',
    jaen,
    well('B', idle('A')),
    inSession(jaen, 'B', {
      cards: [privateCard(jaen, 'B'), visibleCard(jaen, 'B')],
      listens: [`0.0.0.0:${portOf(jaen, 'B')}`],
    }),
  ),
  scenario(
    'healthy-secured-connection',
    'Both ends speak TLS: the dialer has its session to the TLS port of side B, and no plain port listens.',
    incheon,
    well('B', idle('A')),
    {
      ...inSession(incheon, 'B', { endpoints: tls }),
      site: withFields(stated(incheon, dialerHost(incheon, tls), { release: '12.6' }), {
        dialer: { secure: true },
      }),
    },
  ),
  scenario(
    'healthy-own-ports-and-a-second-cti-server',
    'The site chose ports 7001 and 7002; a CTI Server of another instance listens on side A’s host too.',
    brest,
    well('A', idle('B')),
    {
      ...ofBrest,
      site: withFields(stated(brest, ofBrest.dialer), { A: { ctiPort: 7001 }, B: { ctiPort: 7002 } }),
    },
  ),
  scenario(
    'healthy-team-backup-and-management-cards',
    'Instance 24; side A has a team, a backup and a management card, the dialer’s host a VPN; the session stands.',
    perm,
    well('A', idle('B')),
    {
      ...ofPerm,
      dialer: {
        ...ofPerm.dialer,
        cards: [
          ...ofPerm.dialer.cards,
          { name: 'VPN', description: 'Cisco AnyConnect Virtual Miniport Adapter', address: '10.8.3.77' },
        ],
      },
    },
  ),
  scenario(
    'healthy-with-limited-function',
    'A session test from the dialer’s host opens on side B, with PGStatus 0x10 and no more: limited function.',
    sendai,
    well('B', idle('A')),
    {
      ...inSession(sendai, 'B'),
      site: says(sendai, {
        probe: { B: probe(dialedOf(sendai, 'B'), 'opened', 'dialer', { pgStatus: 0x10 }) },
      }),
    },
  ),
  scenario(
    'healthy-seen-at-the-dialer-only',
    'Only the dialer’s own socket table was brought: its session to side A stands there.',
    tianjin,
    well('A'),
    { ...inSession(tianjin, 'A'), brought: { dialer: ['netstat'] } },
  ),
  scenario(
    'healthy-with-a-few-old-connections',
    'The dialer has its session to side B; three other clients left connections in CLOSE_WAIT and TIME_WAIT.',
    belem,
    well('B', idle('A')),
    inSession(belem, 'B', {
      rows: [
        `${dialedOf(belem, 'B')} 10.83.3.140:2001 CLOSE_WAIT`,
        `${dialedOf(belem, 'B')} 10.83.3.141:2002 TIME_WAIT`,
        `${dialedOf(belem, 'B')} ${dialerOf(belem)}:1071 TIME_WAIT`,
      ],
    }),
  ),
  scenario(
    'healthy-and-a-laptop-that-does-not-get-through',
    'The dialer has its session to side B; the laptop’s ctitest times out there, for the laptop’s network is kept out.',
    truro,
    well('B', idle('A')),
    {
      ...inSession(truro, 'B'),
      site: says(truro, { ctitest: { B: ctitest(dialedOf(truro, 'B'), 'timed-out', 'laptop') } }),
      brought: everything,
    },
  ),
];

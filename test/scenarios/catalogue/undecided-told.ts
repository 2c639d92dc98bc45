import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, everything, type Ground, pgHost, portOf, privateOf, scenario } from '../site';
import { ctitest, idle, named, onPrivateCard, place, probe, says, unsettled } from './words';

const wien = place(
  ['2000', 'de'],
  0,
  'B',
  ['10.1.9', '172.1.9'],
  [102, 103, 50],
  ['WIENPGA', 'WIENPGB', 'WIENWAHL'],
);
const mito = place(
  ['2012', 'ja'],
  1,
  'B',
  ['10.137.1', '10.138.1'],
  [3, 4, 5],
  ['MITPGA', 'MITPGB', 'MITDLR'],
);
const reims = place(
  ['2016', 'fr'],
  0,
  'B',
  ['192.168.35', '192.168.36'],
  [11, 12, 13],
  ['RHEPGA', 'RHEPGB', 'RHEAPPEL'],
);
const pskov = place(
  ['2008r2', 'ru'],
  2,
  'B',
  ['172.18.8', '172.19.8'],
  [21, 22, 23],
  ['PKVPGA', 'PKVPGB', 'PKVDLR'],
);
const vigo = place(
  ['2019', 'es'],
  3,
  'A',
  ['10.176.1', '10.177.1'],
  [31, 32, 33],
  ['VGPGA', 'VGPGB', 'VGMARC'],
);
const suwon = place(
  ['2003', 'ko'],
  0,
  'B',
  ['10.58.1', '11.58.1'],
  [41, 42, 43],
  ['SWNPGA', 'SWNPGB', 'SWNDLR'],
);
const bahia = place(
  ['2012r2', 'pt-BR'],
  10,
  'B',
  ['10.194.1', '10.195.1'],
  [51, 52, 53],
  ['BAHPGA', 'BAHPGB', 'BAHDISC'],
);
const foshan = place(
  ['2008', 'zh-CN'],
  0,
  'B',
  ['10.203.1', '10.204.1'],
  [61, 62, 63],
  ['FOPGA', 'FOPGB', 'FOBOHAO'],
);

const wrongNic = named('wrong-nic-binding', 'B');
const atPrivate = (ground: Ground) => `${privateOf(ground, 'B')}:${portOf(ground, 'B')}`;
const rejectedNever = dialerHost(pskov, { B: `172.18.8.122:${portOf(pskov, 'B')}` });

/** What was told speaks for another address, another place or nobody's, or goes against itself. */
export const undecidedTold: readonly Scenario[] = [
  scenario(
    'undecided-opened-on-the-server-itself',
    'ctitest on side B opens with the private address, where the dialer never calls; the tables were not brought.',
    wien,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(wien, 'B'),
      site: says(wien, { ctitest: { B: ctitest(atPrivate(wien), 'opened', 'server') } }),
      brought: { B: ['ipconfig'], dialer: ['one-command', 'dialer-key'] },
    },
  ),
  scenario(
    'undecided-opened-who-knows-where',
    'A ctitest of side B opened; with which address and from where, nobody remembers.',
    mito,
    unsettled([wrongNic], idle('A')),
    {
      B: onPrivateCard(mito, 'B'),
      site: says(mito, { ctitest: { B: { outcome: 'opened' } } }),
      brought: { A: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'undecided-active-side-that-says-it-is-idle',
    'Side B is stated active and rejects with code 15, as an idle side does: the statement is an old one.',
    reims,
    unsettled([]),
    {
      A: pgHost(reims, 'A', { listens: [dialedOf(reims, 'A')] }),
      site: says(reims, { probe: { B: probe(dialedOf(reims, 'B'), 'rejected', 'dialer', { code: 15 }) } }),
      brought: { B: ['one-command'], dialer: ['one-command', 'dialer-key'] },
    },
  ),
  scenario(
    'undecided-form-and-key-of-another-dialer',
    'Two dialer keys were brought, which call different addresses for side B; which of them is this dialer’s is not known.',
    pskov,
    unsettled([named('path-blocked', 'B')], idle('A')),
    {
      B: pgHost(pskov, 'B', { listens: [dialedOf(pskov, 'B')] }),
      site: { ...says(pskov), dialer: { host: pskov.names.dialer, address: '172.18.8.23' } },
      brought: { ...everything, dialer: ['one-command', 'dialer-key', otherKey(rejectedNever)] },
      misleading: { file: 'dialer/dialer-old.reg', answeredBy: ['dialer/dialer.reg'] },
    },
  ),
  scenario(
    'undecided-refused-at-another-address',
    'The dialer’s host was refused at the private address of side A, where it never calls; its own way was not tried.',
    vigo,
    unsettled([], idle('B')),
    {
      site: says(vigo, {
        probe: { A: probe(`${privateOf(vigo, 'A')}:${portOf(vigo, 'A')}`, 'refused', 'dialer') },
      }),
    },
  ),
  scenario(
    'undecided-rejected-at-another-address',
    'A test from the dialer’s host was rejected for its version at the private address; the table was not brought.',
    suwon,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(suwon, 'B'),
      site: says(suwon, { probe: { B: probe(atPrivate(suwon), 'rejected', 'dialer', { code: 1 }) } }),
      brought: { dialer: ['one-command', 'dialer-key'] },
    },
  ),
  scenario(
    'undecided-two-answers-of-one-place',
    'At the same endpoint of side B the dialer’s host was refused by ctitest, and Rebind’s test from there opened a connection without an answer.',
    bahia,
    unsettled([named('port-taken', 'B')], idle('A')),
    {
      B: pgHost(bahia, 'B', { listens: [dialedOf(bahia, 'B')] }),
      site: says(bahia, {
        ctitest: { B: ctitest(dialedOf(bahia, 'B'), 'refused', 'dialer') },
        probe: { B: probe(dialedOf(bahia, 'B'), 'no-answer', 'dialer') },
      }),
      brought: { A: ['one-command'], B: ['netstat'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'undecided-the-form-alone',
    'Everything that is known of the site was typed; nothing was looked at, and nothing tried.',
    foshan,
    unsettled([wrongNic]),
    { B: onPrivateCard(foshan, 'B'), brought: {} },
  ),
];

/** The key of another dialer of the same site. */
function otherKey(dialer: Scenario['dialer']) {
  const [address = '', port = ''] = dialer.endpoints.B.split(':');
  const text = [
    'Windows Registry Editor Version 5.00',
    '',
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\Dialer]',
    `"CTIServerB"="${address}"`,
    `"CTIServerPortB"="${port}"`,
    '',
  ];
  return { file: 'dialer-old.reg', text: text.join('\r\n') };
}

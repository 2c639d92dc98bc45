import type { Side } from '../../../electron/core/net/ports';
import type { Piece, Scenario } from '../scenario';
import { dialerHost, type Ground, pgHost, portOf, privateOf, scenario, stated, visibleOf } from '../site';
import { callingRow, ground, idle, inSession, on, onAddress, piece, sessionRow, works } from './site-parts';
import { hostsFile, nslookup, pingSilent } from './site-texts';

const registered = ground({
  windows: '2003',
  visible: '10.41.7',
  private: '192.168.41',
  names: { A: 'AUSPGA', B: 'AUSPGB', dialer: 'AUSDLR' },
});
const oldLine = ground({
  windows: '2000',
  instance: 1,
  visible: '10.9.2',
  private: '172.9.2',
  last: { A: 41, B: 42, dialer: 48 },
  names: { A: 'DUBPGA', B: 'DUBPGB', dialer: 'DUBDLR' },
});
const otherHost = ground({
  windows: '2012r2',
  instance: 7,
  active: 'A',
  visible: '172.21.3',
  private: '66.21.3',
  last: { A: 61, B: 62, dialer: 63 },
  names: { A: 'SINPG1A', B: 'SINPG1B', dialer: 'SINOB1' },
});
const both = ground({
  windows: '2008r2',
  instance: 4,
  visible: '10.83.1',
  private: '10.84.1',
  names: { A: 'TPEPG1A', B: 'TPEPG1B', dialer: 'TPEOB1' },
});

const suffixed = ground({
  windows: '2012r2',
  visible: '10.64.1',
  private: '172.64.1',
  names: { A: 'KRKPGA', B: 'KRKPGB', dialer: 'KRKDLR' },
});

/** The dialer has names in its entries; its last call went to an address. */
const callsNames = (at: Ground, calling: string | null, rows: readonly string[] = []) =>
  dialerHost(
    at,
    { A: `${at.names.A}:${portOf(at, 'A')}`, B: `${at.names.B}:${portOf(at, 'B')}` },
    calling === null ? rows : [callingRow(at, calling), ...rows],
  );

const lookups = (at: Ground, found: Readonly<Record<Side, readonly string[]>>): readonly Piece[] => [
  piece('name-a.txt', nslookup(at.names.A, 'corp.example', `${at.visible}.10`, found.A)),
  piece('name-b.txt', nslookup(at.names.B, 'corp.example', `${at.visible}.10`, found.B)),
];

const brings = (...pieces: readonly Piece[]): Scenario['brought'] => ({
  A: ['one-command'],
  B: ['one-command'],
  dialer: ['one-command', 'dialer-key', ...pieces],
});

const theFault = (side: Side) => ({
  faults: [on(side, 'name-resolves-elsewhere')],
  verdict: on(side, 'name-resolves-elsewhere'),
});

/** The dialer calls a name, and the name leads elsewhere. */
export const names: readonly Scenario[] = [
  scenario(
    'name-leads-to-private',
    'The name server gives the private address for side B; the CTI Server listens on the visible one.',
    registered,
    { ...theFault('B'), besides: [idle('A')] },
    {
      dialer: callsNames(registered, onAddress(registered, 'B', privateOf(registered, 'B'))),
      brought: brings(
        ...lookups(registered, { A: [visibleOf(registered, 'A')], B: [privateOf(registered, 'B')] }),
      ),
    },
  ),
  scenario(
    'name-by-old-hosts-line',
    'The hosts file of the dialer’s host has an address of side B that was given up long ago.',
    oldLine,
    { ...theFault('B'), besides: [idle('A')] },
    {
      dialer: callsNames(oldLine, onAddress(oldLine, 'B', '10.9.1.42')),
      brought: brings(
        piece(
          'hosts.txt',
          hostsFile(['127.0.0.1       localhost', '10.9.2.41  DUBPGA', '10.9.1.42  DUBPGB']),
        ),
        piece('ping.txt', pingSilent('DUBPGB', '10.9.1.42')),
      ),
    },
  ),
  scenario(
    'name-leads-to-other-side',
    'The record of side A holds the address of side B: the calls for A arrive at B, where its port is not.',
    otherHost,
    { ...theFault('A'), verdict: 'undecided', besides: [idle('B')] },
    {
      dialer: callsNames(otherHost, null),
      brought: brings(
        ...lookups(otherHost, { A: [visibleOf(otherHost, 'B')], B: [visibleOf(otherHost, 'B')] }),
      ),
    },
  ),
  scenario(
    'name-leads-to-private-on-everywhere',
    'The CTI Server listens on 0.0.0.0, and the name gives the private address, which the dialer cannot reach.',
    both,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: pgHost(both, 'B', { listens: [`0.0.0.0:${portOf(both, 'B')}`] }),
      dialer: callsNames(both, onAddress(both, 'B', privateOf(both, 'B'))),
      site: stated(both, callsNames(both, null), {
        ctitest: {
          B: { outcome: 'opened', target: onAddress(both, 'B', visibleOf(both, 'B')), from: 'laptop' },
        },
      }),
      brought: brings(...lookups(both, { A: [visibleOf(both, 'A')], B: [privateOf(both, 'B')] })),
    },
  ),
  scenario(
    'name-has-two-addresses',
    'Both cards of side B are registered under its name: which address the dialer gets, this does not say.',
    both,
    { faults: [on('B', 'name-resolves-elsewhere')], verdict: 'undecided', besides: [idle('A')] },
    {
      dialer: callsNames(both, null),
      brought: brings(
        ...lookups(both, { A: [visibleOf(both, 'A')], B: [visibleOf(both, 'B'), privateOf(both, 'B')] }),
      ),
    },
  ),
  scenario(
    'name-not-looked-up',
    'The dialer calls names, and nobody looked up where they lead.',
    registered,
    { faults: [on('B', 'name-resolves-elsewhere')], verdict: 'undecided', besides: [idle('A')] },
    {
      dialer: callsNames(registered, null),
      brought: { A: ['one-command'], B: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'name-hosts-line-commented-out',
    'The old line of the hosts file is commented out, the name leads where it should, and the session stands.',
    oldLine,
    { faults: [], verdict: works('B'), besides: [idle('A')] },
    {
      B: inSession(oldLine, 'B'),
      dialer: callsNames(oldLine, null, [sessionRow(oldLine, 'B')]),
      brought: brings(
        piece(
          'hosts.txt',
          hostsFile(['127.0.0.1       localhost', '#10.9.1.42  DUBPGB', '10.9.2.42  DUBPGB']),
        ),
      ),
    },
  ),
  scenario(
    'undecided-name-with-a-domain-in-hosts',
    'The hosts file has the name with a domain alone, at the private address; whether Windows appends that domain nobody saw.',
    suffixed,
    { ...theFault('B'), verdict: 'undecided', besides: [idle('A')] },
    {
      dialer: callsNames(suffixed, null),
      brought: brings(
        piece('hosts.txt', hostsFile([`${privateOf(suffixed, 'B')}  KRKPGB.corp.example`])),
        ...lookups(suffixed, { A: [visibleOf(suffixed, 'A')], B: [visibleOf(suffixed, 'B')] }),
      ),
    },
  ),
];

import type { Scenario } from '../scenario';
import { dialedOf, everything, pgHost, portOf, privateCard, scenario, visibleCard } from '../site';
import { startEvent } from './windows-prints';
import { ctitest, healthyOn, idle, inSession, latent, place, probe, says, shown, unsettled } from './words';

const leeds = place(
  ['2012r2', 'en'],
  4,
  'B',
  ['10.21.40', '10.22.40'],
  [11, 12, 61],
  ['LDSPG2A', 'LDSPG2B', 'LDSDLR1'],
);
const essen = place(
  ['2003', 'de'],
  0,
  'A',
  ['10.0.5', '193.7.5'],
  [202, 203, 88],
  ['ESSPGA', 'ESSPGB', 'ESSWAHL'],
);
const recife = place(
  ['2008', 'pt-BR'],
  12,
  'B',
  ['172.16.99', '172.17.99'],
  [3, 4, 33],
  ['RECPGA', 'RECPGB', 'RECDISC'],
);
const tver = place(
  ['2022', 'ru'],
  8,
  'A',
  ['192.168.4', '9.9.4'],
  [50, 51, 52],
  ['TVRPGA', 'TVRPGB', 'TVRDLR'],
);

const gera = place(
  ['2008r2', 'de'],
  6,
  'B',
  ['10.57.4', '10.58.4'],
  [71, 72, 20],
  ['GERPGA', 'GERPGB', 'GERDLR'],
);
const lund = place(
  ['2016', 'ja'],
  1,
  'A',
  ['192.168.90', '10.90.8'],
  [15, 16, 44],
  ['LNDPGA', 'LNDPGB', 'LNDDLR'],
);

/** Minutes after the captures, which are of 14:03. */
const later = '2026-11-23 14:20';

/** Something on the way answers with a reset in place of the CTI Server. */
export const pathRejected: readonly Scenario[] = [
  scenario(
    'path-rejected-firewall-resets',
    'CTI Server B listens where the dialer calls; the dialer’s host is refused there, and side B saw nothing of it.',
    leeds,
    shown('path-rejected', 'B', idle('A')),
    {
      site: says(leeds, { probe: { B: probe(dialedOf(leeds, 'B'), 'refused', 'dialer', { at: later }) } }),
    },
  ),
  scenario(
    'path-rejected-wildcard-german',
    'CTI Server A listens on every card, the private one first in the order; the dialer’s host is refused at once.',
    essen,
    shown('path-rejected', 'A', idle('B')),
    {
      A: pgHost(essen, 'A', {
        cards: [privateCard(essen, 'A'), visibleCard(essen, 'A')],
        listens: [`0.0.0.0:${portOf(essen, 'A')}`],
      }),
      site: says(essen, { probe: { A: probe(dialedOf(essen, 'A'), 'refused', 'dialer', { at: later }) } }),
    },
  ),
  scenario(
    'path-rejected-laptop-gets-through',
    'A laptop in the server’s own network opens a session on side B; the dialer’s host is refused by the firewall between.',
    recife,
    shown('path-rejected', 'B'),
    {
      site: says(recife, {
        ctitest: { B: ctitest(dialedOf(recife, 'B'), 'opened', 'laptop') },
        probe: { B: probe(dialedOf(recife, 'B'), 'refused', 'dialer', { at: later }) },
      }),
      brought: { B: ['one-command'], dialer: ['one-command'] },
    },
  ),
  scenario(
    'path-rejected-latent',
    'The dialer works with side A; CTI Server B listens too, and a firewall refuses the dialer’s host there.',
    tver,
    latent('path-rejected', 'B', healthyOn('A'), idle('B')),
    {
      ...inSession(tver, 'A'),
      B: pgHost(tver, 'B', { listens: [dialedOf(tver, 'B')] }),
      site: says(tver, { probe: { B: probe(dialedOf(tver, 'B'), 'refused', 'dialer', { at: later }) } }),
    },
  ),
  scenario(
    'undecided-refusal-without-a-time',
    'CTI Server B was started after the dialer’s host had been refused; when that was, nobody noted.',
    gera,
    unsettled([], idle('A')),
    { site: says(gera, { probe: { B: probe(dialedOf(gera, 'B'), 'refused', 'dialer') } }) },
  ),
  scenario(
    'undecided-refusal-older-than-the-table',
    'The dialer’s host was refused on side A in the morning, as the CTI Server was stopped; by the capture it listens.',
    lund,
    unsettled([], idle('B')),
    {
      site: says(lund, {
        probe: { A: probe(dialedOf(lund, 'A'), 'refused', 'dialer', { at: '2026-11-23 09:40' }) },
      }),
    },
  ),
  scenario(
    'undecided-refusal-while-windows-starts',
    'Side B was restarted minutes after the capture; in between the dialer’s host was refused, and nothing is wrong by now.',
    gera,
    unsettled([], idle('A')),
    {
      site: says(gera, { probe: { B: probe(dialedOf(gera, 'B'), 'refused', 'dialer', { at: later }) } }),
      brought: { ...everything, B: ['one-command', startEvent(gera.names.B, '2026-11-23T14:25:00.000')] },
      misleading: { file: 'site.json', answeredBy: ['B/starts.txt'] },
    },
  ),
];

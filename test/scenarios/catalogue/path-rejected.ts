import type { Scenario } from '../scenario';
import { dialedOf, pgHost, portOf, privateCard, scenario, visibleCard } from '../site';
import { ctitest, healthyOn, idle, inSession, latent, place, probe, says, shown } from './words';

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

/** Something on the way answers with a reset in place of the CTI Server. */
export const pathRejected: readonly Scenario[] = [
  scenario(
    'path-rejected-firewall-resets',
    'CTI Server B listens where the dialer calls; the dialer’s host is refused there, and side B saw nothing of it.',
    leeds,
    shown('path-rejected', 'B', idle('A')),
    {
      site: says(leeds, { probe: { B: probe(dialedOf(leeds, 'B'), 'refused', 'dialer') } }),
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
      site: says(essen, { probe: { A: probe(dialedOf(essen, 'A'), 'refused', 'dialer') } }),
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
        probe: { B: probe(dialedOf(recife, 'B'), 'refused', 'dialer') },
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
      site: says(tver, { probe: { B: probe(dialedOf(tver, 'B'), 'refused', 'dialer') } }),
    },
  ),
];

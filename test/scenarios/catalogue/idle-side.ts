import { ctiPort } from '../../../electron/core/net/ports';
import type { Scenario } from '../scenario';
import { dialedOf, pgHost, portOf, privateCard, scenario, visibleCard, visibleOf } from '../site';
import { ctitest, idle, inSession, named, place, probe, says, unsettled, well } from './words';

const nara = place(
  ['2000', 'en'],
  0,
  'A',
  ['10.7.7', '172.7.7'],
  [102, 103, 60],
  ['NARAPGA', 'NARAPGB', 'NARADLR'],
);
const bern = place(
  ['2019', 'de'],
  1,
  'A',
  ['192.168.91', '192.168.92'],
  [4, 5, 6],
  ['BRNPGA', 'BRNPGB', 'BRNDLR'],
);
const nagoya = place(
  ['2008r2', 'ja'],
  2,
  'B',
  ['10.38.5', '10.39.5'],
  [70, 71, 72],
  ['NGOPGA', 'NGOPGB', 'NGODLR'],
);
const douai = place(
  ['2003', 'fr'],
  0,
  'B',
  ['10.14.1', '192.88.1'],
  [8, 9, 11],
  ['DOUPGA', 'DOUPGB', 'DOUAPPEL'],
);
const cadiz = place(
  ['2012', 'es'],
  4,
  null,
  ['172.20.1', '172.21.1'],
  [5, 6, 7],
  ['CADPGA', 'CADPGB', 'CADMARC'],
);
const york = place(['2008', 'en'], 3, 'A', ['10.66.6', '10.67.6'], [13, 14, 15], ['YKPGA', 'YKPGB', 'YKDLR']);
const daegu = place(
  ['2016', 'ko'],
  5,
  'B',
  ['10.91.2', '10.92.2'],
  [33, 34, 35],
  ['TAEPGA', 'TAEPGB', 'TAEDLR'],
);
const porto = place(
  ['2012r2', 'pt-BR'],
  0,
  'A',
  ['10.55.1', '10.56.1'],
  [51, 52, 53],
  ['OPOPGA', 'OPOPGB', 'OPODISC'],
);
const wuxi = place(
  ['2012r2', 'zh-CN'],
  8,
  'B',
  ['10.191.2', '10.192.2'],
  [81, 82, 83],
  ['WUXPGA', 'WUXPGB', 'WUXBOHAO'],
);

/** A side that does not answer because it is the idle one: no fault. */
export const idleSide: readonly Scenario[] = [
  scenario(
    'side-idle-refuses-a-laptop',
    'The dialer works with side A; a test of side B, which is idle, is refused, and the customer wants it put right.',
    nara,
    well('A', idle('B')),
    {
      ...inSession(nara, 'A'),
      site: says(nara, { ctitest: { B: ctitest(dialedOf(nara, 'B'), 'refused', 'laptop') } }),
    },
  ),
  scenario(
    'side-idle-standby-rejects',
    'Side B is the standby of release 12.6 and rejects with code 107; a session opens on side A.',
    bern,
    well('A', idle('B')),
    {
      ...inSession(bern, 'A'),
      B: pgHost(bern, 'B', { listens: [`0.0.0.0:${portOf(bern, 'B')}`] }),
      site: says(bern, {
        release: '12.6',
        probe: {
          A: probe(dialedOf(bern, 'A'), 'opened', 'dialer', { version: 13 }),
          B: probe(dialedOf(bern, 'B'), 'rejected', 'dialer', { code: 107, version: 13 }),
        },
      }),
    },
  ),
  scenario(
    'side-idle-listens-and-rejects',
    'Side A is idle, listens on every card and rejects with code 15; the dialer works with side B.',
    nagoya,
    well('B', idle('A')),
    {
      ...inSession(nagoya, 'B'),
      A: pgHost(nagoya, 'A', { listens: [`0.0.0.0:${portOf(nagoya, 'A')}`] }),
      site: says(nagoya, { ctitest: { A: ctitest(dialedOf(nagoya, 'A'), 'rejected', 'dialer', 15) } }),
    },
  ),
  scenario(
    'side-idle-and-the-other-not-looked-at',
    'Side B is active, and only side A was looked at, where nothing listens: that decides nothing.',
    douai,
    unsettled([named('wrong-nic-binding', 'B')], idle('A')),
    { brought: { A: ['one-command', 'registry'], dialer: ['dialer-key'] } },
  ),
  scenario(
    'side-idle-perhaps',
    'Nothing listens on side A, and nobody knows which side is active; side B was not looked at.',
    cadiz,
    unsettled([]),
    {
      B: pgHost(cadiz, 'B', { listens: [dialedOf(cadiz, 'B')] }),
      site: says(cadiz, { ctitest: { A: ctitest(dialedOf(cadiz, 'A'), 'refused', 'dialer') } }),
      brought: { A: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'side-idle-with-the-wrong-order',
    'The dialer works with side A. On side B, idle, nothing listens, so that its order, the private card first, shows nothing yet.',
    york,
    { ...well('A', idle('B')), faults: [named('wrong-nic-binding', 'B')] },
    {
      ...inSession(york, 'A'),
      B: pgHost(york, 'B', { cards: [privateCard(york, 'B'), visibleCard(york, 'B')] }),
    },
  ),
  scenario(
    'side-idle-not-master',
    'Side A answers with code 92, as one that is not in charge does; the dialer works with side B.',
    daegu,
    well('B', idle('A')),
    {
      ...inSession(daegu, 'B'),
      site: says(daegu, { probe: { A: probe(dialedOf(daegu, 'A'), 'rejected', 'laptop', { code: 92 }) } }),
      brought: { B: ['one-command'], dialer: ['one-command', 'dialer-key'] },
    },
  ),
  scenario(
    'side-idle-where-another-instance-is-active',
    'Side B is idle for instance 0 and active for instance 1, whose port listens there; the dialer works with side A.',
    porto,
    well('A', idle('B')),
    {
      ...inSession(porto, 'A'),
      B: pgHost(porto, 'B', {
        listens: [`${visibleOf(porto, 'B')}:${ctiPort('B', 1)}`],
        rows: [`${visibleOf(porto, 'B')}:${ctiPort('B', 1)} 10.55.1.54:1200 ESTABLISHED`],
      }),
    },
  ),
  scenario(
    'side-idle-timed-out-behind-a-firewall',
    'Windows hides the closed port of idle side A, so that ctitest times out there; the dialer works with side B.',
    wuxi,
    well('B', idle('A')),
    {
      ...inSession(wuxi, 'B'),
      site: says(wuxi, { ctitest: { A: ctitest(dialedOf(wuxi, 'A'), 'timed-out', 'dialer') } }),
    },
  ),
];

import type { Scenario } from '../scenario';
import { dialedOf, everything, pgHost, portOf, scenario } from '../site';
import {
  answered,
  ctitest,
  healthyOn,
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

const wuhan = place(
  ['2008', 'zh-CN'],
  0,
  'B',
  ['10.12.6', '10.13.6'],
  [50, 51, 24],
  ['WHPGA', 'WHPGB', 'WHBO'],
);
const derby = place(
  ['2019', 'en'],
  5,
  'A',
  ['172.31.40', '172.31.41'],
  [6, 7, 80],
  ['DBYPGA', 'DBYPGB', 'DBYOBD'],
);
const porto = place(
  ['2012r2', 'pt-BR'],
  0,
  'B',
  ['192.168.8', '10.8.8'],
  [33, 34, 35],
  ['PRTPGA', 'PRTPGB', 'PRTDISC'],
);
const jena = place(
  ['2008r2', 'de'],
  3,
  'B',
  ['10.90.90', '10.91.90'],
  [11, 12, 13],
  ['JENPGA', 'JENPGB', 'JENBA'],
);
const vigo = place(
  ['2003', 'es'],
  1,
  'B',
  ['10.2.70', '191.2.70'],
  [21, 22, 99],
  ['VGOPGA', 'VGOPGB', 'VGOMARC'],
);
const tula = place(
  ['2008r2', 'ru'],
  0,
  'A',
  ['172.18.5', '172.19.5'],
  [3, 4, 50],
  ['TLAPGA', 'TLAPGB', 'TLADLR'],
);
const kobe = place(
  ['2012', 'ja'],
  10,
  'B',
  ['10.77.7', '100.77.7'],
  [77, 78, 79],
  ['KOBPGA', 'KOBPGB', 'KOBDLR'],
);
const leon = place(
  ['2016', 'es'],
  2,
  'B',
  ['10.31.3', '10.32.3'],
  [101, 102, 60],
  ['LEOPGA', 'LEOPGB', 'LEODLR'],
);
const caen = place(
  ['2016', 'fr'],
  4,
  'B',
  ['10.131.3', '10.132.3'],
  [105, 106, 60],
  ['CAENPGA', 'CAENPGB', 'CAENDLR'],
);
const linz = place(
  ['2003', 'de'],
  0,
  'A',
  ['10.118.5', '172.118.5'],
  [13, 14, 51],
  ['LNZPGA', 'LNZPGB', 'LNZDLR'],
);

const nancy = place(
  ['2000', 'fr'],
  0,
  'B',
  ['10.54.1', '192.54.1'],
  [101, 102, 103],
  ['NCYPGA', 'NCYPGB', 'NCYBA'],
);
const turku = place(
  ['2012r2', 'en'],
  8,
  'A',
  ['10.204.1', '10.205.1'],
  [11, 12, 13],
  ['TKUPGA', 'TKUPGB', 'TKUDLR'],
);
const lille = place(
  ['2008r2', 'fr'],
  2,
  'B',
  ['172.16.59', '172.17.59'],
  [21, 22, 23],
  ['LILPGA', 'LILPGB', 'LILDLR'],
);
const gyor = place(
  ['2016', 'ru'],
  0,
  'A',
  ['192.168.96', '10.96.1'],
  [41, 42, 43],
  ['GYRPGA', 'GYRPGB', 'GYRDLR'],
);
const oulu = place(['2019', 'en'], 1, 'B', ['10.8.90', '10.9.90'], [5, 6, 7], ['OULPGA', 'OULPGB', 'OULDLR']);

const ghent = place(
  ['2003', 'fr'],
  7,
  'B',
  ['10.70.1', '10.71.1'],
  [11, 12, 13],
  ['GNTPGA', 'GNTPGB', 'GNTDLR'],
);

/** The CTI Server answers, and does not take the protocol version. */
export const protocolVersion: readonly Scenario[] = [
  scenario(
    'protocol-version-code-1',
    'A ctitest on the dialer’s host is rejected for its version (code 1): in which one the dialer asks is not shown.',
    wuhan,
    unsettled([named('protocol-version', 'B')], idle('A')),
    {
      site: says(wuhan, { ctitest: { B: ctitest(dialedOf(wuhan, 'B'), 'rejected', 'dialer', 1) } }),
    },
  ),
  scenario(
    'protocol-version-code-48',
    'The Peripheral Gateway was upgraded to 12.6: a test’s version is refused with code 48 on side A; the dialer’s may be too.',
    derby,
    unsettled([named('protocol-version', 'A')], idle('B')),
    {
      site: says(derby, {
        release: '12.6',
        probe: { A: probe(dialedOf(derby, 'A'), 'rejected', 'dialer', { code: 48, version: 13 }) },
      }),
    },
  ),
  scenario(
    'protocol-version-answer-is-proof-enough',
    'Nothing of the servers was brought; a test’s rejection (code 49) proves address, port and listener, not the dialer’s version.',
    porto,
    unsettled([named('protocol-version', 'B')]),
    {
      site: says(porto, { probe: { B: probe(dialedOf(porto, 'B'), 'rejected', 'dialer', { code: 49 }) } }),
      brought: { dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'protocol-version-and-loopback-behind',
    'Side B rejects the version of a test; CTI Server A, idle and listening, is bound to 127.0.0.1 only.',
    jena,
    // The loopback of the idle side is all that is shown: the rejection was of the test's own version.
    latent('loopback-only', 'A', idle('A')),
    {
      A: pgHost(jena, 'A', { listens: [`127.0.0.1:${portOf(jena, 'A')}`] }),
      site: says(jena, { probe: { B: probe(dialedOf(jena, 'B'), 'rejected', 'dialer', { code: 1 }) } }),
    },
  ),
  scenario(
    'protocol-version-seen-from-a-laptop',
    'A laptop’s session test is rejected for its version: that speaks of the test, and not yet of the dialer.',
    vigo,
    unsettled([named('protocol-version', 'B')], idle('A')),
    {
      site: says(vigo, {
        probe: { B: probe(dialedOf(vigo, 'B'), 'rejected', 'laptop', { code: 1, version: 9 }) },
      }),
    },
  ),
  scenario(
    'protocol-version-the-dialers-own-request',
    'The dialer’s log says that CTI Server B refused it for its version (code 1); the Peripheral Gateway is of another release.',
    nancy,
    shown('protocol-version', 'B', idle('A')),
    { site: withFields(says(nancy, { release: '6.0' }), { dialer: answered('B', 'rejected', 1) }) },
  ),
  scenario(
    'protocol-version-after-an-upgrade',
    'Since the upgrade of side A the dialer is refused with code 48; a test in another version opens a session there.',
    turku,
    shown('protocol-version', 'A', idle('B')),
    {
      site: withFields(
        says(turku, { probe: { A: probe(dialedOf(turku, 'A'), 'opened', 'laptop', { version: 18 }) } }),
        { dialer: answered('A', 'rejected', 48) },
      ),
    },
  ),
  scenario(
    'protocol-version-with-the-key-alone',
    'Of the servers nothing was brought. The dialer’s own log tells code 49; its key says where it dials.',
    lille,
    shown('protocol-version', 'B'),
    {
      site: withFields(says(lille), { dialer: { A: null, B: null, ...answered('B', 'rejected', 49) } }),
      brought: { dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'protocol-version-on-the-idle-side',
    'The dialer works with side A; CTI Server B, idle, was patched, and refuses the dialer’s version (code 1) at each try.',
    gyor,
    latent('protocol-version', 'B', healthyOn('A')),
    {
      ...inSession(gyor, 'A'),
      B: pgHost(gyor, 'B', { listens: [dialedOf(gyor, 'B')] }),
      site: withFields(says(gyor), { dialer: answered('B', 'rejected', 1) }),
    },
  ),
  scenario(
    'undecided-own-rejection-of-an-unknown-time',
    'The dialer’s log tells of a rejection (code 1), nobody noted when; by the capture CTI Server B is on the private card only.',
    ghent,
    unsettled([named('wrong-nic-binding', 'B')], idle('A')),
    {
      B: onPrivateCard(ghent, 'B'),
      site: withFields(says(ghent), { dialer: answered('B', 'rejected', 1) }),
      misleading: { file: 'site.json', answeredBy: ['B/capture.txt'] },
    },
  ),
];

/** The CTI Server answers, and does not take the client. */
export const sessionRejected: readonly Scenario[] = [
  scenario(
    'session-rejected-password',
    'CTI Server A wants a password that a test on the dialer’s host did not send (code 36); whether the dialer does is not shown.',
    tula,
    unsettled([named('session-rejected', 'A')], idle('B')),
    { site: says(tula, { probe: { A: probe(dialedOf(tula, 'A'), 'rejected', 'dialer', { code: 36 }) } }) },
  ),
  scenario(
    'session-rejected-device-in-use',
    'The device that a ctitest on the dialer’s host named is another client’s (code 10); which one the dialer names is not shown.',
    kobe,
    unsettled([named('session-rejected', 'B')], idle('A')),
    {
      B: pgHost(kobe, 'B', {
        listens: [`0.0.0.0:${portOf(kobe, 'B')}`],
        rows: [`${dialedOf(kobe, 'B')} 10.77.7.81:2210 ESTABLISHED`],
      }),
      site: says(kobe, { ctitest: { B: ctitest(dialedOf(kobe, 'B'), 'rejected', 'dialer', 10) } }),
    },
  ),
  scenario(
    'session-rejected-data-missing',
    'A test on the dialer’s host lacks what CTI Server B asks for (code 6); only its socket table is there.',
    leon,
    unsettled([named('session-rejected', 'B')]),
    {
      site: says(leon, { probe: { B: probe(dialedOf(leon, 'B'), 'rejected', 'dialer', { code: 6 }) } }),
      brought: { B: ['netstat'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'session-rejected-seen-from-a-laptop',
    'CTI Server B asks for a password; only the laptop’s test was rejected, and whether the dialer sends one is not known.',
    caen,
    unsettled([named('session-rejected', 'B')], idle('A')),
    {
      site: says(caen, { probe: { B: probe(dialedOf(caen, 'B'), 'rejected', 'laptop', { code: 36 }) } }),
    },
  ),
  scenario(
    'session-rejected-for-the-tests-own-mask',
    'ctitest on the dialer’s host asked for services that CTI Server A does not know (code 19): the test’s own fault.',
    linz,
    unsettled([named('session-rejected', 'A')], idle('B')),
    {
      site: says(linz, { ctitest: { A: ctitest(dialedOf(linz, 'A'), 'rejected', 'dialer', 19) } }),
      brought: everything,
    },
  ),
  scenario(
    'session-rejected-the-dialers-own-password',
    'The dialer’s log says that CTI Server B refused its password (code 36).',
    oulu,
    shown('session-rejected', 'B', idle('A')),
    { site: withFields(says(oulu), { dialer: answered('B', 'rejected', 36) }) },
  ),
];

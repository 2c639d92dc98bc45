import { ctiPort, type Side } from '../../../electron/core/net/ports';
import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, type Ground, pgHost, scenario, stated, visibleOf } from '../site';
import { ctitest, idle, named, place, probe, shown, unsettled, withFields } from './words';

const basel = place(
  ['2016', 'de'],
  0,
  'B',
  ['10.46.1', '10.47.1'],
  [8, 9, 50],
  ['BSLPGA', 'BSLPGB', 'BSLDLR'],
);
const trier = place(
  ['2019', 'de'],
  1,
  'B',
  ['172.29.5', '10.29.5'],
  [11, 12, 13],
  ['TRIPGA', 'TRIPGB', 'TRIDLR'],
);
const ulsan = place(
  ['2022', 'ko'],
  2,
  'A',
  ['10.88.1', '10.89.1'],
  [3, 4, 24],
  ['ULSPGA', 'ULSPGB', 'ULSDLR'],
);
const tampa = place(
  ['2019', 'en'],
  13,
  'B',
  ['192.168.100', '192.168.101'],
  [61, 62, 63],
  ['TPAPGA', 'TPAPGB', 'TPADLR'],
);
const lugo = place(
  ['2025', 'es'],
  0,
  'B',
  ['10.53.2', '10.54.2'],
  [14, 15, 16],
  ['LUGPGA', 'LUGPGB', 'LUGDLR'],
);

const tls = (ground: Ground, side: Side) =>
  `${visibleOf(ground, side)}:${ctiPort(side, ground.instance, 'tls')}`;
const toTls = (ground: Ground) => dialerHost(ground, { A: tls(ground, 'A'), B: tls(ground, 'B') });
const both = (ground: Ground, side: Side) =>
  pgHost(ground, side, { listens: [dialedOf(ground, side), tls(ground, side)] });
const site = (ground: Ground, dialer: Scenario['dialer'], secure: boolean | null, more = {}) =>
  withFields(stated(ground, dialer, more), { dialer: { secure } });

/** The dialer speaks TLS and calls a plain port, or the other way round. */
export const tlsMismatch: readonly Scenario[] = [
  scenario(
    'tls-mismatch-plain-dialer',
    'The dialer’s connection is not a secured one, and it calls the TLS ports; both kinds listen on side B.',
    basel,
    {
      faults: [named('tls-mismatch', 'B'), named('tls-mismatch', 'A')],
      verdict: named('tls-mismatch', 'B'),
      besides: [idle('A')],
    },
    {
      B: both(basel, 'B'),
      dialer: toTls(basel),
      site: site(basel, toTls(basel), false, {
        release: '12.0',
        probe: { B: probe(tls(basel, 'B'), 'not-cti', 'dialer', { version: 13 }) },
      }),
    },
  ),
  scenario(
    'tls-mismatch-server-speaks-tls-only',
    'CTI Server B listens on its TLS port only, on every card; the dialer calls the plain port.',
    trier,
    shown('tls-mismatch', 'B', idle('A')),
    { B: pgHost(trier, 'B', { listens: [`0.0.0.0:${ctiPort('B', 1, 'tls')}`] }) },
  ),
  scenario(
    'tls-mismatch-secured-dialer',
    'Secured Connection is switched on in the dialer, and it still calls the plain ports; both kinds listen on side A.',
    ulsan,
    {
      faults: [named('tls-mismatch', 'A'), named('tls-mismatch', 'B')],
      verdict: named('tls-mismatch', 'A'),
      besides: [idle('B')],
    },
    {
      A: both(ulsan, 'A'),
      site: site(ulsan, dialerHost(ulsan), true, {
        release: '12.6',
        ctitest: { A: ctitest(dialedOf(ulsan, 'A'), 'timed-out', 'dialer') },
      }),
    },
  ),
  scenario(
    'tls-mismatch-server-speaks-plain-only',
    'The dialer was secured and calls the TLS ports; CTI Server B was not, and listens on the plain port alone.',
    tampa,
    shown('tls-mismatch', 'B', idle('A')),
    { dialer: toTls(tampa), site: site(tampa, toTls(tampa), true, { release: '12.6' }) },
  ),
  scenario(
    'undecided-tls-port-and-unknown-setting',
    'The dialer calls the TLS port, which listens; whether its connection is a secured one nobody wrote down.',
    lugo,
    unsettled([named('tls-mismatch', 'B')], idle('A')),
    {
      B: both(lugo, 'B'),
      dialer: toTls(lugo),
      site: site(lugo, toTls(lugo), null, {
        release: '15.0',
        probe: { B: probe(tls(lugo, 'B'), 'not-cti', 'laptop', { version: 13 }) },
      }),
    },
  ),
];

import { filesOf } from '../files';
import type { Piece, Scenario } from '../scenario';
import { dialedOf, type Ground, pgHost, scenario } from '../site';
import { ctitest, idle, named, onPrivateCard, place, probe, says, unsettled } from './words';

const kursk = place(
  ['2008', 'ru'],
  4,
  'B',
  ['10.87.1', '10.88.9'],
  [51, 52, 53],
  ['KRSPGA', 'KRSPGB', 'KRSDLR'],
);
const celle = place(
  ['2012r2', 'de'],
  6,
  'B',
  ['10.97.1', '10.98.1'],
  [61, 62, 63],
  ['CELPGA', 'CELPGB', 'CELWAHL'],
);
const dijon = place(
  ['2000', 'fr'],
  0,
  'B',
  ['10.1.60', '172.1.60'],
  [4, 5, 6],
  ['DIJPGA', 'DIJPGB', 'DIJAPPEL'],
);
const ansan = place(
  ['2022', 'ko'],
  9,
  'A',
  ['172.22.8', '172.23.8'],
  [7, 8, 9],
  ['ANSPGA', 'ANSPGB', 'ANSDLR'],
);
const natal = place(
  ['2003', 'pt-BR'],
  3,
  'B',
  ['10.108.1', '193.108.1'],
  [71, 72, 73],
  ['NTLPGA', 'NTLPGB', 'NTLDISC'],
);

const wrongNic = named('wrong-nic-binding', 'B');

/** The whole capture of a host of this ground, to be put into another's folder. */
function captureOf(ground: Ground, side: 'A' | 'B', host = pgHost(ground, side)): string {
  const brought = { [side]: ['one-command'] } as const;
  const files = filesOf(scenario('capture', '', ground, unsettled([]), { [side]: host, brought }));
  return files.get(`${side}/capture.txt`) ?? '';
}

const file = (name: string, text: string): Piece => ({ file: name, text });

/** `ss -tln` of a Linux host. */
const linuxTable = [
  'State      Recv-Q Send-Q Local Address:Port               Peer Address:Port',
  'LISTEN     0      128          *:22                       *:*',
  'LISTEN     0      100    127.0.0.1:25                       *:*',
  '',
].join('\n');

/** What lies under a side is another host's, or two captures that go against each other. */
export const undecidedHost: readonly Scenario[] = [
  scenario(
    'undecided-table-of-a-linux-host',
    'Under side B lies the socket table of the Linux host from which the technician had logged on.',
    kursk,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(kursk, 'B'),
      brought: { B: [file('sockets.txt', linuxTable)], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'undecided-capture-of-the-other-side',
    'Under side B lies a second capture of side A, where nothing listens: CTI Server B runs, on its private address.',
    celle,
    unsettled([wrongNic], idle('A')),
    {
      B: onPrivateCard(celle, 'B'),
      brought: {
        A: ['one-command'],
        B: [file('capture.txt', captureOf(celle, 'A'))],
        dialer: ['one-command', 'dialer-key'],
      },
    },
  ),
  scenario(
    'undecided-capture-of-a-third-host',
    'Under side B lies the capture of a host of another site, on which no CTI port listens.',
    dijon,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(dijon, 'B'),
      site: says(dijon, { ctitest: { B: ctitest(dialedOf(dijon, 'B'), 'timed-out', 'laptop') } }),
      brought: {
        B: [
          file(
            'capture.txt',
            captureOf(
              { ...dijon, visible: '10.99.1', private: '10.99.2', names: { ...dijon.names, B: 'LOGGER2' } },
              'B',
            ),
          ),
        ],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'undecided-two-tables-that-differ',
    'Two tables of side A lie side by side, one with the CTI port and one without; which is the newer is not known.',
    ansan,
    unsettled([], idle('B')),
    {
      A: pgHost(ansan, 'A', { listens: [dialedOf(ansan, 'A')] }),
      site: says(ansan, { probe: { A: probe(dialedOf(ansan, 'A'), 'refused', 'laptop') } }),
      brought: {
        A: ['netstat', netstatTable(ansan)],
        B: ['one-command'],
        dialer: ['dialer-key'],
      },
      misleading: { file: 'A/netstat-2.txt', answeredBy: ['A/netstat.txt'] },
    },
  ),
  scenario(
    'undecided-capture-under-the-wrong-side',
    'The capture of side B, which listens on its private address, lies under side A; of side B there is none.',
    natal,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(natal, 'B'),
      brought: {
        A: [file('capture.txt', captureOf(natal, 'B', onPrivateCard(natal, 'B')))],
        dialer: ['dialer-key'],
      },
    },
  ),
];

/** The whole table of side A before its CTI Server was started. */
function netstatTable(ground: Ground): Piece {
  const files = filesOf(
    scenario('table', '', ground, unsettled([]), { A: pgHost(ground, 'A'), brought: { A: ['netstat'] } }),
  );
  return file('netstat-2.txt', files.get('A/netstat.txt') ?? '');
}

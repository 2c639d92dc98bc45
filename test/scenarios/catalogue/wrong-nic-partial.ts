import { windowsLines } from '../../../electron/lab/windows-text/lines';
import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, pgHost, privateOf, scenario, stated } from '../site';
import { callingRow, capture, ground, idle, on, onAddress, piece, privateFirst } from './site-parts';
import { filtered } from './site-texts';

const site = ground({
  windows: '2003',
  instance: 6,
  visible: '10.66.20',
  private: '172.66.20',
  last: { A: 8, B: 9, dialer: 33 },
  names: { A: 'LDNPG1A', B: 'LDNPG1B', dialer: 'LDNDLR' },
});
const fault = [on('B', 'wrong-nic-binding')];
const complete = scenario(
  'wrong-nic-stray-capture',
  'A capture of another Peripheral Gateway lies beside the right one of side B.',
  site,
  { faults: fault, verdict: on('B', 'wrong-nic-binding'), besides: [idle('A')] },
  { B: privateFirst(site, 'B') },
);
const neighbour = ground({
  ...site,
  visible: '10.66.21',
  private: '172.66.21',
  names: { A: 'LDNPG2A', B: 'LDNPG2B', dialer: 'LDNDLR2' },
});

/** The fault of the note, where what was brought does not prove it, or brings strangers with it. */
export const wrongNicPartial: readonly Scenario[] = [
  {
    ...complete,
    brought: {
      ...complete.brought,
      B: [
        'one-command',
        piece(
          'old.txt',
          capture(
            {
              ...complete,
              hosts: {
                ...complete.hosts,
                B: pgHost(neighbour, 'B', { listens: [dialedOf(neighbour, 'B')] }),
              },
              at: new Date(2026, 9, 2, 9, 30),
            },
            'B',
          ),
        ),
      ],
    },
    misleading: { file: 'B/old.txt', answeredBy: ['B/capture.txt', 'site.json'] },
  },
  {
    ...complete,
    id: 'wrong-nic-file-of-other-side',
    title: 'The capture of side A was laid into the folder of side B too: nothing is known of side B.',
    truth: { faults: fault, verdict: 'undecided', besides: [idle('A')] },
    brought: {
      A: ['one-command'],
      B: [piece('capture.txt', capture(complete, 'A'))],
      dialer: ['dialer-key'],
    },
  },
  scenario(
    'wrong-nic-netstat-filtered',
    'Of the netstat of side B only the row with the port was kept: there may be others.',
    site,
    { faults: fault, verdict: 'undecided', besides: [idle('A')] },
    {
      B: privateFirst(site, 'B'),
      brought: {
        A: ['one-command'],
        B: [
          piece(
            'port.txt',
            filtered('172.66.20.9', [
              [onAddress(site, 'B', privateOf(site, 'B')), '0.0.0.0:0'],
              ['172.66.20.9:1046', '172.66.20.8:43244'],
            ]),
          ),
          'ipconfig',
        ],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'wrong-nic-netstat-with-names',
    'The netstat of side B was asked without -n: names stand where the addresses should.',
    site,
    { faults: fault, verdict: 'undecided' },
    {
      B: privateFirst(site, 'B'),
      brought: {
        B: [
          piece(
            'netstat.txt',
            windowsLines([
              '',
              'Active Connections',
              '',
              '  Proto  Local Address          Foreign Address        State',
              '  TCP    LDNPG1B:epmap          LDNPG1B.corp.example:0  LISTENING',
              '  TCP    LDNPG1B:microsoft-ds   LDNPG1B.corp.example:0  LISTENING',
              '  TCP    LDNPG1B:netbios-ssn    LDNPG1B.corp.example:0  LISTENING',
              '  TCP    LDNPG1B:43267          LDNPG1B.corp.example:0  LISTENING',
              '  TCP    LDNPG1B:1046           ldnpg1a:43244          ESTABLISHED',
              '  TCP    LDNPG1B:1051           ldnrtra:40242          ESTABLISHED',
              '  UDP    LDNPG1B:microsoft-ds   *:*                    ',
              '  UDP    LDNPG1B:netbios-ns     *:*                    ',
            ]),
          ),
          'ipconfig',
        ],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'wrong-nic-ipconfig-only',
    'Only the order of side B was brought, with the private card first: no listener was seen.',
    site,
    { faults: fault, verdict: 'undecided' },
    {
      B: privateFirst(site, 'B'),
      dialer: dialerHost(site, {}, [callingRow(site, dialedOf(site, 'B'))]),
      site: stated(site, dialerHost(site), {
        ctitest: { B: { outcome: 'timed-out', target: dialedOf(site, 'B'), from: 'dialer' } },
      }),
      brought: { B: ['ipconfig', 'registry'], dialer: ['one-command', 'dialer-key'] },
    },
  ),
];

import type { Windows } from '../core/case/types';
import type { Side } from '../core/net/ports';
import type { OtherProgram } from './other-programs';
import { processes } from './processes';

/** A program as a list of processes shows it. */
export interface Program {
  readonly image: string;
  readonly pid: number;
  /** Memory in use, in KB: a plausible number, as nothing real has it. */
  readonly kilobytes: number;
}

/** What runs on a practice host at this moment. */
export interface Running {
  readonly owner: Side | 'dialer';
  readonly windows: Windows;
  /** Process of the CTI Server; null where it does not run, as on the dialer's host. */
  readonly ctiServer: number | null;
  /** What holds a port that it should not. */
  readonly taken: OtherProgram | null;
  readonly instanceName: string;
}

const kernel: readonly Program[] = [
  { image: 'System Idle Process', pid: 0, kilobytes: 28 },
  { image: 'System', pid: processes.system, kilobytes: 556 },
  { image: 'smss.exe', pid: 372, kilobytes: 1_084 },
  { image: 'csrss.exe', pid: 428, kilobytes: 4_996 },
  { image: 'winlogon.exe', pid: 452, kilobytes: 6_168 },
  { image: 'services.exe', pid: 496, kilobytes: 7_472 },
  { image: 'lsass.exe', pid: 508, kilobytes: 9_556 },
  { image: 'svchost.exe', pid: processes.rpc, kilobytes: 4_312 },
  { image: 'svchost.exe', pid: 812, kilobytes: 23_640 },
  { image: 'spoolsv.exe', pid: 1_104, kilobytes: 5_804 },
];

/** The command itself: the youngest but for the console. */
const console: readonly Program[] = [
  { image: 'cmd.exe', pid: 3_688, kilobytes: 1_612 },
  { image: 'tasklist.exe', pid: 3_944, kilobytes: 4_420 },
];

/** Programs of the host, in the order of their start, with the process ids that its `netstat -ano` shows. */
export function programsOf({ owner, ctiServer, taken }: Running): readonly Program[] {
  const own: readonly Program[] =
    owner === 'dialer'
      ? [{ image: 'badialer.exe', pid: processes.dialer, kilobytes: 18_232 }]
      : [
          { image: 'nodeman.exe', pid: 1_640, kilobytes: 6_904 },
          { image: 'mdsproc.exe', pid: processes.messageDelivery, kilobytes: 12_720 },
          { image: 'pgagent.exe', pid: processes.agent, kilobytes: 14_116 },
          ...(ctiServer === null ? [] : [{ image: 'ctisvr.exe', pid: ctiServer, kilobytes: 21_388 }]),
          ...(taken === null ? [] : [{ image: strangers[taken], pid: processes.stranger, kilobytes: 9_260 }]),
        ];
  return [...kernel, ...own, ...console];
}

/** Names of programs that nobody has. */
const strangers: Readonly<Record<OtherProgram, string>> = {
  web: 'MonitorWeb.exe',
  tls: 'MonitorTls.exe',
  hung: 'MonitorAgent.exe',
};

/** The services that are started, by the names that Windows shows, in the order of the alphabet. */
export function servicesOf({ owner, ctiServer, taken, instanceName }: Running): readonly string[] {
  const icm = `Cisco ICM ${instanceName}`;
  const own =
    owner === 'dialer'
      ? [`${icm} Dialer`]
      : [...(ctiServer === null ? [] : [`${icm} CG1${owner}`]), `${icm} PG1${owner}`];
  const others = taken === null ? [] : ['Monitor'];
  return [
    ...own,
    ...others,
    'Event Log',
    'Plug and Play',
    'Print Spooler',
    'Remote Procedure Call (RPC)',
    'Server',
    'Workstation',
  ].sort((one, other) => (one < other ? -1 : 1));
}

import { clockNumbers, two } from '../clock-numbers';
import type { IpconfigWords, LanguageWords, NetstatWords } from '../words';

const netstat: NetstatWords = {
  title: 'Active Connections',
  heading: '  Proto  Local Address          Foreign Address        State',
  headingWithProcess: '  Proto  Local Address          Foreign Address        State           PID',
  protocolWidth: 5,
  states: {},
};

const server2003: IpconfigWords = {
  title: 'Windows IP Configuration',
  hostName: 'Host Name . . . . . . . . . . . . :',
  primarySuffix: 'Primary Dns Suffix  . . . . . . . :',
  nodeType: 'Node Type . . . . . . . . . . . . :',
  routing: 'IP Routing Enabled. . . . . . . . :',
  winsProxy: 'WINS Proxy Enabled. . . . . . . . :',
  adapter: (name) => `Ethernet adapter ${name}:`,
  suffix: 'Connection-specific DNS Suffix  . :',
  description: 'Description . . . . . . . . . . . :',
  physicalAddress: 'Physical Address. . . . . . . . . :',
  dhcp: 'DHCP Enabled. . . . . . . . . . . :',
  autoconfiguration: null,
  address: 'IP Address. . . . . . . . . . . . :',
  mask: 'Subnet Mask . . . . . . . . . . . :',
  gateway: 'Default Gateway . . . . . . . . . :',
  dnsServers: 'DNS Servers . . . . . . . . . . . :',
  labelsNoDns: false,
  netbios: null,
  preferred: '',
  node: 'Unknown',
  no: 'No',
  yes: 'Yes',
  enabled: 'Enabled',
  further: 36,
};

const windows2000: IpconfigWords = {
  ...server2003,
  title: 'Windows 2000 IP Configuration',
  primarySuffix: 'Primary DNS Suffix  . . . . . . . :',
  labelsNoDns: true,
  node: 'Broadcast',
};

const server2008: IpconfigWords = {
  ...server2003,
  autoconfiguration: 'Autoconfiguration Enabled . . . . :',
  address: 'IPv4 Address. . . . . . . . . . . :',
  netbios: 'NetBIOS over Tcpip. . . . . . . . :',
  preferred: '(Preferred) ',
  node: 'Hybrid',
};

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** English (United States). */
export const english: LanguageWords = {
  netstat: [{ since: '2000', words: netstat }],
  ipconfig: [
    { since: '2000', words: windows2000 },
    { since: '2003', words: server2003 },
    { since: '2008', words: server2008 },
  ],
  clock: {
    date: (now) => {
      const { year, month, day } = clockNumbers(now);
      return `${days[now.getDay()]} ${month}/${day}/${year} `;
    },
    // Windows 2000 writes the time as in the listings of folders.
    time: (now, windows) => {
      const { hours, halfDayHour, minutes } = clockNumbers(now);
      if (windows === '2000') return `${halfDayHour}:${minutes}${hours < 12 ? 'a' : 'p'}`;
      return `${two(halfDayHour)}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
    },
  },
  codePage: 'cp437',
};

/**
 * Up to 2003, East Asian Windows printed these commands in English, around connection names of
 * its own language. Of `ipconfig` that is seen; of `netstat` it is taken to be alike.
 */
export const englishUpTo2003 = {
  netstat: { since: '2000', words: netstat },
  ipconfig: [
    { since: '2000', words: windows2000 },
    { since: '2003', words: server2003 },
  ],
} as const;

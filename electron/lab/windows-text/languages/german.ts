import { dayFirst, time24 } from '../clock-numbers';
import type { IpconfigWords, LanguageWords, NetstatWords } from '../words';

const netstat: NetstatWords = {
  title: 'Aktive Verbindungen',
  heading: '  Proto  Lokale Adresse         Remoteadresse          Status',
  headingWithProcess: '  Proto  Lokale Adresse         Remoteadresse          Status           PID',
  protocolWidth: 5,
  // German is the one language here that translates the states. These were seen on German Windows,
  // the first two most of all; of the others no original is known, and they stay English.
  states: {
    LISTENING: 'ABHÖREN',
    ESTABLISHED: 'HERGESTELLT',
    TIME_WAIT: 'WARTEND',
    CLOSE_WAIT: 'SCHLIESSEN_WARTEN',
    FIN_WAIT_2: 'FIN_WARTEN_2',
    SYN_SENT: 'SYN_GESENDET',
  },
};

/** As Windows XP prints it. Of German Windows 2000 and 2003 no original is known; theirs may differ in the title. */
const upTo2003: IpconfigWords = {
  title: 'Windows-IP-Konfiguration',
  hostName: 'Hostname. . . . . . . . . . . . . :',
  primarySuffix: 'Primäres DNS-Suffix . . . . . . . :',
  nodeType: 'Knotentyp . . . . . . . . . . . . :',
  routing: 'IP-Routing aktiviert. . . . . . . :',
  winsProxy: 'WINS-Proxy aktiviert. . . . . . . :',
  adapter: (name) => `Ethernetadapter ${name}:`,
  suffix: 'Verbindungsspezifisches DNS-Suffix:',
  description: 'Beschreibung. . . . . . . . . . . :',
  physicalAddress: 'Physikalische Adresse . . . . . . :',
  dhcp: 'DHCP aktiviert. . . . . . . . . . :',
  autoconfiguration: null,
  address: 'IP-Adresse. . . . . . . . . . . . :',
  mask: 'Subnetzmaske. . . . . . . . . . . :',
  gateway: 'Standardgateway . . . . . . . . . :',
  dnsServers: 'DNS-Server. . . . . . . . . . . . :',
  labelsNoDns: false,
  netbios: null,
  preferred: '',
  node: 'Unbekannt',
  no: 'Nein',
  yes: 'Ja',
  enabled: 'Aktiviert',
  further: 36,
};

const server2008: IpconfigWords = {
  ...upTo2003,
  hostName: 'Hostname  . . . . . . . . . . . . :',
  routing: 'IP-Routing aktiviert  . . . . . . :',
  winsProxy: 'WINS-Proxy aktiviert  . . . . . . :',
  adapter: (name) => `Ethernet-Adapter ${name}:`,
  autoconfiguration: 'Autokonfiguration aktiviert . . . :',
  address: 'IPv4-Adresse  . . . . . . . . . . :',
  mask: 'Subnetzmaske  . . . . . . . . . . :',
  dnsServers: 'DNS-Server  . . . . . . . . . . . :',
  netbios: 'NetBIOS über TCP/IP . . . . . . . :',
  preferred: '(Bevorzugt) ',
  node: 'Hybrid',
};

/** The other word for the hardware address is Windows 10's; the server of that time is taken to have it. */
const server2016: IpconfigWords = {
  ...server2008,
  physicalAddress: 'Physische Adresse . . . . . . . . :',
};

export const german: LanguageWords = {
  netstat: [{ since: '2000', words: netstat }],
  ipconfig: [
    { since: '2000', words: upTo2003 },
    { since: '2008', words: server2008 },
    { since: '2016', words: server2016 },
  ],
  clock: {
    // Older Windows has the day's name before it, newer has not; the date is the same.
    date: dayFirst('.'),
    time: time24,
  },
  codePage: 'cp850',
};

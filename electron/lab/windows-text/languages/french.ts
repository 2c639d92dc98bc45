import { dayFirst, time24 } from '../clock-numbers';
import type { IpconfigWords, LanguageWords, NetstatWords } from '../words';

const netstat: NetstatWords = {
  title: 'Connexions actives',
  heading: '  Proto  Adresse locale         Adresse distante       État',
  // French Windows prints the process ids, and no word above them.
  headingWithProcess: '  Proto  Adresse locale         Adresse distante       État',
  protocolWidth: 5,
  states: {},
};

/** As Windows XP prints it, where `œ` is no letter of the console. Of French Windows 2000 and 2003 no original is known. */
const upTo2003: IpconfigWords = {
  title: 'Configuration IP de Windows',
  hostName: "Nom de l'hôte . . . . . . . . . . :",
  primarySuffix: 'Suffixe DNS principal . . . . . . :',
  nodeType: 'Type de noud . . . . . . . . . . :',
  routing: 'Routage IP activé . . . . . . . . :',
  winsProxy: 'Proxy WINS activé . . . . . . . . :',
  adapter: (name) => `Carte Ethernet ${name}:`,
  suffix: 'Suffixe DNS propre à la connexion :',
  description: 'Description . . . . . . . . . . . :',
  physicalAddress: 'Adresse physique . . . . . . . . .:',
  dhcp: 'DHCP activé. . . . . . . . . . . :',
  autoconfiguration: null,
  address: 'Adresse IP. . . . . . . . . . . . :',
  mask: 'Masque de sous-réseau . . . . . . :',
  gateway: 'Passerelle par défaut . . . . . . :',
  dnsServers: 'Serveurs DNS . . . . . . . . . .  :',
  labelsNoDns: false,
  netbios: null,
  preferred: '',
  node: 'Inconnu',
  no: 'Non',
  yes: 'Oui',
  enabled: 'Activé',
  further: 36,
};

/** The blanks that do not break (`\u00a0`) stand among the dots in the originals. */
const server2008: IpconfigWords = {
  ...upTo2003,
  hostName: 'Nom de l’hôte . . . . . . . . . . :',
  nodeType: 'Type de noeud. . . . . . . . . .  :',
  adapter: (name) => `Carte Ethernet ${name} :`,
  suffix: 'Suffixe DNS propre à la connexion. . . :',
  description: 'Description. . . . . . . . . . . . . . :',
  physicalAddress: 'Adresse physique . . . . . . . . . . . :',
  dhcp: 'DHCP activé. . . . . . . . . . . . . . :',
  autoconfiguration: 'Configuration automatique activée. . . :',
  address: 'Adresse IPv4. . . . . . . . . . . . . .:',
  mask: 'Masque de sous-réseau. . . .\u00a0. . . . . :',
  gateway: 'Passerelle par défaut. . . .\u00a0. . . . . :',
  dnsServers: 'Serveurs DNS. . .  . . . . . . . . . . :',
  netbios: 'NetBIOS sur Tcpip. . . . . . . . . . . :',
  preferred: '(préféré) ',
  node: 'Hybride',
};

export const french: LanguageWords = {
  netstat: [{ since: '2000', words: netstat }],
  ipconfig: [
    { since: '2000', words: upTo2003 },
    { since: '2008', words: server2008 },
  ],
  clock: {
    date: dayFirst('/'),
    time: time24,
  },
  codePage: 'cp850',
};

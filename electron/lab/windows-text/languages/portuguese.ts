import { dayFirst, time24 } from '../clock-numbers';
import type { IpconfigWords, LanguageWords, NetstatWords } from '../words';

const netstat: NetstatWords = {
  title: 'Conexões ativas',
  heading: '  Proto  Endereço local         Endereço externo       Estado',
  headingWithProcess: '  Proto  Endereço local         Endereço externo       Estado          PID',
  protocolWidth: 5,
  states: {},
};

/** As Windows XP prints it. Of Brazilian Windows 2000 and 2003 no original is known. */
const upTo2003: IpconfigWords = {
  title: 'Configuração de IP do Windows',
  hostName: 'Nome do host . . . . . . . . . . . :',
  primarySuffix: 'Sufixo DNS primário. . . . . . . . :',
  nodeType: 'Tipo de nó . . . . . . . . . . . . :',
  routing: 'Roteamento de IP ativado . . . . . :',
  winsProxy: 'Proxy WINS ativado . . . . . . . . :',
  adapter: (name) => `Adaptador Ethernet ${name}:`,
  suffix: 'Sufixo DNS específico de conexão  . :',
  description: 'Descrição . . . . . . . . . . . . . :',
  physicalAddress: 'Endereço físico . . . . . . . . . . :',
  dhcp: 'DHCP ativado. . . . . . . . . . . . :',
  autoconfiguration: null,
  address: 'Endereço IP . . . . . . . . . . . . :',
  mask: 'Máscara de sub-rede . . . . . . . . :',
  gateway: 'Gateway padrão. . . . . . . . . . . :',
  dnsServers: 'Servidores DNS. . . . . . . . . . . :',
  labelsNoDns: false,
  netbios: null,
  preferred: '',
  node: 'desconhecido',
  no: 'não',
  yes: 'Sim',
  enabled: 'Habilitado',
  further: 38,
};

const server2008: IpconfigWords = {
  title: 'Configuração de IP do Windows',
  hostName: 'Nome do host. . . . . . . . . . . . . . . . :',
  primarySuffix: 'Sufixo DNS primário . . . . . . . . . . . . :',
  nodeType: 'Tipo de nó. . . . . . . . . . . . . . . . . :',
  routing: 'Roteamento de IP ativado. . . . . . . . . . :',
  winsProxy: 'Proxy WINS ativado. . . . . . . . . . . . . :',
  adapter: (name) => `Adaptador Ethernet ${name}:`,
  suffix: 'Sufixo DNS específico de conexão. . . . . . :',
  description: 'Descrição . . . . . . . . . . . . . . . . . :',
  physicalAddress: 'Endereço Físico . . . . . . . . . . . . . . :',
  dhcp: 'DHCP Habilitado . . . . . . . . . . . . . . :',
  autoconfiguration: 'Configuração Automática Habilitada. . . . . :',
  address: 'Endereço IPv4. . . . . . . .  . . . . . . . :',
  mask: 'Máscara de Sub-rede . . . . . . . . . . . . :',
  gateway: 'Gateway Padrão. . . . . . . . . . . . . . . :',
  dnsServers: 'Servidores DNS. . . . . . . . . . . . . . . :',
  labelsNoDns: false,
  netbios: 'NetBIOS em Tcpip. . . . . . . . . . . . . . :',
  preferred: '(Preferencial) ',
  node: 'híbrido',
  no: 'não',
  yes: 'Sim',
  enabled: 'Habilitado',
  further: 46,
};

/** Portuguese (Brazil). */
export const portuguese: LanguageWords = {
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

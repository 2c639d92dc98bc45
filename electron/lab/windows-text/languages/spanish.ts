import { dayFirst, time24 } from '../clock-numbers';
import type { IpconfigWords, LanguageWords, NetstatWords } from '../words';

const netstat: NetstatWords = {
  title: 'Conexiones activas',
  heading: '  Proto  Dirección local        Dirección remota       Estado',
  // Wider than its columns, as it was seen.
  headingWithProcess: '  Proto  Dirección local          Dirección remota        Estado           PID',
  protocolWidth: 5,
  states: {},
};

/** As Windows XP prints it. Of Spanish Windows 2000 and 2003 no original is known. */
const upTo2003: IpconfigWords = {
  title: 'Configuración IP de Windows',
  hostName: 'Nombre del host . . . . . . . . . :',
  primarySuffix: 'Sufijo DNS principal  . . . . . . :',
  nodeType: 'Tipo de nodo . . . . . . . . . .  :',
  routing: 'Enrutamiento habilitado. . . . . .:',
  winsProxy: 'Proxy WINS habilitado. . . . .    :',
  adapter: (name) => `Adaptador Ethernet ${name}          :`,
  suffix: 'Sufijo de conexión específica DNS :',
  description: 'Descripción. . . . . . . . . . .  :',
  physicalAddress: 'Dirección física. . . . . . . . . :',
  dhcp: 'DHCP habilitado. . . . . . . . .  :',
  autoconfiguration: null,
  address: 'Dirección IP. . . . . . . . . . . :',
  mask: 'Máscara de subred . . . . . . . . :',
  gateway: 'Puerta de enlace predeterminada   :',
  dnsServers: 'Servidores DNS . . . . . . . . . .:',
  labelsNoDns: false,
  netbios: null,
  preferred: '',
  node: 'desconocido',
  no: 'No',
  yes: 'Sí',
  enabled: 'habilitado',
  further: 36,
};

const server2008: IpconfigWords = {
  title: 'Configuración IP de Windows',
  hostName: 'Nombre de host. . . . . . . . . :',
  primarySuffix: 'Sufijo DNS principal  . . . . . :',
  nodeType: 'Tipo de nodo. . . . . . . . . . :',
  routing: 'Enrutamiento IP habilitado. . . :',
  winsProxy: 'Proxy WINS habilitado . . . . . :',
  adapter: (name) => `Adaptador de Ethernet ${name}:`,
  suffix: 'Sufijo DNS específico para la conexión. . :',
  description: 'Descripción . . . . . . . . . . . . . . . :',
  physicalAddress: 'Dirección física. . . . . . . . . . . . . :',
  dhcp: 'DHCP habilitado . . . . . . . . . . . . . :',
  autoconfiguration: 'Configuración automática habilitada . . . :',
  address: 'Dirección IPv4. . . . . . . . . . . . . . :',
  mask: 'Máscara de subred . . . . . . . . . . . . :',
  gateway: 'Puerta de enlace predeterminada . . . . . :',
  dnsServers: 'Servidores DNS. . . . . . . . . . . . . . :',
  labelsNoDns: false,
  netbios: 'NetBIOS sobre TCP/IP. . . . . . . . . . . :',
  preferred: '(Preferido) ',
  node: 'híbrido',
  no: 'no',
  yes: 'sí',
  enabled: 'habilitado',
  further: 36,
};

/** Spanish (Spain). */
export const spanish: LanguageWords = {
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

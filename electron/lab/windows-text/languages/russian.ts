import { dayFirst, time24 } from '../clock-numbers';
import type { IpconfigWords, LanguageWords, NetstatWords } from '../words';

const netstat: NetstatWords = {
  title: 'Активные подключения',
  heading: '  Имя    Локальный адрес        Внешний адрес          Состояние',
  headingWithProcess: '  Имя    Локальный адрес        Внешний адрес          Состояние       PID',
  protocolWidth: 5,
  states: {},
};

/** As Russian Server 2003 prints it; of Russian Windows 2000 no original is known. */
const upTo2003: IpconfigWords = {
  title: 'Настройка протокола IP для Windows',
  hostName: 'Имя компьютера  . . . . . . . . . :',
  primarySuffix: 'Основной DNS-суффикс  . . . . . . :',
  nodeType: 'Тип узла. . . . . . . . . . . . . :',
  routing: 'IP-маршрутизация включена . . . . :',
  winsProxy: 'WINS-прокси включен . . . . . . . :',
  // The connection's name comes first, its kind behind it.
  adapter: (name) => `${name} - Ethernet адаптер:`,
  suffix: 'DNS-суффикс этого подключения . . :',
  description: 'Описание  . . . . . . . . . . . . :',
  physicalAddress: 'Физический адрес. . . . . . . . . :',
  dhcp: 'DHCP включен. . . . . . . . . . . :',
  autoconfiguration: null,
  address: 'IP-адрес  . . . . . . . . . . . . :',
  mask: 'Маска подсети . . . . . . . . . . :',
  gateway: 'Основной шлюз . . . . . . . . . . :',
  dnsServers: 'DNS-серверы . . . . . . . . . . . :',
  labelsNoDns: false,
  netbios: null,
  preferred: '',
  node: 'неизвестный',
  no: 'нет',
  yes: 'да',
  enabled: 'Включен',
  further: 36,
};

const server2008: IpconfigWords = {
  ...upTo2003,
  adapter: (name) => `Адаптер Ethernet ${name}:`,
  suffix: 'DNS-суффикс подключения . . . . . :',
  description: 'Описание. . . . . . . . . . . . . :',
  autoconfiguration: 'Автонастройка включена. . . . . . :',
  address: 'IPv4-адрес. . . . . . . . . . . . :',
  gateway: 'Основной шлюз. . . . . . . . . :',
  dnsServers: 'DNS-серверы. . . . . . . . . . . :',
  netbios: 'NetBios через TCP/IP. . . . . . . . :',
  preferred: '(Основной) ',
  node: 'Гибридный',
  no: 'Нет',
  yes: 'Да',
};

export const russian: LanguageWords = {
  netstat: [{ since: '2000', words: netstat }],
  ipconfig: [
    { since: '2000', words: upTo2003 },
    { since: '2008', words: server2008 },
  ],
  clock: {
    date: dayFirst('.'),
    time: time24,
  },
  codePage: 'cp866',
};

import { time24, yearFirst } from '../clock-numbers';
import type { IpconfigWords, LanguageWords, NetstatWords } from '../words';
import { englishUpTo2003 } from './english';

const netstat: NetstatWords = {
  title: '活动连接',
  // Narrower than its columns, also on the screen.
  heading: '  协议  本地地址          外部地址        状态',
  headingWithProcess: '  协议  本地地址          外部地址        状态           PID',
  protocolWidth: 5,
  states: {},
};

const server2008: IpconfigWords = {
  title: 'Windows IP 配置',
  hostName: '主机名  . . . . . . . . . . . . . :',
  primarySuffix: '主 DNS 后缀 . . . . . . . . . . . :',
  nodeType: '节点类型  . . . . . . . . . . . . :',
  routing: 'IP 路由已启用 . . . . . . . . . . :',
  winsProxy: 'WINS 代理已启用 . . . . . . . . . :',
  adapter: (name) => `以太网适配器 ${name}:`,
  suffix: '连接特定的 DNS 后缀 . . . . . . . :',
  description: '描述. . . . . . . . . . . . . . . :',
  physicalAddress: '物理地址. . . . . . . . . . . . . :',
  dhcp: 'DHCP 已启用 . . . . . . . . . . . :',
  autoconfiguration: '自动配置已启用. . . . . . . . . . :',
  address: 'IPv4 地址 . . . . . . . . . . . . :',
  mask: '子网掩码  . . . . . . . . . . . . :',
  gateway: '默认网关. . . . . . . . . . . . . :',
  dnsServers: 'DNS 服务器  . . . . . . . . . . . :',
  labelsNoDns: false,
  netbios: 'TCPIP 上的 NetBIOS  . . . . . . . :',
  preferred: '(首选) ',
  node: '混合',
  no: '否',
  yes: '是',
  enabled: '已启用',
  further: 36,
};

/** Chinese (simplified). */
export const chinese: LanguageWords = {
  netstat: [englishUpTo2003.netstat, { since: '2008', words: netstat }],
  ipconfig: [...englishUpTo2003.ipconfig, { since: '2008', words: server2008 }],
  clock: {
    // The day's name may stand behind it, in a form of each generation's own; the date is the same.
    date: yearFirst('/'),
    time: time24,
  },
  codePage: 'gbk',
};

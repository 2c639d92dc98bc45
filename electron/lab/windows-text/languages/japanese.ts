import { time24, yearFirst } from '../clock-numbers';
import type { IpconfigWords, LanguageWords, NetstatWords } from '../words';
import { englishUpTo2003 } from './english';

const netstat: NetstatWords = {
  title: 'アクティブな接続',
  heading: '  プロトコル  ローカル アドレス      外部アドレス           状態',
  headingWithProcess: '  プロトコル  ローカル アドレス      外部アドレス           状態            PID',
  // As wide as the first heading is on the screen, where its letters take two cells each.
  protocolWidth: 10,
  states: {},
};

const server2008: IpconfigWords = {
  title: 'Windows IP 構成',
  hostName: 'ホスト名. . . . . . . . . . . . . . .:',
  primarySuffix: 'プライマリ DNS サフィックス . . . . .:',
  nodeType: 'ノード タイプ . . . . . . . . . . . .:',
  routing: 'IP ルーティング有効 . . . . . . . . .:',
  winsProxy: 'WINS プロキシ有効 . . . . . . . . . .:',
  adapter: (name) => `イーサネット アダプター ${name}:`,
  suffix: '接続固有の DNS サフィックス . . . . .:',
  description: '説明. . . . . . . . . . . . . . . . .:',
  physicalAddress: '物理アドレス. . . . . . . . . . . . .:',
  dhcp: 'DHCP 有効 . . . . . . . . . . . . . .:',
  autoconfiguration: '自動構成有効. . . . . . . . . . . . .:',
  address: 'IPv4 アドレス . . . . . . . . . . . .:',
  mask: 'サブネット マスク . . . . . . . . . .:',
  gateway: 'デフォルト ゲートウェイ . . . . . . .:',
  dnsServers: 'DNS サーバー. . . . . . . . . . . . .:',
  labelsNoDns: false,
  netbios: 'NetBIOS over TCP/IP . . . . . . . . .:',
  preferred: '(優先) ',
  node: 'ハイブリッド',
  no: 'いいえ',
  yes: 'はい',
  enabled: '有効',
  further: 39,
};

export const japanese: LanguageWords = {
  netstat: [englishUpTo2003.netstat, { since: '2008', words: netstat }],
  ipconfig: [...englishUpTo2003.ipconfig, { since: '2008', words: server2008 }],
  clock: {
    date: yearFirst('/'),
    time: time24,
  },
  codePage: 'cp932',
};

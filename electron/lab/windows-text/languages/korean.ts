import { clockNumbers, two, yearFirst } from '../clock-numbers';
import type { IpconfigWords, LanguageWords, NetstatWords } from '../words';
import { englishUpTo2003 } from './english';

const netstat: NetstatWords = {
  title: '활성 연결',
  heading: '  프로토콜  로컬 주소              외부 주소              상태',
  headingWithProcess: '  프로토콜  로컬 주소              외부 주소              상태            PID',
  protocolWidth: 5,
  states: {},
};

const server2008: IpconfigWords = {
  title: 'Windows IP 구성',
  hostName: '호스트 이름 . . . . . . . . :',
  primarySuffix: '주 DNS 접미사 . . . . . . . :',
  nodeType: '노드 유형 . . . . . . . . . :',
  routing: 'IP 라우팅 사용. . . . . . . :',
  winsProxy: 'WINS 프록시 사용. . . . . . :',
  adapter: (name) => `이더넷 어댑터 ${name}:`,
  suffix: '연결별 DNS 접미사. . . . :',
  description: '설명. . . . . . . . . . . . :',
  physicalAddress: '물리적 주소 . . . . . . . . :',
  dhcp: 'DHCP 사용 . . . . . . . . . :',
  autoconfiguration: '자동 구성 사용. . . . . . . :',
  address: 'IPv4 주소 . . . . . . . . . :',
  mask: '서브넷 마스크 . . . . . . . :',
  gateway: '기본 게이트웨이 . . . . . . :',
  dnsServers: 'DNS 서버. . . . . . . . . . :',
  labelsNoDns: false,
  netbios: 'Tcpip를 통한 NetBIOS. . . . :',
  preferred: '(기본 설정) ',
  node: '혼성',
  no: '아니요',
  yes: '예',
  enabled: '사용',
  further: 30,
};

export const korean: LanguageWords = {
  netstat: [englishUpTo2003.netstat, { since: '2008', words: netstat }],
  ipconfig: [...englishUpTo2003.ipconfig, { since: '2008', words: server2008 }],
  clock: {
    date: yearFirst('-'),
    time: (now) => {
      const { hours, halfDayHour, minutes } = clockNumbers(now);
      return `${hours < 12 ? '오전' : '오후'} ${two(halfDayHour)}:${minutes}`;
    },
  },
  codePage: 'cp949',
};

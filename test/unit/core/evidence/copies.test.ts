import { describe, expect, it } from 'vitest';
import {
  ipconfigText,
  netstatText,
  networkKeys,
  regExport,
  regQueryText,
  row,
} from '../../../support/console-texts';
import { plainParts } from '../../../support/plain-parts';
import { routeText } from '../../../support/route-texts';

/** What copying, mailing, filtering and mixing do to outputs: nothing wrong is read, nothing is lost unseen. */

const heading = '\nActive Connections\n\n  Proto  Local Address          Foreign Address        State\n';
const tcp = (local: string) => `  TCP    ${local.padEnd(22)} 0.0.0.0:0              LISTENING\n`;

const socketsOf = (text: string) =>
  plainParts(text).flatMap((part) => (part.kind === 'netstat' ? [...part.data.sockets] : []));
const listening = (text: string) =>
  socketsOf(text)
    .filter((one) => one.state === 'LISTENING')
    .map(({ local }) => `${local.address}:${local.port}`);
const unreadLines = (text: string) => plainParts(text).flatMap((part) => part.unread.map(({ line }) => line));
const hostsOf = (text: string) => plainParts(text).map(({ host }) => host);

const card = (name: string, address: string, physical: string) => ({
  name,
  description: `HP NC7781 Gigabit Server Adapter ${name}`,
  physicalAddress: physical,
  dhcp: false,
  connected: true,
  ipv4: [{ address, mask: '255.255.255.0' }],
  gateways: [],
  dnsServers: [],
});
const cards = ipconfigText('PGB', [
  card('Private', '172.1.8.103', '00-0C-29-4F-8E-35'),
  card('Visible', '10.1.8.103', '00-0C-29-4F-8E-36'),
]);
const cardsIn = (text: string) =>
  plainParts(text).flatMap((part) =>
    part.kind === 'ipconfig'
      ? part.data.adapters.map(({ name, ipv4 }) => `${name} ${ipv4.map(({ address }) => address).join(' ')}`)
      : [],
  );

describe('the first lines of a table', () => {
  it('that were rows and could not be read are listed, not taken for a heading', () => {
    const text = `12:  TCP    10.1.8.103:43027       0.0.0.0:0              LISTENING\n${tcp('10.1.8.103:42027')}`;
    expect(listening(text)).toEqual(['10.1.8.103:42027']);
    expect(unreadLines(text)).toEqual([1]);
  });

  it('behind a pager’s line are read', () => {
    const text = `-- More  --${tcp('10.1.8.103:43027')}${tcp('10.1.8.103:42027')}`;
    expect(listening(text)).toEqual(['10.1.8.103:43027', '10.1.8.103:42027']);
  });
});

describe('rules of a firewall', () => {
  it('that name any port make no listener', () => {
    expect(
      listening('  TCP  10.1.8.103:43027  any:0   allow\n  TCP  10.1.8.103:139  ANY:0   deny\n'),
    ).toEqual([]);
  });
});

describe('the cards of ipconfig', () => {
  const right = ['Private 172.1.8.103', 'Visible 10.1.8.103'];

  it.each([
    ['quoted in a mail', (text: string) => text.replaceAll(/^/gm, '> ')],
    ['quoted twice', (text: string) => text.replaceAll(/^/gm, '>> ')],
    ['with bars before them', (text: string) => text.replaceAll(/^/gm, '| ')],
    [
      'behind a pager’s line',
      (text: string) => text.replace('Ethernet adapter Visible', '-- More  -- Ethernet adapter Visible'),
    ],
  ])('are told apart %s', (_, change) => {
    expect(cardsIn(change(cards.replaceAll('\r\n', '\n')))).toEqual(right);
  });

  it.each([
    ['lost its heading', (text: string) => text.replace(/Ethernet adapter Visible:\r\n/, '')],
    [
      'has a remark on its heading',
      (text: string) => text.replace('adapter Visible:', 'adapter Visible: <-- this one'),
    ],
  ])('are two, also where one %s', (_, change) => {
    expect(cardsIn(change(cards))).toEqual(['Private 172.1.8.103', ' 10.1.8.103']);
  });

  it('are not made one of the lines that a filter left', () => {
    const left = cards
      .split('\r\n')
      .filter((line) => /IP Address|Mask/.test(line))
      .join('\r\n');
    expect(cardsIn(left)).toEqual([' 172.1.8.103', ' 10.1.8.103']);
  });

  it('have no address that a console or a copy cut', () => {
    const cut = cards.replace('10.1.8.103', '10.1.8.1\r\n03');
    expect(cardsIn(cut)).toEqual(['Private 172.1.8.103', 'Visible ']);
    const torn = cards.slice(0, cards.indexOf('10.1.8.103') + '10.1.8.1'.length);
    expect(cardsIn(torn)).toEqual(['Private 172.1.8.103', 'Visible ']);
    expect(unreadLines(torn)).toEqual([torn.split('\n').length]);
  });

  it('have no address that another host has too', () => {
    const text = cards.replace('10.1.8.103', '10.1.8.103(Duplicate)');
    expect(cardsIn(text)).toEqual(['Private 172.1.8.103', 'Visible ']);
    expect(unreadLines(text)).toHaveLength(1);
  });
});

describe('the binding order', () => {
  const guids = ['{1B2C0000-0000-4000-8000-0000000000A1}', '{1B2C0000-0000-4000-8000-0000000000B2}'];
  const orderIn = (text: string) =>
    plainParts(text).flatMap((part) => (part.kind === 'registry' ? [part.data.bindOrder] : []));
  const queried = regQueryText(networkKeys(guids, []));

  it.each([
    ['second', '00000000B2}'],
    ['first', '-0000000000A1}'],
  ])('that was cut in its %s card is not the order', (_, from) => {
    const text = queried.slice(0, queried.indexOf(from));
    expect(orderIn(text)).toEqual([[]]);
    expect(unreadLines(text)).toHaveLength(1);
  });

  it('that an export breaks off in the midst of a card is not the order', () => {
    const text = regExport(networkKeys(guids, []));
    expect(orderIn(text.slice(0, text.lastIndexOf('00,42,00')))).toEqual([[]]);
  });

  it('of two hosts in one text is neither’s, and the second key is listed', () => {
    const text = queried + regQueryText(networkKeys([...guids].reverse(), []));
    expect(orderIn(text)).toEqual([[]]);
    expect(unreadLines(text).length).toBeGreaterThan(0);
  });

  it('that stands twice alike stays', () => {
    expect(orderIn(queried + queried)).toEqual([guids]);
  });
});

describe('whose an output is', () => {
  const session = 'C:\\>hostname\nPGA\n\n';

  it.each([
    ['Get-NetTCPConnection -CimSession PGB', 'PS C:\\> Get-NetTCPConnection -CimSession PGB\n'],
    ['wmic /node', 'C:\\>wmic /node:PGB nicconfig get SettingID\n'],
    ['reg query of another machine', 'C:\\>reg query \\\\PGB\\HKLM\\SYSTEM\n'],
    ['Invoke-Command', 'PS C:\\> Invoke-Command -ComputerName PGB { netstat -an }\n'],
  ])('is not this host’s where %s asked another', (_, typed) => {
    expect(hostsOf(`${session}${typed}${heading}${tcp('10.1.8.103:43027')}`)).toEqual([null]);
  });

  it('is this host’s again at the next prompt, and where only its own keys were asked for', () => {
    const asked = `${session}C:\\>tasklist /s PGB\nctisvr.exe 1520\n\nC:\\>netstat -an\n${heading}${tcp('10.1.8.3:43027')}`;
    expect(hostsOf(asked)).toEqual([null, 'PGA']);
    const own = `${session}C:\\>reg query HKLM\\SYSTEM /s /v Bind\n\nHKEY_LOCAL_MACHINE\\SYSTEM\n    Bind    REG_SZ    x\n`;
    expect(hostsOf(own)).toEqual(['PGA']);
  });

  it('is not this host’s behind psexec at its prompt', () => {
    const text = `PGA>netstat -an\n${heading}${tcp('10.1.8.3:43027')}\nPGA>psexec \\\\PGB netstat -an\n${heading}${tcp('10.1.8.103:43027')}`;
    expect(hostsOf(text)).toEqual(['PGA', null]);
  });

  it('is not a word’s that happens to stand above the table', () => {
    expect(hostsOf(`${session}C:\\>netstat -an\nDone\n${heading}${tcp('10.1.8.103:43027')}`)).toEqual([
      'PGA',
    ]);
  });

  it('is told apart where a name or a label stands between the rows of two tables', () => {
    const one = plainParts(`PGA\n${tcp('10.1.8.3:43027')}PGB\n${tcp('10.1.8.103:43027')}`);
    expect(one.filter(({ kind }) => kind === 'netstat')).toHaveLength(2);
    const other = plainParts(
      `${session}C:\\>netstat -an\n${heading}${tcp('10.1.8.3:42027')}\nSide B:\n${heading}${tcp('10.1.8.103:43027')}`,
    );
    expect(other.filter(({ kind }) => kind === 'netstat').map(({ host }) => host)).toEqual(['PGA', null]);
  });
});

describe('routes', () => {
  const routesIn = (text: string) =>
    plainParts(text).flatMap((part) => (part.kind === 'route' ? [part.data] : []));

  it('whose metric a console cut are unread', () => {
    const text = routeText().replace(/266\r\n/, '2\r\n  66\r\n');
    expect(routesIn(text)[0]?.ipv4.map(({ metric }) => metric)).toEqual([266, 306, 266]);
    expect(unreadLines(text)).toEqual([12, 13]);
  });

  it('are not made of a device’s configuration, or of a row with a remark', () => {
    expect(routesIn('10.1.8.0 255.255.255.0 192.168.1.1 host\n')).toEqual([]);
    const text = routeText().replace('10.1.8.103    266\r\n', '10.1.8.103    266 ours\r\n');
    expect(routesIn(text)[0]?.persistent).toHaveLength(2);
  });
});

it('a whole table that was quoted in a mail is whole', () => {
  const rows = [
    row({ local: { address: '0.0.0.0', port: 135 } }),
    row({ protocol: 'UDP', local: { address: '10.1.8.103', port: 137 } }),
  ];
  const quoted = netstatText(rows, { lineEnd: '\n' }).replaceAll(/^/gm, '> ');
  expect(socketsOf(quoted)).toHaveLength(2);
  expect(unreadLines(quoted)).toEqual([]);
});

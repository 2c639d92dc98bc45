import type { AddressAndMask } from '../../electron/core/evidence/adapters/types';
import type { SocketEnd, SocketRow } from '../../electron/core/evidence/sockets/types';

/**
 * Writes what consoles of Windows print, for reading it back: shapes as Windows has
 * them, in several languages, and none of it copied from a real machine.
 */
export interface NetstatLanguage {
  readonly title: string;
  readonly heading: readonly [proto: string, local: string, foreign: string, state: string];
  /** Words that stand for the English states; the others stay English. */
  readonly states?: Readonly<Record<string, string>>;
}

export const english: NetstatLanguage = {
  title: 'Active Connections',
  heading: ['Proto', 'Local Address', 'Foreign Address', 'State'],
};

export const german: NetstatLanguage = {
  title: 'Aktive Verbindungen',
  heading: ['Proto', 'Lokale Adresse', 'Remoteadresse', 'Status'],
  states: {
    LISTENING: 'ABHÖREN',
    ESTABLISHED: 'HERGESTELLT',
    TIME_WAIT: 'WARTEND',
    CLOSE_WAIT: 'SCHLIESSEN_WARTEN',
    SYN_SENT: 'SYN_GESENDET',
  },
};

export const netstatLanguages: Readonly<Record<string, NetstatLanguage>> = {
  english,
  german,
  french: { title: 'Connexions actives', heading: ['Proto', 'Adresse locale', 'Adresse distante', 'État'] },
  spanish: {
    title: 'Conexiones activas',
    heading: ['Proto', 'Dirección local', 'Dirección remota', 'Estado'],
  },
  italian: {
    title: 'Connessioni attive',
    heading: ['Proto', 'Indirizzo locale', 'Indirizzo esterno', 'Stato'],
    states: { LISTENING: 'IN ASCOLTO' },
  },
  portuguese: {
    title: 'Conexões ativas',
    heading: ['Proto', 'Endereço local', 'Endereço externo', 'Estado'],
  },
  polish: { title: 'Aktywne połączenia', heading: ['Protokół', 'Adres lokalny', 'Obcy adres', 'Stan'] },
  russian: {
    title: 'Активные подключения',
    heading: ['Имя', 'Локальный адрес', 'Внешний адрес', 'Состояние'],
  },
  korean: { title: '활성 연결', heading: ['프로토콜', '로컬 주소', '외부 주소', '상태'] },
  japanese: {
    title: 'アクティブな接続',
    heading: ['プロトコル', 'ローカル アドレス', '外部アドレス', '状態'],
  },
  chinese: { title: '活动连接', heading: ['协议', '本地地址', '外部地址', '状态'] },
};

export interface NetstatOptions {
  readonly language?: NetstatLanguage;
  /** As with `-o`. */
  readonly pid?: boolean;
  readonly lineEnd?: string;
}

/** The table of `netstat -n -a` (`-ano` with `pid`). */
export function netstatText(rows: readonly SocketRow[], options: NetstatOptions = {}): string {
  const { language = english, pid = false, lineEnd = '\r\n' } = options;
  const [proto, local, foreign, state] = language.heading;
  const heading = `  ${proto.padEnd(6)} ${local.padEnd(22)} ${foreign.padEnd(22)} ${state}${pid ? '           PID' : ''}`;
  const lines = ['', language.title, '', heading, ...rows.map((row) => netstatRow(row, options))];
  return lines.join(lineEnd) + lineEnd;
}

export function netstatRow(row: SocketRow, options: NetstatOptions = {}): string {
  const { language = english, pid = false } = options;
  const ends = `  ${row.protocol}    ${endText(row.local).padEnd(22)} ${endText(row.remote).padEnd(22)} `;
  const state = row.state === null ? '' : (language.states?.[row.state] ?? row.state);
  return pid ? `${ends}${state.padEnd(15)} ${row.pid ?? 0}` : `${ends}${state}`;
}

function endText(end: SocketEnd | null): string {
  if (end === null) return '*:*';
  const address = end.address.includes(':') ? `[${end.address}]` : end.address;
  return `${address}:${end.port ?? '*'}`;
}

/** A socket row with the usual values; what matters is given. */
export function row(given: Partial<SocketRow> & { readonly local: SocketEnd }): SocketRow {
  const protocol = given.protocol ?? 'TCP';
  const listens = {
    remote: { address: given.local.address.includes(':') ? '::' : '0.0.0.0', port: 0 },
    state: 'LISTENING',
  };
  const rest = protocol === 'TCP' ? listens : { remote: null, state: null };
  return { protocol, pid: null, process: null, line: 0, ...rest, ...given };
}

/** Cuts every line at a width, as a console does; blanks at a cut may be lost in copying. */
export function wrapped(text: string, width: number, keepBlanks = true): string {
  return text
    .split('\r\n')
    .flatMap((line) => {
      const pieces: string[] = [];
      for (let at = 0; at < Math.max(line.length, 1); at += width) pieces.push(line.slice(at, at + width));
      return keepBlanks ? pieces : pieces.map((piece) => piece.trimEnd());
    })
    .join('\r\n');
}

export interface PrintedAdapter {
  readonly name: string;
  readonly description: string;
  readonly physicalAddress: string;
  readonly dhcp: boolean;
  readonly connected: boolean;
  readonly ipv4: readonly AddressAndMask[];
  readonly gateways: readonly string[];
  readonly dnsServers: readonly string[];
}

/** The labels of `ipconfig /all` in one language and generation. */
export interface IpconfigLanguage {
  readonly title: string;
  readonly labels: Readonly<
    Record<
      | 'host'
      | 'suffix'
      | 'nodeType'
      | 'media'
      | 'dnsSuffix'
      | 'description'
      | 'physical'
      | 'dhcp'
      | 'address'
      | 'mask'
      | 'gateway'
      | 'dns',
      string
    >
  >;
  readonly adapter: string;
  readonly yes: string;
  readonly no: string;
  readonly unplugged: string;
  /** Behind an address since Vista. */
  readonly preferred: string;
  readonly indent: number;
}

/** Windows 2000, in English. */
export const windows2000: IpconfigLanguage = {
  title: 'Windows 2000 IP Configuration',
  labels: {
    host: 'Host Name',
    suffix: 'Primary DNS Suffix',
    nodeType: 'Node Type',
    media: 'Media State',
    dnsSuffix: 'Connection-specific DNS Suffix',
    description: 'Description',
    physical: 'Physical Address',
    dhcp: 'DHCP Enabled',
    address: 'IP Address',
    mask: 'Subnet Mask',
    gateway: 'Default Gateway',
    dns: 'DNS Servers',
  },
  adapter: 'Ethernet adapter',
  yes: 'Yes',
  no: 'No',
  unplugged: 'Cable Disconnected',
  preferred: '',
  indent: 8,
};

/** Vista and later, in German. */
export const germanVista: IpconfigLanguage = {
  title: 'Windows-IP-Konfiguration',
  labels: {
    host: 'Hostname',
    suffix: 'Primäres DNS-Suffix',
    nodeType: 'Knotentyp',
    media: 'Medienstatus',
    dnsSuffix: 'Verbindungsspezifisches DNS-Suffix',
    description: 'Beschreibung',
    physical: 'Physische Adresse',
    dhcp: 'DHCP aktiviert',
    address: 'IPv4-Adresse',
    mask: 'Subnetzmaske',
    gateway: 'Standardgateway',
    dns: 'DNS-Server',
  },
  adapter: 'Ethernet-Adapter',
  yes: 'Ja',
  no: 'Nein',
  unplugged: 'Medium getrennt',
  preferred: '(Bevorzugt)',
  indent: 3,
};

/** A language that nobody speaks: nothing but the structure can carry it. */
export const invented: IpconfigLanguage = {
  title: 'Windows IP Grmblfz',
  labels: {
    host: 'Vorpal',
    suffix: 'Snark DNS',
    nodeType: 'Jubjub',
    media: 'Bander',
    dnsSuffix: 'Tumtum DNS',
    description: 'Frabjous',
    physical: 'Callooh',
    dhcp: 'DHCP Callay',
    address: 'Uffish',
    mask: 'Manxome',
    gateway: 'Tulgey',
    dns: 'DNS Wabe',
  },
  adapter: 'Brillig',
  yes: 'Jup',
  no: 'Nop',
  unplugged: 'Mimsy borogoves',
  preferred: '(Slithy)',
  indent: 3,
};

/** `ipconfig /all` for a host. */
export function ipconfigText(
  host: string,
  adapters: readonly PrintedAdapter[],
  language: IpconfigLanguage = windows2000,
  lineEnd = '\r\n',
): string {
  const { labels } = language;
  const label = (name: string, value: string) => `${' '.repeat(language.indent)}${leaders(name)}: ${value}`;
  const more = (values: readonly string[]) => values.map((value) => ' '.repeat(language.indent + 36) + value);
  const list = (name: string, values: readonly string[]) => [
    label(name, values[0] ?? ''),
    ...more(values.slice(1)),
  ];
  const lines = [
    '',
    language.title,
    '',
    label(labels.host, host),
    label(labels.suffix, ''),
    label(labels.nodeType, 'Hybrid'),
  ];
  for (const adapter of adapters) {
    lines.push('', `${language.adapter} ${adapter.name}:`, '');
    if (!adapter.connected) lines.push(label(labels.media, language.unplugged));
    lines.push(label(labels.dnsSuffix, ''), label(labels.description, adapter.description));
    lines.push(label(labels.physical, adapter.physicalAddress));
    lines.push(label(labels.dhcp, adapter.dhcp ? language.yes : language.no));
    if (!adapter.connected) continue;
    for (const { address, mask } of adapter.ipv4) {
      lines.push(label(labels.address, address + language.preferred), label(labels.mask, mask ?? ''));
    }
    lines.push(...list(labels.gateway, adapter.gateways));
    if (adapter.dnsServers.length > 0) lines.push(...list(labels.dns, adapter.dnsServers));
  }
  return lines.join(lineEnd) + lineEnd;
}

function leaders(name: string): string {
  let text = `${name} `;
  while (text.length < 34) text += text.length % 2 === 0 ? '. ' : ' ';
  return text.length % 2 === 0 ? text : `${text} `;
}

export interface PrintedInterface {
  readonly guid: string;
  readonly name: string;
  readonly ipv4: readonly AddressAndMask[];
  readonly gateways: readonly string[];
  readonly dhcp: boolean;
}

/** A registry value to write: a text, a number, or a list. */
export type Written = string | number | readonly string[];

/** The keys that tell the binding order, the interfaces and their names, with their values. */
export function networkKeys(
  bind: readonly string[],
  interfaces: readonly PrintedInterface[],
  set = 'CurrentControlSet',
): readonly (readonly [key: string, values: Readonly<Record<string, Written>>])[] {
  const system = `HKEY_LOCAL_MACHINE\\SYSTEM\\${set}`;
  const tcpip = `${system}\\Services\\Tcpip`;
  return [
    [`${tcpip}\\Linkage`, { Bind: bind.map((one) => `\\Device\\${one}`) }],
    ...interfaces.map(
      (one) =>
        [
          `${tcpip}\\Parameters\\Interfaces\\${one.guid}`,
          {
            EnableDHCP: one.dhcp ? 1 : 0,
            IPAddress: one.ipv4.map(({ address }) => address),
            SubnetMask: one.ipv4.map(({ mask }) => mask ?? ''),
            DefaultGateway: one.gateways,
          },
        ] as const,
    ),
    ...interfaces.map(
      (one) =>
        [
          `${system}\\Control\\Network\\{4D36E972-E325-11CE-BFC1-08002BE10318}\\${one.guid}\\Connection`,
          { Name: one.name },
        ] as const,
    ),
  ];
}

type Keys = readonly (readonly [key: string, values: Readonly<Record<string, Written>>])[];

/** An export of regedit: version 5.00, or `REGEDIT4` with one byte a letter. */
export function regExport(keys: Keys, head: '5.00' | 'REGEDIT4' = '5.00'): string {
  const lines = [head === '5.00' ? 'Windows Registry Editor Version 5.00' : 'REGEDIT4', ''];
  for (const [key, values] of keys) {
    lines.push(`[${key}]`);
    for (const [name, value] of Object.entries(values)) lines.push(...exported(name, value, head === '5.00'));
    lines.push('');
  }
  return lines.join('\r\n');
}

function exported(name: string, value: Written, wide: boolean): readonly string[] {
  if (typeof value === 'string')
    return [`"${name}"="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`];
  if (typeof value === 'number') return [`"${name}"=dword:${value.toString(16).padStart(8, '0')}`];
  const text = value.length === 0 ? '\0' : `${value.join('\0')}\0\0`;
  const bytes = [...Buffer.from(text, wide ? 'utf16le' : 'latin1')].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  const lines: string[] = [];
  let line = `"${name}"=hex(7):`;
  bytes.forEach((byte, index) => {
    const last = index === bytes.length - 1;
    if (line.length + 4 > 78) {
      lines.push(`${line}\\`);
      line = '  ';
    }
    line += last ? byte : `${byte},`;
  });
  return [...lines, line];
}

/** What `reg query … /s` prints for the same keys. */
export function regQueryText(keys: Keys): string {
  const lines: string[] = [''];
  for (const [key, values] of keys) {
    lines.push(key);
    for (const [name, value] of Object.entries(values)) lines.push(`    ${name}    ${queried(value)}`);
    lines.push('');
  }
  return lines.join('\r\n');
}

function queried(value: Written): string {
  if (typeof value === 'string') return `REG_SZ    ${value}`;
  if (typeof value === 'number') return `REG_DWORD    0x${value.toString(16)}`;
  return `REG_MULTI_SZ    ${value.join('\\0')}`;
}

import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import type { EvidenceKind, EvidencePart } from '../../../../../electron/core/evidence/types';
import {
  ipconfigText,
  netstatText,
  networkKeys,
  regExport,
  row,
  windows2000,
} from '../../../../support/console-texts';
import {
  addressList,
  addressTable,
  bindingList,
  bindingTable,
  card,
  configurationList,
  connectionList,
  connectionTable,
  detailedConfigurationList,
  interfaceList,
  interfaceTable,
  netshTable,
} from '../../../../support/powershell-texts';
import { wmicCsv, wmicList, wmicTable } from '../../../../support/wmic-texts';

const cards = [
  card({ ipv4: [{ address: '10.1.8.103', mask: '255.255.255.0' }], dnsServers: ['10.1.8.10', '10.1.8.11'] }),
  card({
    index: 4,
    name: '以太网',
    guid: '{1B2C0000-0000-4000-8000-0000000000B2}',
    ipv4: [{ address: '172.1.8.103', mask: '255.255.255.0' }],
  }),
];
const sockets = [
  row({ local: { address: '10.1.8.103', port: 43027 }, pid: 1820 }),
  row({ local: { address: '::', port: 135 }, pid: 724 }),
];
const metrics = ['Private', '以太网'].map((name, index) => ({
  index: index + 4,
  name,
  family: 'IPv4' as const,
  metric: 25,
  automatic: null,
  dhcp: false,
  connected: true,
  line: 0,
}));
const addresses = cards.map((one) => ({
  address: one.ipv4[0]?.address ?? '',
  index: one.index ?? 0,
  name: one.name ?? '',
  prefixLength: 24,
  dhcp: false,
}));
const bindings = ['ms_tcpip', 'ms_server'].map((component) => ({
  adapter: 'Private',
  displayName: 'Internet Protocol',
  component,
  enabled: true,
  line: 0,
}));
const adapters = cards.map((one) => ({
  name: one.name ?? '',
  description: one.description ?? '',
  physicalAddress: one.physicalAddress ?? '',
  dhcp: false,
  connected: true,
  ipv4: one.ipv4,
  gateways: [],
  dnsServers: [],
}));

interface Output {
  readonly kind: EvidenceKind;
  readonly command: string;
  readonly text: string;
}

const outputs: readonly Output[] = [
  { kind: 'netstat', command: 'netstat -ano', text: netstatText(sockets, { pid: true }) },
  { kind: 'ipconfig', command: 'ipconfig /all', text: ipconfigText('PGB', adapters, windows2000) },
  {
    kind: 'registry',
    command: 'type keys.reg',
    text: regExport(networkKeys([], [])),
  },
  { kind: 'net-tcp-connection', command: 'Get-NetTCPConnection', text: connectionTable(sockets) },
  { kind: 'net-tcp-connection', command: 'Get-NetTCPConnection | fl', text: connectionList(sockets) },
  { kind: 'net-ip-interface', command: 'Get-NetIPInterface', text: interfaceTable(metrics) },
  { kind: 'net-ip-interface', command: 'Get-NetIPInterface | fl', text: interfaceList(metrics) },
  { kind: 'netsh-interfaces', command: 'netsh interface ipv4 show interfaces', text: netshTable(metrics) },
  { kind: 'net-ip-configuration', command: 'gip', text: configurationList(cards) },
  { kind: 'net-ip-configuration', command: 'gip -Detailed', text: detailedConfigurationList('PGB', cards) },
  { kind: 'net-ip-address', command: 'Get-NetIPAddress', text: addressList(addresses) },
  { kind: 'net-ip-address', command: 'Get-NetIPAddress | ft', text: addressTable(addresses) },
  { kind: 'net-adapter-binding', command: 'Get-NetAdapterBinding', text: bindingTable(bindings) },
  { kind: 'net-adapter-binding', command: 'Get-NetAdapterBinding | fl', text: bindingList(bindings) },
  { kind: 'wmic-nicconfig', command: 'wmic nicconfig get /value', text: wmicList('PGB', cards) },
  { kind: 'wmic-nicconfig', command: 'wmic nicconfig get', text: wmicTable('PGB', cards) },
  { kind: 'wmic-nicconfig', command: 'wmic nicconfig get /format:csv', text: wmicCsv('PGB', cards) },
];

/** What a part says, whatever lines it stands in. */
function said(part: EvidencePart): string {
  return JSON.stringify([part.kind, part.data, part.unread], (name, value) =>
    /^(?:line|lines|lastLine|addressLines|valueLines|bindLine)$/.test(name) ? null : value,
  );
}

const pairs = outputs.flatMap((one) =>
  outputs.filter((other) => other.kind !== one.kind).map((other) => [one, other] as const),
);

function partsOf(text: string): readonly string[] {
  return readEvidence(text).parts.map(said);
}

describe('outputs after one another', () => {
  it('are told apart without a prompt between them, and say what they say alone', () => {
    for (const [one, other] of pairs) {
      expect(partsOf(`${one.text}\r\n${other.text}`), `${one.command}, then ${other.command}`).toEqual([
        ...partsOf(one.text),
        ...partsOf(other.text),
      ]);
    }
  });

  it('of one session belong to its host, each to its command', () => {
    const text = outputs.map((one) => `[PGB]: PS C:\\> ${one.command}\r\n${one.text}`).join('');
    const { parts } = readEvidence(`${text}[PGB]: PS C:\\>`);
    expect(parts.map((part) => [part.kind, part.host, part.command])).toEqual(
      outputs.map((one) => [one.kind, 'PGB', one.command]),
    );
    expect(parts.map(said)).toEqual(outputs.flatMap((one) => partsOf(one.text)));
  });
});

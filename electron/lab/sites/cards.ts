import type { Windows } from '../../core/case/types';
import type { Side } from '../../core/net/ports';
import type { CardSpec, HostSpec } from '../site-spec';

const mask = '255.255.255.0';
const network = { mask, gateway: '10.1.8.1', dnsServers: ['10.1.8.10'] };
const between = { mask, gateway: null, dnsServers: [] };

/** Last part of a host's addresses, and its cards' own numbers. */
const hosts = {
  A: {
    last: 102,
    visible: { guid: '{5B9E1C42-07D3-4E6A-8F21-3C0A9D7E6B14}', physicalAddress: '00-D0-B7-4C-20-1A' },
    private: { guid: '{C31A7F08-6E54-4B9D-A2C7-91E8D05F3A62}', physicalAddress: '00-D0-B7-4C-20-1B' },
    other: { guid: '{0A6F3D21-95C8-4E17-B3D4-62F7C1E8A950}', physicalAddress: '00-D0-B7-4C-20-1C' },
  },
  B: {
    last: 103,
    visible: { guid: '{7D2E8F10-4B6A-4C58-9A3E-1F0C6B2D9E41}', physicalAddress: '00-D0-B7-4C-21-8E' },
    private: { guid: '{E84B6D93-2F15-4A70-B6C9-58D2A1F07E3C}', physicalAddress: '00-D0-B7-4C-21-8F' },
    other: { guid: '{3F81B5E6-2C47-4D09-8E5A-D7104C9B6F23}', physicalAddress: '00-D0-B7-4C-21-90' },
  },
} as const;

/** The network card of a host of that age, as its driver names it. */
export function descriptionOf(windows: Windows): string {
  switch (windows) {
    case '2000':
    case '2003':
      return 'Intel(R) PRO/100+ Server Adapter';
    case '2008':
    case '2008r2':
      return 'Broadcom BCM5709C NetXtreme II GigE';
    default:
      return 'vmxnet3 Ethernet Adapter';
  }
}

/**
 * The cards of a Peripheral Gateway host of the case.
 * @param third address of a third card, which belongs to neither network
 */
export function hostCards(side: Side, windows: Windows, third?: string): HostSpec['cards'] {
  const { last, visible, private: internal, other } = hosts[side];
  const description = descriptionOf(windows);
  return {
    visible: {
      network: 'visible',
      name: 'Visible',
      description,
      address: `10.1.8.${last}`,
      ...visible,
      ...network,
    },
    private: {
      network: 'private',
      name: 'Private',
      description: `${description} #2`,
      address: `172.1.8.${last}`,
      ...internal,
      ...between,
    },
    ...(third === undefined
      ? {}
      : {
          other: {
            network: 'other',
            name: 'Backup',
            description: `${description} #3`,
            address: third,
            ...other,
            ...between,
          },
        }),
  };
}

/** The one card of the dialer's host. */
export function dialerCard(description: string): CardSpec {
  return {
    network: 'visible',
    name: 'Local Area Connection',
    description,
    guid: '{19F0A3C7-8D2B-4E5F-9C61-7A4B3E2D1F08}',
    physicalAddress: '00-D0-B7-4C-19-07',
    address: '10.1.8.50',
    ...network,
  };
}

import { say } from '../../core/text';
import { inService } from '../cti-behaviour';
import type { SiteSpec } from '../site-spec';

const mask = '255.255.255.0';
const network = { mask, gateway: '10.1.8.1', dnsServers: ['10.1.8.10'] };
const between = { mask, gateway: null, dnsServers: [] };

/**
 * The case of Cisco's note "BA Dialer fails to connect to the CTI Server": side B is active,
 * and the private card stands first in its binding order.
 */
export const wrongNicActive: SiteSpec = {
  id: 'wrong-nic-active',
  title: say('Dialer without a session, side B active'),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. Find out why, put it right and prove it.',
  ),
  windows: '2000',
  instance: 0,
  instanceName: 'cust1',
  active: 'B',
  hosts: {
    A: {
      name: 'PGA',
      first: 'visible',
      // Before release 12.6 the side that is not active is idle.
      cti: null,
      cards: {
        visible: {
          network: 'visible',
          name: 'Visible',
          description: 'Intel(R) PRO/100+ Server Adapter',
          guid: '{5B9E1C42-07D3-4E6A-8F21-3C0A9D7E6B14}',
          physicalAddress: '00-D0-B7-4C-20-1A',
          address: '10.1.8.102',
          ...network,
        },
        private: {
          network: 'private',
          name: 'Private',
          description: 'Intel(R) PRO/100+ Server Adapter #2',
          guid: '{C31A7F08-6E54-4B9D-A2C7-91E8D05F3A62}',
          physicalAddress: '00-D0-B7-4C-20-1B',
          address: '172.1.8.102',
          ...between,
        },
      },
    },
    B: {
      name: 'PGB',
      first: 'private',
      // ICM 5.0: protocol 9 and older.
      cti: inService([5, 9]),
      cards: {
        visible: {
          network: 'visible',
          name: 'Visible',
          description: 'Intel(R) PRO/100+ Server Adapter',
          guid: '{7D2E8F10-4B6A-4C58-9A3E-1F0C6B2D9E41}',
          physicalAddress: '00-D0-B7-4C-21-8E',
          address: '10.1.8.103',
          ...network,
        },
        private: {
          network: 'private',
          name: 'Private',
          description: 'Intel(R) PRO/100+ Server Adapter #2',
          guid: '{E84B6D93-2F15-4A70-B6C9-58D2A1F07E3C}',
          physicalAddress: '00-D0-B7-4C-21-8F',
          address: '172.1.8.103',
          ...between,
        },
      },
    },
  },
  router: '10.1.8.101',
  dialer: {
    name: 'DIALER1',
    card: {
      network: 'visible',
      name: 'Local Area Connection',
      description: 'Intel(R) PRO/100+ Server Adapter',
      guid: '{19F0A3C7-8D2B-4E5F-9C61-7A4B3E2D1F08}',
      physicalAddress: '00-D0-B7-4C-19-07',
      address: '10.1.8.50',
      ...network,
    },
    endpoints: {
      A: { address: '10.1.8.102', port: 42_027 },
      B: { address: '10.1.8.103', port: 43_027 },
    },
  },
};

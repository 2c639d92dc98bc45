import type { Windows } from '../../core/case/types';
import { versionToAsk } from '../../core/cti/versions';
import type { Endpoint } from '../../core/net/endpoint';
import { ctiPort, type Side } from '../../core/net/ports';
import { inService } from '../cti-behaviour';
import type { CtiSpec, HostSpec, SiteSpec } from '../site-spec';
import { descriptionOf, dialerCard, hostCards } from './cards';

/** What a practice site must say of itself; of the rest only what is not as usual. */
export interface Differs
  extends Pick<
      SiteSpec,
      'id' | 'title' | 'symptom' | 'story' | 'debrief' | 'windows' | 'release' | 'session' | 'expected'
    >,
    Partial<Pick<SiteSpec, 'language' | 'instance' | 'active' | 'names' | 'paths' | 'expectedCodes'>> {
  /** Enable Secured Connection of the dialer; absent: the papers do not say. */
  readonly secure?: boolean;
  readonly A?: HostDiffers;
  readonly B?: HostDiffers;
  /** What the dialer calls, where it is not the visible addresses with the ports of the instance. */
  readonly dials?: Partial<Readonly<Record<Side, Partial<Endpoint>>>>;
  /** Protocol versions of the CTI Servers, lowest and highest; absent: those of the release. */
  readonly versions?: readonly [lowest: number, highest: number];
}

interface HostDiffers extends Partial<Pick<HostSpec, 'first' | 'taken' | 'gone' | 'firstBefore'>> {
  readonly cti?: Partial<CtiSpec>;
  /** Address of a third card. */
  readonly third?: string;
}

/** The visible addresses of the case. */
const visible: Readonly<Record<Side, string>> = { A: '10.1.8.102', B: '10.1.8.103' };

/**
 * A site like that of Cisco's note: two hosts with two cards each, the visible one first, side B
 * active and side A idle without a listener, and a dialer that calls the visible addresses.
 *
 * What nobody listens on answers with a reset on every Windows here, as it does where Windows
 * Firewall is off; where it is on, from Vista and Server 2008 on, it stays silent instead.
 */
export function siteWith(differs: Differs): SiteSpec {
  const {
    A = {},
    B = {},
    dials = {},
    versions = versionsOf(differs.windows),
    secure = null,
    ...rest
  } = differs;
  const { windows, release, instance = 0 } = differs;
  const host = (side: Side, own: HostDiffers): HostSpec => ({
    name: `PG${side}`,
    first: own.first ?? 'visible',
    taken: own.taken ?? null,
    gone: own.gone ?? null,
    firstBefore: own.firstBefore ?? null,
    cards: hostCards(side, windows, own.third),
    cti: {
      answers: inService(versions),
      listens: 'first-card',
      stale: 0,
      port: ctiPort(side, instance),
      // Before release 12.6 the side that is not active is idle.
      idle: null,
      tls: false,
      atFirst: {},
      ...own.cti,
    },
  });
  const call = (side: Side): Endpoint => ({
    address: visible[side],
    port: ctiPort(side, instance),
    ...dials[side],
  });
  return {
    language: 'en',
    instance,
    active: 'B',
    names: {},
    paths: [],
    expectedCodes: {},
    ...rest,
    instanceName: 'cust1',
    hosts: { A: host('A', A), B: host('B', B) },
    router: '10.1.8.101',
    dialer: {
      name: 'DIALER1',
      card: dialerCard(descriptionOf(windows)),
      endpoints: { A: call('A'), B: call('B') },
      version: versionToAsk(release),
      secure,
    },
  };
}

/** Highest protocol version of a release that runs on that Windows; that each knows the older ones from 5 on is assumed. */
function versionsOf(windows: Windows): readonly [number, number] {
  switch (windows) {
    case '2000':
      return [5, 9];
    case '2003':
      return [5, 13];
    case '2008':
    case '2008r2':
      return [5, 15];
    case '2012':
    case '2012r2':
      return [5, 18];
    default:
      return [5, 24];
  }
}

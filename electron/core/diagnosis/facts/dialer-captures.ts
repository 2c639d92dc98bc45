import type { Case, CaseEvidence } from '../../case/types';
import { isLoopback, isWildcard, parseIPv4 } from '../../net/ipv4';
import { say } from '../../text';
import type { Conflict } from '../types';
import { citeRange } from './evidence';
import { shortName } from './side-reading';
import type { Sorted } from './strays';

/**
 * Sets aside what was laid to the dialer and is another host's: it names another host than the stated one and
 * has not the stated address; or it names none, and all its own addresses are others than the dialer's. What
 * neither names a host nor shows an address goes with the rest of the folder.
 */
export function withoutOtherDialers({ site, evidence }: Pick<Case, 'site' | 'evidence'>): Sorted {
  const { host, address } = site.dialer;
  const captures = evidence.filter((one) => one.owner === 'dialer');
  const named = (one: CaseEvidence) => (host === null || nameOf(one) === null ? null : nameOf(one));
  const isNamedSo = (one: CaseEvidence) => host !== null && named(one) === shortName(host);
  const hasStated = (one: CaseEvidence) => address !== null && addressesOf(one).includes(address);
  const own = new Set(captures.filter((one) => isNamedSo(one) || hasStated(one)).flatMap(addressesOf));
  if (address !== null) own.add(address);
  const isOthers = (one: CaseEvidence) => {
    if (isNamedSo(one)) return false;
    const shown = addressesOf(one);
    if (shown.some((each) => own.has(each))) return false;
    return named(one) !== null || (address !== null && shown.length > 0);
  };
  const others = captures.filter(isOthers);
  const [first] = others;
  if (first === undefined) return { evidence, conflicts: [] };
  const hasOwn = captures.some((one) => isNamedSo(one) || addressesOf(one).some((each) => own.has(each)));
  const strays = new Set(
    captures.filter((one) => others.includes(one) || (!hasOwn && !isNamedSo(one) && isCapture(one))),
  );
  const found = others.map(nameOf).find((one) => one !== null) ?? addressesOf(first)[0] ?? '';
  const conflict: Conflict = {
    side: null,
    message: say(
      'Under the dialer lies a capture of another host, {found}; the dialer is stated to be {stated}. It was set aside.',
      { found, stated: [host, address].filter((one) => one !== null).join(', ') },
    ),
    cites: others.slice(0, 3).map((one) => citeRange(one, one.part.lines)),
  };
  return { evidence: evidence.filter((one) => !strays.has(one)), conflicts: [conflict] };
}

/** The dialer's own export and tests say whose they are by what stands in them. */
function isCapture({ part }: CaseEvidence): boolean {
  return part.kind !== 'registry' && part.kind !== 'session-test' && part.kind !== 'path-test';
}

function nameOf({ part }: CaseEvidence): string | null {
  const name = part.host ?? (part.kind === 'ipconfig' ? part.data.hostName : null);
  return name === null ? null : shortName(name);
}

/** The addresses that a capture shows as its host's own. */
function addressesOf({ part }: CaseEvidence): readonly string[] {
  switch (part.kind) {
    case 'ipconfig':
      return part.data.adapters.flatMap((one) => one.ipv4.map(({ address }) => address)).filter(isOwn);
    case 'netstat':
    case 'net-tcp-connection':
      return part.data.sockets.map(({ local }) => local.address).filter(isOwn);
    case 'route':
      return part.data.ipv4.flatMap((one) => one.interface ?? []).filter(isOwn);
    case 'arp':
      return part.data.interfaces.map(({ address }) => address).filter(isOwn);
    default:
      return [];
  }
}

function isOwn(address: string): boolean {
  const valid = parseIPv4(address);
  return valid !== null && !isWildcard(valid) && !isLoopback(valid);
}

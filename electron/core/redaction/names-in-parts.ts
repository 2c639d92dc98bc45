import type { EvidencePart } from '../evidence/types';
import { type NameSink, tell } from './names-in-text';

/** Tells the names that the readers of evidence found, whatever the language and form of the text. */
export function namesInPart(part: EvidencePart, sink: NameSink): void {
  const host = (name: string | null | undefined): void => {
    if (name !== null && name !== undefined) tell(name, 'host', sink);
  };
  host(part.host);
  switch (part.kind) {
    case 'netstat':
    case 'net-tcp-connection':
    case 'ss':
      for (const { local, remote } of part.data.sockets) {
        for (const end of [local, remote]) {
          if (end !== null && hasLetter(end.address)) host(end.address);
        }
      }
      break;
    case 'ipconfig':
    case 'net-ip-configuration':
    case 'net-ip-address':
    case 'wmic-nicconfig':
      host(part.data.hostName);
      break;
    case 'registry':
      for (const key of [part.data.dialer, ...(part.data.otherDialers ?? [])]) {
        if (key === null) continue;
        if (key.instance !== null) sink(key.instance, 'customer');
        host(key.ctiServerA);
        host(key.ctiServerB);
        for (const { name, text } of key.others) {
          if (/server|host|address|name|domain/i.test(name)) host(text);
        }
      }
      for (const { domain } of part.data.interfaces) if (domain !== null) tell(domain, 'domain', sink);
      break;
    case 'hosts':
      for (const { names } of part.data.entries) for (const name of names) host(name);
      break;
    case 'resolve':
      for (const { name } of part.data.lookups) host(name);
      break;
    case 'collection':
      host(part.data.host);
      break;
    case 'session-test':
      host(part.data.machine);
      host(part.data.endpoint?.address);
      break;
    case 'path-test':
      host(part.data.machine);
      for (const { endpoint } of part.data.results) host(endpoint.address);
      break;
    default:
      break;
  }
}

/** A letter that no IPv6 address holds by itself: those have colons. */
function hasLetter(address: string): boolean {
  return !address.includes(':') && /[a-z]/i.test(address);
}

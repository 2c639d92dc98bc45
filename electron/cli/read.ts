import type { EvidenceContent, EvidencePart } from '../core/evidence/types';
import { partSummary } from '../core/incident/part-summary';
import { kindWords } from '../core/report/kind-words';
import type { Result } from '../core/result';
import { say } from '../core/text';
import { type EvidenceFile, readEvidenceFile } from '../host/evidence/evidence-file';
import { exit, type Output } from './output';

/** Most lines listed one by one for a person; JSON has them as the reader kept them. */
const mostUnread = 10;

interface Read {
  readonly name: string;
  readonly file: EvidenceFile;
}

/**
 * `read FILE…`: says what each file is and what was read of it. A file that cannot be read is
 * `unknown`; a file that is not there is bad input.
 */
export async function read(files: readonly string[], output: Output): Promise<number> {
  const found: Read[] = [];
  for (const name of files) {
    const file: Result<EvidenceFile> = await readEvidenceFile(name, name);
    if (!file.ok) return output.failure(file);
    found.push({ name, file: file.value });
  }
  if (output.json) output.document(found.flatMap(entries));
  for (const one of found) tell(one, output);
  return exit.done;
}

/** One entry a part; a file without any is one entry of unknown kind. */
function entries({ name, file }: Read): readonly Record<string, unknown>[] {
  const parts = file.reading?.parts ?? [];
  if (parts.length === 0) {
    return [{ file: name, kind: 'unknown', encoding: file.encoding, lines: [0, 0], data: null, unread: [] }];
  }
  return parts.map((part) => ({
    file: name,
    kind: part.kind,
    encoding: file.encoding,
    lines: part.lines,
    data: dataOf(part),
    unread: part.unread.map(({ line, text }) => ({ line, text })),
  }));
}

/** What was read, under the names that scripts rely on; what the program keeps for itself is left out. */
function dataOf(part: EvidenceContent): unknown {
  switch (part.kind) {
    case 'netstat':
    case 'net-tcp-connection':
    case 'ss':
      return {
        sockets: part.data.sockets.map(({ protocol, local, remote, state, pid, process, line }) => ({
          protocol,
          local,
          remote,
          state,
          pid,
          process,
          line,
        })),
      };
    case 'ipconfig':
      return {
        hostName: part.data.hostName,
        adapters: part.data.adapters.map(
          ({
            name,
            description,
            physicalAddress,
            connected,
            dhcp,
            ipv4,
            ipv6,
            gateways,
            dnsServers,
            line,
          }) => ({
            name,
            description,
            physicalAddress,
            connected,
            dhcp,
            ipv4,
            ipv6,
            gateways,
            dnsServers,
            line,
          }),
        ),
      };
    case 'registry':
      return {
        bindOrder: part.data.bindOrder,
        otherOrders: part.data.otherOrders,
        interfaces: part.data.interfaces,
        persistentRoutes: part.data.persistentRoutes,
        dialer: dialerOf(part.data.dialer),
        traceMasks: part.data.traceMasks,
      };
    default:
      return part.data;
  }
}

function dialerOf(key: Extract<EvidenceContent, { kind: 'registry' }>['data']['dialer']): unknown {
  if (key === null) return null;
  const { instance, ctiServerA, ctiServerB, ctiServerPortA, ctiServerPortB, others, line } = key;
  return { instance, ctiServerA, ctiServerB, ctiServerPortA, ctiServerPortB, others, line };
}

function tell({ name, file }: Read, output: Output): void {
  if (file.problem !== null) {
    const { message, hint } = file.problem;
    const rest = hint === undefined ? message : say('{one} {rest}', { one: message, rest: hint });
    output.aside(say('{name}: {summary}', { name, summary: rest }));
    return;
  }
  const encoding = say('{name}: {summary}', { name: file.encoding ?? '?', summary: file.encodingReason });
  output.line(`${name}  (${output.words(encoding)})`);
  for (const part of file.reading?.parts ?? []) tellPart(part, output);
}

function tellPart(part: EvidencePart, output: Output): void {
  const [first, last] = part.lines;
  const { kind, host } = part;
  const values = { first, last, kind: kindWords[kind], host: host ?? '', summary: partSummary(part) };
  output.line(
    kind === 'unknown'
      ? say('  lines {first}–{last}  {kind}', values)
      : host === null
        ? say('  lines {first}–{last}  {kind}  {summary}', values)
        : say('  lines {first}–{last}  {kind}  {summary}  host {host}', values),
  );
  const count = part.unreadTotal ?? part.unread.length;
  if (count === 0) return;
  output.line(
    count === 1 ? say('    not understood: 1 line') : say('    not understood: {count} lines', { count }),
  );
  for (const { line, text } of part.unread.slice(0, mostUnread)) output.line(`    ${line}: ${text}`);
  if (count > mostUnread) output.line('    …');
}

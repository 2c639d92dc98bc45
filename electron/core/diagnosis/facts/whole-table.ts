import { digestOf } from '../../evidence/sockets/digest';
import type { EvidencePart } from '../../evidence/types';

/**
 * A cut or filtered table proves no absence. A whole one starts with its title and
 * heading (or has the RPC endpoint mapper's port 135, which every Windows host has),
 * ends with UDP rows, and its last line is no torn row. Where names stand for ports
 * (printed without `-n`) a listener may hide behind any of them.
 */
export function seemsWhole(part: Extract<EvidencePart, { kind: 'netstat' }>): boolean {
  const rows = part.data.sockets;
  const firstLine = part.lines[0];
  const lastUnread = part.unread.at(-1)?.line;
  const first = rows.at(0);
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return false;
  const { hasEndpointMapper, hasUdp, hasNamedPorts } = digestOf(rows);
  const begins = first.line - firstLine >= 2 || hasEndpointMapper;
  const ends = hasUdp && !(lastUnread !== undefined && lastUnread > last.line);
  const numeric = !hasNamedPorts;
  return begins && ends && numeric && !isFiltered(part.command ?? '');
}

/** Was the output sent through another command that keeps some lines only? `more` and a file keep them all. */
function isFiltered(command: string): boolean {
  return /\|\s*(?!(?:more(?:\.com)?|clip(?:\.exe)?|out-file|out-string|tee(?:-object)?)\b)\S/i.test(command);
}

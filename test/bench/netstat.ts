import { parsers } from 'node-netstat';
import { readEvidence } from '../../electron/core/evidence/read';
import { largeNetstat } from '../support/large-texts';
import type { Comparison } from './compare';
import { flat } from './flat';

/**
 * How fast a socket table is read, beside a package that does the same work, and beside the
 * floor: one regular expression a line that keeps the same fields, and neither languages,
 * broken rows, process lines nor unread lines.
 */
export function netstatComparison(rows: number, withPid: boolean, rounds: number): Comparison {
  const text = flat(largeNetstat(rows, withPid));
  return {
    title: `netstat ${withPid ? '-ano' : '-n -a'}, ${rows.toLocaleString('en-US')} rows`,
    unit: 'rows',
    bytes: text.length,
    rounds,
    contestants: [
      { name: 'Rebind', run: () => byRebind(text) },
      { name: 'one regular expression a line', run: () => byExpression(text) },
      { name: 'node-netstat 1.9.0', run: () => byNodeNetstat(text) },
    ],
  };
}

function byRebind(text: string): number {
  const [part, ...others] = readEvidence(text).parts;
  if (part?.kind !== 'netstat' || others.length > 0 || part.unread.length > 0) throw new Error('not read');
  return part.data.sockets.length;
}

const expression = /^\s*(TCP|UDP)\s+(\S+):(\S+)\s+(\S+):(\S+)(?:\s+([A-Z][A-Z_0-9]+))?(?:\s+(\d+))?\s*$/;

function byExpression(text: string): number {
  const sockets = [];
  let line = 0;
  for (const one of text.split('\n')) {
    line += 1;
    const found = expression.exec(one);
    if (found === null) continue;
    const [, protocol, local, localPort, remote, remotePort, state, pid] = found;
    sockets.push({
      protocol,
      local: { address: local, port: Number(localPort) },
      remote: { address: remote, port: Number(remotePort) },
      state: state ?? null,
      pid: pid === undefined ? null : Number(pid),
      process: null,
      line,
    });
  }
  return sockets.length;
}

/** Its parser for Windows, fed line by line as its own program feeds it. */
function byNodeNetstat(text: string): number {
  const found: unknown[] = [];
  const parse = parsers.win32;
  for (const line of text.split('\n')) parse(line, (item) => void found.push(item));
  return found.length;
}

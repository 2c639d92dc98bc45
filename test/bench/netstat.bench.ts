import { bench, describe } from 'vitest';
import { readEvidence } from '../../electron/core/evidence/read';
import { largeExport, largeNetstat } from '../support/large-texts';

/**
 * How fast a socket table is read, beside the floor: one regular expression a line that
 * keeps the same fields, and neither languages, broken rows, process lines nor unread
 * lines. 100,000 rows each: rows per second are the operations per second times that.
 */
const rows = 100_000;
// A text as it comes from a file: flat, one byte a letter.
const table = Buffer.from(largeNetstat(rows), 'latin1').toString('latin1');
const hive = Buffer.from(largeExport(rows), 'latin1').toString('latin1');
const expression = /^\s*(TCP|UDP)\s+(\S+):(\S+)\s+(\S+):(\S+)(?:\s+([A-Z][A-Z_0-9]+))?(?:\s+(\d+))?\s*$/;

function readByExpression(text: string): number {
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

function expectRows(count: number): void {
  if (count !== rows) throw new Error(`${count} rows of ${rows}`);
}

const options = { warmupIterations: 3, iterations: 20 };

describe(`a socket table of ${rows} rows, ${(table.length / 1e6).toFixed(1)} MB`, () => {
  bench(
    'Rebind',
    () => {
      const [part] = readEvidence(table).parts;
      expectRows(part?.kind === 'netstat' ? part.data.sockets.length : 0);
    },
    options,
  );

  bench('one regular expression a line', () => expectRows(readByExpression(table)), options);
});

describe(`a registry export of ${rows} values, ${(hive.length / 1e6).toFixed(1)} MB`, () => {
  bench(
    'Rebind',
    () => {
      const [part] = readEvidence(hive).parts;
      if (part?.kind !== 'registry' || part.data.bindOrder.length !== 1) throw new Error('not read');
    },
    options,
  );
});

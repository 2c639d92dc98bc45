import { diagnose } from '../../electron/core/diagnosis/diagnose';
import { readEvidence } from '../../electron/core/evidence/read';
import { aCase, ipconfig, noteSite } from '../support/case-builder';
import { netstatText, row } from '../support/console-texts';
import { numbers } from '../support/large-texts';
import type { Comparison } from './compare';
import { flat } from './flat';

/** Tables that were read beforehand: each is diagnosed once, as what is learnt of one is kept. */
const most = 32;

/**
 * How long the diagnosis takes, with every cause and the socket tables of both hosts, once they are read.
 * `again`: the same tables a second time, as when something else was brought to the incident.
 */
export function diagnosisComparison(rows: number, rounds: number): Comparison {
  const text = flat(busyServer(rows));
  // Side A has its own addresses and port: the same table under both sides would be another host's.
  const textA = flat(text.replaceAll('172.1.8.103', '172.1.8.102').replaceAll(':43027', ':42027'));
  const read = (one: string) => readEvidence(flat(one)).parts;
  const made = () => {
    const cards = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');
    return aCase({ ...noteSite, evidence: { A: read(textA), B: [...read(text), cards] } });
  };
  const fresh = Array.from({ length: Math.min(most, rounds + 4) }, made);
  const known = made();
  return {
    title: `diagnosis with all causes, two hosts of ${rows.toLocaleString('en-US')} sockets each`,
    unit: 'sockets',
    bytes: 2 * text.length,
    rounds,
    contestants: [
      { name: 'tables seen for the first time', run: () => judged(fresh.pop() ?? made()) },
      { name: 'tables seen before', run: () => judged(known) },
    ],
  };
}

function judged(input: ReturnType<typeof aCase>): number {
  const { facts, verdict } = diagnose(input);
  if (verdict.cause !== 'wrong-nic-binding') throw new Error(`not as expected: ${verdict.cause}`);
  return facts.sides.A.socketCount + facts.sides.B.socketCount;
}

/** The host of the note's side B, with as many connections on its CTI port and elsewhere. */
function busyServer(rows: number): string {
  const next = numbers(7);
  // Of the range of clients: a port of the Peripheral Gateway's own traffic would tell a network.
  const clientPort = () => 1_100 + next(3_800);
  const states = ['ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT'] as const;
  const sockets = Array.from({ length: rows - 3 }, (_, index) =>
    index % 10 === 0
      ? row({ protocol: 'UDP', local: { address: '172.1.8.103', port: clientPort() } })
      : row({
          local: { address: '172.1.8.103', port: index % 4 === 0 ? 43_027 : clientPort() },
          remote: { address: `172.2.${next(255)}.${next(255)}`, port: clientPort() },
          state: states[next(3)] ?? 'ESTABLISHED',
        }),
  );
  return netstatText(
    [
      row({ local: { address: '0.0.0.0', port: 135 } }),
      row({ local: { address: '172.1.8.103', port: 43_027 } }),
      ...sockets,
      row({ protocol: 'UDP', local: { address: '0.0.0.0', port: 445 } }),
    ],
    {},
  );
}

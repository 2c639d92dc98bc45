import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { ownAddresses } from '../../electron/host/connection/addresses';
import { type PoolResult, tryAll } from '../../electron/host/connection/connection-pool';
import { Namespaces, whyNoNamespaces } from '../support/namespaces';
import { middle } from './middle';

/**
 * How fast many TCP connections are tried, beside nmap. Rebind's own path test has 64 at most,
 * two at once to one host; here its pool runs without those limits, in networks that this run makes.
 */
const caller = '10.77.0.1';
const hosts = Array.from({ length: 10 }, (_, at) => `10.77.0.${at + 2}`);
const firstPort = 42_000;
const portCount = 100;
const ports = Array.from({ length: portCount }, (_, at) => firstPort + at);
const silentPorts = `${firstPort + 90}-${firstPort + 99}`;
const limitMilliseconds = 1_000;

const nmap = [
  'nmap',
  '-sT',
  '-n',
  '-Pn',
  '-T4',
  '-oG',
  '-',
  '-p',
  `${firstPort}-${firstPort + portCount - 1}`,
];

interface Task {
  readonly title: string;
  readonly rounds: number;
  /** Endpoints that can be found. */
  readonly open: number;
  readonly silent: boolean;
}

const tasks: readonly Task[] = [
  { title: '1,000 endpoints, all answering', rounds: 25, open: 1_000, silent: false },
  { title: '1,000 endpoints, 100 of them silent', rounds: 9, open: 900, silent: true },
];

/** Rounds that are not counted. */
const warmUp = 3;

interface Ran {
  readonly found: number;
  readonly milliseconds: number;
}

/** What each round took: Rebind's pool, and nmap from its start to its end. */
type Round = readonly [rebind: Ran, nmap: Ran];

/** The words that start this program as one of its two parts inside a network. */
const parts = { listen: 'pool-listens', call: 'pool-calls' };

/** Runs as a part of the measurement where it was started as one. @returns whether it was */
export function takePart([word, rounds]: readonly string[]): boolean {
  if (word === parts.listen) void listen();
  else if (word === parts.call) void call(Number(rounds));
  else return false;
  return true;
}

/** Both measurements as text, or why there are none. @param program this program, which each part runs */
export async function poolBesideNmap(program: string): Promise<string> {
  const whyNot = whyNoNamespaces() ?? (hasNmap() ? null : 'nmap is not installed');
  if (whyNot !== null) return `Connections beside nmap were not measured: ${whyNot}.\n`;
  const networks = new Namespaces();
  try {
    networks.add('hosts');
    networks.add('caller');
    networks.cable('hosts', 'card', 'caller', 'card');
    for (const address of hosts) networks.ip('hosts', `addr add ${address}/24 dev card`);
    networks.ip('caller', `addr add ${caller}/24 dev card`);
    for (const name of ['hosts', 'caller']) networks.ip(name, 'link set card up');
    const listener = networks.start('hosts', [process.execPath, program, parts.listen], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(listener, 'message');
    const texts: string[] = [];
    for (const task of tasks) {
      if (task.silent) networks.filter('hosts', dropping);
      const words = [process.execPath, program, parts.call, String(task.rounds)];
      const { out, error } = await networks.ended('caller', words);
      if (out === '') throw new Error(error);
      texts.push(tableOf(task, JSON.parse(out) as Round[]));
    }
    return `${texts.join('\n')}\n${remark}\n`;
  } finally {
    networks.end();
  }
}

const remark =
  'Rebind’s pool runs in a program that is warm; nmap is measured from its start to its end, as it is used. The product’s path test keeps to 64 endpoints, two at once to one host.';

const dropping = `table inet way {
  chain input {
    type filter hook input priority 0; policy accept;
    tcp dport ${silentPorts} drop
  }
}`;

function hasNmap(): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'nmap')));
}

/** One listener a port answers for every host. */
async function listen(): Promise<void> {
  process.on('disconnect', () => process.exit());
  for (const port of ports) {
    const server = createServer((socket) => socket.on('error', () => undefined).resume());
    server.listen({ port, host: '0.0.0.0', backlog: 1_024 });
    await once(server, 'listening');
  }
  process.send?.('listening');
}

async function call(rounds: number): Promise<void> {
  // Anywhere else the same addresses may be somebody's.
  const strange = ownAddresses().filter((address) => address !== caller);
  if (strange.length > 0) throw new Error('only inside the network that is made for it');
  const all: Round[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const both: Round = [await withRebind(), withNmap()];
    if (round >= 0) all.push(both);
  }
  process.stdout.write(JSON.stringify(all));
}

async function withRebind(): Promise<Ran> {
  const endpoints = hosts.flatMap((address) => ports.map((port) => ({ address, port })));
  const begun = performance.now();
  const results = await tryAll(endpoints, { limitMilliseconds, atOnce: 256, perHost: 100 });
  const found = results.filter(({ kind }: PoolResult) => kind === 'connected').length;
  return { found, milliseconds: performance.now() - begun };
}

function withNmap(): Ran {
  const [program = '', ...words] = nmap;
  const begun = performance.now();
  const { stdout } = spawnSync(program, [...words, ...hosts], { encoding: 'utf8' });
  return { found: stdout.split('/open/').length - 1, milliseconds: performance.now() - begun };
}

function tableOf({ title, open }: Task, rounds: readonly Round[]): string {
  const rows = ['Rebind, its pool without its limits', nmap.slice(0, 5).join(' ')].map((name, at) => {
    const own = rounds.map((round) => round[at] as Ran);
    const times = own.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    const found = [...new Set(own.map((one) => one.found))].join(', ');
    const range = `${number(times[0])}–${number(times.at(-1))}`;
    const beside = middle(rounds.map((round) => (round[at] as Ran).milliseconds / round[0].milliseconds));
    return `| ${name} | ${found} of ${open} | ${number(middle(times))} (${range}) | ${beside.toFixed(2)} × |`;
  });
  return [
    `### ${title}`,
    '',
    '| | found | median ms (least–most) | time beside Rebind |',
    '|---|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}

function number(value = Number.NaN): string {
  return Math.round(value).toLocaleString('en-US');
}

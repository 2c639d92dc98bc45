import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The program that makes networks, of Debian's iproute2. */
const ip = 'ip';

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/**
 * Networks of this run's own, apart from the machine's: cards are made inside them and never
 * outside. Their names are this process's; those of one that is gone are removed.
 */
export class Namespaces {
  static #made = 0;
  readonly #prefix: string;
  readonly #names = new Set<string>();
  readonly #children = new Set<ChildProcess>();
  readonly #atExit = (): void => this.end();

  constructor() {
    Namespaces.#made += 1;
    this.#prefix = `rebind-${process.pid}-${Namespaces.#made}-`;
    process.on('exit', this.#atExit);
  }

  /** Makes a network with nothing but loopback in it. */
  add(name: string): void {
    if (this.#names.size === 0) removeForsaken();
    run(ip, ['netns', 'add', this.#prefix + name]);
    this.#names.add(name);
    this.ip(name, 'link set lo up');
  }

  /** `ip` for one network, as in `ip('dialer', 'link set visible down')`. */
  ip(name: string, words: string): void {
    run(ip, ['-n', this.#prefix + name, ...words.split(' ')]);
  }

  /** A cable between two networks, with a card at either end. */
  cable(name: string, card: string, other: string, otherCard: string): void {
    run(ip, [
      ...['link', 'add', card, 'netns', this.#prefix + name],
      ...['type', 'veth', 'peer', 'name', otherCard, 'netns', this.#prefix + other],
    ]);
  }

  /** Rules of a packet filter, in the words of `nft`. */
  filter(name: string, rules: string): void {
    this.inside(name, ['nft', '-f', '-'], rules);
  }

  /** Runs a command in a network to its end. @throws where it fails */
  inside(name: string, [program = '', ...words]: readonly string[], input = ''): string {
    return run(ip, ['netns', 'exec', this.#prefix + name, program, ...words], input);
  }

  /** Starts a program in a network; it ends with the networks at the latest. */
  start(name: string, [program = '', ...words]: readonly string[], options: SpawnOptions): ChildProcess {
    const child = spawn(ip, ['netns', 'exec', this.#prefix + name, program, ...words], options);
    this.#children.add(child);
    child.on('close', () => this.#children.delete(child));
    return child;
  }

  /** Runs a program in a network while others run. */
  ended(name: string, command: readonly string[]): Promise<Ended> {
    const child = this.start(name, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let error = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, out, error }));
    });
  }

  /** Ends what runs in them and removes them, whatever state they are in. */
  end(): void {
    process.off('exit', this.#atExit);
    for (const child of this.#children) child.kill('SIGKILL');
    for (const name of this.#names) spawnSync(ip, ['netns', 'del', this.#prefix + name]);
    this.#names.clear();
  }
}

/** Removes the networks of a process that was killed before it could, with what still runs in them. */
function removeForsaken(): void {
  const names = run(ip, ['netns', 'list']).matchAll(/^(rebind-(\d+)-\S+)/gm);
  for (const [, name = '', owner = ''] of names) {
    if (existsSync(`/proc/${owner}`)) continue;
    for (const [id] of spawnSync(ip, ['netns', 'pids', name], { encoding: 'utf8' }).stdout.matchAll(/\d+/g)) {
      spawnSync('kill', ['-KILL', id]);
    }
    spawnSync(ip, ['netns', 'del', name]);
  }
}

/** Why no networks of their own can be made here, in words; null where they can. Tries it. */
export function whyNoNamespaces(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are of Linux';
  if (process.getuid?.() !== 0) return 'only root may make network namespaces';
  const missing = ['ip', 'ss', 'nft'].filter((program) => !isInstalled(program));
  if (missing.length > 0)
    return `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not installed`;
  const trial = new Namespaces();
  try {
    trial.add('trial');
    trial.inside('trial', ['nft', 'list', 'ruleset']);
    return null;
  } catch (error) {
    return `network namespaces cannot be made here (${error instanceof Error ? error.message : error})`;
  } finally {
    trial.end();
  }
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function run(program: string, words: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    input,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr.trim()}`);
  return stdout;
}

/** Leaves a line for whoever runs all tests: these may not have run at all. */
export function noteOn(what: string, whyNot: string | null): void {
  const notes = process.env.REBIND_NOTES;
  if (notes === undefined || notes === '') return;
  appendFileSync(notes, `${what}: ${whyNot === null ? 'run' : `${whyNot}, not run`}\n`);
}

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What runs programs of Windows here, and what makes the few that Wine lacks. */
const needed = { wine: 'wine', wineserver: 'wine', 'x86_64-w64-mingw32-gcc': 'mingw' };

/** Of these, what is not installed: `wine`, `mingw`. Without them nothing of Windows can be run. */
export const missing: readonly string[] = [
  ...new Set(Object.entries(needed).flatMap(([program, name]) => (isInstalled(program) ? [] : [name]))),
];

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Programs that shim.c stands in for, by the place that Windows has them in. */
const shims = [
  'system32/netstat.exe',
  'system32/ipconfig.exe',
  'system32/arp.exe',
  'system32/route.exe',
  'system32/tasklist.exe',
  'system32/nslookup.exe',
  'system32/ping.exe',
  'system32/sc.exe',
  'system32/wevtutil.exe',
  'system32/chcp.com',
  'system32/find.exe',
  'regedit.exe',
];

/** One call of Wine takes about a second; making its disk takes ten on a slow machine. */
const callLimit = 60_000;

export interface WineCall {
  readonly status: number | null;
  readonly output: string;
}

/**
 * A Windows of its own under Wine, in a folder that is thrown away, without a network
 * where the system can take it away. After every call nothing of it runs any more.
 */
export class Wine {
  /** Drive C as this system sees it. */
  readonly drive: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'rebind-wine-'));
  readonly #environment: NodeJS.ProcessEnv;
  readonly #apart = ['-nm', '-rnm'].find((flags) => spawnSync('unshare', [flags, 'true']).status === 0);

  constructor() {
    this.drive = join(this.#folder, 'prefix', 'drive_c');
    this.#environment = {
      PATH: process.env.PATH,
      HOME: this.#folder,
      WINEPREFIX: join(this.#folder, 'prefix'),
      WINEDEBUG: '-all',
      WINEDLLOVERRIDES: `mscoree,mshtml=;winemenubuilder.exe=d;${shims.map((path) => `${path.split('/').at(-1)}=n`).join(';')}`,
      SHIM_DIR: 'C:\\shim-texts',
    };
  }

  /** Makes the disk: the first call does so, and what stands in for programs comes over Wine's own ones then. */
  start(): void {
    this.run(['cmd', '/c', 'exit']);
    const shim = join(this.#folder, 'shim.exe');
    const built = spawnSync('x86_64-w64-mingw32-gcc', [
      '-Wall',
      '-O1',
      '-s',
      '-o',
      shim,
      join(__dirname, 'shim.c'),
    ]);
    if (built.status !== 0) throw new Error(`shim.c: ${built.stderr}`);
    for (const path of shims) copyFileSync(shim, join(this.drive, 'windows', path));
  }

  /** Puts a file on drive C, folders included. */
  write(path: string, content: string | Uint8Array, encoding?: BufferEncoding): void {
    const file = join(this.drive, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content, encoding);
  }

  /**
   * Runs a program and waits for its end.
   * @param writeProtected a folder of drive C that cannot be written meanwhile
   */
  run(words: readonly string[], writeProtected?: string): WineCall {
    const folder = writeProtected === undefined ? null : join(this.drive, writeProtected);
    const command = ['wine', ...words];
    const [program = '', ...rest] =
      this.#apart === undefined ? command : ['unshare', this.#apart, ...protecting(folder), ...command];
    try {
      const { status, stdout, stderr, error } = spawnSync(program, rest, {
        cwd: existsSync(this.drive) ? this.drive : this.#folder,
        env: this.#environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
        timeout: callLimit,
        killSignal: 'SIGKILL',
      });
      if (error !== undefined) throw error;
      return { status, output: stdout + stderr };
    } finally {
      this.#stop();
    }
  }

  /** Could {@link run} protect a folder? It takes the right to mount, as root has it in most places. */
  get canProtect(): boolean {
    if (this.#apart === undefined) return false;
    return spawnSync('unshare', [this.#apart, ...protecting(this.drive), 'true']).status === 0;
  }

  /** The keys and values of the machine and of the user, without the times of their last change. */
  registry(): readonly string[] {
    return ['system.reg', 'user.reg'].flatMap((name) =>
      readFileSync(join(this.drive, '..', name), 'latin1')
        .split('\n')
        .filter((line) => !line.startsWith('#time='))
        .map((line) => line.replace(/^(\[.*\]) \d+$/, '$1')),
    );
  }

  end(): void {
    this.#stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Ends whatever runs on this disk, and on no other, and waits for it: the registry is saved then. */
  #stop(): void {
    const options = { env: this.#environment, timeout: callLimit };
    spawnSync('wineserver', ['-k'], options);
    spawnSync('wineserver', ['-w'], options);
  }
}

/** A shell that lays a folder over itself, for reading only, before it becomes the command behind it. */
function protecting(folder: string | null): readonly string[] {
  if (folder === null) return [];
  const mount = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"';
  return ['sh', '-c', mount, folder];
}

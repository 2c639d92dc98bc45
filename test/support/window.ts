import type { ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { keepScreen, pictureFile, takesPictures } from './pictures';

export { expect } from '@playwright/test';

/** Where and how the window is started; `npm run e2e` prepares it and says so here. */
interface Stage {
  readonly executable: string;
  /** The app's folder; null where the executable holds the app. */
  readonly app: string | null;
  readonly work: string;
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  readonly sandbox: boolean;
  /** The displays in memory, one a worker; none where the window shows on the person's own. */
  readonly displays: readonly Readonly<Record<string, string>>[];
}

/** How long the window may take until it can be used, in milliseconds. */
const READY_LIMIT = 60_000;

/** How long the app may take to save and go, in milliseconds. */
const CLOSE_LIMIT = 20_000;

/** Text that a test adds to the app's environment, and what it starts it with. */
export interface WindowOptions {
  readonly windowEnv: Readonly<Record<string, string>>;
  readonly windowArguments: readonly string[];
}

function stage(): Stage {
  const text = process.env.REBIND_WINDOW;
  if (!text) throw new Error('The window is not prepared. Run these tests with: npm run e2e');
  const prepared = JSON.parse(text) as Stage;
  // The focus and the clipboard belong to a whole display, so each worker has one of its own.
  const { displays } = prepared;
  Object.assign(process.env, displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0) % displays.length]);
  return prepared;
}

/**
 * The real window of one test: its own incidents, its own settings, nothing
 * shared with another test or with the person at the machine.
 */
export class RebindWindow {
  /** This test's folder; the app may write in it. */
  readonly folder: string;
  /** Where this test's incidents are kept. */
  readonly incidents: string;
  /** What went wrong in the page or in its log; empty at the end of a good test. */
  readonly problems: string[] = [];
  /** All that the app wrote to its standard output and error. */
  readonly output: string[] = [];

  readonly #stage = stage();
  readonly #options: WindowOptions;
  #app: ElectronApplication | null = null;
  #process: ChildProcess | null = null;
  #page: Page | null = null;
  #theme: 'light' | 'dark' | null = null;
  #size: { width: number; height: number } | null = null;
  #expected: RegExp[] = [];

  constructor(options: WindowOptions) {
    this.#options = options;
    this.folder = mkdtempSync(path.join(this.#stage.work, 'test-'));
    this.#give(this.folder);
    this.incidents = this.makeFolder('incidents');
  }

  /** The running app. */
  get app(): ElectronApplication {
    if (this.#app === null) throw new Error('The app is not running.');
    return this.#app;
  }

  /** The first window's page. */
  get page(): Page {
    if (this.#page === null) throw new Error('The app is not running.');
    return this.#page;
  }

  /** Starts the app and waits until its first screen can be used. */
  async start(): Promise<void> {
    const { executable, app: folder, sandbox } = this.#stage;
    const { REBIND_WINDOW: _, NODE_OPTIONS: __, ...inherited } = process.env;
    const env: Record<string, string> = {};
    for (const [name, value] of Object.entries(inherited)) if (value !== undefined) env[name] = value;
    const started = await _electron.launch({
      executablePath: executable,
      // Playwright would add --no-sandbox otherwise, and the tests would prove less than they say.
      chromiumSandbox: sandbox,
      cwd: this.folder,
      args: [
        `--user-data-dir=${path.join(this.folder, 'user-data')}`,
        '--force-device-scale-factor=1',
        '--lang=en-US',
        ...(folder === null ? [] : [folder]),
        ...this.#options.windowArguments,
      ],
      env: { ...env, REBIND_INCIDENTS: this.incidents, ...this.#options.windowEnv },
      // Playwright would pretend a light system otherwise, and the app's own choice would show nowhere.
      colorScheme: null,
      timeout: READY_LIMIT,
    });
    this.#app = started;
    this.#process = started.process();
    for (const stream of [started.process().stdout, started.process().stderr]) {
      stream?.on('data', (chunk) => this.output.push(String(chunk)));
    }
    const page = await started.firstWindow({ timeout: READY_LIMIT });
    this.#page = page;
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
    page.on('crash', () => this.problems.push('the page crashed'));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`log: ${message.text()}`);
    });
    try {
      await page.locator('[data-ready="true"]').first().waitFor({ state: 'attached', timeout: READY_LIMIT });
    } catch (error) {
      const why = [...this.problems, ...this.output].join('\n');
      throw new Error(`The window opened, but its first screen was not ready.\n${why}`, { cause: error });
    }
    if (this.#theme !== null) await this.#show(this.#theme);
    if (this.#size !== null) await this.size(this.#size.width, this.#size.height);
  }

  /** Quits the app as a person does, and waits until its process is gone. */
  async close(): Promise<void> {
    const app = this.#app;
    const child = this.#process;
    if (app === null || child === null) return;
    this.#app = null;
    this.#page = null;
    // Where it ended by itself Playwright knows nothing of it any more.
    if (child.exitCode !== null || child.signalCode !== null) return;
    let overdue = false;
    const limit = setTimeout(() => {
      overdue = true;
      child.kill('SIGKILL');
    }, CLOSE_LIMIT);
    try {
      await app.close();
    } finally {
      clearTimeout(limit);
    }
    if (overdue) throw new Error(`The app did not quit within ${CLOSE_LIMIT / 1000} seconds.`);
  }

  /** Closes the app in order and opens it again on the same folders. */
  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  /** Ends the app at once, as a power cut does: it gets no chance to save. */
  async kill(): Promise<void> {
    const app = this.app;
    this.#app = null;
    this.#page = null;
    const gone = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
    app.process().kill('SIGKILL');
    await gone;
  }

  /** Sets the size of the window's content in pixels and waits until the page has it. */
  async size(width: number, height: number): Promise<void> {
    this.#size = { width, height };
    await this.app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height] as const,
    );
    await this.page.waitForFunction(([w, h]) => window.innerWidth === w && window.innerHeight === h, [
      width,
      height,
    ] as const);
  }

  async dark(): Promise<void> {
    await this.#show('dark');
  }

  async light(): Promise<void> {
    await this.#show('light');
  }

  async #show(theme: 'light' | 'dark'): Promise<void> {
    this.#theme = theme;
    await this.app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await this.page.waitForFunction(
      (source) => window.matchMedia(`(prefers-color-scheme: ${source})`).matches,
      theme,
    );
  }

  /**
   * Keeps a picture of the window, where pictures are taken, as `test-results/screens/<light|dark>/<size>/<name>.png`.
   *
   * @returns the picture's path
   */
  async shot(name: string): Promise<string> {
    const file = pictureFile(...(await this.#look()), `${name}.png`);
    if (takesPictures) await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    return file;
  }

  /** Keeps a picture of the zoomed window as it is on the screen, as `test-results/screens/zoomed/<light|dark>/<size>/<name>.png`. */
  async zoomedShot(name: string): Promise<void> {
    await keepScreen(this.app, 'zoomed', ...(await this.#look()), `${name}.png`);
  }

  async #look(): Promise<[theme: string, size: string]> {
    return this.page.evaluate(() => [
      window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
      `${window.innerWidth}x${window.innerHeight}`,
    ]);
  }

  /** The screen as it comes out of a printer. */
  async printed(): Promise<Buffer> {
    const pages = await this.app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
      return pdf?.toString('base64') ?? '';
    });
    return Buffer.from(pages, 'base64');
  }

  /** The next dialogs that ask for files answer with these; an empty list is a cancelled one. */
  async chooseFiles(paths: readonly string[]): Promise<void> {
    await this.app.evaluate(
      ({ dialog }, filePaths) => {
        const answer = { canceled: filePaths.length === 0, filePaths: [...filePaths] };
        dialog.showOpenDialog = () => Promise.resolve(answer);
      },
      [...paths],
    );
  }

  /** The next dialogs that ask where to save answer with this path; null is a cancelled one. */
  async chooseSave(file: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      const answer = { canceled: filePath === null, filePath: filePath ?? '' };
      dialog.showSaveDialog = () => Promise.resolve(answer as Electron.SaveDialogReturnValue);
    }, file);
  }

  /** A folder of this test that the app may write in. */
  makeFolder(name: string): string {
    const made = path.join(this.folder, name);
    mkdirSync(made, { recursive: true });
    this.#give(made);
    return made;
  }

  /** Writes a file of this test, for the app to read. @returns its path */
  makeFile(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.#give(file);
    return file;
  }

  /** Tells that the page will log an error like this, and that the test is about it. */
  expectProblem(like: RegExp): void {
    this.#expected.push(like);
  }

  /** What went wrong and was not expected. */
  unexpectedProblems(): string[] {
    return this.problems.filter((problem) => !this.#expected.some((like) => like.test(problem)));
  }

  /** Ends whatever still runs and removes this test's folder. */
  async end(): Promise<void> {
    try {
      await this.close();
    } finally {
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  #give(file: string): void {
    const { owner } = this.#stage;
    if (owner !== null) chownSync(file, owner.uid, owner.gid);
  }
}

/**
 * `test` with the real window. `rebind` holds it with its helpers; `app` and `page` are its first ones, which
 * are gone after a restart: use `rebind.app` and `rebind.page` in tests that restart.
 */
export const test = base.extend<
  { rebind: RebindWindow; app: ElectronApplication; page: Page } & WindowOptions
>({
  windowEnv: [{}, { option: true }],
  windowArguments: [[], { option: true }],
  rebind: async ({ windowEnv, windowArguments }, use, testInfo) => {
    const rebind = new RebindWindow({ windowEnv, windowArguments });
    try {
      await rebind.start();
      await use(rebind);
    } finally {
      try {
        await rebind.end();
      } finally {
        if (rebind.output.length > 0) {
          await testInfo.attach('app-output', { body: rebind.output.join(''), contentType: 'text/plain' });
        }
      }
    }
    expect(rebind.unexpectedProblems(), 'errors in the page').toEqual([]);
  },
  app: async ({ rebind }, use) => use(rebind.app),
  page: async ({ rebind }, use) => use(rebind.page),
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forbiddenIn, shippedSources } from '../../support/shipped-code';

/** Electron's checklist, as far as it can be seen in the sources: items 1, 2, 3, 4, 6, 8 to 11, 15, 17, 18 and 20. */

const rules = [
  'sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false,',
  'nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false,',
  'experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, plugins: false,',
].join(' ');
const window = (more: string) => `new BrowserWindow({ webPreferences: { ${more} } });`;
const gate = 'ipcMain.handle(channelOf(verb), async (event, argument) => { const caller = callerOf(event);';

describe('the sources of what ships', () => {
  const sources = shippedSources();

  it('hold nothing that is forbidden', () => {
    expect(sources.size).toBeGreaterThan(300);
    expect([...sources].flatMap(([file, text]) => forbiddenIn(file, text))).toEqual([]);
    // Some megabytes are parsed.
  }, 60_000);

  it('make each channel at one place', () => {
    const gates = [...sources].flatMap(([file, text]) => (/\bipcMain\.\w+\(/.test(text) ? [file] : []));
    expect(gates).toEqual(['electron/shell/answer-window.ts']);
  });

  it('load the page of the window from no address and with no text that runs', () => {
    const html = readFileSync('renderer/index.html', 'utf8');
    expect(html).not.toMatch(/https?:|javascript:|\son\w+=|<script(?![^>]*\ssrc=)|<style|<base|http-equiv/i);
  });
});

describe('what is forbidden is found', () => {
  const shell = 'electron/shell/any.ts';
  const main = 'electron/shell/window.ts';
  const page = 'electron/shell/load-page.ts';
  const inPage = 'renderer/any.tsx';

  it.each([
    [shell, "import { shell } from 'electron';\nvoid shell.openExternal(address);", ['2 openExternal']],
    [shell, 'shell.openPath(file);', ['1 openPath']],
    [shell, window(rules), ['1 a window']],
    [shell, 'answerer(handlers, onBug);', ['1 answerer']],
    [shell, 'shell.showItemInFolder(file);', ['1 showItemInFolder']],
    [shell, "shell['openExternal'](address);", ['1 openExternal']],
    [shell, 'window.loadFile(file);', ['1 loadFile']],
    [page, "window.loadURL('app://rebind/index.html');", ['1 an address written out']],
    [page, 'window.loadURL(`file:///any`);', ['1 an address written out', '1 an address']],
    [main, 'window.loadURL(address);', ['1 loadURL']],
    [shell, "const where = 'http://example.invalid/';", ['1 an address']],
    [shell, "const where = 'wss://example.invalid/';", ['1 an address']],
    [shell, "// http://example.invalid/ is only spoken of\nconst where = 'http';", []],
    [shell, "ipcMain.on('any', () => {});", ['1 ipcMain', '1 a channel beside the gate']],
    [shell, "contents.ipc.handle('any', () => {});", ['1 a channel beside the gate']],
    [shell, "import { request } from 'node:https';", ['1 node:https']],
    [shell, "import { exec } from 'node:child_process';", ['1 node:child_process']],
    [shell, "app.commandLine.appendSwitch('no-sandbox');", ['1 appendSwitch', '1 a switch']],
    [shell, 'session.setCertificateVerifyProc(null);', ['1 setCertificateVerifyProc']],
    [shell, "net.fetch('any');", ['1 fetch']],
    [inPage, 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />;', ['1 dangerouslySetInnerHTML']],
    [inPage, 'element.innerHTML = text;', ['1 innerHTML']],
    [inPage, 'const a = <iframe srcDoc={text} />;', ['1 srcDoc']],
    [inPage, 'const a = <a href="javascript:go()" />;', ['1 an address']],
    [inPage, 'eval(text);', ['1 eval']],
    [inPage, 'new Function(text)();', ['1 Function']],
    [inPage, "setTimeout('go()', 1);", ['1 setTimeout of a text']],
    [inPage, 'document.write(text);', ['1 document.write']],
    [inPage, 'new WebSocket(where);', ['1 WebSocket']],
  ])('%s: %s', (file, text, wanted) => {
    const found = forbiddenIn(file, text).map((line) => line.slice(file.length + 1));
    expect(found.sort()).toEqual([...wanted].sort());
  });

  it('also in the file that has the gate, where the gate is left out', () => {
    const file = 'electron/shell/answer-window.ts';
    expect(forbiddenIn(file, `${gate} return answer(verb, caller, argument); });`)).toEqual([]);
    expect(forbiddenIn(file, `${gate} return handlers[verb](argument); });`)).toHaveLength(1);
    const blind = gate.replace('callerOf(event)', 'everybody');
    expect(forbiddenIn(file, `${blind} return answer(verb, caller, argument); });`)).toHaveLength(1);
    expect(forbiddenIn(file, "ipcMain.handle('more', async () => null);")).toHaveLength(1);
  });

  it('also in the preload, which hands no channel over', () => {
    const file = 'electron/preload.ts';
    expect(forbiddenIn(file, 'ipcRenderer.invoke(channelOf(verb), argument);')).toEqual([]);
    expect(forbiddenIn(file, 'ipcRenderer.send(channel, argument);')).toHaveLength(1);
    expect(forbiddenIn(file, 'ipcRenderer.invoke(channel, argument);')).toHaveLength(1);
    expect(forbiddenIn(file, "contextBridge.exposeInMainWorld('all', ipcRenderer);")).toHaveLength(1);
  });

  it('also in what a window says of its page', () => {
    expect(forbiddenIn(main, window(rules))).toEqual([]);
    expect(forbiddenIn(main, window(rules.replace('sandbox: true', 'sandbox: isRoot()')))).toHaveLength(1);
    expect(forbiddenIn(main, window(rules.replace('plugins: false,', '')))).toHaveLength(1);
    expect(forbiddenIn(main, window(`${rules} nodeIntegration: true,`))).toHaveLength(1);
    expect(forbiddenIn(main, window(`${rules} ...more,`))).toHaveLength(1);
    expect(forbiddenIn(main, window(`${rules} enableBlinkFeatures: 'X',`))).toHaveLength(1);
    expect(forbiddenIn(main, 'new BrowserWindow({ show: false });')).toHaveLength(1);
  });
});

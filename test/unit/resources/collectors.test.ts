import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../electron/core/evidence/read';
import { shownByCommands, suspiciousConsoleLines, suspiciousPowerShellLines } from './script-lines';

const folder = join(__dirname, '../../../resources/collectors');
const textOf = (name: string) => readFileSync(join(folder, name), 'latin1');
const consoleScript = textOf('rebind-collect.cmd');
const powerShellScript = textOf('rebind-collect.ps1');

describe('the collectors, read as an administrator reads them', () => {
  it.each(['rebind-collect.cmd', 'rebind-collect.ps1', 'README.txt'])(
    '%s has plain letters only, and the line ends of Windows',
    (name) => {
      const text = textOf(name);
      expect(text.match(/[^\x20-\x7e\r\n]/)).toBeNull();
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text.endsWith('\r\n')).toBe(true);
    },
  );

  it('changes nothing, and writes into its own folder only', () => {
    expect(suspiciousConsoleLines(consoleScript)).toEqual([]);
    expect(suspiciousPowerShellLines(powerShellScript)).toEqual([]);
  });

  it.each([
    'del "%OUT%\\manifest.txt"',
    'reg add HKEY_LOCAL_MACHINE\\SOFTWARE\\x /v y',
    'if defined REGEXE reg import "%OUT%\\08-tcpip-linkage.reg"',
    'call :run 17-stop.txt net.exe "net stop server"',
    'call :run 17-set.txt netsh.exe "netsh interface ip show config"',
    'call reg delete %1',
    'for %%f in (*.*) do del %%f',
    "for /f %%k in ('reg delete %1') do echo %%k",
    'ver | clip',
    'echo text >"%TEMP%\\elsewhere.txt"',
    'date 01-01-2000',
    'set COMMAND=shutdown',
    'ping -n 1 10.1.8.102',
    'call :run 27-nslookup-%NAMES%.txt cmd.exe "%CTINAME%"',
    'call :run 27-nslookup-1.txt nslookup.exe "nslookup %CTINAME%"',
    'reg query %1 /v CTIServerA /reg:delete',
    'for /f "delims=." %%c in ("%CTINAME%") do shutdown',
  ])('would notice the console line %s', (line) => {
    expect(suspiciousConsoleLines(`@echo off\r\n${line}\r\n`)).toEqual([line]);
  });

  it.each([
    'Set-NetIPInterface -InterfaceIndex 12 -InterfaceMetric 15',
    'Remove-Item -LiteralPath $Folder',
    'Set-Content -LiteralPath C:\\elsewhere.txt -Value 1',
    'New-Item -ItemType Directory -Path C:\\elsewhere',
    'Get-NetAdapter > C:\\elsewhere.txt',
    '[IO.File]::Delete($Manifest)',
    '& $env:ComSpec /c netsh interface show',
    'Invoke-Expression $Folder',
    'Install-Module NetTCPIP',
    'net stop server',
    'remove-item $Folder',
  ])('would notice the PowerShell line %s', (line) => {
    expect(suspiciousPowerShellLines(`# text\r\n${line}\r\n`)).toEqual([line]);
  });

  it('asks for every output that a diagnosis can use', () => {
    for (const command of shownByCommands) expect(consoleScript).toContain(`"${command}"`);
    for (const key of [
      'Services\\Tcpip\\Linkage"',
      'Services\\Tcpip\\Parameters\\Interfaces"',
      'Control\\Network\\{4D36E972-E325-11CE-BFC1-08002BE10318}"',
      '"%SOFTWARE%\\Cisco Systems, Inc.\\ICM"',
      '"%SOFTWARE%\\Wow6432Node\\Cisco Systems, Inc.\\ICM"',
      '"%SOFTWARE%\\GeoTel\\ICR"',
    ])
      expect(consoleScript).toContain(key);
    for (const cmdlet of [
      'Get-NetTCPConnection',
      'Get-NetIPInterface',
      'Get-NetIPConfiguration -Detailed',
      'Get-NetAdapterBinding',
      'Get-NetIPAddress',
      'Get-NetAdapter',
    ])
      expect(powerShellScript).toMatch(new RegExp(`^Invoke-Collection '[\\w.-]+' \\{ ${cmdlet}\\b`, 'm'));
  });

  it('tells the administrator what it does on one page', () => {
    const page = textOf('README.txt').trimEnd().split('\r\n');
    expect(page.length).toBeLessThan(40);
    expect(page.join('\n')).toContain('powershell -ExecutionPolicy Bypass -File rebind-collect.ps1');
  });

  it('prints what PowerShell shows behind prompts that name host and time', () => {
    const clock = /^\$Clock = \{ (.+) \}\r$/m.exec(powerShellScript)?.[1];
    const prompt = /^ {4}\$prompt = "(.+)"\r$/m.exec(powerShellScript)?.[1]?.replace(/\$\{.+?\}/, 'PGB');
    const command = /\{ (Get-NetIPInterface .+) \}\r$/m.exec(powerShellScript)?.[1];
    expect(prompt).toBe('[PGB]: PS C:\\> ');
    const session = `${prompt}${clock}\r\n2012-09-15 10:32:07\r\n${prompt}${command}\r\n\r\nifIndex  Dhcp\r\n`;
    const [part] = readEvidence(session).parts;
    expect(part).toMatchObject({ host: 'PGB', clock: '2012-09-15 10:32:07', command });
  });
});

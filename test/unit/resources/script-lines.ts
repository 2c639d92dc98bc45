/**
 * Looks through a collector's lines as a careful administrator would: which of them could
 * change anything, or write anywhere else than into the collector's own folder?
 */

/** Commands of the console that change nothing but the script's own run, whatever stands behind them. */
const harmless = new Set('setlocal set goto exit echo pause cd ver find type'.split(' '));

/** Commands that could change something, in the only forms in which they may stand. */
const allowed = [
  /^call :\w+(?: |$)/,
  /^(?:chcp|date \/t|time \/t)$/,
  /^md "%OUT%"$/,
  /^md "%PLACE%rebind-%COMPUTERNAME%-%N%"$/,
  /^del "%OUT%\\temporary\.reg"$/,
  /^reg query %1$/,
  /^reg query %2$/,
  /^reg query %1 \/v CTIServer[AB]$/,
  /^regedit \/s \/e "%OUT%\\temporary\.reg" %1$/,
  /^%COMMAND%$/,
];

/** What a subroutine may be told to run: it shows something, and nothing else. */
export const shownByCommands = [
  'netstat -n -a',
  'netstat -ano',
  'ipconfig /all',
  'route print',
  'hostname',
  'ver',
  'date /t',
  'type %SystemRoot%\\system32\\drivers\\etc\\hosts',
  'ping -n 1 %COMPUTERNAME%',
  'arp -a',
  'net start',
  'tasklist',
  'tasklist /svc',
  'sc query',
  'wevtutil qe System /q:*[System[(EventID=4199)]] /c:20 /rd:true',
];

/** What may be asked about a name that the dialer calls, and nothing else: it was looked at before. */
const shownOfName = ['nslookup %CTINAME%', 'ping -n 2 %CTINAME%'];

/** The only values of COMMAND beside those above, which come in as arguments. */
const commandValues = ['%~3', '%~2', 'reg export %2 "%OUT%\\%FILE%"', 'regedit /s /e "%OUT%\\%FILE%" %2'];

/** The lines of a console script that are not known to be harmless. */
export function suspiciousConsoleLines(script: string): readonly string[] {
  return lines(script).filter(
    (line) => !/^(?:@echo off$|rem\b|:\w)/i.test(line) && !isHarmlessConsoleLine(line),
  );
}

function isHarmlessConsoleLine(line: string): boolean {
  const [, file = '', told] = /^call :run +([\w.%-]+) +[\w.]+ +"(.*)"$/i.exec(withoutConditions(line)) ?? [];
  if (told !== undefined)
    return (file.includes('%NAMES%.txt') ? shownOfName : shownByCommands).includes(told);
  const value = /(?:^|\s)set COMMAND=(.*)$/i.exec(line)?.[1];
  if (value !== undefined) return commandValues.includes(value);
  return commandsIn(line).every(isHarmlessCommand);
}

function isHarmlessCommand(command: string): boolean {
  const shown = withoutRedirects(command);
  if (shown === null) return false;
  const [name = ''] = shown.toLowerCase().split(/[\s=:(.]/);
  return harmless.has(name) || allowed.some((form) => form.test(shown));
}

/** The commands of a line: of both ends of a pipe, and of what `for` runs and does. */
function commandsIn(line: string): readonly string[] {
  const ofText = /^for \/f "[^"]*" %%\w in \("%CTINAME%"\) do (.*)$/i.exec(line)?.[1];
  const loop = /^for \/f "[^"]*" %%\w in \('(.*)'\) do (.*)$/i.exec(ofText ?? line);
  if (ofText !== undefined && loop === null) return [withoutConditions(ofText)];
  const parts = loop === null ? [line] : [(loop[1] ?? '').replaceAll(/\^([|>])/g, '$1'), loop[2] ?? ''];
  return parts
    .flatMap((part) => part.split(/(?<!\^)[|&](?![\d])/))
    .map((part) => withoutConditions(part.trim()));
}

function withoutConditions(line: string): string {
  const condition =
    /^if +(?:not +)?(?:defined +\w+|exist +(?:"[^"]*"|\S+)|errorlevel +\d+|"[^"]*"=="[^"]*") +/i;
  let rest = line;
  while (condition.test(rest)) rest = rest.replace(condition, '');
  return rest;
}

/** @returns null where it writes to anything but nothing, or a file of the collector's folder */
function withoutRedirects(command: string): string | null {
  const harmlessTarget = /(?<!\^)2?>>?(?:nul\b|"%OUT%\\(?:%FILE%|manifest\.txt)"|&1)\s*/g;
  const rest = command.replaceAll(harmlessTarget, '').trim();
  return /(?<!\^)>/.test(rest) ? null : rest;
}

/** The cmdlets that may stand in the PowerShell script; those that write write its own files. */
const cmdlets = new Set(
  (
    'Set-StrictMode Test-Path Join-Path New-Item Resolve-Path Get-Date Add-Content Set-Content Write-Host ' +
    'Where-Object ForEach-Object Out-String Format-Table Get-NetTCPConnection Get-NetIPInterface ' +
    'Get-NetIPConfiguration Get-NetAdapterBinding Get-NetIPAddress Get-NetAdapter ' +
    'New-CollectionFolder Add-ManifestLine Invoke-Collection'
  ).split(' '),
);

/** The forms in which something is written, or something else is run. */
const writes = [
  /^Set-Content -LiteralPath (?:\$Manifest|\(Join-Path \$Folder \$File\)) /,
  /^Add-Content -LiteralPath \$Manifest /,
  /^New-Item -ItemType Directory -Path (?:\$Folder|\(Join-Path \$Place "rebind-\$\{env:COMPUTERNAME\}-\$n"\))\)/,
  /^& \$(?:Clock|Command|Console \$Folder)\b/,
  /^& \$env:ComSpec \/c ver\)/,
];

/** What is shown of the registry, and nothing else of it. */
const shownRegistry = 'reg query HKLM\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation }';

/** The lines of a PowerShell script that are not known to be harmless. */
export function suspiciousPowerShellLines(script: string): readonly string[] {
  return lines(script).filter((line) => !line.startsWith('#') && !isHarmlessPowerShellLine(line));
}

function isHarmlessPowerShellLine(line: string): boolean {
  const bare = line.replaceAll(/'[^']*'/g, "''").replace(shownRegistry, '');
  const names = bare.match(/\b[a-z]+-[a-z]\w+/gi) ?? [];
  if (names.some((name) => !cmdlets.has(name))) return false;
  if (/\b(?:iex|start|netsh|reg|sc|net|wmic|cmd|del|rm|md|ni|sv)\b[ .]/i.test(bare)) return false;
  if (
    /\[(?!string\]|scriptblock\]|cultureinfo\]::InvariantCulture|System\.Management\.Automation\.\w+\]|\d\]|\$\{env:)/i.test(
      bare,
    )
  )
    return false;
  if (/>/.test(bare.replaceAll('2>&1', '').replaceAll('C:\\> ', ''))) return false;
  return [...bare.matchAll(/(?:Set-Content|Add-Content|New-Item|(?<!2>)&)(?= )/g)].every((found) =>
    writes.some((form) => form.test(bare.slice(found.index))),
  );
}

function lines(script: string): readonly string[] {
  return script
    .split('\r\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

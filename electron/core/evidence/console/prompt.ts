import { skipBlanks, wordEnd, words } from '../text/lines';

/** A line where somebody typed a command, or could have. */
export interface Prompt {
  /** Host that the prompt itself names; null where it names none. */
  readonly host: string | null;
  /** What was typed behind it; empty where nothing was. */
  readonly command: string;
}

/** Longest prompt that is looked for; paths of Windows end at 260 characters. */
const promptLimit = 300;

/**
 * Commands that mark a line as typed although little else does: behind `HOST>` or a
 * lone `>`, or with no prompt at all. Names without `.exe`, in small letters.
 */
const commands = new Set(
  (
    'netstat ipconfig hostname route arp ping reg regedit tasklist net nslookup tracert telnet ctitest procmon ss ifconfig ' +
    'wmic netsh sc type chcp ver systeminfo nbtstat cd dir cls date time opctest exit nvspbind set whoami pathping ' +
    'get-nettcpconnection get-netipinterface get-netipconfiguration get-netadapterbinding get-netipaddress get-netadapter ' +
    'test-netconnection get-service get-process get-eventlog get-winevent get-content wevtutil invoke-command psexec ssh mstsc winrs enter-pssession exit-pssession logout'
  ).split(' '),
);

/** Tools with a prompt of their own, which looks like a host's. */
const tools = new Set('ctitest procmon opctest ftp telnet nslookup diskpart netsh sql mysql tftp'.split(' '));

/** Of these an echo without any prompt is known, where its arguments look like arguments. */
const echoed = new Set('netstat ipconfig hostname route arp tasklist ss ctitest wmic netsh reg'.split(' '));

/**
 * Reads a prompt of Windows (`C:\>`, `PS C:\>`, `[PGB]: PS C:\>`, `admin@PGB C:\>`,
 * `\\server\share>`, `PGB>netstat`), or of Linux (`user@host:~$`, `[user@host dir]#`, `$ ss`).
 */
export function readPrompt(line: string): Prompt | null {
  const at = skipBlanks(line, 0, line.length);
  if (at === line.length) return null;
  const text = line.slice(at, at + 4 * promptLimit);
  return drivePrompt(text) ?? hostPrompt(text) ?? unixPrompt(text) ?? echo(text);
}

/** Could this line be a prompt? Cheap, for the many lines that are none. */
export function mayBePrompt(text: string, from: number, to: number): boolean {
  const at = skipBlanks(text, from, to);
  const limit = Math.min(to, at + promptLimit);
  for (let index = at; index < limit; index += 1) {
    const code = text.charCodeAt(index);
    // `>`, `$`, `#`
    if (code === 62 || code === 36 || code === 35) return true;
  }
  return to - at < 200 && isEchoWord(text, at, to);
}

function isEchoWord(text: string, from: number, to: number): boolean {
  const end = wordEnd(text, from, Math.min(to, from + 16));
  return echoed.has(commandName(text.slice(from, end)));
}

/** The name of a command line's program: `NETSTAT.EXE -n` is `netstat`. */
export function commandName(command: string): string {
  const [first = ''] = words(command);
  const name = first.slice(first.lastIndexOf('\\') + 1).toLowerCase();
  return name.endsWith('.exe') || name.endsWith('.com') ? name.slice(0, -4) : name;
}

/** The commands of one typed line: `hostname & netstat -n -a | find "43027"` are two. */
export function typedCommands(command: string): readonly string[] {
  return command
    .split(/&&?|;|\|\|/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function drivePrompt(text: string): Prompt | null {
  let at = 0;
  let host: string | null = null;
  // `[PGB]: PS C:\>` of PowerShell remoting
  if (text.startsWith('[')) {
    const close = text.indexOf(']: PS ');
    if (close < 2 || close > 70) return null;
    host = text.slice(1, close);
    at = close + 3;
  }
  // `administrator@PGB C:\Users\administrator>` of the OpenSSH server
  const user = host === null ? userAtHost(text) : null;
  if (user !== null && text[user.end] === ' ') {
    host = user.host;
    at = user.end + 1;
  }
  const powershell = text.startsWith('PS ', at);
  if (powershell) at += 3;
  const isDrive = /^[A-Za-z]:[\\/]/.test(text.slice(at, at + 3));
  const isShare = text.startsWith('\\\\', at);
  if (!isDrive && !isShare && !powershell) return null;
  const close = text.slice(0, promptLimit).indexOf('>', at);
  if (close < 0 || /[<"|?*]/.test(text.slice(at, close))) return null;
  if (powershell && !isDrive && !isShare && !text.slice(at, close).includes(':')) return null;
  return { host: namedHost(host), command: text.slice(close + 1).trim() };
}

/** `PGB>netstat -n -a`: a name, and a command that is known. Also `>arp -a` of a shortened prompt. */
function hostPrompt(text: string): Prompt | null {
  const close = text.slice(0, 66).indexOf('>');
  if (close < 0) return null;
  const command = text.slice(close + 1).trim();
  if (!commands.has(commandName(command))) return null;
  const name = text.slice(0, close);
  if (name === '') return { host: null, command };
  if (!isHostToken(name) || tools.has(name.toLowerCase())) return null;
  return { host: name.length > 1 ? name : null, command };
}

function unixPrompt(text: string): Prompt | null {
  const bracketed = text.startsWith('[') ? 1 : 0;
  const user = userAtHost(text.slice(bracketed));
  if (user !== null) {
    const end = endOfUnixPrompt(text, user.end + bracketed);
    if (end < 0) return null;
    return { host: namedHost(user.host), command: text.slice(end + 1).trim() };
  }
  const first = text[0];
  if ((first !== '$' && first !== '#') || text[1] !== ' ') return null;
  const command = text.slice(2).trim();
  const [program = '', second = ''] = words(command);
  const name = program === 'sudo' ? second : program;
  if (first === '#' && !commands.has(commandName(name))) return null;
  return /^[A-Za-z./~][\w./~-]*$/.test(name) ? { host: null, command } : null;
}

/** The `$` or `#` that ends `user@host:path$` or `user@host dir]#`. */
function endOfUnixPrompt(text: string, from: number): number {
  const limit = Math.min(text.length, promptLimit);
  for (let at = from; at < limit; at += 1) {
    const char = text[at];
    if ((char === '$' || char === '#') && (at + 1 === text.length || text[at + 1] === ' ')) return at;
    if (char === '>' || char === '<' || char === '"') return -1;
  }
  return -1;
}

function userAtHost(text: string): { readonly host: string; readonly end: number } | null {
  const found = /^[\w.\\-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){0,4})/.exec(text);
  return found?.[1] === undefined ? null : { host: found[1], end: found[0].length };
}

/** `netstat -ano` alone on a line: the command stands there, its prompt was not copied. */
function echo(text: string): Prompt | null {
  const line = text.trim();
  const name = commandName(line);
  if (!echoed.has(name) || line.length > 200) return null;
  const rest = words(line).slice(1);
  const [first] = rest;
  if (first === undefined) return /^[a-z.]+$/i.test(line) ? { host: null, command: line } : null;
  const isArgument =
    /^[-/&|>]/.test(first) ||
    (name === 'route' && /^print$/i.test(first)) ||
    (name === 'reg' && /^query$/i.test(first));
  return isArgument ? { host: null, command: line } : null;
}

function namedHost(host: string | null): string | null {
  return host !== null && isHostToken(host) ? host : null;
}

/** A computer's name as `hostname` prints it: letters, digits, `-`, `_`, dots of a domain; not digits alone. */
export function isHostToken(text: string): boolean {
  return text.length <= 255 && /^[A-Za-z0-9_](?:[\w.-]*[A-Za-z0-9_])?$/.test(text) && /[A-Za-z]/.test(text);
}

import { isHostName } from '../net/endpoint';

/** What a name is one of. */
export type NameKind = 'host' | 'domain' | 'user' | 'customer' | 'other';

/** Hears every name that a text shows to be one. */
export type NameSink = (name: string, kind: NameKind) => void;

const host = '[A-Za-z0-9_](?:[\\w-]{0,62})(?:\\.[\\w-]{1,63}){0,6}';
const ipv4 = '\\d{1,3}(?:\\.\\d{1,3}){3}';

/** A pattern, and what its groups hold. */
interface Pattern {
  readonly pattern: RegExp;
  readonly kinds: readonly NameKind[];
}

/** Labels before a value, as Windows and its tools print them in English and as registries name them. */
const hostLabels =
  'host ?name|nv hostname|computer ?name|computername|machine ?name|pscomputername|systemname|csname|dnshostname|logon ?server|node ?name|server ?name';
const domainLabels =
  'user ?dns ?domain|user ?domain|userdnsdomain|domain|nv domain|dhcpdomain|dnsdomain|icmpdomain';
const userLabels =
  'user ?name|username|logon ?user|default ?user ?name|defaultusername|run ?as ?user|account ?name';
const otherLabels =
  'registered ?owner|registered ?organization|product ?id|serial ?number|identifyingnumber|asset ?tag|uuid|customer|kunde|client ?name';

const labelled = (labels: string, value: string): RegExp =>
  new RegExp(
    `^[ \\t]*"?(?:${labels})"?[ \\t.]*(?:[:=]|REG_(?:EXPAND_)?SZ)[ \\t]*"?(${value})"?[ \\t]*\\r?$`,
    'gim',
  );

const patterns: readonly Pattern[] = [
  { pattern: labelled(hostLabels, `(?:\\\\\\\\)?${host}`), kinds: ['host'] },
  { pattern: labelled(domainLabels, host), kinds: ['domain'] },
  { pattern: labelled(userLabels, '[^"\\r\\n\\\\]{1,64}'), kinds: ['user'] },
  { pattern: labelled(otherLabels, '[^"\\r\\n]{1,80}'), kinds: ['other'] },
  // `User: ACME\jdoe`, in English and as some languages have it
  {
    pattern:
      /^[ \t]*(?:user(?: ?name)?|benutzer(?:name)?|utilisateur|usuario|utente)[ \t.]*[:=][ \t]*([\w.-]{1,63})\\([\w. $-]{1,63}?)[ \t]*\r?$/gim,
    kinds: ['domain', 'user'],
  },
  // What `whoami` prints: the line alone
  {
    pattern: /^[ \t]*(?!HK)([A-Za-z0-9][\w.-]{0,62})\\([A-Za-z0-9_][\w.$-]{0,62})[ \t]*\r?$/gm,
    kinds: ['domain', 'user'],
  },
  // Profiles, as prompts and paths show them
  {
    pattern:
      /\b[A-Za-z]:\\{1,2}(?:Users|Documents and Settings|Benutzer|Dokumente und Einstellungen|Utilisateurs|Usuarios|Utenti)\\{1,2}([^\\/:*?"<>|\r\n]{1,64})(?=[\\>"'/]|[ \t]*\r?$)/gim,
    kinds: ['user'],
  },
  { pattern: /(?<![\w/])\/(?:home|Users)\/([\w.-]{1,64})/g, kinds: ['user'] },
  // `jdoe@example.com`
  {
    pattern: /(?<![\w.+-])([\w.+-]{1,64})@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})/gi,
    kinds: ['user', 'domain'],
  },
  // `admin@PGB:~$`, `[admin@pgb dir]#`, `administrator@PGB C:\>`
  {
    pattern: /^[ \t]*\[?([\w.\\-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63}){0,4})(?=[:\s])/gm,
    kinds: ['user', 'host'],
  },
  // `[PGB]: PS C:\>`
  { pattern: /^\[([\w.-]{2,64})\]: PS /gm, kinds: ['host'] },
  // `\\server\share`, with every backslash doubled in an export of a registry
  { pattern: /(?<![\\:\w.])\\\\(?:\\\\)?([A-Za-z][\w.-]{0,62})(?=\\)/g, kinds: ['host'] },
  // `Pinging PGB [10.1.8.103]`, in any language
  { pattern: new RegExp(`(?<![\\w.-])(${host}) \\[(?:${ipv4}|[0-9a-f:.%]{2,60})\\]`, 'gi'), kinds: ['host'] },
  // `Server:  dns1.example.com` above `Address:  10.1.8.10`
  {
    pattern: new RegExp(
      `^[^\\s:]{2,16}:[ \\t]+(${host})\\r?\\n[^\\s:]{2,16}:[ \\t]+(?:${ipv4}|[0-9a-f:]{3,40})`,
      'gim',
    ),
    kinds: ['host'],
  },
  // An entry of a hosts file that a mark takes out; rows of other tables have no name behind their address
  {
    pattern: new RegExp(
      `^[ \\t]*#[ \\t]*${ipv4}[ \\t]+(?![\\d.]+(?:\\s|$)|(?:[0-9a-f]{2}[-:]){5})(${host})(?:[ \\t]+(${host}))?`,
      'gim',
    ),
    kinds: ['host', 'host'],
  },
  // The key of an instance of the ICM is named as the customer
  {
    pattern:
      /\\ICM\\{1,2}([\w-]{1,20})\\{1,2}(?=Dialer|[A-Z]{2}\d|PG|CG|Router|Logger|Distributor|LoggerA|LoggerB|BA)/gi,
    kinds: ['customer'],
  },
  // DNS names in every language's `ipconfig`: the label speaks of DNS, the value is no address
  {
    pattern: /^(?=[ \t])[^:\r\n]{0,80}DNS[^:\r\n]{0,60}[ .]:[ \t]*([a-z0-9][\w-]*(?:\.[\w-]+)*)[ \t]*\r?$/gim,
    kinds: ['domain'],
  },
  // Further lines of such a list: a name with a dot and nothing else
  { pattern: /^[ \t]{20,80}([a-z0-9][\w-]*(?:\.[\w-]+)*\.[a-z]{2,20})[ \t]*\r?$/gim, kinds: ['domain'] },
  // Settings of a domain in an export, several of them parted by commas
  { pattern: /^[ \t]*"?SearchList"?[ \t]*(?:=|REG_SZ)[ \t]*"?([\w.,-]{1,400})"?/gim, kinds: ['domain'] },
];

/** Names of the sample that Windows brings along in its hosts file, and of every machine. */
const nobodys = new Set([
  'rhino.acme.com',
  'x.acme.com',
  'localhost',
  'localhost.localdomain',
  'broadcasthost',
  'ip6-localhost',
  'ip6-loopback',
]);

/** Tells the names that a text itself shows to be names. */
export function namesInText(text: string, sink: NameSink): void {
  for (const { pattern, kinds } of patterns) {
    for (const match of text.matchAll(pattern)) {
      kinds.forEach((kind, at) => {
        const value = match[at + 1]?.trim().replace(/^\\+/, '');
        if (value === undefined || value === '') return;
        for (const one of kind === 'domain' ? value.split(',') : [value]) tell(one, kind, sink);
      });
    }
  }
}

/** A name goes on where it is no address, no number and nobody's. */
export function tell(name: string, kind: NameKind, sink: NameSink): void {
  const bare = name.trim().replace(/\.$/, '');
  if (bare === '' || nobodys.has(bare.toLowerCase()) || !/\p{L}/u.test(bare)) return;
  if ((kind === 'host' || kind === 'domain') && !isHostName(bare)) return;
  // Four hexadecimal groups and such are addresses, and so are six pairs of digits.
  if (/^(?:[0-9a-f]{2}-){5,}[0-9a-f]{2}$/i.test(bare)) return;
  if (bare.includes(':') || /\.arpa$/i.test(bare)) return;
  sink(bare, kind);
}

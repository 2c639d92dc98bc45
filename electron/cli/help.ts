import { version } from '../../package.json';
import { languages } from '../core/languages';
import { type Message, say } from '../core/text';
import { wrapped } from './columns';
import type { Output } from './output';

export { version };

/** How a command is typed, and what it does: one paragraph a message. */
interface Entry {
  readonly usage: string;
  readonly about: readonly Message[];
}

/** A terminal is rarely narrower. */
const columns = 100;

/** Prints what there is. The last lines are for scripts. */
export function tellHelp(output: Output): void {
  const tell = (message: Message, indent: string) => {
    for (const line of wrapped(output.words(message), columns - indent.length)) output.line(indent + line);
  };
  tell(title, '');
  for (const { usage, about } of entries) {
    output.line();
    output.line(`  ${usage}`);
    for (const one of about) tell(one, '      ');
  }
  output.line();
  tell(statuses, '');
}

const title = say('Rebind {version}: why a Cisco BA Dialer cannot open a session with the CTI Server.', {
  version,
});

const entries: readonly Entry[] = [
  {
    usage: 'rebind read FILE… [--json]',
    about: [
      say('Says what each file is (netstat, ipconfig /all, registry export, …) and what was read of it.'),
    ],
  },
  {
    usage: 'rebind diagnose FOLDER [--json] [--report DIR] [--redact LEVEL]',
    about: [
      say('Diagnoses a case folder: site.json, and evidence files under A, B and dialer.'),
      say(
        '--report writes the report into DIR as HTML, Word, Markdown, text and JSON. PDF comes from the window.',
      ),
      say(
        '--redact customer-safe replaces addresses, hosts, domains, people and customers in everything that is printed and written, full leaves free text out too; a report is not written where something of the site still stands in it.',
      ),
    ],
  },
  {
    usage: 'rebind practice [SITE] [--report DIR] [--json] [--stay]',
    about: [
      say(
        'Plays a practice site through on this machine with real sockets on loopback addresses: the symptom, session and path tests, the evidence, the diagnosis, and what it was; without SITE the case of Cisco’s note, to the verified fix. No network, no Windows, no Cisco software is needed.',
      ),
      say('--stay lets the site run until Ctrl+C, for probes and clients of your own.'),
    ],
  },
  {
    usage: 'rebind practice --list [--json]',
    about: [say('Names the practice sites and tells their stories.')],
  },
  {
    usage: 'rebind probe HOST:PORT [--ladder] [--limit SECONDS] [--json]',
    about: [
      say(
        'Opens one CTI session with HOST:PORT from this machine, sends one heartbeat and closes it: how far did it come? One request; --ladder tries other protocol versions where the first is rejected, five at most. Contacts nothing else. Ends with 0 where a session opened, else with 2.',
      ),
    ],
  },
  {
    usage: 'rebind open FILE [--into FOLDER] [--json]',
    about: [
      say(
        'Opens a .rebind file that a colleague handed over: verifies all of it, makes it an incident of the folder that the window shows, or goes on with the one that is there; says its id, step and verdict.',
      ),
      say('--into names another folder of incidents, as REBIND_INCIDENTS does.'),
    ],
  },
  {
    usage: 'rebind collectors FOLDER',
    about: [
      say('Saves the scripts into FOLDER that gather the evidence on a customer’s host, as for a USB stick.'),
    ],
  },
  { usage: 'rebind --help, rebind --version', about: [] },
  {
    usage: `--language ${languages.join('|')}`,
    about: [
      say(
        'With every command: the language of what is printed and of reports. Without it that of the system is taken. JSON documents are in English, unless this option is given.',
      ),
    ],
  },
];

const statuses = say(
  'Exit status: 0 nothing wrong found, or done; 1 a fault is confirmed, or a step of the practice did not hold; 2 not decided; 3 bad input. With --json the standard output is exactly one JSON document.',
);

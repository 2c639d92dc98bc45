import { version } from '../../package.json';
import { type Message, say } from '../core/text';

export { version };

/** What there is. The last lines are for scripts. */
export const help: Message = say(
  `Rebind {version}: why a Cisco BA Dialer cannot open a session with the CTI Server.

  rebind read FILE… [--json]
      Says what each file is (netstat, ipconfig /all, registry export, …) and what was read of it.

  rebind diagnose FOLDER [--json] [--report DIR] [--redact LEVEL]
      Diagnoses a case folder: site.json, and evidence files under A, B and dialer.
      --report writes the report into DIR as HTML, Word, Markdown, text and JSON. PDF comes from the window.
      --redact customer-safe replaces addresses, hosts, domains, people and customers in everything that
      is printed and written, full leaves free text out too; a report is not written where something of
      the site still stands in it.

  rebind practice [SITE] [--report DIR] [--json] [--stay]
      Plays a practice site through on this machine with real sockets on loopback addresses: the
      symptom, session and path tests, the evidence, the diagnosis, and what it was; without SITE the
      case of Cisco's note, to the verified fix. No network, no Windows, no Cisco software is needed.
      --stay lets the site run until Ctrl+C, for probes and clients of your own.

  rebind practice --list [--json]
      Names the practice sites and tells their stories.

  rebind probe HOST:PORT [--ladder] [--limit SECONDS] [--json]
      Opens one CTI session with HOST:PORT from this machine, sends one heartbeat and closes it: how
      far did it come? One request; --ladder tries other protocol versions where the first is rejected,
      five at most. Contacts nothing else. Ends with 0 where a session opened, else with 2.

  rebind open FILE [--into FOLDER] [--json]
      Opens a .rebind file that a colleague handed over: verifies all of it, makes it an incident of the
      folder that the window shows, or goes on with the one that is there; says its id, step and verdict.
      --into names another folder of incidents, as REBIND_INCIDENTS does.

  rebind collectors FOLDER
      Saves the scripts into FOLDER that gather the evidence on a customer's host, as for a USB stick.

  rebind --help, rebind --version

Exit status: 0 nothing wrong found, or done; 1 a fault is confirmed, or a step of the practice did
not hold; 2 not decided; 3 bad input. With --json the standard output is exactly one JSON document.`,
  { version },
);

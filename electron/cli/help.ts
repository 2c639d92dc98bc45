import { version } from '../../package.json';
import { type Message, say } from '../core/text';

export { version };

/** What there is. The last lines are for scripts. */
export const help: Message = say(
  `Rebind {version}: why a Cisco BA Dialer cannot open a session with the CTI Server.

  rebind read FILE… [--json]
      Says what each file is (netstat, ipconfig /all, registry export, …) and what was read of it.

  rebind diagnose FOLDER [--json] [--report DIR]
      Diagnoses a case folder: site.json, and evidence files under A, B and dialer.
      --report writes the report into DIR as HTML, Markdown and JSON. PDF comes from the window.

  rebind practice [--report DIR]
      Plays the fault through on this machine, from the symptom to the verified fix, with real
      sockets on loopback addresses. No network, no Windows and no Cisco software is needed.

  rebind probe HOST:PORT [--ladder] [--limit SECONDS] [--json]
      Opens one CTI session with HOST:PORT from this machine, sends one heartbeat and closes it: how
      far did it come? One request; --ladder tries other protocol versions where the first is rejected,
      five at most. Contacts nothing else. Ends with 0 where a session opened, else with 2.

  rebind collectors FOLDER
      Saves the scripts into FOLDER that gather the evidence on a customer's host, as for a USB stick.

  rebind --help, rebind --version

Exit status: 0 nothing wrong found, or done; 1 a fault is confirmed, or a step of the practice did
not hold; 2 not decided; 3 bad input. With --json the standard output is exactly one JSON document.`,
  { version },
);

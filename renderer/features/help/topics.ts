import { t } from '../../app/text';
import type { HelpTopic } from '../../stores/help';

/** A paragraph of the help under its heading. */
export interface HelpSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The help on one step, or on the whole way. The glossary and the promises are lists of their own. */
export function topicSections(topic: HelpTopic): readonly HelpSection[] {
  switch (topic) {
    case 'home':
      return [
        {
          heading: t('The way'),
          paragraphs: [
            t(
              'Eight steps lead from the symptom to a proven fix and a report. Any order is allowed: what you bring is sorted where it belongs.',
            ),
            t(
              'The line at the bottom always names the next best check: the one that tells most for its cost.',
            ),
          ],
        },
        {
          heading: t('Bringing evidence'),
          paragraphs: [
            t(
              'Drop files or folders anywhere in the window, or paste text with Ctrl+V. Rebind finds out what it is and whose it is, and you can correct both.',
            ),
          ],
        },
        {
          heading: t('Finding an incident again'),
          paragraphs: [
            t(
              'The search on the first screen looks through titles, hosts, addresses, verdicts, notes, names of technicians and of evidence. All words have to be found. With the arrow keys you go through the list; Enter opens, Delete deletes, Shift+F10 shows what else can be done.',
            ),
            t(
              'A deleted incident stays under “Deleted” and can be brought back, until it is deleted for good there.',
            ),
          ],
        },
        {
          heading: t('Notes, pictures, undo'),
          paragraphs: [
            t(
              'Notes at the bottom of each step takes words, photos and screenshots. They decide nothing; they go into the time line and the report.',
            ),
            t(
              'Ctrl+Z takes back what you said last, Ctrl+Shift+Z brings it back. In the time line any entry can be taken back. What was carried out or handed over stays.',
            ),
            t(
              'Several technicians can work on one incident one after the other: set your name on the first screen, or at the top of an incident. Everything is recorded under it.',
            ),
          ],
        },
      ];
    case 'site':
      return [
        {
          heading: t('What is asked'),
          paragraphs: [
            t(
              'Which side is active, how you know it, the Windows of the two hosts, and the instance number. The rest comes from evidence.',
            ),
          ],
        },
        {
          heading: t('How to see which side is active'),
          paragraphs: [
            t(
              'In procmon on the CTI Server’s host, in the title of the ctisvr window, or in the Diagnostic Framework’s process list on later releases.',
            ),
          ],
        },
      ];
    case 'dialer':
      return [
        {
          heading: t('Where it stands'),
          paragraphs: [
            t(
              'On the dialer’s host in PG Setup, Instance Components, Outbound Option Dialer: CTI server A and B with their ports.',
            ),
            t(
              'The same values stand in the registry under HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM, instance name, Dialer.',
            ),
          ],
        },
        {
          heading: t('Notes beside the fields'),
          paragraphs: [
            t(
              'Red: this cannot work as it stands. Amber: unusual, confirm it. A port off the formula may be the site’s own choice.',
            ),
          ],
        },
      ];
    case 'connection':
      return [
        {
          heading: t('What an outcome proves'),
          paragraphs: [
            t(
              'It speaks for its target and its place only. A ctitest on the server with the private address may open while the dialer fails.',
            ),
            t(
              'Opened, or rejected with a code: address, port and listener are right. Refused at once: the host was reached and nothing listens there. Silence: packets were lost, or a firewall hides a port without a listener.',
            ),
          ],
        },
        {
          heading: t('The tests from this laptop'),
          paragraphs: [
            t(
              'A CTI session: one request to open it, without an agent and without events, one heartbeat, and it is closed. Every byte is kept. First it says what it will contact, and asks.',
            ),
            t(
              'The connection only: one TCP connection to the endpoint shown, closed at once. The paths: the same with each endpoint that matters, and no others.',
            ),
            t(
              'None of them speaks for the dialer’s host. There, the terminal’s probe gives the same session test; bring its output here.',
            ),
          ],
        },
      ];
    case 'netstat':
      return [
        {
          heading: t('What to look for'),
          paragraphs: [
            t(
              'A row in the state LISTENING on the address and port that the dialer calls. The same port on another address is the fault that this program was made for.',
            ),
            t(
              'A row on 0.0.0.0 with that port listens on every address: then the order of the cards is not the cause.',
            ),
          ],
        },
        {
          heading: t('Use netstat -n -a'),
          paragraphs: [
            t('Without -n names stand in the place of numbers, and an address may not be told from a name.'),
          ],
        },
      ];
    case 'diagnosis':
      return [
        {
          heading: t('How to read it'),
          paragraphs: [
            t(
              'The sentence names what was found. Each statement has the lines it rests on: a click opens them.',
            ),
            t('Confirmed, possible, ruled out, or unknown: nothing is confirmed while evidence is lacking.'),
          ],
        },
      ];
    case 'fix':
      return [
        {
          heading: t('Before you begin'),
          paragraphs: [
            t(
              'Make sure that the other side is in service, and who approved the change. Never change both sides in one step.',
            ),
            t('A remote session may run over the card that is being changed.'),
          ],
        },
        {
          heading: t('Ticking a step'),
          paragraphs: [t('A tick records the time and your name. Rebind does none of the steps itself.')],
        },
      ];
    case 'verify':
      return [
        {
          heading: t('When it counts as fixed'),
          paragraphs: [
            t(
              'A listener where the dialer calls makes it “listener corrected”. “Fixed” also needs a session opened from the dialer’s place, or the dialer’s own word.',
            ),
          ],
        },
      ];
    case 'report':
      return [
        {
          heading: t('What is in it'),
          paragraphs: [
            t(
              'First a page for the customer: what was wrong, what was done, the proof. Then the engineer’s part with the evidence and its deciding lines.',
            ),
          ],
        },
      ];
    case 'glossary':
    case 'shortcuts':
    case 'promises':
      return [];
  }
}

import type { StatusGroup } from '../cti/status';
import { type Message, say } from '../text';

/** What to look at and what to put right, for a refusal of one kind. */
interface Advice {
  readonly look: readonly Message[];
  readonly correct: readonly Message[];
}

/**
 * What a refusal of the CTI Server asks for, by the group of its code. The meaning of the codes
 * is Cisco's (CTI Server message reference, release 15.0); the grouping is ours.
 */
export function adviceOn(group: StatusGroup): Advice {
  switch (group) {
    case 'access':
      return {
        look: [
          say('See in the set-up of the CTI Gateway whether it asks its clients for an ID and a password.'),
        ],
        correct: [
          say(
            'Give the client the ID and password that the CTI Server expects, or have the expectation changed there.',
          ),
        ],
      };
    case 'duplicate':
      return {
        look: [
          say(
            'Look for a second client with the same client ID: a second dialer, or one that was left running.',
          ),
        ],
        correct: [
          say(
            'Stop the second one, or give it a client ID of its own: the newer session displaces the older.',
          ),
        ],
      };
    case 'agent':
      return {
        look: [
          say('See which peripheral, agent or device the client names, and whether another client holds it.'),
        ],
        correct: [
          say(
            'Correct the peripheral or device that is named, or give each client an instrument of its own.',
          ),
        ],
      };
    case 'timeout':
      return {
        look: [say('See which idle time-out the client asks for.')],
        correct: [
          say(
            'Ask for 20 seconds or more: the guide’s shortest heartbeat is 5 seconds, and the time-out four of them.',
          ),
        ],
      };
    case 'mask':
      return {
        look: [
          say(
            'See which services and events the client asks for, and whether the CTI Server’s release knows them.',
          ),
        ],
        correct: [
          say(
            'Ask for services that this release offers. Where only a test was rejected, try with the dialer itself.',
          ),
        ],
      };
    case 'instance-id':
      return {
        look: [say('See which instance ID the client sends, and whether another client sends the same.')],
        correct: [say('Give each client the instance ID that is meant for it.')],
      };
    case 'message':
      return {
        look: [
          say(
            'Compare the releases of the client and of the CTI Server, and see whether the client ID is set.',
          ),
        ],
        correct: [say('Set what is missing. Where nothing is, bring the two to matching releases.')],
      };
    case 'server-state':
      return {
        look: [
          say(
            'See with procmon or the Diagnostic Framework which side is active, and whether the processes of the Peripheral Gateway run.',
          ),
          say('On an idle or standby side this answer is normal: then nothing is to be corrected there.'),
        ],
        correct: [
          say('Bring the Peripheral Gateway’s processes into service first; the CTI Server follows.'),
        ],
      };
    default:
      return {
        look: [say('Read the log of ctisvr at the time of the try: dumplog ctisvr prints it.')],
        correct: [say('If the log does not tell, hand over to Cisco TAC with the report.')],
      };
  }
}

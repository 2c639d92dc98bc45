import { say } from '../text';
import { captureCommand } from './commands';
import { hostOf, type Scene } from './scene';
import type { PlanBody } from './types';

/** Nothing listens on the active side: its CTI Server does not run, or does not get as far as listening. */
export function notListeningPlan(scene: Scene): PlanBody {
  const { side, here, other } = scene;
  const host = hostOf(here);
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Bring CTI Server {side} up', { side }),
    locked: null,
    impact: [
      say(
        'Starting what does not run interrupts nobody. A restart of a Gateway that runs makes its clients reconnect.',
      ),
    ],
    warnings: [
      say('Do not start it while side {other} is about to take over: let the two settle first.', { other }),
    ],
    steps: [
      {
        id: 'look-at-service',
        title: say('See whether the CTI Gateway of side {side} runs', { side }),
        details: [
          say(
            'Run this on {host} and look for the service whose name begins with “Cisco ICM” and ends with CG, a number and {side}.',
            { host, side },
          ),
          say('In the Task Manager, look for ctisvr.exe.'),
        ],
        command: 'net start',
        drawing: null,
        risky: false,
      },
      {
        id: 'read-log',
        title: say('Read why it stopped'),
        details: [
          say(
            'The log of ctisvr in the folder of its CTI Gateway tells when it last came up and what it waited for. cdlog takes you to the folder, dumplog ctisvr prints the log.',
          ),
          say('If it waits for the Peripheral Gateway, that comes first.'),
        ],
        command: null,
        drawing: null,
        risky: false,
      },
      {
        id: 'start-service',
        title: say('Start the CTI Gateway of side {side}', { side }),
        details: [
          say('If it runs and its port does not listen, stop and start it once.'),
          say('If it stops again by itself, hand over with its log.'),
        ],
        command: null,
        drawing: null,
        risky: true,
      },
      {
        id: 'verify',
        title: say('Look at the listener of side {side} again', { side }),
        details: [
          say('Run this on {host} and bring the result to step 7.', { host }),
          say('Then look at the dialer’s window for its session.'),
        ],
        command: captureCommand,
        drawing: null,
        risky: false,
      },
    ],
    rollback: [say('Stop the CTI Gateway again. Nothing else was changed.')],
    order: null,
    expected: say(
      'Once it runs, CTI Server {side} listens again. On which address shows only then: look at the netstat.',
      { side },
    ),
  };
}

import { type Message, say } from '../text';
import { aroundChange } from './around-change';
import { asFound, hostOf, type Scene } from './scene';
import { serviceImpact, serviceWarnings } from './service-steps';
import { act, look } from './step';
import type { PlanBody } from './types';

/** Another program holds the CTI port: it gives the port up, and the CTI Server starts anew. */
export function portTakenPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  const host = hostOf(here);
  const port = here.dialed?.value.port ?? null;
  const pid = here.holder?.pid ?? null;
  const holder = holderWords(pid, here.holder?.image ?? null);
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title:
      port === null
        ? say('Free the CTI port of side {side}', { side })
        : say('Free port {port} of side {side} for its CTI Server', { port, side }),
    locked: null,
    impact: [
      say('The program that holds the port stops, and whoever uses it with it.'),
      ...serviceImpact(scene),
    ],
    warnings: [
      ...serviceWarnings(scene),
      say(
        'End no process whose owner was not asked. A process number may belong to another program by now: look again first.',
      ),
    ],
    steps: [
      look(
        'see-holder',
        say('See who holds the port now'),
        [
          ...asFound(scene),
          ...(here.windows === '2000'
            ? [
                say(
                  'The netstat of Windows 2000 shows no process: find the program by stopping suspects one by one, with their owners.',
                ),
              ]
            : [say('Run this on {host}. The last number of the port’s row is the process.', { host })]),
        ],
        here.windows === '2000' ? 'netstat -n -a' : lookCommand(pid),
      ),
      act('free-port', say('Have the port freed'), [
        say('Ask the owner of {holder} to stop it, or to give it another port.', { holder }),
        say('See that it does not take the port again when the host starts.'),
        say(
          'If it is an older ctisvr.exe that did not end, its CTI Gateway is stopped and started by the steps below.',
        ),
      ]),
      ...aroundChange(scene, [], say('The CTI Server opens its port when it starts.')),
    ],
    rollback: [
      say('Let the other program be started again as it was. Then the CTI Server may lack its port again.'),
    ],
    order: null,
    expected: say(
      'With the port free, CTI Server {side} opens it when it starts. On which address shows only then.',
      {
        side,
      },
    ),
  };
}

function holderWords(pid: number | null, image: string | null): Message {
  if (pid === null)
    return image === null ? say('the program that holds the port') : say('{image}', { image });
  return image === null ? say('process {pid}', { pid }) : say('{image} (process {pid})', { image, pid });
}

function lookCommand(pid: number | null): string {
  return pid === null ? 'netstat -n -a -o & tasklist' : `netstat -n -a -o & tasklist /FI "PID eq ${pid}"`;
}

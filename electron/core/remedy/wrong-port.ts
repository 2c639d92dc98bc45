import { type Message, say } from '../text';
import {
  changeEntries,
  cycleDialer,
  dialerImpact,
  recordEntries,
  undoEntries,
  verifySession,
} from './dialer-steps';
import type { Scene } from './scene';
import { look } from './step';
import type { FixStep, PlanBody } from './types';

/**
 * The dialer calls another port than the one that listens. Which of the two is wrong is the
 * site's to say: a site may choose its own CTI Server port, and a default exists.
 */
export function wrongPortPlan(scene: Scene): PlanBody {
  const { side } = scene;
  return portEntryPlan(scene, {
    title: say('Let the dialer call the port on which CTI Server {side} listens', { side }),
    hints: [],
    chosen: null,
  });
}

/** What differs between the plans that put a listening port into the dialer's entry. */
interface PortEntry {
  readonly title: Message;
  /** What else helps to decide which port is wrong. */
  readonly hints: readonly Message[];
  /** The port that the site itself names, where several listen. */
  readonly chosen: number | null;
}

/** Puts the port that listens into the dialer's entry. Locked where several do and the site names none of them. */
export function portEntryPlan(scene: Scene, { title, hints, chosen }: PortEntry): PlanBody {
  const { side, here } = scene;
  const dialed = here.dialed?.value.port ?? null;
  const ports = [...new Set(here.dialedPort.listeners.map((one) => one.port))];
  const port = portToCall(ports, chosen);
  const change =
    port === null || dialed === null
      ? []
      : [say('CTI Server {side}: port {port} instead of {dialed}.', { side, port, dialed })];
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title,
    locked: port === null ? lockFor(side, ports) : null,
    impact: dialerImpact,
    warnings: [],
    steps: [
      decide(scene, ports, hints),
      recordEntries(scene),
      changeEntries(say('Correct the port of CTI Server {side} in the Dialer Properties', { side }), change),
      cycleDialer(),
      verifySession(scene),
    ],
    rollback: undoEntries(scene),
    order: null,
    expected:
      port === null
        ? say('What the dialer must call is not known yet.')
        : say('The dialer then calls port {port}, which listens on side {side}.', { port, side }),
  };
}

/** The only port that listens, else the chosen one where it is among them. */
function portToCall(ports: readonly number[], chosen: number | null): number | null {
  const [only] = ports;
  if (only !== undefined && ports.length === 1) return only;
  return chosen !== null && ports.includes(chosen) ? chosen : null;
}

function lockFor(side: string, ports: readonly number[]): Message {
  return ports.length === 0
    ? say('No CTI port was seen to listen on side {side}. Bring a fresh netstat first.', { side })
    : say('Several CTI ports listen on side {side}: {ports}. Find out first which one is this instance’s.', {
        side,
        ports: ports.join(', '),
      });
}

function decide({ side, here }: Scene, ports: readonly number[], hints: readonly Message[]): FixStep {
  const details: Message[] = [];
  if (here.dialed !== null && ports.length > 0) {
    details.push(
      say('The dialer calls port {dialed}. Side {side} listens on {ports}.', {
        dialed: here.dialed.value.port,
        side,
        ports: ports.join(', '),
      }),
    );
  }
  if (here.expectedPort !== null) {
    details.push(
      say(
        'Port {port} is the one to expect on side {side}: the site’s own choice, else the instance’s default.',
        {
          port: here.expectedPort,
          side,
        },
      ),
    );
  }
  details.push(
    ...hints,
    say(
      'If the port of the CTI Server is the wrong one, correct it in the set-up of its CTI Gateway instead, one side at a time, and leave the dialer as it is.',
    ),
  );
  return look('decide-port', say('Decide which of the two ports is wrong'), details);
}

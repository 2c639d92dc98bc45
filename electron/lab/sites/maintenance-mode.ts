import { say } from '../../core/text';
import { asStandby, inMaintenance } from '../cti-out-of-service';
import { siteWith } from './base';

/** The active side is in maintenance mode (release 12.6 and newer). */
export const maintenanceMode = siteWith({
  id: 'maintenance-mode',
  title: say('CTI Server in maintenance mode'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is the standby. There was work on side B in the night.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active and was left in maintenance mode; side A is the standby. A session test from the laptop is rejected on A with code 107, and on B with code 110.',
  ),
  debrief: {
    what: say(
      'CTI Server B was in maintenance mode and rejected every client with code 110. Address, port and listener were right.',
    ),
    earliest: [
      say(
        'The session test on B: a rejection comes from the CTI Server itself; its code 110 means maintenance mode.',
      ),
      say('The session test on A: code 107, as a standby answers from release 12.6 on.'),
    ],
  },
  windows: '2019',
  release: '12.6',
  session: null,
  expected: { A: 'rejected', B: 'rejected' },
  expectedCodes: { A: 107, B: 110 },
  A: { cti: { idle: asStandby([5, 24]) } },
  B: { cti: { answers: inMaintenance, idle: asStandby([5, 24]) } },
});

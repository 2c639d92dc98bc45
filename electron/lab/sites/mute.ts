import { say } from '../../core/text';
import { siteWith } from './base';

/** The CTI Server takes connections and answers nothing. */
export const mute = siteWith({
  id: 'mute',
  title: say('CTI Server takes connections, answers nothing'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The dialer’s tries connect, and then time out.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. CTI Server B hangs: its port takes connections, and no request is answered. A session test from the laptop is refused on A, and on B it connects and gets no answer.',
  ),
  debrief: {
    what: say('CTI Server B hung: it took connections on the right address and port, and answered nothing.'),
    earliest: [
      say('The session test on B: connected, no answer. A bare connection would have called this healthy.'),
      say(
        'netstat -o and tasklist of side B: ctisvr.exe itself holds the port. It is the CTI Server that keeps silent, and no other program.',
      ),
      say(
        'netstat of side B: the listener is where the dialer calls, so the binding order is not the cause.',
      ),
    ],
  },
  windows: '2003',
  release: '7.0',
  session: null,
  expected: { A: 'refused', B: 'no-answer' },
  B: { cti: { atFirst: { answers: 'hung' } } },
});

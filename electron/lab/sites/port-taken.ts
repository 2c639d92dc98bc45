import { say } from '../../core/text';
import { siteWith } from './base';

/** Another program holds the CTI port, so that the CTI Server could not open it. */
export const portTaken = siteWith({
  id: 'port-taken',
  title: say('Port held by another program'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. A monitoring tool was installed on the hosts.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The web server of a monitoring tool holds 10.1.8.103:43027, and CTI Server B could not open its port. A session test from the laptop is refused on A, and on B answered by a web server.',
  ),
  debrief: {
    what: say('A web server held 10.1.8.103:43027. The row in the netstat was not the CTI Server’s.'),
    earliest: [
      say('The session test on B: something answers, and it is a web server.'),
      say(
        'netstat -o and tasklist of side B: the process of that row is MonitorWeb.exe, and not ctisvr.exe.',
      ),
      say(
        'netstat without processes looks right, and a bare connection to the port succeeds: both mislead here.',
      ),
    ],
  },
  windows: '2016',
  language: 'ru',
  release: '12.0',
  session: null,
  expected: { A: 'refused', B: 'not-cti' },
  B: { taken: 'web' },
});

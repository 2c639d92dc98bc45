import { t } from '../../app/text';

/** The words of the field, as Rebind uses them. */
export function glossary(): readonly { readonly term: string; readonly words: string }[] {
  return [
    {
      term: t('BA Dialer'),
      words: t(
        'Blended Agent Dialer, later Outbound Option Dialer: the program that places the calls. It needs a session with a CTI Server.',
      ),
    },
    {
      term: t('CTI Server'),
      words: t(
        'The part of the Peripheral Gateway through which other programs talk to it. Its process is ctisvr.',
      ),
    },
    {
      term: t('Peripheral Gateway (PG)'),
      words: t('A pair of hosts, side A and side B. One is active at a time.'),
    },
    {
      term: t('Visible network'),
      words: t('Carries the traffic between the CTI Server and the dialer. Also called public.'),
    },
    {
      term: t('Private network'),
      words: t(
        'Carries the traffic between the two sides. It is told by its role, never by the range of its addresses.',
      ),
    },
    {
      term: t('Binding order'),
      words: t(
        'The order in which Windows lists the network cards for its services. The CTI Server of this generation listens on the first one only.',
      ),
    },
    {
      term: t('Listener'),
      words: t(
        'A program that waits for connections on one address and one port. 0.0.0.0 stands for all addresses of the host.',
      ),
    },
    {
      term: t('Instance'),
      words: t(
        'The number of the ICM installation, 0 to 24. The CTI port is 42027 on side A and 43027 on side B, plus 40 for each instance, unless the site chose its own.',
      ),
    },
    {
      term: t('ctitest'),
      words: t('Cisco’s test program on the Peripheral Gateway. Cisco does not document what it prints.'),
    },
    {
      term: t('Latent'),
      words: t('Wrong on the side that is not active: it works today and fails at the next fail-over.'),
    },
    {
      term: t('Not known'),
      words: t('The evidence for an answer is missing. Rebind says which, and never takes it for a pass.'),
    },
    {
      term: t('Could not be read'),
      words: t('The evidence is there and was not understood. It proves nothing either way.'),
    },
  ];
}

/** What Rebind does and never does. */
export function promises(): readonly string[] {
  return [
    t(
      'It changes nothing on a customer’s machine. It shows the clicks and the commands; you carry them out, and it records that you did.',
    ),
    t(
      'It contacts only the endpoint on the screen, and only when you ask for the test. It never searches a network.',
    ),
    t('It keeps evidence as it came, under its fingerprint (SHA-256). Nothing that is pasted is ever run.'),
    t('It saves everything as you say it, on this laptop. Nothing is sent anywhere.'),
    t('It never guesses. What it does not know it calls not known, and says what is lacking.'),
    t('Every statement names the lines it rests on.'),
  ];
}

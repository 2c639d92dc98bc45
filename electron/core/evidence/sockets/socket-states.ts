/**
 * The states of a TCP connection in English, as Windows writes them, and the words
 * that other languages, other systems and a wrong code page make of them.
 *
 * German Windows translates the states; French, Spanish, Portuguese, Russian, Korean,
 * Japanese and Chinese keep the English words. Italian and Dutch words stand here
 * because texts with them are about; no original has been seen.
 */
const spellings: Readonly<Record<string, readonly string[]>> = {
  LISTENING: [
    'LISTEN',
    'ABHÖREN',
    'ABHOEREN',
    'IN_ASCOLTO',
    'ASCOLTO',
    'LUISTEREN',
    'OUÇA',
    'ESCUTANDO',
    'OUVINDO',
    'ESCUCHANDO',
    'ÉCOUTE',
  ],
  ESTABLISHED: [
    'ESTAB',
    'HERGESTELLT',
    'VERBUNDEN',
    'STABILITO',
    'STABILITA',
    'STABILITA_',
    'ESTABELECIDA',
    'ESTABLECIDO',
    'GEVESTIGD',
  ],
  SYN_SENT: ['SYN_GESENDET', 'SYN_INVIATO'],
  SYN_RECEIVED: ['SYN_RCVD', 'SYN_RECV', 'SYN_EMPFANGEN', 'SYN_RICEVUTO'],
  FIN_WAIT_1: ['FIN_WAIT1', 'FIN_WARTEN_1'],
  FIN_WAIT_2: ['FIN_WAIT2', 'FIN_WARTEN_2'],
  CLOSE_WAIT: ['SCHLIESSEN_WARTEN', 'SCHLIEßEN_WARTEN'],
  CLOSING: ['WIRD_GESCHLOSSEN', 'SCHLIESSEN'],
  LAST_ACK: ['LETZTES_ACK', 'LETZTE_BESTÄTIGUNG', 'LETZTE_BEST'],
  TIME_WAIT: ['TIMED_WAIT', 'WARTEND', 'WARTEN', 'ZEIT_WARTEN'],
  CLOSED: ['CLOSE', 'GESCHLOSSEN', 'CHIUSO'],
  DELETE_TCB: [],
  BOUND: ['GEBUNDEN'],
};

const known = new Map<string, string>();
const damaged = new Map<string, string>();
for (const [state, others] of Object.entries(spellings)) {
  for (const spelling of [state, ...others]) {
    known.set(spelling, state);
    const key = damagedKey(spelling);
    if (key !== spelling) damaged.set(key, state);
  }
}

/** The English names of the states; a state's number is its place among them. */
export const socketStates: readonly string[] = Object.keys(spellings);

/**
 * The English name of a state, whatever the language, case and joint (`FIN-WAIT-2`,
 * `In ascolto`), also where a wrong code page broke its letters (`ABH™REN`); else null.
 */
export function englishState(printed: string): string | null {
  const word = printed.normalize('NFC').trim().toUpperCase().replaceAll(/[ -]+/g, '_');
  return known.get(word) ?? damaged.get(damagedKey(word)) ?? null;
}

/** Do these letters end a state, as where a narrow console cut it: `ENING`? */
export function endsState(letters: string): boolean {
  const end = letters.toUpperCase();
  return [...known.keys()].some((spelling) => spelling.endsWith(end));
}

/** Letters outside of ASCII, one or several in a row, count as one unknown letter. */
function damagedKey(word: string): string {
  let key = '';
  let inDamage = false;
  for (const char of word) {
    const foreign = char.charCodeAt(0) > 126 || char === '?';
    if (!foreign) key += char;
    else if (!inDamage) key += '?';
    inDamage = foreign;
  }
  return key;
}

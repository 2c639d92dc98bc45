/** Texts of `type hosts`, `arp -a`, `nslookup` and `ping`, written as Windows prints them in several languages. */

export interface NameWords {
  readonly card: string;
  readonly server: string;
  readonly name: string;
  /** What stands over an answer that came from a cache. */
  readonly cached: string;
  readonly notFound: (server: string, name: string) => string;
  readonly pings: (called: string) => string;
  readonly reply: (address: string) => string;
  readonly silence: string;
  readonly count: (sent: number, received: number) => string;
  readonly statistics: (address: string) => string;
  readonly noHost: (name: string) => string;
}

export const nameLanguages: Readonly<Record<'english' | 'german' | 'french' | 'spanish', NameWords>> = {
  english: {
    card: 'Interface:',
    server: 'Server:  ',
    name: 'Name:    ',
    cached: 'Non-authoritative answer:',
    notFound: (server, name) => `*** ${server} can't find ${name}: Non-existent domain`,
    pings: (called) => `Pinging ${called} with 32 bytes of data:`,
    reply: (address) => `Reply from ${address}: bytes=32 time<1ms TTL=128`,
    silence: 'Request timed out.',
    statistics: (address) => `Ping statistics for ${address}:`,
    count: (sent, received) =>
      `    Packets: Sent = ${sent}, Received = ${received}, Lost = ${sent - received} (${share(sent, received)}% loss),`,
    noHost: (name) => `Ping request could not find host ${name}. Please check the name and try again.`,
  },
  german: {
    card: 'Schnittstelle:',
    server: 'Server:  ',
    name: 'Name:    ',
    cached: 'Nicht autorisierende Antwort:',
    notFound: (server, name) => `*** ${server} wurde ${name} nicht gefunden: Non-existent domain.`,
    pings: (called) => `Ping wird ausgeführt für ${called} mit 32 Bytes Daten:`,
    reply: (address) => `Antwort von ${address}: Bytes=32 Zeit<1ms TTL=128`,
    silence: 'Zeitüberschreitung der Anforderung.',
    statistics: (address) => `Ping-Statistik für ${address}:`,
    count: (sent, received) =>
      `    Pakete: Gesendet = ${sent}, Empfangen = ${received}, Verloren = ${sent - received}\r\n    (${share(sent, received)}% Verlust),`,
    noHost: (name) =>
      `Ping-Anforderung konnte Host "${name}" nicht finden. Überprüfen Sie den Namen, und versuchen Sie es erneut.`,
  },
  french: {
    card: 'Interface :',
    server: 'Serveur :   ',
    name: 'Nom :    ',
    cached: 'Réponse ne faisant pas autorité :',
    notFound: (server, name) => `*** ${server} ne parvient pas à trouver ${name} : Non-existent domain`,
    pings: (called) => `Envoi d’une requête 'ping' sur ${called} avec 32 octets de données :`,
    reply: (address) => `Réponse de ${address} : octets=32 temps<1ms TTL=128`,
    silence: 'Délai d’attente de la demande dépassé.',
    statistics: (address) => `Statistiques Ping pour ${address}:`,
    count: (sent, received) =>
      `    Paquets : envoyés = ${sent}, reçus = ${received}, perdus = ${sent - received} (perte ${share(sent, received)}%),`,
    noHost: (name) =>
      `La requête Ping n’a pas pu trouver l’hôte ${name}. Vérifiez le nom et essayez à nouveau.`,
  },
  spanish: {
    card: 'Interfaz:',
    server: 'Servidor:  ',
    name: 'Nombre:  ',
    cached: 'Respuesta no autoritativa:',
    notFound: (server, name) => `*** ${server} no encuentra ${name}: Non-existent domain`,
    pings: (called) => `Haciendo ping a ${called} con 32 bytes de datos:`,
    reply: (address) => `Respuesta desde ${address}: bytes=32 tiempo<1m TTL=128`,
    silence: 'Tiempo de espera agotado para esta solicitud.',
    statistics: (address) => `Estadísticas de ping para ${address}:`,
    count: (sent, received) =>
      `    Paquetes: enviados = ${sent}, recibidos = ${received}, perdidos = ${sent - received}\r\n    (${share(sent, received)}% perdidos),`,
    noHost: (name) =>
      `La solicitud de ping no pudo encontrar el host ${name}. Compruebe el nombre y vuelva a intentarlo.`,
  },
};

function share(sent: number, received: number): number {
  return Math.round((100 * (sent - received)) / sent);
}

/** The hosts file as Windows brings it, with these entries below. */
export function hostsText(entries: readonly (readonly [address: string, ...names: string[]])[]): string {
  return [
    '# Copyright (c) 1993-2009 Microsoft Corp.',
    '#',
    '# This is a sample HOSTS file used by Microsoft TCP/IP for Windows.',
    '#',
    '# For example:',
    '#',
    '#      102.54.94.97     rhino.acme.com          # source server',
    '',
    '#\t127.0.0.1       localhost',
    '',
    ...entries.map(([address, ...names]) => `${address.padEnd(15)} ${names.join('  ')}`),
    '',
  ].join('\r\n');
}

export interface ArpCard {
  readonly address: string;
  readonly rows: readonly (readonly [address: string, physical: string])[];
}

export function arpText(cards: readonly ArpCard[], words = nameLanguages.english): string {
  return cards
    .map(({ address, rows }, index) =>
      [
        '',
        `${words.card} ${address} --- 0x${(11 + index).toString(16)}`,
        '  Internet Address      Physical Address      Type',
        ...rows.map(([ip, physical]) => `  ${ip.padEnd(21)} ${physical.padEnd(21)} dynamic   `),
        '',
      ].join('\r\n'),
    )
    .join('');
}

/** The answer to `nslookup NAME`; without addresses there is no such name. */
export function nslookupText(
  name: string,
  addresses: readonly string[],
  words = nameLanguages.english,
  isCached = false,
): string {
  const server = 'dc1.north.example';
  const [first, ...more] = addresses;
  const answer =
    first === undefined
      ? [words.notFound(server, name)]
      : [
          ...(isCached ? [words.cached] : []),
          `${words.name}${name}`,
          `${more.length === 0 ? 'Address' : 'Addresses'}:  ${first}`,
          ...more.map((address) => `          ${address}`),
        ];
  return [`${words.server}${server}`, 'Address:  10.1.8.10', '', ...answer, ''].join('\r\n');
}

/** The output of `ping -n <sent>`; `called` is `PGB [10.1.8.103]`, or an address alone. */
export function pingText(
  called: string,
  address: string,
  sent: number,
  received: number,
  words = nameLanguages.english,
): string {
  return [
    '',
    words.pings(called),
    ...Array.from({ length: received }, () => words.reply(address)),
    ...Array.from({ length: sent - received }, () => words.silence),
    '',
    words.statistics(address),
    words.count(sent, received),
    '',
  ].join('\r\n');
}

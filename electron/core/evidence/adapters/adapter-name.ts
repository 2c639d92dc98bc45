/**
 * What Windows prints before a connection's name in a heading of `ipconfig`, by
 * language: `Ethernet adapter Private:` is the connection "Private". Longer ones
 * first where one starts like another. Languages that were not seen in originals are
 * written as Windows' own translations have them; where none fits, the heading stays whole.
 */
const prefixes: readonly string[] = [
  // English
  'Ethernet adapter',
  'Wireless LAN adapter',
  'Tunnel adapter',
  'Unknown adapter',
  'PPP adapter',
  'Token Ring adapter',
  'Mobile Broadband adapter',
  // German
  'Ethernet-Adapter',
  'Ethernetadapter',
  'Drahtlos-LAN-Adapter',
  'Drahtlosnetzwerkadapter',
  'Tunneladapter',
  'Tunnel-Adapter',
  'Unbekannter Adapter',
  'PPP-Adapter',
  // French
  'Carte Ethernet',
  'Carte réseau sans fil',
  'Carte Tunnel',
  'Carte inconnue',
  'Carte PPP',
  // Spanish
  'Adaptador de Ethernet',
  'Adaptador de LAN inalámbrica',
  'Adaptador LAN inalámbrico',
  'Adaptador de túnel',
  'Adaptador desconocido',
  'Adaptador Ethernet',
  'Adaptador PPP',
  // Portuguese
  'Adaptador de Rede sem Fio',
  'Adaptador de Rede sem Fios',
  'Placa Ethernet',
  'Placa de LAN sem fios',
  // Italian
  'Scheda Ethernet',
  'Scheda LAN wireless',
  'Scheda Tunnel',
  'Scheda sconosciuta',
  'Scheda PPP',
  // Dutch
  'Adapter voor draadloos LAN',
  'Tunnel-adapter',
  'Onbekende adapter',
  // Polish
  'Karta bezprzewodowej sieci LAN',
  'Karta Ethernet',
  'Karta tunelowa',
  'Nieznana karta',
  'Karta PPP',
  // Czech
  'Adaptér sítě Ethernet',
  'Adaptér bezdrátové sítě LAN',
  'Adaptér pro tunelové připojení',
  'Neznámý adaptér',
  // Hungarian, Turkish, Nordic
  'Ethernet-adapter',
  'Ethernet bağdaştırıcısı',
  'Kablosuz LAN bağdaştırıcısı',
  'Tünel bağdaştırıcısı',
  'Bilinmeyen bağdaştırıcı',
  'Ethernet-nätverkskort',
  'Trådlöst LAN-kort',
  'Tunnel-nätverkskort',
  'Ethernet-netværkskort',
  'Ethernet-kort',
  'Ethernet-sovitin',
  // Russian
  'Адаптер Ethernet',
  'Адаптер беспроводной локальной сети',
  'Туннельный адаптер',
  'Неизвестный адаптер',
  'Адаптер PPP',
  'Ethernet адаптер',
  // Japanese, Korean, Chinese
  'イーサネット アダプター',
  'イーサネット アダプタ',
  'ワイヤレス LAN アダプター',
  'トンネル アダプター',
  '不明なアダプター',
  'PPP アダプター',
  '이더넷 어댑터',
  '무선 LAN 어댑터',
  '터널 어댑터',
  '알 수 없는 어댑터',
  'PPP 어댑터',
  '以太网适配器',
  '无线局域网适配器',
  '隧道适配器',
  '未知适配器',
  'PPP 适配器',
  '乙太網路卡',
  '無線區域網路介面卡',
  '通道介面卡',
  '不明介面卡',
  '未知介面卡',
].sort((one, other) => other.length - one.length);

/** What stands behind the name instead: Russian Windows up to 2003 prints `Private - Ethernet адаптер:`. */
const suffixes: readonly string[] = [' - Ethernet адаптер'];

/** The connection's name in a heading, which may end with its colon: `Ethernet adapter Private:` gives `Private`. */
export function adapterName(heading: string): string {
  const title = heading
    .trim()
    .replace(/[:：]$/, '')
    .trim();
  const suffix = suffixes.find((one) => title.endsWith(one) && title.length > one.length);
  if (suffix !== undefined) return title.slice(0, -suffix.length).trim();
  for (const prefix of prefixes) {
    const end = endOfPrefix(title, prefix);
    if (end < 0 || (end < title.length && !isBlank(title[end]))) continue;
    const name = title.slice(end).trim();
    if (name !== '') return name;
  }
  return title;
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\u00a0' || char === '\u3000';
}

/**
 * Where the prefix ends in the title; -1 where the title starts otherwise. A letter
 * outside of ASCII may be damaged by a wrong code page: between ASCII letters, one or
 * two other signs stand for it.
 */
function endOfPrefix(title: string, prefix: string): number {
  if (title.startsWith(prefix)) return prefix.length;
  let at = 0;
  let ascii = 0;
  for (const char of prefix) {
    const given = title[at];
    if (given === undefined) return -1;
    if (char.charCodeAt(0) < 128) {
      if (char !== ' ') ascii += 1;
      if (given.toLowerCase() !== char.toLowerCase() && !(char === ' ' && isBlank(given))) return -1;
      at += 1;
    } else {
      if (given.charCodeAt(0) < 128 && given !== '?') return -1;
      at += 1;
      if (
        (title.charCodeAt(at) > 127 || title[at] === '?') &&
        prefix.charCodeAt(prefix.indexOf(char) + 1) < 128
      )
        at += 1;
    }
  }
  // Words of no ASCII letter would fit any other word of their length.
  return ascii * 2 > prefix.length ? at : -1;
}

import iconv from 'iconv-lite';

/** Code pages among which a guess is made; earlier ones win a draw. */
const candidates = [
  'cp850',
  'cp437',
  'cp852',
  'cp866',
  'cp932',
  'cp936',
  'cp949',
  'cp950',
  'cp1252',
  'cp1251',
] as const;

/** So many bytes of lines with letters outside of ASCII are looked at. */
const sampleSize = 64 * 1024;

/** Words of netstat and ipconfig, as Windows prints them, that hold letters outside of ASCII. */
const knownWords: readonly string[] = [
  ...'ABHÖREN präfixe Primäres für Verbindungslokale Physikalische Gültigkeitsdauer über läuft'.split(' '),
  ...'réseau préféré activé activée Média déconnecté hôte noeud Passerelle défaut sous-réseau propriétaire connexion État'.split(
    ' ',
  ),
  ...'Configuración Dirección Máscara conexión específico Vínculo física túnel inalámbrica Descripción híbrido sí área información'.split(
    ' ',
  ),
  ...'Configuração Endereço Máscara Conexão específico mídia Padrão físico concessão não Sub-rede Conexões Descrição túnel'.split(
    ' ',
  ),
  ...'Stato già è così'.split(' '),
  ...'Настройка протокола для адаптер Адаптер подключения Маска подсети Основной шлюз адрес Описание Физический включен Активные подключения Локальный Внешний Состояние Имя Нет Да Аренда Тип узла суффикс'.split(
    ' ',
  ),
  ...'połączenia Adres IPv4 Maska podsieci Brama domyślna Sufiks Serwery Opis Włączona karta sieci Protokół Połączenia'.split(
    ' ',
  ),
  ...'připojení Maska podsítě Výchozí brána Přípona Popis Fyzická adresa kapcsolat Alapértelmezett átjáró Alhálózati'.split(
    ' ',
  ),
  ...'構成 アダプター アダプタ イーサネット ホスト名 サブネット マスク ゲートウェイ 物理アドレス 説明 有効 はい いいえ 優先 接続 アドレス アクティブな接続 プロトコル 状態 ローカル エリア'.split(
    ' ',
  ),
  ...'配置 主机名 适配器 以太网 地址 掩码 网关 描述 物理地址 已启用 是 否 首选 连接 本地连接 活动连接 协议 状态 无线 媒体'.split(
    ' ',
  ),
  ...'구성 어댑터 이더넷 주소 마스크 게이트웨이 접미사 연결 로컬 외부 상태 프로토콜 활성 미디어 영역 예 아니요 설명 물리적 무선'.split(
    ' ',
  ),
  ...'設定 主機 介面卡 乙太網路卡 位址 遮罩 閘道 描述 實體位址 啟用 使用中連線 通訊協定 狀態 區域 連線'.split(
    ' ',
  ),
].filter((word) => /[^\x20-\x7e]/.test(word));

/**
 * Guesses the code page of a text that is no Unicode, by what the bytes make in each:
 * words that Windows prints count most, then whether letters stand among letters.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = Buffer.from(foreignLines(bytes));
  const scored = candidates.map((id) => ({ id, score: plausibility(iconv.decode(sample, id)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).id;
}

/** The lines that hold a byte above 127; all others read alike in every code page. */
function foreignLines(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  let start = 0;
  let foreign = false;
  for (let at = 0; at <= bytes.length && kept.length < sampleSize; at += 1) {
    const byte = bytes[at];
    if (byte !== undefined && byte > 127) foreign = true;
    if (byte !== 10 && byte !== undefined) continue;
    if (foreign)
      for (let copy = start; copy < Math.min(at, start + 400); copy += 1) kept.push(bytes[copy] ?? 0);
    if (foreign) kept.push(10);
    start = at + 1;
    foreign = false;
  }
  return Uint8Array.from(kept);
}

function plausibility(text: string): number {
  let score = 0;
  for (const word of knownWords) {
    // A word of two signs may come out of any bytes; a longer one does not.
    if (text.includes(word)) score += 2 + Math.min(word.length, 8) * 2;
  }
  let foreign = 0;
  let odd = 0;
  let before = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code > 127) {
      foreign += 1;
      odd += oddness(char, code, before);
    }
    before = char;
  }
  return foreign === 0 ? score : score - (odd / foreign) * 20;
}

/** How unlikely a sign is in what netstat and ipconfig print: 0 for a letter that fits its neighbour, up to 3. */
function oddness(char: string, code: number, before: string): number {
  if (code === 0xfffd) return 3;
  if (code >= 0x80 && code < 0xa0) return 3;
  if (code === 0xa0) return 0.3;
  // Boxes and blocks stand in no label.
  if (code >= 0x2500 && code <= 0x259f) return 3;
  if (code >= 0xff61 && code <= 0xff9f) return 1;
  if (!/\p{L}/u.test(char)) return 1;
  // A capital letter behind a small one.
  if (/\p{Lu}/u.test(char) && /\p{Ll}/u.test(before)) return 1.5;
  // A Greek or mathematical letter, as code page 437 has them.
  if (code >= 0x370 && code < 0x400) return 1.5;
  return code >= 0xe000 && code < 0xf900 ? 3 : 0;
}

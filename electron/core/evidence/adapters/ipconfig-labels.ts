/**
 * What a label of `ipconfig` is about, where its words are known. Words only help:
 * place and shape of the values carry the reading (see ipconfig.ts), so that a language
 * that is not listed here, or is damaged, loses no address.
 */
export type LabelKind =
  | 'address'
  | 'ipv6'
  | 'mask'
  | 'gateway'
  | 'dns-servers'
  | 'dhcp'
  | 'media'
  | 'description'
  | 'physical'
  | 'host'
  | 'other';

type Rule = readonly [kind: LabelKind, words: RegExp];

/** The first rule that fits decides; labels come in small letters. */
const rules: readonly Rule[] = [
  [
    'address',
    /ipv4|^ip[ -]ad|ip-?adres|direcci.{1,2}n ip(?!v6)|endere.{1,2}o ip(?!v6)|indirizzo ip(?!v6)|adress?e? ip(?!v6)|адрес ip(?!v6)|ip[ -]адрес|ip 주소|ip アドレス|ip 地址|ip 位址|autoconf.* ip(?!v6)|ip-?cím/,
  ],
  [
    'other',
    /dhcpv6|duid|iaid|wins|netbios|netbt|lease|^bail|autoconf|autokonf|suffix|sufijo|sufixo|suffisso|суффикс|접미사|サフィックス|后缀|尾碼|首碼/,
  ],
  [
    'gateway',
    /gateway|passerelle|puerta de enlace|шлюз|게이트웨이|ゲートウェイ|网关|閘道|brama|brána|átjáró|geçidi|yhdyskäytävä|πύλη/,
  ],
  ['dns-servers', /dns/],
  ['ipv6', /ipv6/],
  ['mask', /mask|máscara|masque|маска|마스크|マスク|掩码|遮罩|masca|maschera|aliverkon/],
  [
    'physical',
    /physical|physisch|physikal|physique|física|fisica|fisico|физическ|물리적|物理|實體|fizyczn|fyzick|fizikai|fiziksel|fysisk|fysiek|fyysinen/,
  ],
  ['dhcp', /^dhcp|dhcp$/],
  [
    'media',
    /media state|media status|medienstatus|média|medios|mídia|медиа|среды|носител|미디어|メディア|媒体|媒體|nośnik|stato supporto|mediestatus/,
  ],
  [
    'description',
    /descri|beschreib|beschrijv|описание|설명|説明|描述|^opis|popis|leírás|açıklama|beskriv|kuvaus|περιγραφή/,
  ],
  [
    'host',
    /host ?name|^host|nom de l.h|nombre de host|nome host|nome do|имя компьютера|호스트|ホスト|主机名|主機|nazwa hosta|název hostitele|hostnaam|állomásnév|värdnamn/,
  ],
];

/**
 * What a label of `ipconfig /all` names, in the languages that are known; `other` for what nobody asks for.
 */
export function labelKind(label: string): LabelKind {
  const words = label.toLowerCase();
  return rules.find(([, rule]) => rule.test(words))?.[0] ?? 'other';
}

/** Words for an unplugged card. */
const unplugged =
  /disconnect|déconnect|getrennt|desconect|disconness|отключ|недоступ|끊김|切断|断开|中斷|接続されていません|odłączon|odpojen|bağlantı kesildi|verbroken|frånkoppl|afbrudt|koblet fra|ei yhteyttä/i;

/** True where the state of a card says that no cable is in it, in the languages that are known. */
export function saysUnplugged(value: string): boolean {
  return unplugged.test(value);
}

const yes = /^(?:yes|ja|oui|s.{0,3}|sim|да|예|はい|是|tak|ano|evet|igen|kyllä|ναι|da)$/i;
const no = /^(?:no|nein|non|n.{1,3}o|нет|아니요|いいえ|否|nie|ne|hayır|nem|ei|nej|nei|nee|όχι|nu)$/i;

/** Yes or no in the languages that are known; null in any other. */
export function yesOrNo(value: string): boolean | null {
  const word = value.trim();
  if (yes.test(word)) return true;
  return no.test(word) ? false : null;
}

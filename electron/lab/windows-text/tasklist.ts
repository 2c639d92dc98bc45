import { type Windows, windowsGenerations } from '../../core/case/types';
import type { Program } from '../programs';
import type { Language } from './languages';
import { windowsLines } from './lines';

interface Words {
  /** From 2008 on, as it is printed. */
  readonly heading: string;
  /** The cells of the heading: Windows 2003 has narrower ones, and cuts what does not fit. */
  readonly cells: readonly [image: string, pid: string, session: string, number: string, memory: string];
  readonly thousands: string;
  readonly unit: string;
  /** Width of the last column from 2008 on. */
  readonly memoryWidth: number;
}

const narrowSpace = '\u00a0';

/**
 * Headings as Windows 7 to 11 print them. Of Windows 2003 the English one is known; the others have the same
 * words here, cut to its columns, which may differ from theirs.
 */
const words: Readonly<Record<Language, Words>> = {
  en: {
    heading: 'Image Name                     PID Session Name        Session#    Mem Usage',
    cells: ['Image Name', 'PID', 'Session Name', 'Session#', 'Mem Usage'],
    thousands: ',',
    unit: 'K',
    memoryWidth: 12,
  },
  de: {
    heading: 'Abbildname                     PID Sitzungsname       Sitz.-Nr. Speichernutzung',
    cells: ['Abbildname', 'PID', 'Sitzungsname', 'Sitz.-Nr.', 'Speichernutzung'],
    thousands: '.',
    unit: 'K',
    memoryWidth: 15,
  },
  fr: {
    heading: "Nom de l'image                 PID Nom de la sessio Numéro de s Utilisation ",
    cells: ["Nom de l'image", 'PID', 'Nom de la session', 'Numéro de session', 'Utilisation mémoire'],
    thousands: narrowSpace,
    unit: 'Ko',
    memoryWidth: 12,
  },
  es: {
    heading: 'Nombre de imagen               PID Nombre de sesión Núm. de ses Uso de memor',
    cells: ['Nombre de imagen', 'PID', 'Nombre de sesión', 'Núm. de sesión', 'Uso de memoria'],
    thousands: '.',
    unit: 'KB',
    memoryWidth: 12,
  },
  'pt-BR': {
    heading: 'Nome da imagem            Identifi Nome da sessão       Sessão# Uso de memór',
    cells: ['Nome da imagem', 'Identificação', 'Nome da sessão', 'Sessão#', 'Uso de memória'],
    thousands: '.',
    unit: 'K',
    memoryWidth: 12,
  },
  ru: {
    heading: 'Имя образа                     PID Имя сессии          № сеанса       Память',
    cells: ['Имя образа', 'PID', 'Имя сессии', '№ сеанса', 'Память'],
    thousands: narrowSpace,
    unit: 'КБ',
    memoryWidth: 12,
  },
  ja: {
    heading: 'イメージ名                     PID セッション名     セッション# メモリ使用量',
    cells: ['Image Name', 'PID', 'Session Name', 'Session#', 'Mem Usage'],
    thousands: ',',
    unit: 'K',
    memoryWidth: 12,
  },
  ko: {
    heading: '이미지 이름                    PID 세션 이름              세션#  메모리 사용',
    cells: ['Image Name', 'PID', 'Session Name', 'Session#', 'Mem Usage'],
    thousands: ',',
    unit: 'K',
    memoryWidth: 12,
  },
  'zh-CN': {
    heading: '映像名称                       PID 会话名              会话#       内存使用 ',
    cells: ['Image Name', 'PID', 'Session Name', 'Session#', 'Mem Usage'],
    thousands: ',',
    unit: 'K',
    memoryWidth: 12,
  },
};

/**
 * `tasklist`, as a table.
 * @returns null on Windows 2000, which has no such command
 */
export function printTasklist(
  programs: readonly Program[],
  windows: Windows,
  language: Language,
): string | null {
  if (windows === '2000') return null;
  const isOld = windowsGenerations.indexOf(windows) < windowsGenerations.indexOf('2008');
  const { heading, cells, thousands, unit, memoryWidth } = words[language];
  const widths = isOld ? [25, 6, 16, 8, 12] : [25, 8, 16, 11, memoryWidth];
  const memory = (kilobytes: number) => `${String(kilobytes).replace(/\B(?=(\d{3})+$)/g, thousands)} ${unit}`;
  return windowsLines([
    '',
    isOld ? row(cells, widths) : heading,
    widths.map((width) => '='.repeat(width)).join(' '),
    ...programs.map(({ image, pid, kilobytes }) =>
      row([image, String(pid), isOld ? 'Console' : 'Services', '0', memory(kilobytes)], widths),
    ),
  ]);
}

/** Names stand at the left of their column, numbers at its right; what is longer is cut. */
function row(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => {
      const width = widths[index] ?? 0;
      const text = cell.slice(0, width);
      return index === 0 || index === 2 ? text.padEnd(width) : text.padStart(width);
    })
    .join(' ');
}

import { spread } from '../../electron/core/evidence/powershell/cells';

/** Texts of `tasklist`, `net start`, `sc query` and the event log, written as Windows prints them. */

export type Process = readonly [image: string, pid: number];

/** Headings of a list of processes, by language. */
export const tasklistHeadings = {
  english: ['Image Name', 'PID', 'Session Name', 'Session#', 'Mem Usage', 'K'],
  german: ['Abbildname', 'PID', 'Sitzungsname', 'Sitz.-Nr.', 'Speichernutzung', 'K'],
  chinese: ['映像名称', 'PID', '会话名', '会话#', '内存使用', 'K'],
  russian: ['Имя образа', 'PID', 'Имя сессии', '№ сеанса', 'Память', 'КБ'],
} as const;
export type TasklistLanguage = keyof typeof tasklistHeadings;

const widths = [25, 8, 16, 11, 12];

export function tasklistText(processes: readonly Process[], language: TasklistLanguage = 'english'): string {
  const [image, pid, session, number, memory, unit] = tasklistHeadings[language];
  const rows = processes.map(([name, id]) => [
    name.slice(0, 25),
    String(id),
    'Services',
    '0',
    `9,120 ${unit}`,
  ]);
  return [
    '',
    line([image, pid, session, number, memory]),
    widths.map((width) => '='.repeat(width)).join(' '),
    ...rows.map(line),
    '',
  ].join('\r\n');
}

/** With `/svc`: the third column goes on below where its names have no room. */
export function tasklistServicesText(processes: readonly Process[]): string {
  return [
    '',
    'Image Name                     PID Services                                    ',
    '========================= ======== ============================================',
    ...processes.flatMap(([name, id]) => [
      `${name.padEnd(25)} ${String(id).padStart(8)} Dnscache, LanmanWorkstation,                `,
      `${''.padEnd(34)} NlaSvc                                      `,
    ]),
    '',
  ].join('\r\n');
}

export function tasklistCsv(processes: readonly Process[]): string {
  const rows = processes.map(([name, id]) => `"${name}","${id}","Services","0","9,120 K"`);
  return ['"Image Name","PID","Session Name","Session#","Mem Usage"', ...rows, ''].join('\r\n');
}

/** Numbers stand at the right end of their column, and wide letters take two cells. */
function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => {
      const gap = ' '.repeat(Math.max(0, (widths[index] ?? 0) - spread(cell).length));
      return index === 0 || index === 2 ? cell + gap : gap + cell;
    })
    .join(' ');
}

/** Headings and last sentences of `net start`; the last language is made up. */
export const netStartWords = {
  english: ['These Windows services are started:', 'The command completed successfully.'],
  german: ['Diese Windows-Dienste sind gestartet:', 'Der Befehl wurde erfolgreich ausgeführt.'],
  chinese: ['已经启动以下 Windows 服务:', '命令成功完成。'],
  invented: ['Ovi palvelut on käyt:', 'Ok, tehty.'],
} as const;

export function netStartText(
  names: readonly string[],
  language: keyof typeof netStartWords = 'english',
): string {
  const [heading, end] = netStartWords[language];
  return [heading, '', ...names.map((name) => `   ${name}`), '', end, ''].join('\r\n');
}

/** Labels of `sc query`, by language: name, shown name, type, state. */
export const scLabels = {
  english: ['SERVICE_NAME', 'DISPLAY_NAME', 'TYPE', 'STATE'],
  spanish: ['NOMBRE_SERVICIO', 'NOMBRE_MOSTRAR', 'TIPO', 'ESTADO'],
  russian: ['Имя_службы', 'Выводимое_имя', 'Тип', 'Состояние'],
} as const;

const states = [
  'STOPPED',
  'START_PENDING',
  'STOP_PENDING',
  'RUNNING',
  'CONTINUE_PENDING',
  'PAUSE_PENDING',
  'PAUSED',
];

export interface QueriedService {
  readonly name: string;
  readonly displayName: string | null;
  /** 1 stopped, 4 running. */
  readonly state: number;
}

export function scQueryText(
  services: readonly QueriedService[],
  language: keyof typeof scLabels = 'english',
): string {
  const [name, shown, type, state] = scLabels[language];
  return services
    .map((one) =>
      [
        '',
        `${name}: ${one.name}`,
        ...(one.displayName === null ? [] : [`${shown}: ${one.displayName}`]),
        `        ${type.padEnd(18)} : 10  WIN32_OWN_PROCESS  `,
        `        ${state.padEnd(18)} : ${one.state}  ${states[one.state - 1]} `,
        '                                (STOPPABLE, PAUSABLE, ACCEPTS_SHUTDOWN)',
        '        WIN32_EXIT_CODE    : 0  (0x0)',
        '',
      ].join('\r\n'),
    )
    .join('');
}

/** An event as `wevtutil qe` writes it: one line, whatever the language of Windows. */
export function eventXml(id: number, source: string, at: string, ...values: readonly string[]): string {
  const data = ['', ...values].map((value) => `<Data>${value}</Data>`).join('');
  return (
    "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>" +
    `<Provider Name='${source}'/><EventID Qualifiers='49152'>${id}</EventID><Level>2</Level>` +
    `<TimeCreated SystemTime='${at}'/><Computer>PGB</Computer></System><EventData>${data}</EventData></Event>\r\n`
  );
}

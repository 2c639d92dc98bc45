import type { Windows } from '../../core/case/types';
import type { Language } from './languages';
import { windowsLines } from './lines';

/** What stands above and below the list; of the languages that lack here no original is known. */
const words: Readonly<Partial<Record<Language, readonly [heading: string, end: string]>>> = {
  en: ['These Windows services are started:', 'The command completed successfully.'],
  de: ['Diese Windows-Dienste sind gestartet:', 'Der Befehl wurde erfolgreich ausgeführt.'],
  'zh-CN': ['已经启动以下 Windows 服务:', '命令成功完成。'],
};

/** Windows 2000 names itself. */
const english2000 = 'These Windows 2000 services are started:';

/**
 * `net start`: the services that run, by the names that Windows shows.
 * @returns null in a language of which no original is known
 */
export function printStarted(
  services: readonly string[],
  windows: Windows,
  language: Language,
): string | null {
  const found = words[language];
  if (found === undefined) return null;
  const [heading, end] = found;
  const above = windows === '2000' && language === 'en' ? english2000 : heading;
  return windowsLines([above, '', ...services.map((name) => `   ${name}`), '', end]);
}

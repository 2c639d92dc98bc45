import type { Language } from '../core/languages';
import { languages } from '../core/languages';
import { redactionLevels } from '../core/redaction/levels';
import { papers } from '../core/report/paper';
import type { ReportForm } from '../core/report/types';
import { pageOrigin } from '../ipc/origin';

/** Which addresses under `app://rebind/` there are. */

/** The address of the window's page. */
const pageAddress = `${pageOrigin.protocol}//${pageOrigin.host}/index.html`;

/** The same, opened in this language from its first picture on. */
export function pageAddressIn(language: Language): string {
  return `${pageAddress}?language=${language}`;
}

/** The path that is asked for, decoded; null for everything that is no plain path under the app's address. */
export function wantedPath(method: string, address: string): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  try {
    const url = new URL(address);
    if (url.protocol !== pageOrigin.protocol || url.host !== pageOrigin.host) return null;
    // A slash or a dot in disguise is never one of ours.
    if (/%(2e|2f|5c|00|25)/i.test(address) || address.includes('\\')) return null;
    const wanted = decodeURIComponent(url.pathname);
    if (!/^\/[\w./ -]*$/.test(wanted) || wanted.split('/').some((part) => part.startsWith('.'))) return null;
    return wanted === '/' ? '/index.html' : wanted;
  } catch {
    return null;
  }
}

/** Reports have addresses of their own, one an incident. */
const folder = '/report/';

/** Where an incident's report is shown in this form. */
export function reportAddress(id: string, { paper, parts, redaction, language }: ReportForm): string {
  return `${pageOrigin.protocol}//${pageOrigin.host}${folder}${id}?paper=${paper}&parts=${parts}&redaction=${redaction}&language=${language}`;
}

/** The form that a report's address asks for: A4 and whole where it asks for nothing that there is. */
export function reportForm(address: string): ReportForm {
  const asked = new URL(address).searchParams;
  return {
    paper: papers.find((one) => one === asked.get('paper')) ?? 'A4',
    parts: asked.get('parts') === 'customer' ? 'customer' : 'whole',
    redaction: redactionLevels.find((one) => one === asked.get('redaction')) ?? 'none',
    language: languages.find((one) => one === asked.get('language')) ?? 'en',
  };
}

/** The incident that a path under the app's address names; null where it names none. */
export function reportedIncident(path: string): string | null {
  const id = path.startsWith(folder) ? path.slice(folder.length) : '';
  return /^[\w-]{1,80}$/.test(id) ? id : null;
}

/** A picture among the evidence of an incident. */
export interface ShownPicture {
  readonly incident: string;
  readonly sha256: string;
}

/** The picture that a path under the app's address names; null where it names none. */
export function shownPicture(path: string): ShownPicture | null {
  const [, incident, sha256] = /^\/picture\/([\w-]{1,80})\/([0-9a-f]{64})$/.exec(path) ?? [];
  return incident === undefined || sha256 === undefined ? null : { incident, sha256 };
}

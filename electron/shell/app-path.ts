import { pageOrigin } from '../ipc/handle';

/** Which addresses under `app://rebind/` there are. */

/** The address of the window's page. */
export const pageAddress = `${pageOrigin.protocol}//${pageOrigin.host}/index.html`;

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

/** Where an incident's report is shown. */
export function reportAddress(id: string): string {
  return `${pageOrigin.protocol}//${pageOrigin.host}${folder}${id}`;
}

/** The incident that a path under the app's address names; null where it names none. */
export function reportedIncident(path: string): string | null {
  const id = path.startsWith(folder) ? path.slice(folder.length) : '';
  return /^[\w-]{1,80}$/.test(id) ? id : null;
}

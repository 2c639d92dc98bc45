import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, protocol } from 'electron';
import { pageOrigin } from '../ipc/origin';
import { reportedIncident, shownPicture, wantedPath } from './app-path';
import type { MadePages } from './made-pages';

const scheme = pageOrigin.protocol.slice(0, -1);

/** Says before the app is ready that `app:` is an address like any other on the web: with an origin, and secure. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  ]);
}

/**
 * Serves the window's own files, the reports and the pictures of incidents, and nothing else.
 * @param program makes reports and finds pictures; the page's own files do not wait for it
 */
export function servePage(program: Promise<MadePages>): void {
  const folder = path.join(app.getAppPath(), 'dist', 'renderer');
  protocol.handle(scheme, async (request) => {
    const wanted = wantedPath(request.method, request.url);
    if (wanted === null) return notFound();
    const picture = shownPicture(wanted);
    if (picture !== null) return (await (await program).picture(picture)) ?? notFound();
    const incident = reportedIncident(wanted);
    return incident === null ? servedFile(folder, wanted) : (await program).report(incident, request.url);
  });
}
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

async function servedFile(folder: string, wanted: string): Promise<Response> {
  const file = path.join(folder, wanted);
  const type = types[path.extname(file)];
  if (type === undefined || !file.startsWith(folder + path.sep)) return notFound();
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return notFound();
  }
  const headers: Record<string, string> = {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  if (path.extname(file) === '.html') headers['Content-Security-Policy'] = pagePolicy;
  return new Response(new Uint8Array(bytes), { headers });
}

/** From nothing upward: the page's own scripts, styles, pictures and fonts, and reports in a frame. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
}

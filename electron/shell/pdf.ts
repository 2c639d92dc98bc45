import { BrowserWindow } from 'electron';
import { pageMargins } from '../core/report/paper';
import type { ReportForm } from '../core/report/types';
import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { reportAddress } from './app-path';

/** Longest time that a report may take to be laid out, in milliseconds. */
const limit = 60_000;

/** The foot of each page is laid out apart from the report, about a third larger than it says. */
const footScale = 4 / 3;

/** Under the text of the report, from edge to edge of it. Its styles stand in it. */
const foot = `<div style="width:100%;margin:0 ${pageMargins.left / footScale}mm;font:7.5px 'Segoe UI',Arial,'Liberation Sans','DejaVu Sans',sans-serif;color:#4c5865;display:flex;gap:6mm;justify-content:space-between">
<span class="title" style="overflow:hidden;white-space:nowrap;text-overflow:ellipsis"></span><span style="white-space:nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/**
 * Prints an incident's report as the preview shows it, with page numbers. The page is
 * laid out in a hidden window of its own, in the sandbox, without scripts.
 */
export async function printPdf(id: string, form: ReportForm): Promise<Result<Uint8Array>> {
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    // Written out at each window, and not shared: who reads or analyses one sees all its locks.
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      enableWebSQL: false,
      javascript: false,
      spellcheck: false,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('time limit')), limit);
    });
    return success(await Promise.race([print(window, id, form), late]));
  } catch (error) {
    return failure(
      'not-printed',
      say('The report could not be laid out as a PDF: {reason}', {
        reason: error instanceof Error ? error.message : String(error),
      }),
      say('Save it as a web page, or try again.'),
    );
  } finally {
    clearTimeout(timer);
    window.destroy();
  }
}

async function print(window: BrowserWindow, id: string, form: ReportForm): Promise<Uint8Array> {
  await window.loadURL(reportAddress(id, form));
  return window.webContents.printToPDF({
    // The report's own sheet says the same.
    pageSize: form.paper,
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: foot,
    // Where the runtime can: Electron 25 prints without tags and bookmarks.
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

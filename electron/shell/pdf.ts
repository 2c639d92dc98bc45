import { BrowserWindow } from 'electron';
import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { reportAddress } from './app-path';

/** Longest time that a report may take to be laid out, in milliseconds. */
const limit = 60_000;

/** The foot of each page. Its styles stand in it: it is laid out apart from the report. */
const foot = `<div style="width:100%;margin:0 14mm;font-size:8px;color:#555;display:flex;justify-content:space-between">
<span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/**
 * Prints an incident's report as the preview shows it: A4, with page numbers. The page is
 * laid out in a hidden window of its own, in the sandbox, without scripts.
 */
export async function printPdf(id: string): Promise<Result<Uint8Array>> {
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      webviewTag: false,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('time limit')), limit);
    });
    return success(await Promise.race([print(window, id), late]));
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

async function print(window: BrowserWindow, id: string): Promise<Uint8Array> {
  await window.loadURL(reportAddress(id));
  return window.webContents.printToPDF({
    pageSize: 'A4',
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

/** The window's page on paper, or as a PDF: what its print style leaves (renderer/styles/print.css), and nothing else. */
import type { BrowserWindow } from 'electron';

export async function printWindow(window: BrowserWindow | null): Promise<'printed' | 'cancelled' | 'failed'> {
  if (window === null) return 'failed';
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, (printed, why) => {
      // The only word Chromium has for it; everything else (no printer, a broken one) is a failure.
      resolve(printed ? 'printed' : /cancel/i.test(why) ? 'cancelled' : 'failed');
    });
  });
}

export async function pdfOfWindow(window: BrowserWindow | null): Promise<Uint8Array | null> {
  if (window === null) return null;
  try {
    // The hatch of practice is a background.
    return await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
  } catch {
    return null;
  }
}

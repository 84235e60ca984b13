/** Prints the window's page or makes a PDF of it: exactly what its print style shows (renderer/kit/styles/print.css). */
import type { BrowserWindow } from 'electron';

export type Printed = 'printed' | 'cancelled' | 'failed';

export async function printWindow(window: BrowserWindow | null): Promise<Printed> {
  if (window === null) return 'failed';
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, (printed, why) => {
      // Chromium's only word for it; everything else (no printer, a broken one) is a failure.
      resolve(printed ? 'printed' : /cancel/i.test(why) ? 'cancelled' : 'failed');
    });
  });
}

export async function pdfOfWindow(window: BrowserWindow | null): Promise<Uint8Array | null> {
  if (window === null) return null;
  try {
    // The hatch pattern of practice is a background.
    return await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
  } catch {
    return null;
  }
}

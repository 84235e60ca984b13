/**
 * Prints a blank form: a page of its own in a hidden window, which gets nothing but the form's name and the language. A
 * compromised window can make it print nothing else. Takes: the session, the window in front. Never: a secret.
 */
import { BrowserWindow, type Session } from 'electron';
import type { BlankForm } from '../../core/contract/host.ts';
import { formAddress } from './app-files.ts';
import { type Printed, printWindow } from './paper.ts';
import { pagePreferences } from './windows.ts';

export function makeBlankForms(session: Session, front: () => BrowserWindow | null) {
  let isPrinting = false;
  return async (form: BlankForm, language: string): Promise<Printed> => {
    const parent = front();
    if (isPrinting || parent === null) return 'failed';
    isPrinting = true;
    // Ends with the window in front of it.
    const window = new BrowserWindow({ parent, show: false, webPreferences: pagePreferences(session) });
    try {
      await window.loadURL(formAddress(form, language));
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
      return await printWindow(window);
    } catch {
      return 'failed';
    } finally {
      isPrinting = false;
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

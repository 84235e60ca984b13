/**
 * Prints a blank form: a page of its own in a hidden window, which gets nothing but the form's name and the language. A
 * compromised window can make it print nothing else. Takes: the session, the window in front. Never: a secret.
 */
import { BrowserWindow, type Session } from 'electron';
import type { BlankForm } from '../../core/contract/host.ts';
import { formAddress } from './app-files.ts';
import { type Printed, printWindow } from './paper.ts';
import { ownPreferences } from './windows.ts';

/** Whether the form is there, once its letters are loaded: an empty page must not look like a form. */
const isReady = "document.fonts.ready.then(() => document.querySelector('[data-testid=blank-form]') !== null)";

export function makeBlankForms(session: Session, front: () => BrowserWindow | null) {
  let isPrinting = false;
  return async (form: BlankForm, language: string): Promise<Printed> => {
    const parent = front();
    if (isPrinting || parent === null) return 'failed';
    isPrinting = true;
    // Ends with the window in front of it.
    const window = new BrowserWindow({ parent, show: false, webPreferences: ownPreferences(session) });
    try {
      await window.loadURL(formAddress(form, language));
      return (await window.webContents.executeJavaScript(isReady)) === true ? await printWindow(window) : 'failed';
    } catch {
      return 'failed';
    } finally {
      isPrinting = false;
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

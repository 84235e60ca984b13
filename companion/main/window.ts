/** The desk's window (electron/shell/pages.ts says what a page may not do). */
import { BrowserWindow, type Session } from 'electron';
import { keepOneDocument, pagePreferences } from '../../electron/shell/pages.ts';
import { flavour, preloadFile } from './build-facts.ts';
import { startAddress } from './window-files.ts';

export const appName = 'Inkan Desk';
export const windowTitle = 'Inkan Desk · online';

export function openWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    ...{ width: 1100, height: 760, minWidth: 720, minHeight: 480 },
    ...{ show: false, autoHideMenuBar: true, title: windowTitle },
    webPreferences: pagePreferences({ session, preload: preloadFile, devTools: flavour === 'development' }),
  });
  const contents = window.webContents;
  window.once('ready-to-show', () => window.show());
  keepOneDocument(window);
  contents.on('render-process-gone', () => {
    if (!window.isDestroyed()) void window.loadURL(startAddress).catch(() => undefined);
  });
  void window.loadURL(startAddress).catch(() => undefined);
  return window;
}

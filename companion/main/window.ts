/** The desk's window: sandboxed, isolated; it cannot navigate, open anything or get a frame. */
import { app, BrowserWindow, Menu, type Session } from 'electron';
import { flavour, preloadFile } from './build-facts.ts';
import { startAddress } from './window-files.ts';

export const appName = 'Inkan Desk';
export const windowTitle = 'Inkan Desk · online';

/** For every page that is ever created. Must run before `ready`. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
  Menu.setApplicationMenu(null);
}

export function openWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    ...{ width: 1100, height: 760, minWidth: 720, minHeight: 480 },
    ...{ show: false, autoHideMenuBar: true, title: windowTitle },
    webPreferences: {
      session,
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: flavour === 'development',
      // The camera's preview starts without another click.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  const contents = window.webContents;
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  contents.on('frame-created', (_event, { frame }) => {
    if (frame === null || frame.parent !== null) contents.forcefullyCrashRenderer();
  });
  contents.on('render-process-gone', () => {
    if (!window.isDestroyed()) void window.loadURL(startAddress).catch(() => undefined);
  });
  void window.loadURL(startAddress).catch(() => undefined);
  return window;
}

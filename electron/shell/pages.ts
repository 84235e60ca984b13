/** What every page of either app is: sandboxed, isolated, one document that cannot navigate, open anything or get a frame. */
import { app, type BrowserWindow, Menu, type Session, type WebPreferences } from 'electron';
import { closedBlinkFeatures } from './closed-features.ts';

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

export const pagePreferences = (facts: {
  readonly session: Session;
  readonly preload: string;
  readonly devTools: boolean;
}): WebPreferences => ({
  ...facts,
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
  disableBlinkFeatures: closedBlinkFeatures,
  // The camera's preview starts without another click.
  autoplayPolicy: 'no-user-gesture-required',
});

export function keepOneDocument(window: BrowserWindow): void {
  const contents = window.webContents;
  // Our window has one document and no other frame: in a frame a compromised page would find what the preload removed.
  contents.on('frame-created', (_event, { frame }) => {
    if (frame === null || frame.parent !== null) contents.forcefullyCrashRenderer();
  });
  // The title never changes: a page could imitate a message of the system with it.
  window.on('page-title-updated', (event) => event.preventDefault());
}

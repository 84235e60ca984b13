/** The window that people see: sandboxed, isolated; it cannot navigate, open anything or, where the system allows that, be
 * captured. */
import { app, BrowserWindow, Menu, type Session, type WebContents, type WebPreferences } from 'electron';
import { startAddress } from './app-files.ts';
import { flavour } from './build-facts.ts';
import { closedBlinkFeatures } from './closed-features.ts';
import { keepProcessTreeOutOfCoreDumps } from './core-dumps.ts';
import { isPresence, type SystemInput, shortcutAction } from './keyboard-shortcuts.ts';
import { preloadFile } from './places.ts';

const developing = flavour === 'development';

export interface WindowEvents {
  readonly lockAsked: () => void;
  readonly present: () => void;
  readonly input: (input: SystemInput) => void;
  readonly pageDied: (window: BrowserWindow) => void;
  /** Whether the person has enabled sound. */
  readonly mayBeHeard: () => boolean;
}

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

/**
 * Opens the window, in place of `old` if there is one. The old page's process ends before the new page loads, so that
 * the two never share one: a secret typed into the old page ends with its process.
 */
export function openWindow(session: Session, old: BrowserWindow | null, events: WindowEvents): BrowserWindow {
  const window = new BrowserWindow({
    ...(old?.getNormalBounds() ?? { width: 1100, height: 760 }),
    minWidth: 720,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    title: 'Inkan',
    webPreferences: pagePreferences(session),
  });
  const zoom = old === null || old.webContents.isCrashed() ? 0 : old.webContents.getZoomLevel();
  const maximised = old?.isMaximized() === true;
  if (old !== null) end(old);
  // Has no effect on Linux. Electron's own screenshots (tests) are not affected.
  window.setContentProtection(true);
  window.once('ready-to-show', () => {
    keepProcessTreeOutOfCoreDumps();
    window.webContents.setZoomLevel(zoom);
    if (maximised) window.maximize();
    window.show();
  });
  listen(window, events);
  void window.loadURL(startAddress).catch(() => undefined);
  return window;
}

/** For every page of ours. */
export const pagePreferences = (session: Session): WebPreferences => ({
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
  disableBlinkFeatures: closedBlinkFeatures,
  devTools: developing,
  // The camera's preview starts without another click.
  autoplayPolicy: 'no-user-gesture-required',
});

function listen(window: BrowserWindow, events: WindowEvents): void {
  const contents = window.webContents;
  contents.setAudioMuted(!events.mayBeHeard());
  contents.on('render-process-gone', () => events.pageDied(window));
  contents.on('input-event', (_event, input) => {
    events.input(input);
    if (isPresence(input)) events.present();
  });
  contents.on('before-input-event', (event, input) => {
    const act = shortcutAction(input, process.platform);
    if (act === null) return;
    event.preventDefault();
    if (act === 'lock') events.lockAsked();
    else if (act !== 'nothing') resize(contents, act);
  });
  // Our window has one document and no other frame: in a frame a compromised page would find what the preload removed.
  contents.on('frame-created', (_event, { frame }) => {
    if (frame === null || frame.parent !== null) contents.forcefullyCrashRenderer();
  });
  // The title never changes: a page could imitate a message of the system with it.
  window.on('page-title-updated', (event) => event.preventDefault());
  // Refused by permission (session.ts), and left at once if a page gets there anyway.
  contents.on('enter-html-full-screen', () => contents.forcefullyCrashRenderer());
}

/** 20 % per step, from half to three times the size. */
function resize(contents: WebContents, act: 'larger' | 'smaller' | 'normal-size'): void {
  const step = { larger: 1, smaller: -1, 'normal-size': -contents.getZoomLevel() }[act];
  contents.setZoomLevel(Math.max(-3, Math.min(6, contents.getZoomLevel() + step)));
}

function end(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  window.webContents.removeAllListeners('render-process-gone');
  if (!window.webContents.isCrashed()) window.webContents.forcefullyCrashRenderer();
  window.destroy();
}

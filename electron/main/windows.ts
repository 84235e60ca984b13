/** The window that people see: sandboxed, isolated; it cannot navigate, open anything or, where the system allows that, be
 * captured. */
import { BrowserWindow, type Session, type WebContents, type WebPreferences } from 'electron';
import { keepOneDocument, pagePreferences } from '../shell/pages.ts';
import { startAddress } from './app-files.ts';
import { flavour } from './build-facts.ts';
import { keepProcessTreeOutOfCoreDumps } from './core-dumps.ts';
import { isPresence, type SystemInput, shortcutAction } from './keyboard-shortcuts.ts';
import { preloadFile } from './places.ts';

export interface WindowEvents {
  readonly lockAsked: () => void;
  readonly present: () => void;
  readonly input: (input: SystemInput) => void;
  readonly pageDied: (window: BrowserWindow) => void;
  /** Whether the person has enabled sound. */
  readonly mayBeHeard: () => boolean;
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
    webPreferences: ownPreferences(session),
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
export const ownPreferences = (session: Session): WebPreferences =>
  pagePreferences({ session, preload: preloadFile, devTools: flavour === 'development' });

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
  keepOneDocument(window);
  // Refused by permission (electron/shell/page-session.ts), and left at once if a page gets there anyway.
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

/**
 * Starts the desk: one instance, its own folder, session, window, and the bridge to the desk's services. Refuses: a
 * second instance, a start as root or without the sandbox (start-check.ts). Never: a key of a chain.
 */
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { registerScheme } from '../../electron/shell/page-session.ts';
import { guardPages } from '../../electron/shell/pages.ts';
import { type DeskReason, type DeskReasonCode, deskReasonCodes } from '../contract/desk-reason.ts';
import { deskWords } from '../words/words.ts';
import type { MakeDesk, RunningDesk } from './desk.ts';
import { openDoor } from './door.ts';
import { systemKeyring } from './keyring.ts';
import { prepareSession } from './session.ts';
import { openSettings } from './settings.ts';
import { isUnsafeStart } from './start-check.ts';
import { appName, openWindow } from './window.ts';
import { scheme } from './window-files.ts';
import { windowHandlers } from './window-handlers.ts';

const tickEveryMs = 2000;
export function startDesk(make: MakeDesk): void {
  app.setName(appName);
  const hasSwitch = (name: string) => app.commandLine.hasSwitch(name);
  const isUnsafe = isUnsafeStart({ env: process.env, hasSwitch, uid: process.getuid?.() });
  if (isUnsafe || !app.requestSingleInstanceLock()) {
    app.exit(isUnsafe ? 1 : 0);
    return;
  }
  app.enableSandbox();
  // The window reaches nothing: names do not resolve in Chromium. Main's requests do not pass by it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-breakpad');
  registerScheme(scheme);
  guardPages();
  void app.whenReady().then(() => open(make));
}

async function open(make: MakeDesk): Promise<void> {
  // Beside Chromium's own files in the folder of the app.
  const folder = path.join(app.getPath('userData'), 'desk');
  const made = make({ folder, keyring: systemKeyring });
  if (!made.ok) {
    dialog.showErrorBox(appName, refusalLines(made.reason));
    return app.exit(1);
  }
  const desk = made.value;
  let window: BrowserWindow | null = null;
  const settings = openSettings(app.getPath('userData'), app.getLocale());
  const around = { settings, folder: app.getPath('userData'), window: () => window };
  openDoor({ ...desk.handlers, window: windowHandlers(around) }, () => window);
  window = openWindow(await prepareSession());
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => desk.close());
  keepTicking(desk);
}

/** In both languages: the settings are not read yet. */
function refusalLines({ code }: DeskReason): string {
  const isDeskCode = (deskReasonCodes as readonly string[]).includes(code);
  const texts = (['en', 'ja'] as const).map((language) => {
    const { title, ask } = isDeskCode
      ? deskWords[language].reasons[code as DeskReasonCode]
      : deskWords[language].noStart;
    return `${title} ${ask}`;
  });
  return texts.join('\n');
}

/** The next begins when the one before has ended, whatever came of it. */
function keepTicking(desk: RunningDesk): void {
  void desk
    .tick()
    .catch(() => undefined)
    .finally(() => setTimeout(() => keepTicking(desk), tickEveryMs));
}

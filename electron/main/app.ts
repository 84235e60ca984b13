/** Connects the parts of main once Electron is ready: session, window, vault process, host, and everything that
 * locks. */
import { app, type BrowserWindow, clipboard, dialog, nativeTheme, net, powerMonitor } from 'electron';
import { defaultLanguage } from '../../core/base/languages.ts';
import type { Reason } from '../../core/base/reason.ts';
import type { Machine } from '../../core/contract/host.ts';
import { makeBlankForms } from './blank-form.ts';
import { appVersion, electronOrigin, flavour } from './build-facts.ts';
import { clearClipboard, clearSelection, copyText, pageWroteClipboard, selectionHasText } from './clipboard.ts';
import { makeClipboardWatch } from './clipboard-watch.ts';
import { keepProcessTreeOutOfCoreDumps } from './core-dumps.ts';
import { makeDialogs } from './dialogs.ts';
import { makeFolderWatch } from './folder-watch.ts';
import { makeGesture } from './gesture.ts';
import { type Guard, makeGuard } from './guard/guard.ts';
import { readSwap } from './guard/swap.ts';
import { startWatcher } from './guard/watcher.ts';
import { makeHost } from './host.ts';
import { openDoor } from './host-ipc.ts';
import { type Lock, makeLock } from './lock.ts';
import { makeLockKey } from './lock-key.ts';
import { logFacts } from './log-facts.ts';
import { type Log, openLog } from './log-file.ts';
import { inOwnNetworkNamespace } from './network-view.ts';
import { pdfOfWindow, printWindow } from './paper.ts';
import { appRoot } from './places.ts';
import { openPreferences, type Preferences } from './preferences.ts';
import { makeScreenWatch } from './screen-lock.ts';
import { makeSelfTest } from './self-test.ts';
import { prepareSession } from './session.ts';
import { makeStore } from './store.ts';
import { abandonVault, vaultGone, vaultPlace } from './vault-place.ts';
import { startVault } from './vault-process.ts';
import { openWindow } from './windows.ts';

/** `folderTrouble`: why the folder is unusable. Then the window shows the reason, and nothing else is available. */
export async function startApp(folder: string, folderTrouble: Reason | null): Promise<void> {
  // The zygotes start before the first line of main; pages and helpers inherit this from them.
  keepProcessTreeOutOfCoreDumps();
  const preferences = openPreferences(folder);
  const applyTheme = (theme: Machine['appearance']['theme']) => {
    nativeTheme.themeSource = theme;
  };
  applyTheme(preferences.now().appearance.theme);
  const log = openLog({ folder, now: Date.now, readAfter: firstWindow() });
  log.note({
    kind: 'started',
    app: appVersion,
    ...{ electron: process.versions.electron, origin: electronOrigin(appRoot) },
    ...{ flavour, platform: process.platform },
  });
  const guard: Guard = makeGuard({
    ...{ preferences, startWatcher, log: { note: log.note, append: log.append, standingAlarm: log.standingAlarm } },
    lock: { lock: (why) => lock.lock(why), holds: () => lock.holds(), processes: () => lock.processes() },
    systemOnline: () => net.isOnline(),
  });
  // Only pages ask for this, and no page exists before the lock opens its window.
  const session = await prepareSession(() => lock.allows('camera'));
  const dialogs = makeDialogs<BrowserWindow>(dialog, () => lock.window());
  const printForm = makeBlankForms(session, () => lock.window());
  const selfTest = makeSelfTest(() => void lock.closeVault('self-test'), log.note);
  const gesture = makeGesture();
  const lockKey = makeLockKey(() => void lock.lock('asked'));
  const lock: Lock<BrowserWindow> = makeLock<BrowserWindow>({
    openWindow: (old) =>
      openWindow(session, old, {
        lockAsked: () => void lock.lock('asked'),
        present: () => lock.stillHere(),
        input: gesture.heard,
        // A dead page took its end of the channel with it, so the vault is locked too.
        pageDied: (window) => window === lock.window() && void lock.lock('vault-stopped'),
        mayBeHeard: () => preferences.now().camera.sound,
      }),
    pageOf: (window) => (window.isDestroyed() || window.webContents.isCrashed() ? undefined : pidOf(window)),
    startVault: (opened, ended, drafting) =>
      startVault(
        makeStore({
          ...{ folder, log, opened, drafting },
          selfTested: selfTest.reported,
          guard: () => guard.look(),
          choosePath: (what) => lockKey.during(() => dialogs.choosePath(what)),
        }),
        ended,
        (port) => guard.watchVault(port),
      ),
    vaultDied: selfTest.vaultDied,
    clearClipboard,
    log: log.note,
  });
  const place = makeFolderWatch(folder, () => void lock.lockIfOpen('storage-gone'));
  openDoor(
    makeHost({
      ...{ folder, lock, alarm: guard, log, preferences, gesture },
      machine: () => ({
        ...describeMachine(folder, log, preferences, lock, guard.facts()),
        folder: found(folderTrouble ?? place.trouble()),
        selfTest: selfTest.state(),
      }),
      abandonVault: (typed) => abandonVault({ folder, log }, typed),
      copy: copyText,
      hear: (isOn) => lock.window()?.webContents.setAudioMuted(!isOn),
      applyTheme,
      choosing: lockKey.choosing,
      askWhere: (name) => lockKey.during(() => dialogs.askWhere(name)),
      askFolder: () => lockKey.during(() => dialogs.askFolder()),
      printForm: (form) => lockKey.during(() => printForm(form, preferences.now().language ?? defaultLanguage)),
      paper: { print: () => lockKey.during(() => printWindow(lock.window())), pdf: () => pdfOfWindow(lock.window()) },
    }),
    lock.window,
  );
  powerMonitor.on('suspend', () => void lock.lockIfOpen('suspend'));
  powerMonitor.on('suspend', log.sleep);
  powerMonitor.on('resume', log.wake);
  powerMonitor.on('lock-screen', () => void lock.lockIfOpen('screen-lock'));
  // On Linux that event never occurs. The threshold does not matter here; only 'locked' counts.
  const screen = makeScreenWatch(
    () => powerMonitor.getSystemIdleState(3600),
    () => void lock.lockIfOpen('screen-lock'),
  );
  if (process.platform === 'linux') screen.start();
  powerMonitor.on('resume', () => void guard.look());
  powerMonitor.on('unlock-screen', () => void guard.look());
  const watch = makeClipboardWatch({
    pageWrote: pageWroteClipboard,
    clear: () => clipboard.clear(),
    selection: process.platform === 'linux' ? { hasText: selectionHasText, clear: clearSelection } : null,
  });
  app.on('browser-window-focus', () => {
    watch.inFront();
    lockKey.inFront();
  });
  app.on('browser-window-blur', watch.behind);
  const end = () => {
    guard.ending();
    return lock.end();
  };
  app.on('window-all-closed', () => void end().finally(() => app.quit()));
  app.on('will-quit', () => void end());
  app.on('second-instance', () => comeForward(lock.window()));
  if (folderTrouble === null) await place.start();
  // With a long log, an unacknowledged alarm may become known only now; everything begun meanwhile is locked.
  void log.ready().then(() => guard.recall() && void lock.lockIfOpen('network'));
  await guard.start();
  lock.begin();
}

function pidOf(window: BrowserWindow): number | undefined {
  const pid = window.webContents.getOSProcessId();
  return pid > 1 ? pid : undefined;
}

function comeForward(window: BrowserWindow | null): void {
  if (window?.isMinimized() === true) window.restore();
  window?.show();
  window?.focus();
}

const found = (reason: Reason | null): Machine['folder'] =>
  reason === null ? null : { code: reason.code, found: { ...reason.found } };

/** A long log is read after the first page has loaded or failed. */
const firstWindow = (): Promise<unknown> =>
  new Promise((resolve) => {
    app.once('browser-window-created', (_event, window) => window.once('ready-to-show', () => resolve(null)));
    setTimeout(() => resolve(null), latestReadingMs);
  });
const latestReadingMs = 3000;

function describeMachine(
  folder: string,
  log: Log,
  preferences: Preferences,
  lock: Pick<Lock<BrowserWindow>, 'lockReason' | 'mode'>,
  guard: Pick<Machine, 'guard' | 'alarm'>,
): Omit<Machine, 'selfTest' | 'folder'> {
  const { language, appearance, camera } = preferences.now();
  const place = vaultPlace(folder);
  return {
    language,
    appearance,
    camera,
    hasVault: place === 'file',
    vaultGone: vaultGone(place, log.lastVault()),
    lockReason: lock.lockReason(),
    appVersion,
    electron: { version: process.versions.electron, origin: electronOrigin(appRoot) },
    flavour,
    ownNetworkNamespace: inOwnNetworkNamespace(),
    ...guard,
    settings: found(preferences.trouble()),
    swap: readSwap(),
    log: logFacts(log, lock.mode() === null),
  };
}

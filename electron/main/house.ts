/** Puts the rooms of main together once Electron is ready: session, window, vault process, caretaker, and what locks. */
import { existsSync } from 'node:fs';
import { app, type BrowserWindow, clipboard, dialog, net, powerMonitor } from 'electron';
import type { Machine } from '../../core/contract/caretaker.ts';
import { makeCaretaker } from './caretaker.ts';
import { openDoor } from './caretaker-door.ts';
import { clearClipboard, clearSelection, copyText, pageWroteClipboard, selectionHasText } from './clipboard.ts';
import { makeClipboardWatch } from './clipboard-watch.ts';
import { keepFamilyOutOfCoreDumps } from './core-dumps.ts';
import { makeDialogs } from './dialogs.ts';
import { appVersion, electronOrigin, flavour } from './flavour.ts';
import { makeGuard } from './guard/guard.ts';
import { readSwap } from './guard/swap.ts';
import { type Lock, makeLock } from './lock.ts';
import { makeLockKey } from './lock-key.ts';
import { type Log, openLog } from './log-file.ts';
import { inOwnNetworkNamespace } from './network-view.ts';
import { pdfOfWindow, printWindow } from './paper.ts';
import { appRoot } from './places.ts';
import { readPreferences } from './preferences.ts';
import { makeScreenWatch } from './screen-lock.ts';
import { makeSelfTest } from './self-test.ts';
import { prepareSession } from './session.ts';
import { makeStore, vaultPath } from './store.ts';
import { startVault } from './vault-process.ts';
import { openWindow } from './windows.ts';

export async function openHouse(): Promise<void> {
  const folder = app.getPath('userData');
  // The zygotes are there before the first line of main: pages and helpers that come from them inherit this.
  keepFamilyOutOfCoreDumps();
  const log = openLog({ folder, now: Date.now });
  log.append({
    kind: 'started',
    app: appVersion,
    ...{ electron: process.versions.electron, origin: electronOrigin(appRoot) },
    ...{ flavour, platform: process.platform },
  });
  // Asked only by pages, and no page is there before the lock opens its window.
  const session = await prepareSession(() => lock.allows('camera'));
  const dialogs = makeDialogs<BrowserWindow>(dialog, () => lock.window());
  const selfTest = makeSelfTest(() => void lock.closeVault('self-test'));
  const lockKey = makeLockKey(() => void lock.lock('asked'));
  const lock: Lock<BrowserWindow> = makeLock<BrowserWindow>({
    openWindow: (old) =>
      openWindow(session, old, {
        lockAsked: () => void lock.lock('asked'),
        present: () => lock.stillHere(),
        // A page that died took its end of the channel with it; the vault goes too.
        pageDied: (window) => window === lock.window() && void lock.lock('vault-stopped'),
        mayBeHeard: () => readPreferences(folder).camera.sound,
      }),
    startVault: (opened, ended, drafting) =>
      startVault(
        makeStore({
          ...{ folder, log, opened, drafting },
          selfTested: selfTest.reported,
          guard: () => guard.look(),
          choosePath: (what) => lockKey.during(() => dialogs.choosePath(what)),
        }),
        ended,
      ),
    vaultDied: selfTest.vaultDied,
    clearClipboard,
    log: log.append,
  });
  const guard = makeGuard({ folder, lock, systemOnline: () => net.isOnline(), log });
  openDoor(
    makeCaretaker({
      folder,
      lock,
      alarm: guard,
      log,
      machine: () => ({
        ...describeMachine(folder, log, lock.lockedBecause(), guard.facts()),
        selfTest: selfTest.state(),
      }),
      copy: copyText,
      hear: (isOn) => lock.window()?.webContents.setAudioMuted(!isOn),
      choosing: lockKey.choosing,
      askWhere: (name) => lockKey.during(() => dialogs.askWhere(name)),
      askFolder: () => lockKey.during(() => dialogs.askFolder()),
      paper: { print: () => lockKey.during(() => printWindow(lock.window())), pdf: () => pdfOfWindow(lock.window()) },
    }),
    lock.window,
  );
  powerMonitor.on('suspend', () => void lock.lockIfOpen('suspend'));
  powerMonitor.on('lock-screen', () => void lock.lockIfOpen('screen-lock'));
  // On Linux that event never comes. The threshold is of no use here: what counts is 'locked'.
  const screen = makeScreenWatch(
    () => powerMonitor.getSystemIdleState(3600),
    () => void lock.lockIfOpen('screen-lock'),
  );
  if (process.platform === 'linux') screen.start();
  powerMonitor.on('resume', guard.look);
  powerMonitor.on('unlock-screen', guard.look);
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
  app.on('window-all-closed', () => void lock.end().finally(() => app.quit()));
  app.on('will-quit', () => void lock.end());
  app.on('second-instance', () => lock.window()?.focus());
  guard.start();
  lock.begin();
}

function describeMachine(
  folder: string,
  log: Log,
  lockedBecause: Machine['lockedBecause'],
  guard: Pick<Machine, 'guard' | 'alarm'>,
): Omit<Machine, 'selfTest'> {
  const { language, camera } = readPreferences(folder);
  const trouble = log.trouble();
  return {
    language,
    camera,
    hasVault: existsSync(vaultPath(folder)),
    lockedBecause,
    appVersion,
    electron: { version: process.versions.electron, origin: electronOrigin(appRoot) },
    flavour,
    ownNetworkNamespace: inOwnNetworkNamespace(),
    ...guard,
    swap: readSwap(),
    log: {
      trouble: trouble === null ? null : { code: trouble.code, found: { ...trouble.found } },
      clockBehindMs: log.clockBack()?.last ?? null,
    },
  };
}

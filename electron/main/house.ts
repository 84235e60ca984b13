/** Puts the rooms of main together once Electron is ready: session, window, vault process, caretaker, and what locks. */
import { app, type BrowserWindow, dialog, net, powerMonitor } from 'electron';
import { ok } from '../../core/base/result.ts';
import type { Machine } from '../../core/contract/caretaker.ts';
import { makeCaretaker } from './caretaker.ts';
import { openDoor } from './caretaker-door.ts';
import { clearClipboard, copyText } from './clipboard.ts';
import { keepFamilyOutOfCoreDumps } from './core-dumps.ts';
import { makeDialogs } from './dialogs.ts';
import { appVersion, electronOrigin, flavour } from './flavour.ts';
import { makeGuard } from './guard/guard.ts';
import { readSwap } from './guard/swap.ts';
import { type Lock, makeLock } from './lock.ts';
import { logFacts } from './log-facts.ts';
import { type Log, openLog } from './log-file.ts';
import { inOwnNetworkNamespace } from './network-view.ts';
import { pdfOfWindow, printWindow } from './paper.ts';
import { appRoot } from './places.ts';
import { readPreferences } from './preferences.ts';
import { makeScreenWatch } from './screen-lock.ts';
import { makeSelfTest } from './self-test.ts';
import { prepareSession } from './session.ts';
import { makeStore } from './store.ts';
import { giveUpVault, vaultGone, vaultPlace } from './vault-place.ts';
import { startVault } from './vault-process.ts';
import { openWindow } from './windows.ts';

export async function openHouse(): Promise<void> {
  const folder = app.getPath('userData');
  // The zygotes are there before the first line of main: pages and helpers that come from them inherit this.
  keepFamilyOutOfCoreDumps();
  const log = openLog({ folder, now: Date.now });
  log.note({
    kind: 'started',
    app: appVersion,
    ...{ electron: process.versions.electron, origin: electronOrigin(appRoot) },
    ...{ flavour, platform: process.platform },
  });
  // Asked only by pages, and no page is there before the lock opens its window.
  const session = await prepareSession(() => lock.allows('camera'));
  const dialogs = makeDialogs<BrowserWindow>(dialog, () => lock.window());
  const selfTest = makeSelfTest(() => void lock.closeVault('self-test'));
  const lock: Lock<BrowserWindow> = makeLock<BrowserWindow>({
    openWindow: (old) =>
      openWindow(session, old, {
        lockAsked: () => void lock.lock('asked'),
        present: () => lock.stillHere(),
        // A page that died took its end of the channel with it; the vault goes too.
        pageDied: (window) => window === lock.window() && void lock.lock('vault-stopped'),
      }),
    startVault: (opened, ended, drafting) =>
      startVault(
        makeStore({
          ...{ folder, log, opened, drafting },
          selfTested: selfTest.reported,
          guard: () => guard.look(),
          choosePath: dialogs.choosePath,
        }),
        ended,
      ),
    vaultDied: selfTest.vaultDied,
    clearClipboard,
    log: log.note,
  });
  const guard = makeGuard({
    ...{ folder, lock, systemOnline: () => net.isOnline() },
    log: { append: (event) => (event.kind === 'alarm-acknowledged' ? log.append(event) : ok(log.note(event))) },
  });
  openDoor(
    makeCaretaker({
      folder,
      lock,
      alarm: guard,
      log,
      machine: () => ({
        ...describeMachine(folder, log, lock, guard.facts()),
        selfTest: selfTest.state(),
      }),
      giveUpVault: (typed) => giveUpVault({ folder, log }, typed),
      copy: copyText,
      askWhere: dialogs.askWhere,
      askFolder: dialogs.askFolder,
      paper: { print: () => printWindow(lock.window()), pdf: () => pdfOfWindow(lock.window()) },
    }),
    lock.window,
  );
  powerMonitor.on('suspend', () => void lock.lockIfOpen('suspend'));
  powerMonitor.on('suspend', log.sleep);
  powerMonitor.on('resume', log.wake);
  powerMonitor.on('lock-screen', () => void lock.lockIfOpen('screen-lock'));
  // On Linux that event never comes. The threshold is of no use here: what counts is 'locked'.
  const screen = makeScreenWatch(
    () => powerMonitor.getSystemIdleState(3600),
    () => void lock.lockIfOpen('screen-lock'),
  );
  if (process.platform === 'linux') screen.start();
  powerMonitor.on('resume', guard.look);
  powerMonitor.on('unlock-screen', guard.look);
  app.on('window-all-closed', () => void lock.end().finally(() => app.quit()));
  app.on('will-quit', () => void lock.end());
  app.on('second-instance', () => lock.window()?.focus());
  guard.start();
  lock.begin();
}

function describeMachine(
  folder: string,
  log: Log,
  lock: Pick<Lock<BrowserWindow>, 'lockedBecause' | 'mode'>,
  guard: Pick<Machine, 'guard' | 'alarm'>,
): Omit<Machine, 'selfTest'> {
  const { language, camera } = readPreferences(folder);
  const place = vaultPlace(folder);
  return {
    language,
    camera,
    hasVault: place === 'file',
    vaultGone: vaultGone(place, log.lastVault()),
    lockedBecause: lock.lockedBecause(),
    appVersion,
    electron: { version: process.versions.electron, origin: electronOrigin(appRoot) },
    flavour,
    ownNetworkNamespace: inOwnNetworkNamespace(),
    ...guard,
    swap: readSwap(),
    log: logFacts(log, lock.mode() === null),
  };
}

/**
 * Owns the window and the vault process, and removes both. Locking ends the vault's process and the page's process
 * (measured: if either stays, copies of secrets remain) and resets what the vault allowed.
 * `W` is the window; dependencies are injected, so that the order can be tested without Electron.
 */

import type { LogEventOf } from '../../core/audit/events.ts';
import type { Machine } from '../../core/contract/host.ts';
import type { ExportKind } from '../../core/contract/shapes.ts';
import type { VaultStateName } from '../../core/contract/watch.ts';
import { makeIdleTimer } from './idle.ts';

export type LockReason = NonNullable<Machine['lockReason']>;
export interface Opened extends Readonly<Record<ExportKind, boolean>> {
  readonly mode: 'practice' | 'real';
  readonly camera: boolean;
  readonly autoLockMinutes: number;
  /** Opened although the machine was online. */
  readonly overridden: boolean;
}
export interface Vault<W> {
  /** Creates a channel between vault and window; main keeps no end of it. */
  readonly connect: (window: W) => void;
  /** Lets the vault sign the log's head; resolves when that is done or takes too long. */
  readonly close: () => Promise<void>;
  /** Ends the process; resolves when it has ended. */
  readonly kill: () => Promise<void>;
  /** Undefined before the process has started. */
  readonly pid: () => number | undefined;
}
export interface LockParts<W> {
  /** Opens a window in place of `old`, whose process has ended when this returns. */
  readonly openWindow: (old: W | null) => W;
  /** The process of the window's page; undefined if there is none. */
  readonly pageOf: (window: W) => number | undefined;
  readonly startVault: (
    opened: (facts: Opened) => void,
    ended: () => void,
    drafting: (isOn: boolean) => void,
  ) => Vault<W>;
  /** A vault process ended without being told to. */
  readonly vaultDied: () => void;
  readonly clearClipboard: () => Promise<void>;
  /** A failing log does not block it: a lock is never refused. */
  readonly log: (event: LogEventOf<'locked'>) => void;
}

/** Longest wait for the vault's end: the window is closed even if the process does not end. */
const lockPatienceMs = 5000;
/** From Electron 44 on, the clipboard is asynchronous. */
const clipboardPatienceMs = 250;
/** Time for a last signature; a busy vault skips it. */
const closePatienceMs = 300;
/** If a network appeared, everything must be gone within a second: 250 ms to notice, this, and 500 ms to end a busy
 * process. */
const closePatienceOnlineMs = 150;

/** How long a vault process may wait unopened: 24 words are being written down, or a passphrase is being typed. */
const unopenedMinutes = 15;

export type Lock<W> = ReturnType<typeof makeLock<W>>;

export function makeLock<W>(parts: LockParts<W>) {
  let window: W | null = null;
  let vault: Vault<W> | null = null;
  /** A process that was started in advance and has no window yet. */
  let waiting: Vault<W> | null = null;
  let opened: Opened | null = null;
  /** A vault is being created or restored: the camera may be used for entropy or for backups. */
  let drafting = false;
  let reason: LockReason | null = null;
  /** A lock that began for another reason still counts for this one: the network must be reported. */
  let forNetwork = false;
  let locking: Promise<void> | null = null;
  let ending = false;
  const idle = makeIdleTimer(() => void lock('idle'));

  /** Removes the vault, waits (with a limit) for its process to end, and resets the state. */
  async function closeVault(why: LogEventOf<'locked'>['because']): Promise<void> {
    idle.stop();
    const mode = opened?.mode ?? 'unopened';
    opened = null;
    const open = vault;
    drafting = false;
    const dying = [vault, waiting];
    vault = null;
    waiting = null;
    for (const one of dying) {
      if (one === null) continue;
      // Logged before it happens, so that the head signed now covers it.
      if (one === open) parts.log({ kind: 'locked', because: why, mode });
      if (one === open && mode === 'real')
        await inTime(one.close, why === 'network' ? closePatienceOnlineMs : closePatienceMs);
      await inTime(one.kill, lockPatienceMs);
    }
    await inTime(parts.clearClipboard, clipboardPatienceMs);
  }

  async function replace(why: LockReason): Promise<void> {
    await closeVault(why);
    reason = forNetwork ? 'network' : why;
    if (!ending) window = parts.openWindow(window);
  }

  /** Locks once, however often it is called meanwhile. */
  function lock(why: LockReason): Promise<void> {
    if (ending) return Promise.resolve();
    if (why === 'network') forNetwork = true;
    locking ??= replace(why).finally(() => {
      locking = null;
      forNetwork = false;
    });
    return locking;
  }

  function startVault(): Vault<W> {
    const fresh: Vault<W> = parts.startVault(
      (facts) => {
        if (vault !== fresh) return;
        opened = facts;
        drafting = false;
        idle.start(facts.autoLockMinutes);
      },
      () => {
        if (fresh !== vault && fresh !== waiting) return;
        parts.vaultDied();
        if (vault === fresh) void lock('vault-stopped');
        else waiting = null;
      },
      (isOn) => {
        drafting = isOn && vault === fresh && opened === null;
      },
    );
    return fresh;
  }

  function holds(): VaultStateName {
    if (vault === null) return 'nothing';
    if (opened === null) return 'unopened';
    return opened.mode === 'practice' ? 'practice' : opened.overridden ? 'overridden' : 'real';
  }

  function connectVault(): boolean {
    if (locking !== null || ending || window === null) return false;
    if (vault === null) {
      vault = waiting ?? startVault();
      waiting = null;
      idle.start(unopenedMinutes);
    }
    vault.connect(window);
    return true;
  }

  return {
    /** Opens the first window, and starts a vault process for its self-test. */
    begin: () => {
      if (window !== null) return;
      window = parts.openWindow(null);
      waiting = startVault();
    },
    /** Removes the vault and keeps the window: the self-test failed. */
    closeVault,
    /** Final: no window is opened afterwards. */
    end: (): Promise<void> => {
      ending = true;
      return closeVault('ended');
    },
    lock,
    /** Locks only if there is a vault process. */
    lockIfOpen: (why: LockReason): Promise<void> => (vault === null ? Promise.resolve() : lock(why)),
    holds,
    /** All processes that may hold secrets: vault and page. */
    processes: (): number[] =>
      [vault?.pid(), waiting?.pid(), window === null ? undefined : parts.pageOf(window)].filter(
        (pid) => pid !== undefined,
      ),
    /** False while locking. */
    connectVault,
    stillHere: () => idle.stillHere(),
    window: () => (locking === null ? window : null),
    lockReason: () => reason,
    mode: () => opened?.mode ?? null,
    allows: (what: ExportKind | 'camera') => (what === 'camera' && drafting) || opened?.[what] === true,
  };
}

/** Runs it with a time limit: a vault that does not answer must not keep the page with its secrets alive. */
async function inTime(act: () => Promise<void>, patienceMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  try {
    await Promise.race([act(), patience]);
  } catch {
    // continues without it
  } finally {
    clearTimeout(timer);
  }
}

/** Main without Electron: which addresses are files, which starts are refused, what locks, what the window may ask. */
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BlankForm, hostContract, type Machine } from '../../core/contract/host.ts';
import { formAddress, origin, types, withoutFragment } from '../../electron/main/app-files.ts';
import { makeClipboardWatch } from '../../electron/main/clipboard-watch.ts';
import { makeGesture } from '../../electron/main/gesture.ts';
import { makeHost } from '../../electron/main/host.ts';
import { makeIdleTimer } from '../../electron/main/idle.ts';
import { isPresence, shortcutAction } from '../../electron/main/keyboard-shortcuts.ts';
import { makeLock, type Opened } from '../../electron/main/lock.ts';
import { openLog } from '../../electron/main/log-file.ts';
import { inOwnNetworkNamespace } from '../../electron/main/network-view.ts';
import { makeProcessEnd } from '../../electron/main/process-end.ts';
import { type IdleState, makeScreenWatch } from '../../electron/main/screen-lock.ts';
import { refusalToStart, startRefusalLines } from '../../electron/main/start-check.ts';
import { abandonVault } from '../../electron/main/vault-place.ts';
import { fileFor, headersFor } from '../../electron/shell/page-files.ts';

describe('addresses', () => {
  const root = '/opt/inkan/out/renderer';
  const place = { origin, root, types };

  it.each([
    ['app://inkan/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://inkan/assets/index-Bx_3.js', 'assets/index-Bx_3.js', 'text/javascript; charset=utf-8'],
    ['app://inkan/assets/a.wasm', 'assets/a.wasm', 'application/wasm'],
    ['app://inkan/assets/f-400.woff2', 'assets/f-400.woff2', 'font/woff2'],
  ])('%s is a file', (address, name, type) => {
    expect(fileFor(place, address)).toEqual({ file: path.join(root, name), type });
  });

  it('finds the page of blank forms, whose address names the form behind it', () => {
    const address = formAddress('words-24', 'ja');
    expect(address.endsWith('#words-24.ja')).toBe(true);
    expect(fileFor(place, withoutFragment(address))?.file).toBe(path.join(root, 'form.html'));
    expect(fileFor(place, address)).toBeNull();
  });

  it.each([
    'app://inkan/',
    'app://inkan',
    'app://evil/index.html',
    'app://inkan.evil/index.html',
    'app://inkan:80/index.html',
    'app://user@inkan/index.html',
    'https://inkan/index.html',
    'file:///etc/passwd',
    'app://inkan/../main/main.cjs',
    'app://inkan/..%2fmain.js',
    'app://inkan/%2e%2e/main.js',
    'app://inkan/a/../../main.js',
    'app://inkan/a/./b.js',
    'app://inkan/a//b.js',
    'app://inkan//etc/passwd.js',
    'app://inkan/a\\..\\b.js',
    'app://inkan/.hidden.js',
    'app://inkan/a/.b.js',
    'app://inkan/index.html?x',
    'app://inkan/index.html#x',
    'app://inkan/index.html\0.js',
    'app://inkan/main.cjs',
    'app://inkan/constructor',
    'app://inkan/a.constructor',
    `app://inkan/${'a'.repeat(600)}.js`,
  ])('%s is none', (address) => {
    expect(fileFor(place, address)).toBeNull();
  });

  it('never leads out of the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '%2e', '%2f', '\\', 'a', '.js', 'index.html', '\0', '//'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const found = fileFor(place, `app://inkan/${pieces.join('')}`);
        expect(found === null || found.file.startsWith(`${root}/`)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('come with a policy that lets nothing in from outside', () => {
    const policy = headersFor('index.html')['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    // Without allow-modals: only main prints.
    expect(policy).toContain('sandbox allow-scripts allow-same-origin allow-forms');
    expect(policy).not.toMatch(/unsafe|data:|https?:|\*/);
  });

  it('let WebAssembly be compiled in workers, and nothing more', () => {
    const features = (headersFor('index.html')['Permissions-Policy'] ?? '').split(', ');
    for (const name of ['microphone', 'display-capture', 'fullscreen', 'usb', 'clipboard-write', 'local-fonts'])
      expect(features).toContain(`${name}=()`);
    // Main decides about the camera case by case.
    expect(features.some((feature) => feature.startsWith('camera'))).toBe(false);
    const ofWorker = headersFor('assets/reader.worker-B1x_9.js')['Content-Security-Policy'] ?? '';
    expect(ofWorker.replace(" 'wasm-unsafe-eval'", '')).toBe(headersFor('index.html')['Content-Security-Policy']);
    for (const name of ['assets/index-B1x9.js', 'worker.js', 'a.worker-x.js.html', 'index.html', ''])
      expect(headersFor(name)['Content-Security-Policy']).not.toContain('wasm');
  });
});

describe('the start', () => {
  const start = {
    argv: [] as string[],
    env: {} as Readonly<Record<string, string | undefined>>,
    hasSwitch: (_name: string) => false,
    uid: 1000,
    platform: 'linux',
    flavour: 'release' as 'development' | 'release',
  };

  it('is refused to root and without the sandbox, in every flavour', () => {
    for (const flavour of ['development', 'release'] as const) {
      expect(refusalToStart({ ...start, flavour })).toBeNull();
      expect(refusalToStart({ ...start, flavour, uid: 0 })).toBe('running-as-root');
      for (const word of ['--no-sandbox', '-no-sandbox', '--no-sandbox=0', '--single-process', '--no-zygote']) {
        // Chromium trims every argument before it looks for dashes.
        for (const written of [word, ` ${word}`, `${word} `, `\t\n\v\f\r ${word}\n`]) {
          expect(refusalToStart({ ...start, flavour, argv: [written] })).toBe('sandbox-off');
        }
      }
      // Electron only checks whether it is set.
      for (const value of ['1', '0', '']) {
        expect(refusalToStart({ ...start, flavour, env: { ELECTRON_DISABLE_SANDBOX: value } })).toBe('sandbox-off');
      }
      for (const off of ['no-sandbox', 'single-process', 'no-zygote-sandbox']) {
        expect(refusalToStart({ ...start, flavour, hasSwitch: (name) => name === off })).toBe('sandbox-off');
      }
    }
    expect(refusalToStart({ ...start, platform: 'win32', argv: ['/No-Sandbox'] })).toBe('sandbox-off');
    expect(refusalToStart({ ...start, platform: 'win32', argv: ['\u3000/No-Sandbox'] })).toBe('sandbox-off');
    expect(refusalToStart({ ...start, argv: [' --gpu-launcher=/tmp/x'] })).toBe('switch-not-allowed');
  });

  it('of a release is refused with a switch it does not know, of a development build not', () => {
    const words = [
      '--gpu-launcher=/tmp/x',
      '--js-flags=--x',
      '--disable-web-security',
      '--load-extension=x',
      '--renderer-cmd-prefix=x',
    ];
    for (const word of words) {
      expect(refusalToStart({ ...start, argv: [word] })).toBe('switch-not-allowed');
      expect(refusalToStart({ ...start, flavour: 'development', argv: [word] })).toBeNull();
    }
    expect(
      refusalToStart({ ...start, argv: ['--remote-debugging-port=0', '--user-data-dir=/x', '--lang=ja'] }),
    ).toBeNull();
  });

  it('is refused in both languages', () => {
    for (const line of Object.values(startRefusalLines)) expect(line).toMatch(/^Inkan [\x20-\x7e]+ \/ .*[ぁ-ん]/);
  });
});

describe('keys', () => {
  const key = {
    ...{ type: 'keyDown', key: 'l', code: 'KeyL', isAutoRepeat: false },
    ...{ control: true, meta: false, alt: false, shift: false },
  };

  it('Ctrl+L locks, Cmd+L on macOS; a held key does not lock again', () => {
    expect(shortcutAction(key, 'linux')).toBe('lock');
    expect(shortcutAction({ ...key, key: 'L' }, 'win32')).toBe('lock');
    expect(shortcutAction(key, 'darwin')).toBeNull();
    expect(shortcutAction({ ...key, control: false, meta: true }, 'darwin')).toBe('lock');
    for (const not of [
      { isAutoRepeat: true },
      { type: 'keyUp' },
      { control: false },
      { alt: true },
      { key: 'r', code: 'KeyR' },
    ]) {
      expect(shortcutAction({ ...key, ...not }, 'linux')).toBeNull();
    }
  });

  it('Ctrl+L locks by its place too, where the layout writes another letter', () => {
    for (const written of ['り', 'д', 'λ', 'Unidentified', 'Process'])
      expect(shortcutAction({ ...key, key: written }, 'linux')).toBe('lock');
    // The letter at another position, as on Dvorak.
    expect(shortcutAction({ ...key, code: 'KeyP' }, 'linux')).toBe('lock');
    expect(shortcutAction({ ...key, key: 'り', code: 'KeyR' }, 'linux')).toBeNull();
  });

  it('copying and cutting get no key, on any system, layout or keyboard, held or not', () => {
    const bare = { ...key, key: '', code: '', control: false };
    for (const out of [
      { control: true, key: 'c' },
      { control: true, key: 'x' },
      { control: true, shift: true, key: 'C' },
      { meta: true, key: 'c' },
      { control: true, meta: true, key: 'x' },
      { control: true, key: 'с', code: 'KeyC' },
      { meta: true, key: 'そ', code: 'KeyC' },
      { control: true, key: 'さ', code: 'KeyX' },
      { control: true, key: 'Insert' },
      { shift: true, key: 'Delete', code: 'NumpadDecimal' },
      { shift: true, key: 'Delete' },
      { key: 'Copy' },
      { key: 'Cut' },
    ]) {
      for (const platform of ['linux', 'win32', 'darwin']) {
        expect(shortcutAction({ ...bare, ...out }, platform), JSON.stringify(out)).toBe('nothing');
        expect(shortcutAction({ ...bare, ...out, isAutoRepeat: true }, platform), JSON.stringify(out)).toBe('nothing');
      }
    }
    for (const kept of [
      { key: 'c', code: 'KeyC' },
      { shift: true, key: 'X', code: 'KeyX' },
      { key: 'Delete' },
      { shift: true, key: 'Insert' },
      { control: true, key: 'v', code: 'KeyV' },
      { control: true, key: 'a', code: 'KeyA' },
    ])
      expect(shortcutAction({ ...bare, ...kept }, 'linux'), JSON.stringify(kept)).toBeNull();
  });

  it('resize the text', () => {
    const act = (name: string) => shortcutAction({ ...key, key: name, code: '' }, 'linux');
    expect([act('+'), act('-'), act('0')]).toEqual(['larger', 'smaller', 'normal-size']);
  });
});

describe('the clipboard while the window is in front', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const watched = () => {
    const lies = { pageWrote: false, selected: false };
    const watch = makeClipboardWatch({
      pageWrote: async () => lies.pageWrote,
      clear: () => void Object.assign(lies, { pageWrote: false }),
      selection: { hasText: async () => lies.selected, clear: () => void Object.assign(lies, { selected: false }) },
    });
    return { lies, watch };
  };

  it('is emptied of what a page wrote, and of what was selected, within a quarter of a second and once more behind', async () => {
    const { lies, watch } = watched();
    watch.inFront();
    for (let round = 0; round < 3; round += 1) {
      Object.assign(lies, { pageWrote: true, selected: true });
      await vi.advanceTimersByTimeAsync(260);
      expect(lies).toEqual({ pageWrote: false, selected: false });
    }
    Object.assign(lies, { pageWrote: true, selected: true });
    watch.behind();
    await vi.advanceTimersByTimeAsync(1);
    expect(lies).toEqual({ pageWrote: false, selected: false });
    // Another program's window is in front: its selection is left alone.
    lies.selected = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(lies.selected).toBe(true);
  });

  it('is watched by one timer however often the window comes to the front, and goes on after a failure', async () => {
    let looks = 0;
    const watch = makeClipboardWatch({
      pageWrote: async () => {
        looks += 1;
        throw new Error('no clipboard');
      },
      clear: () => undefined,
      selection: null,
    });
    for (let times = 0; times < 5; times += 1) watch.inFront();
    await vi.advanceTimersByTimeAsync(2600);
    expect(looks).toBeGreaterThanOrEqual(10);
    expect(looks).toBeLessThanOrEqual(12);
  });
});

describe('presence', () => {
  it.each(['rawKeyDown', 'mouseDown', 'mouseMove', 'mouseWheel', 'touchStart'])('%s is somebody', (type) => {
    expect(isPresence({ type, modifiers: ['shift'] })).toBe(true);
  });

  it.each([
    'undefined',
    'mouseEnter',
    'mouseLeave',
    'keyUp',
    'char',
    'gestureScrollBegin',
    'gestureFlingStart',
    'toString',
  ])('%s is nobody', (type) => expect(isPresence({ type })).toBe(false));

  it('is not a key that is held down', () => {
    expect(isPresence({ type: 'rawKeyDown', modifiers: ['isAutoRepeat'] })).toBe(false);
    expect(isPresence({ type: 'rawKeyDown', modifiers: ['isautorepeat'] })).toBe(false);
  });

  it('is nothing that the window can say', () => {
    expect(Object.keys(hostContract).filter((name) => /here|idle|presen/i.test(name))).toEqual([]);
  });
});

describe('the idle timer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('expires once, is put off by someone being here, and stops', () => {
    const expired = vi.fn();
    const timer = makeIdleTimer(expired);
    timer.start(1);
    vi.advanceTimersByTime(50_000);
    timer.stillHere();
    vi.advanceTimersByTime(50_000);
    expect(expired).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300_000);
    expect(expired).toHaveBeenCalledTimes(1);
    timer.start(1);
    timer.stop();
    vi.advanceTimersByTime(300_000);
    expect(expired).toHaveBeenCalledTimes(1);
  });

  it('believes either clock: one may stand still while the machine sleeps, the other may be set back', () => {
    for (const moving of ['wall', 'steady'] as const) {
      const now = { wall: 1_000_000, steady: 0 };
      const expired = vi.fn();
      makeIdleTimer(expired, { wall: () => now.wall, steady: () => now.steady }).start(5);
      if (moving === 'steady') now.wall -= 500_000;
      now[moving] += 299_000;
      vi.advanceTimersByTime(1000);
      expect(expired).not.toHaveBeenCalled();
      now[moving] += 1000;
      vi.advanceTimersByTime(1000);
      expect(expired).toHaveBeenCalledTimes(1);
    }
  });

  it('takes no number for more than an hour or less than a minute', () => {
    const expired = vi.fn();
    const timer = makeIdleTimer(expired);
    for (const [minutes, ms] of [
      [Number.POSITIVE_INFINITY, 3_600_000],
      [-5, 60_000],
      [0, 60_000],
    ] as const) {
      expired.mockClear();
      timer.start(minutes);
      vi.advanceTimersByTime(ms - 2000);
      expect(expired).not.toHaveBeenCalled();
      vi.advanceTimersByTime(3000);
      expect(expired).toHaveBeenCalledTimes(1);
    }
  });
});

describe('the watch on the screen', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells once each time that the screen is locked, within a second', () => {
    const screen: { state: IdleState } = { state: 'active' };
    const locked = vi.fn();
    const watch = makeScreenWatch(() => screen.state, locked);
    watch.start();
    const after = (state: IdleState): number => {
      screen.state = state;
      vi.advanceTimersByTime(1000);
      return locked.mock.calls.length;
    };
    expect((['idle', 'locked', 'locked', 'unknown', 'locked', 'active'] as const).map(after)).toEqual([
      0, 1, 1, 1, 2, 2,
    ]);
    watch.stop();
    expect(after('locked')).toBe(2);
  });

  it('takes a screen that was locked before for no news, and a question that fails for none', () => {
    const locked = vi.fn();
    makeScreenWatch(() => 'locked', locked).start();
    makeScreenWatch(() => {
      throw new Error('no display');
    }, locked).start();
    vi.advanceTimersByTime(5000);
    expect(locked).not.toHaveBeenCalled();
  });
});

describe('the lock', () => {
  const facts: Opened = {
    mode: 'real',
    camera: true,
    allowCopy: true,
    allowSave: false,
    allowPictures: true,
    allowVideo: false,
    allowPrint: false,
    autoLockMinutes: 5,
    overridden: false,
  };

  /** The app's parts as plain objects that record what happens. */
  function app() {
    const log: string[] = [];
    let windows = 0;
    const vaults: {
      opened: (given: Opened) => void;
      ended: () => void;
      drafting: (isOn: boolean) => void;
      die: () => void;
    }[] = [];
    const lock = makeLock<string>({
      openWindow: (old) => {
        windows += 1;
        log.push(`window ${windows} for ${old}`);
        return `w${windows}`;
      },
      startVault: (opened, ended, drafting) => {
        log.push('vault starts');
        const vault = { opened, ended, drafting, die: () => {} };
        const dead = new Promise<void>((resolve) => {
          vault.die = resolve;
        });
        vaults.push(vault);
        return {
          connect: (window) => void log.push(`connect ${window}`),
          close: async () => void log.push('close'),
          pid: () => 100 + vaults.length,
          kill: async () => {
            log.push('kill');
            await dead;
            log.push('dead');
            ended();
          },
        };
      },
      pageOf: () => 99,
      vaultDied: () => void log.push('vault died'),
      clearClipboard: async () => void log.push('clipboard'),
      log: ({ because, mode }) => void log.push(`log ${because} ${mode}`),
    });
    lock.begin();
    return { lock, log, vaults, said: () => log.splice(0) };
  }

  it('writes it down, lets the vault sign, ends it, waits for its end, empties the clipboard, and only then opens a new window', async () => {
    const { lock, vaults, said } = app();
    expect(lock.connectVault()).toBe(true);
    vaults[0]?.opened(facts);
    expect(lock.allows('camera')).toBe(true);
    expect(lock.allows('allowCopy')).toBe(true);
    expect(lock.allows('allowSave')).toBe(false);
    expect(lock.allows('allowPictures')).toBe(true);
    expect(lock.allows('allowVideo')).toBe(false);
    said();
    const locking = lock.lock('asked');
    expect(lock.allows('camera')).toBe(false);
    expect(lock.allows('allowCopy')).toBe(false);
    expect(lock.window()).toBeNull();
    expect(lock.connectVault()).toBe(false);
    const again = lock.lock('idle');
    expect(said()).toEqual(['log asked real', 'close']);
    vaults[0]?.die();
    await Promise.all([locking, again]);
    expect(said()).toEqual(['kill', 'dead', 'clipboard', 'window 2 for w1']);
    expect(lock.lockReason()).toBe('asked');
    expect(lock.window()).toBe('w2');
  });

  it('names the processes that may hold a secret, and is for the network even when something else was first', async () => {
    const { lock, vaults } = app();
    lock.connectVault();
    expect(lock.processes()).toEqual([101, 99]);
    vaults[0]?.opened(facts);
    // The watcher ended it, and main notices the end before it learns the reason.
    const first = lock.lock('vault-stopped');
    const second = lock.lock('network');
    expect(lock.processes()).toEqual([99]);
    vaults[0]?.die();
    await Promise.all([first, second]);
    expect(lock.lockReason()).toBe('network');
    const next = lock.lock('asked');
    await next;
    expect(lock.lockReason()).toBe('asked');
  });

  it('starts one vault however often it is asked, and a new one after a lock', async () => {
    const { lock, vaults, said } = app();
    lock.connectVault();
    lock.connectVault();
    expect(said()).toEqual(['window 1 for null', 'vault starts', 'connect w1', 'connect w1']);
    vaults[0]?.die();
    await lock.lock('asked');
    // Messages of a vault that has ended change nothing.
    vaults[0]?.opened(facts);
    expect(lock.allows('allowCopy')).toBe(false);
    said();
    lock.connectVault();
    expect(said()).toEqual(['vault starts', 'connect w2']);
  });

  it('has nothing signed by a vault that holds no log key', async () => {
    const { lock, vaults, said } = app();
    lock.connectVault();
    vaults[0]?.opened({ ...facts, mode: 'practice' });
    vaults[0]?.die();
    said();
    await lock.lock('idle');
    expect(said()).toEqual(['log idle practice', 'kill', 'dead', 'clipboard', 'window 2 for w1']);
  });

  it('starts a vault with the first window, for its self-test, and uses it at the first need', async () => {
    const { lock, vaults, said } = app();
    expect(said()).toEqual(['window 1 for null', 'vault starts']);
    // Not opened by anybody: nothing to lock.
    await lock.lockIfOpen('suspend');
    expect(said()).toEqual([]);
    lock.connectVault();
    expect(said()).toEqual(['connect w1']);
    expect(vaults).toHaveLength(1);
  });

  it('allows the camera while a vault is being made, and nothing else; until it is open, or gone', async () => {
    const { lock, vaults } = app();
    // Not for a process without a window.
    vaults[0]?.drafting(true);
    expect(lock.allows('camera')).toBe(false);
    lock.connectVault();
    vaults[0]?.drafting(true);
    expect([lock.allows('camera'), lock.allows('allowCopy')]).toEqual([true, false]);
    vaults[0]?.drafting(false);
    expect(lock.allows('camera')).toBe(false);
    vaults[0]?.drafting(true);
    vaults[0]?.opened({ ...facts, camera: false });
    expect(lock.allows('camera')).toBe(false);
    // For an open vault the settings decide.
    vaults[0]?.drafting(true);
    expect(lock.allows('camera')).toBe(false);
    vaults[0]?.die();
    await lock.lock('asked');
    lock.connectVault();
    vaults[1]?.drafting(true);
    vaults[1]?.die();
    await lock.lock('asked');
    expect(lock.allows('camera')).toBe(false);
  });

  it('says when a vault died that nobody had ended, and goes on without one', () => {
    const { lock, vaults, said } = app();
    said();
    vaults[0]?.ended();
    expect(said()).toEqual(['vault died']);
    expect(lock.window()).toBe('w1');
    lock.connectVault();
    expect(said()).toEqual(['vault starts', 'connect w1']);
  });

  it('ends a vault that waits, at a lock and at the end, and does not call that dying', async () => {
    for (const end of ['lock', 'end', 'closeVault'] as const) {
      const { lock, vaults, said } = app();
      said();
      vaults[0]?.die();
      await { lock: () => lock.lock('asked'), end: lock.end, closeVault: () => lock.closeVault('self-test') }[end]();
      expect(said().slice(0, 3)).toEqual(['kill', 'dead', 'clipboard']);
    }
  });

  it('locks when the vault ends by itself, and says so', async () => {
    const { lock, vaults, said } = app();
    lock.connectVault();
    said();
    vaults[0]?.die();
    vaults[0]?.ended();
    await vi.waitFor(() => expect(lock.window()).toBe('w2'));
    expect(lock.lockReason()).toBe('vault-stopped');
  });

  it('lets a sleeping machine be when there is nothing to lock', async () => {
    const { lock, vaults, said } = app();
    said();
    await lock.lockIfOpen('suspend');
    expect(said()).toEqual([]);
    lock.connectVault();
    vaults[0]?.die();
    await lock.lockIfOpen('suspend');
    expect(lock.lockReason()).toBe('suspend');
  });

  it('opens no window any more at the end', async () => {
    const { lock, vaults, said } = app();
    lock.connectVault();
    vaults[0]?.die();
    said();
    await lock.end();
    await lock.lock('asked');
    expect(said()).toEqual(['log ended unopened', 'kill', 'dead', 'clipboard']);
  });

  it('locks after the minutes that the vault gave, and an unopened vault after a while', async () => {
    vi.useFakeTimers();
    try {
      const { lock, vaults } = app();
      lock.connectVault();
      vaults[0]?.die();
      vaults[0]?.opened(facts);
      await vi.advanceTimersByTimeAsync(4 * 60_000);
      lock.stillHere();
      await vi.advanceTimersByTimeAsync(4 * 60_000);
      expect(lock.lockReason()).toBeNull();
      await vi.advanceTimersByTimeAsync(61_000);
      expect(lock.lockReason()).toBe('idle');
      lock.connectVault();
      vaults[1]?.die();
      await vi.advanceTimersByTimeAsync(14 * 60_000);
      expect(lock.window()).toBe('w2');
      await vi.advanceTimersByTimeAsync(61_000);
      expect(lock.window()).toBe('w3');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a lock whose vault does not end', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['never ends', () => new Promise<void>(() => undefined)],
    ['cannot be ended', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
  ])('replaces the window all the same when it %s', async (_how, kill) => {
    const openWindow = vi.fn(() => ({}));
    const clearClipboard = vi.fn(async () => undefined);
    const lock = makeLock<object>({
      openWindow,
      startVault: () => ({ connect: () => undefined, close: async () => undefined, kill, pid: () => undefined }),
      pageOf: () => undefined,
      vaultDied: () => undefined,
      clearClipboard,
      log: () => undefined,
    });
    lock.begin();
    lock.connectVault();
    const locking = lock.lock('asked');
    await vi.advanceTimersByTimeAsync(5000);
    await locking;
    expect(openWindow).toHaveBeenCalledTimes(2);
    expect(clearClipboard).toHaveBeenCalledTimes(1);
    expect(lock.lockReason()).toBe('asked');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the lock of a vault that does not sign in time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits a third of a second, then takes the vault away', async () => {
    const kill = vi.fn(async () => undefined);
    let open: (facts: Opened) => void = () => undefined;
    const lock = makeLock<object>({
      openWindow: () => ({}),
      startVault: (opened) => {
        open = opened;
        return { connect: () => undefined, close: () => new Promise(() => undefined), kill, pid: () => undefined };
      },
      pageOf: () => undefined,
      vaultDied: () => undefined,
      clearClipboard: async () => undefined,
      log: () => undefined,
    });
    lock.begin();
    lock.connectVault();
    const ways = { allowCopy: false, allowSave: false, allowPictures: false, allowVideo: false, allowPrint: false };
    open({ mode: 'real', camera: true, autoLockMinutes: 5, overridden: false, ...ways });
    const locking = lock.lock('suspend');
    await vi.advanceTimersByTimeAsync(299);
    expect(kill).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(kill).toHaveBeenCalledTimes(1);
    await locking;
    expect(lock.lockReason()).toBe('suspend');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the end of a process', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function process(spawned: boolean) {
    const child = Object.assign(new EventEmitter(), {
      pid: undefined as number | undefined,
      kill: vi.fn(() => child.pid !== undefined),
    });
    const hard = vi.fn((_pid: number) => undefined);
    const end = makeProcessEnd(child, hard);
    const spawn = () => {
      child.pid = 77;
      child.emit('spawn');
    };
    if (spawned) spawn();
    return { child, hard, end, spawn };
  }

  it('is asked for politely, and comes', async () => {
    const { child, hard, end } = process(true);
    const killed = end.kill();
    expect(child.kill).toHaveBeenCalledTimes(1);
    child.emit('exit');
    await killed;
    expect(end.isAlive()).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(hard).not.toHaveBeenCalled();
    await end.kill();
    expect(child.kill).toHaveBeenCalledTimes(1);
  });

  it('is forced on one that is busy, again and again until it comes', async () => {
    const { child, hard, end } = process(true);
    let isOver = false;
    void end.kill().then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(499);
    expect(hard).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(502);
    expect(hard.mock.calls).toEqual([[77], [77], [77]]);
    expect(isOver).toBe(false);
    child.emit('exit');
    await vi.advanceTimersByTimeAsync(5000);
    expect(isOver).toBe(true);
    expect(hard).toHaveBeenCalledTimes(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('comes to one that was told before it had begun', async () => {
    const { child, hard, end, spawn } = process(false);
    const killed = end.kill();
    await vi.advanceTimersByTimeAsync(2000);
    expect(hard).not.toHaveBeenCalled();
    spawn();
    expect(hard).toHaveBeenCalledWith(77);
    child.emit('exit');
    await killed;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the host', () => {
  let machine: Machine = {
    language: null,
    appearance: { textSize: 100, theme: 'system' },
    camera: { label: '', mirrored: false, sound: false },
    hasVault: false,
    lockReason: null,
    appVersion: '0.1.0',
    electron: { version: '33.2.1', origin: 'test-runtime' },
    flavour: 'development',
    ownNetworkNamespace: false,
    selfTest: 'passed',
    guard: { state: 'offline', seen: [], scope: 'linux' },
    alarm: null,
    folder: null,
    settings: null,
    swap: 'none',
    vaultGone: null,
    log: { trouble: null, clockBehindMs: null, reading: false, putAside: null, leftOpen: [] },
  };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'inkan-host-'));
    mkdirSync(path.join(folder, 'data', 'deeper'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function host(allowed: boolean, where: string | null = null) {
    const copied: string[] = [];
    const hear = vi.fn();
    const applyTheme = vi.fn();
    const lock = {
      lock: vi.fn(async () => undefined),
      connectVault: () => true,
      allows: () => allowed,
      mode: () => 'real' as const,
    };
    const log = openLog({ folder: path.join(folder, 'data'), now: () => 1_764_000_000_000 });
    let deeds = 0;
    const gesture = { spend: () => deeds > 0 && deeds-- > 0 };
    const click = () => {
      deeds += 1;
    };
    const handlers = makeHost({
      folder: path.join(folder, 'data'),
      machine: () => machine,
      alarm: { refusesVault: () => null, acknowledge: async () => ({ ok: true, value: null }) },
      preferences: { change: () => ({ ok: true, value: null }) },
      ...{ lock, log, hear, applyTheme, gesture, choosing: () => undefined },
      abandonVault: (typed) => abandonVault({ folder: path.join(folder, 'data'), log }, typed),
      copy: async (text) => void copied.push(text),
      askWhere: async () => where,
      askFolder: async () => null,
      printForm: async (form) => (form === 'words-24' ? 'printed' : form === 'share-20' ? 'cancelled' : 'failed'),
      paper: { print: async () => 'failed', pdf: async () => null },
    });
    return { handlers, copied, lock, log, click };
  }
  const refused = (code: string) => ({ ok: false, reason: { code, found: {} } });

  it('opens no vault process when the self-test has failed', async () => {
    const { handlers } = host(true);
    expect(await handlers.connectVault({})).toEqual({ ok: true, value: {} });
    machine = { ...machine, selfTest: { failed: ['argon2id'] } };
    expect(await handlers.connectVault({})).toEqual(refused('self-test-failed'));
    machine = { ...machine, selfTest: 'passed' };
  });

  it('copies and saves only what the open vault allows', async () => {
    const { handlers, copied } = host(false, path.join(folder, 'x.txt'));
    expect(await handlers.copyReply({ text: 'signed' })).toEqual(refused('refused-by-setting'));
    expect(await handlers.saveReply({ name: 'reply.txt', text: 'signed' })).toEqual(refused('refused-by-setting'));
    expect(copied).toEqual([]);
    const open = host(true, path.join(folder, 'x.txt'));
    expect((await open.handlers.copyReply({ text: 'signed' })).ok).toBe(true);
    expect(open.copied).toEqual(['signed']);
    expect(await open.handlers.saveReply({ name: 'reply.txt', text: 'signed' })).toEqual({
      ok: true,
      value: { saved: true },
    });
    expect(readFileSync(path.join(folder, 'x.txt'), 'utf8')).toBe('signed');
  });

  it('prints blank forms whatever the vault allows, and no page of the window', async () => {
    const { handlers, click } = host(false);
    const printForm = (form: BlankForm) => {
      click();
      return handlers.printForm({ form });
    };
    expect(await printForm('words-24')).toEqual({ ok: true, value: { printed: true } });
    expect(await printForm('share-20')).toEqual({ ok: true, value: { printed: false } });
    expect(await printForm('share-33')).toEqual(refused('printing-failed'));
    expect(await handlers.print({})).toEqual(refused('refused-by-setting'));
  });

  it('prints a blank form only after a key or a click, once for each, and logs it', async () => {
    const { handlers, click, log } = host(false);
    expect(await handlers.printForm({ form: 'words-24' })).toEqual(refused('message-rejected'));
    const before = log.head().sequence;
    click();
    expect((await handlers.printForm({ form: 'words-24' })).ok).toBe(true);
    expect(await handlers.printForm({ form: 'words-24' })).toEqual(refused('message-rejected'));
    expect(log.head().sequence).toBe(before + 1);
  });

  it('counts what the system sent, for some seconds, and no movement or held key', () => {
    let now = 0;
    const gesture = makeGesture(() => now);
    for (const type of ['mouseMove', 'mouseWheel', 'keyUp', 'char', 'undefined']) gesture.heard({ type });
    gesture.heard({ type: 'rawKeyDown', modifiers: ['isAutoRepeat'] });
    expect(gesture.spend()).toBe(false);
    for (const type of ['rawKeyDown', 'mouseDown', 'touchStart']) {
      gesture.heard({ type });
      now += 4999;
      expect([gesture.spend(), gesture.spend()]).toEqual([true, false]);
    }
    gesture.heard({ type: 'mouseDown' });
    now += 5000;
    expect(gesture.spend()).toBe(false);
  });

  it('saves nothing among its own files, by whatever way they are reached', async () => {
    symlinkSync(path.join(folder, 'data'), path.join(folder, 'link'));
    for (const place of ['data', 'data/deeper', 'link', 'link/deeper', 'data/../data']) {
      const file = `${folder}/${place}/vault.inkan`;
      const { handlers } = host(true, file);
      expect(await handlers.saveReply({ name: 'reply.txt', text: 'x' })).toEqual(refused('storage-denied'));
      expect(existsSync(file)).toBe(false);
    }
    const beside = host(true, path.join(folder, 'data.txt'));
    expect((await beside.handlers.saveReply({ name: 'reply.txt', text: 'x' })).ok).toBe(true);
  });

  it('saves nothing when the person cancelled, or under a name that is a path', async () => {
    const { handlers } = host(true);
    expect(await handlers.saveReply({ name: 'reply.txt', text: 'x' })).toEqual({ ok: true, value: { saved: false } });
    for (const name of ['../reply.txt', '/etc/x.txt', '.bashrc', 'a', 'a.b.c', 'a b.txt', 'a\0.txt', '']) {
      expect(await handlers.saveReply({ name, text: 'x' })).toEqual(refused('message-rejected'));
    }
  });

  it('shows the log in pages, and whether it holds', async () => {
    const { handlers, log } = host(true);
    log.append({ kind: 'locked', because: 'idle', mode: 'real' });
    await handlers.copyReply({ text: 'signed' });
    const page = await handlers.readLog({ from: 0, count: 10 });
    expect(page).toMatchObject({
      ok: true,
      value: { head: log.head(), entries: [{ sequence: 3 }, { sequence: 2 }, { sequence: 1 }] },
    });
    const verdict = { wrong: null, entries: 3, signedHeads: 0, lastSigned: null };
    expect(await handlers.verifyLog({})).toEqual({ ok: true, value: verdict });
    const file = path.join(folder, 'data', 'log.inkan');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"idle"', '"suspend"'));
    expect(await handlers.verifyLog({})).toEqual(refused('log-altered'));
    writeFileSync(file, readFileSync(file, 'utf8').replace('"suspend"', '"IDLE"'));
    expect(await handlers.verifyLog({})).toMatchObject({ value: { wrong: { code: 'log-malformed' } } });
  });

  it('says of each export what came of it', async () => {
    const { handlers, log } = host(true, path.join(folder, 'reply.json'));
    const newest = () => {
      const page = log.page(0, 1);
      return page.ok ? page.value[0]?.event : null;
    };
    await handlers.saveReply({ name: 'reply.json', text: '{}' });
    expect(newest()).toEqual({ kind: 'done', entry: 1 });
    const failing = host(true, path.join(folder, 'nowhere', 'reply.json'));
    await failing.handlers.saveReply({ name: 'reply.json', text: '{}' });
    const failed = failing.log.page(0, 1);
    expect(failed.ok && failed.value[0]?.event).toMatchObject({ kind: 'undone', entry: 3, code: 'storage-failed' });
    expect(failing.log.openOutcomes()).toEqual([]);
    // Cancelled before anything was logged: no entry, no outcome.
    const before = failing.log.head();
    await host(true, null).handlers.saveReply({ name: 'reply.json', text: '{}' });
    expect(failing.log.head()).toEqual(before);
  });

  it('locks without making the page wait for its own end', async () => {
    const { handlers, lock } = host(true);
    expect((await handlers.lock({})).ok).toBe(true);
    expect(lock.lock).toHaveBeenCalledWith('asked');
  });
});

describe('the view of the network', () => {
  const head = 'Inter-|   Receive\n face |bytes    packets\n';
  const address = { address: '10.0.0.1', netmask: '', family: 'IPv4' as const, mac: '', internal: false, cidr: null };

  it('is a namespace of our own when there is only loopback, and it is down', () => {
    expect(inOwnNetworkNamespace(`${head}    lo:       0  0\n`, {})).toBe(true);
    expect(inOwnNetworkNamespace(`${head}    lo: 0\n`, { lo: [{ ...address, internal: true }] })).toBe(false);
    expect(inOwnNetworkNamespace(`${head}    lo: 0\n  eth0: 0\n`, {})).toBe(false);
    expect(inOwnNetworkNamespace(head, {})).toBe(false);
    expect(inOwnNetworkNamespace(null, {})).toBe(false);
  });
});

/** The Linux launcher: only listed environment variables reach the app. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '..', '..', 'build', 'launcher', 'inkan.sh');
/** The launcher refuses root. */
const ordinary = process.getuid?.() === 0 ? { uid: 61_234, gid: 61_234 } : {};
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'launcher-'));
  cpSync(source, path.join(dir, 'inkan.sh'));
  // Replaces the app and records what reached it.
  writeFileSync(path.join(dir, 'electron'), '#!/bin/sh\nprintf "%s\\n" "$@"\necho --\nexec /usr/bin/env -0\n');
  for (const file of ['.', 'inkan.sh', 'electron']) chmodSync(path.join(dir, file), 0o755);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function start(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const run = spawnSync('/bin/sh', [path.join(dir, 'inkan.sh'), ...args], {
    ...ordinary,
    env: { ...env },
    encoding: 'utf8',
    cwd: '/',
  });
  // The loader's own complaint about a library preloaded into the shell.
  expect(run.stderr.replaceAll(/^ERROR: ld\.so: .*\n/gm, '')).toBe('');
  const [told = '', seen = ''] = run.stdout.split('--\n');
  const pairs = seen.split('\0').filter(Boolean);
  return { args: told.split('\n').filter(Boolean), env: Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s))) };
}

const kept = {
  HOME: '/home/a b',
  USER: 'a',
  LOGNAME: 'a',
  LANG: 'ja_JP.UTF-8',
  LANGUAGE: 'ja:en',
  LC_ALL: 'C.UTF-8',
  LC_TIME: 'ja_JP.UTF-8',
  TZ: 'Asia/Tokyo',
  DISPLAY: ':7',
  WAYLAND_DISPLAY: 'wayland-0',
  XAUTHORITY: '/home/a b/.Xauthority',
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
  XDG_RUNTIME_DIR: '/run/user/1000',
  XDG_SESSION_TYPE: 'x11',
  XDG_CURRENT_DESKTOP: 'GNOME',
  XDG_CONFIG_HOME: '/home/a b/.config',
  GTK_IM_MODULE: 'fcitx',
  XMODIFIERS: '@im=fcitx',
};

/** Variables that a shell adds by itself. */
const byTheShell = ['PWD', 'OLDPWD', 'SHLVL', '_'];

describe('the launcher', () => {
  it('hands on what a desktop, a language and an input method need, exactly', () => {
    const { env } = start(kept);
    expect(env).toMatchObject(kept);
  });

  it.each([
    'LD_PRELOAD',
    'LD_AUDIT',
    'LD_LIBRARY_PATH',
    'GTK_MODULES',
    'GTK_PATH',
    'GTK3_MODULES',
    'GIO_EXTRA_MODULES',
    'GIO_MODULE_DIR',
    'GDK_PIXBUF_MODULE_FILE',
    'NODE_OPTIONS',
    'NODE_V8_COVERAGE',
    'NODE_REDIRECT_WARNINGS',
    'NODE_EXTRA_CA_CERTS',
    'CHROME_DEVEL_SANDBOX',
    'ELECTRON_RUN_AS_NODE',
    'ELECTRON_ENABLE_LOGGING',
    'ELECTRON_LOG_FILE',
    'ELECTRON_OZONE_PLATFORM_HINT',
    'http_proxy',
    'SSLKEYLOGFILE',
    'INKAN_HOME',
    'A_NAME_NOBODY_KNOWS',
    'LC_lower',
    'LC_X;id',
  ])('keeps %s from the app', (name) => {
    expect(start({ ...kept, [name]: '/nowhere/at-all' }).env).not.toHaveProperty([name]);
  });

  it('hands on nothing but its list', () => {
    const names = Object.keys(start({ ...kept, ANYTHING: '1' }).env).filter((name) => !byTheShell.includes(name));
    expect(names.toSorted()).toEqual([...Object.keys(kept), 'PATH'].toSorted());
  });

  it('takes programs from the system only, whatever PATH says', () => {
    const { env } = start({ ...kept, PATH: '/tmp/elsewhere:/usr/bin' });
    expect(env.PATH).toBe('/usr/sbin:/usr/bin:/sbin:/bin');
  });

  it.each(['/tmp/module.so', '../x', 'a b', 'ibus:/tmp/x'])(
    'does not take %j for the name of an input method',
    (name) => {
      expect(start({ ...kept, GTK_IM_MODULE: name }).env).not.toHaveProperty('GTK_IM_MODULE');
    },
  );

  it('hands on its arguments as they are, and values with line breaks and quotes', () => {
    const words = ['--user-data-dir=/tmp/a b', "it's", '$HOME', '--'];
    const { args, env } = start({ ...kept, TZ: "it's\n$(id)" }, words.slice(0, 3));
    expect(args).toEqual(words.slice(0, 3));
    expect(env.TZ).toBe("it's\n$(id)");
  });
});

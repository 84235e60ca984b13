/**
 * Conditions under which Inkan refuses to start: root, a missing sandbox, and (release) every unknown switch.
 * Chromium has dozens of switches that disable a protection or run a program; only a list of allowed ones is closed.
 */
import { sandboxOff, sandboxOffVariable } from '../shell/sandbox-off.ts';

export type StartRefusal = 'running-as-root' | 'sandbox-off' | 'switch-not-allowed';

/** Switches that a release build accepts: appearance and storage, nothing that opens or runs anything. */
const harmless = new Set([
  'user-data-dir',
  'lang',
  'force-device-scale-factor',
  'high-dpi-support',
  'force-dark-mode',
  'ozone-platform',
  'ozone-platform-hint',
  'wayland-text-input-version',
  'enable-wayland-ime',
  'disable-gpu',
  'disable-namespace-sandbox', // the setuid sandbox takes over, or Electron aborts
]);

/** Removed from the command line of a release (switches.ts) before Chromium acts on them, so they need no refusal. */
export const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins'] as const;
/** Node's own; the fuses of a package disable them. */
const ignoredByFuse = ['inspect', 'inspect-brk', 'inspect-port', 'inspect-wait', 'inspect-publish-uid'];
const releaseSwitches = new Set<string>([...harmless, ...debugging, ...ignoredByFuse]);

/**
 * Names of the switches in an argument list, as Chromium parses them: surrounding white space is dropped, then one or
 * two dashes, on Windows also a slash. `trim` removes more than Chromium's ASCII white space, which is harmless.
 */
export function switchNames(argv: readonly string[], platform: string): string[] {
  const mark = platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/;
  return argv.flatMap((word) => {
    const name = mark.exec(word.trim())?.[1];
    return name === undefined ? [] : [platform === 'win32' ? name.toLowerCase() : name];
  });
}

export function refusalToStart(start: {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What Chromium itself has read, from any source. */
  readonly hasSwitch: (name: string) => boolean;
  readonly uid: number | undefined;
  readonly platform: string;
  readonly flavour: 'development' | 'release';
}): StartRefusal | null {
  const names = switchNames(start.argv, start.platform);
  if (start.uid === 0) return 'running-as-root';
  if (names.some((name) => sandboxOff.includes(name))) return 'sandbox-off';
  if (start.env[sandboxOffVariable] !== undefined) return 'sandbox-off';
  if (sandboxOff.some((name) => start.hasSwitch(name))) return 'sandbox-off';
  if (start.flavour === 'release' && names.some((name) => !releaseSwitches.has(name))) return 'switch-not-allowed';
  return null;
}

/** One line for the terminal in both languages, and the exit code (78 is EX_CONFIG of sysexits.h). */
export const startRefusalLines: Readonly<Record<StartRefusal, string>> = {
  'running-as-root':
    'Inkan does not run as root: start it as an ordinary user. / Inkan は root では動きません。一般ユーザーで起動してください。',
  'sandbox-off':
    'Inkan does not run without the Chromium sandbox: remove the switch or variable (ELECTRON_DISABLE_SANDBOX) that turns it off. / Inkan は Chromium のサンドボックスなしでは動きません。サンドボックスを無効にするスイッチや環境変数（ELECTRON_DISABLE_SANDBOX）を外してください。',
  'switch-not-allowed':
    'Inkan does not know one of the command-line switches and does not start with it. / コマンドラインに使用できないスイッチがあるため、Inkan は起動しません。',
};
export const refusedExitCode = 78;

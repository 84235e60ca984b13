/** Starts that the desk refuses, whatever it was built as: root, and everything that switches a sandbox off. Pure. */

/** Each one disables a sandbox, as in Inkan's own list (electron/main/start-check.ts). */
const sandboxOff = [
  'no-sandbox',
  'single-process',
  'in-process-gpu',
  'disable-seccomp-filter-sandbox',
  'allow-sandbox-debugging',
  'no-zygote',
  'no-zygote-sandbox',
];
/** Makes Electron start without the sandbox if it is set to any value. */
const sandboxOffVariable = 'ELECTRON_DISABLE_SANDBOX';
/** Each one takes away what keeps the window to its own files. */
const windowOpened = ['disable-web-security', 'load-extension'];

export function isUnsafeStart(start: {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What Chromium itself has read. */
  readonly hasSwitch: (name: string) => boolean;
  readonly uid: number | undefined;
}): boolean {
  if (start.uid === 0 || start.env[sandboxOffVariable] !== undefined) return true;
  return [...sandboxOff, ...windowOpened].some(start.hasSwitch);
}

/** Starts that the desk refuses, whatever it was built as: root, and everything that switches a sandbox off. Pure. */
import { sandboxOff, sandboxOffVariable } from '../../electron/shell/sandbox-off.ts';

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

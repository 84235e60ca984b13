/** The system's clipboard, written only when the vault's settings allow it and emptied at every lock. */
import { type Clipboard, clipboard } from 'electron';

export async function copyText(text: string): Promise<void> {
  await clipboard.writeText(text); // at once in Electron 33, a promise in later ones
}

/** Linux has a second clipboard, what was last selected; Electron changed how it is reached. */
export function clearClipboard(): void {
  clipboard.clear();
  if (process.platform !== 'linux') return;
  const selection: Clipboard | undefined = clipboard.selection;
  if (selection !== undefined) selection.clear();
  else (clipboard.clear as (type: 'selection') => void)('selection');
}

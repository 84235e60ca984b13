/** The system's clipboard, written only when the vault's settings allow it and emptied at every lock. */
import { type Clipboard, clipboard } from 'electron';

export async function copyText(text: string): Promise<void> {
  await clipboard.writeText(text); // at once in Electron 33, a promise in later ones
}

/**
 * Linux has a second clipboard, what was last selected; Electron 44 changed how it is reached, and that it takes time.
 * Both are tried, and the clipboard is read again: text that is still there is written over. Never rejects.
 */
export async function clearClipboard(): Promise<void> {
  const selection: Clipboard | undefined = process.platform === 'linux' ? clipboard.selection : undefined;
  const kind = selection === undefined && process.platform === 'linux' ? 'selection' : null;
  await Promise.all([
    quietly(() => clipboard.clear()),
    quietly(() => selection?.clear()),
    quietly(() => kind !== null && (clipboard.clear as (type: 'selection') => void)(kind)),
  ]);
  await quietly(async () => {
    if ((await clipboard.readText()) !== '') await clipboard.writeText('');
  });
}

async function quietly(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch {
    // a lock goes on without
  }
}

/** The system's clipboard: written only when the vault's settings allow it, emptied at every lock and of what a page wrote. */
import { type Clipboard, clipboard } from 'electron';
import { isWrittenByOurPage } from './clipboard-mark.ts';

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

/** Written by a page of ours, by itself. */
export const pageWroteClipboard = (): Promise<boolean> =>
  isWrittenByOurPage({ has: (format) => clipboard.has(format), read: readMark });

async function readMark(format: string): Promise<string | null> {
  try {
    if (earlier.readBuffer !== undefined) return earlier.readBuffer(format).toString();
    for (const item of await clipboard.read()) {
      if (!item.types.includes(format)) continue;
      const mark = await item.getType(format);
      return 'text' in mark ? await mark.text() : null;
    }
  } catch {
    // it cannot be read
  }
  return null;
}

interface OldClipboard {
  clear(type: 'selection'): void;
  has(format: string, type: 'selection'): boolean;
  readonly readBuffer?: (format: string) => Buffer;
}
const later = (): Clipboard | undefined => clipboard.selection;
const earlier = clipboard as unknown as OldClipboard;

export function clearSelection(): void {
  const selection = later();
  if (selection === undefined) earlier.clear('selection');
  else selection.clear();
}

export async function selectionHasText(): Promise<boolean> {
  return (await later()?.has('text/plain')) ?? earlier.has('text/plain', 'selection');
}

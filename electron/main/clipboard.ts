/** The system's clipboard: written only if the vault's settings allow it; cleared at every lock, and whenever a page
 * wrote it. */
import { type Clipboard, clipboard } from 'electron';
import { isWrittenByOurPage } from './clipboard-mark.ts';

export async function copyText(text: string): Promise<void> {
  await clipboard.writeText(text); // synchronous in Electron 33, a promise in later ones
}

/**
 * Linux has a second clipboard with the last selection; Electron 44 changed its interface and made it asynchronous.
 * Both interfaces are tried, then the clipboard is read again; text that is still there is overwritten. Never rejects.
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
    // a lock continues without it
  }
}

/** Whether a page of ours wrote the clipboard by itself. */
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

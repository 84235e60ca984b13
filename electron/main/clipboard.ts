/** The system's clipboard: written only when the vault's settings allow it, emptied at every lock and of what a page wrote. */
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

/** Chromium adds these to what a page copies, and to nothing else: what main or another program wrote has none of them. */
const marksOfPages = ['chromium/x-source-url', 'chromium/x-internal-source-rfh-token'] as const;

/** Looks at the kinds of what lies there, never at the content: it may be a secret, and may be somebody else's. */
export async function pageWroteClipboard(): Promise<boolean> {
  for (const mark of marksOfPages) {
    if (await clipboard.has(mark)) return true;
    // How later Electrons name formats that are no MIME types.
    if (await clipboard.has(`electron application/osclipboard;format="${mark}"`)) return true;
  }
  return false;
}

interface OldClipboard {
  clear(type: 'selection'): void;
  has(format: string, type: 'selection'): boolean;
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

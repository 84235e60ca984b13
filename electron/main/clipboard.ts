/** The system's clipboard: written only when the vault's settings allow it, emptied at every lock and of what a page wrote. */
import { type Clipboard, clipboard } from 'electron';

export async function copyText(text: string): Promise<void> {
  await clipboard.writeText(text); // at once in Electron 33, a promise in later ones
}

export function clearClipboard(): void {
  clipboard.clear();
  if (process.platform === 'linux') clearSelection();
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

/** Linux has a second clipboard, what was last selected; Electron changed how it is reached. */
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

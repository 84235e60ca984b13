/**
 * Detects whether the clipboard was written by one of our pages. Chromium adds the page's address to what a page
 * copies; so do Chrome, Edge, VS Code and other Chromium-based programs, whose texts are left alone. Main's own text
 * has no address. The text itself is not read, because it may be a secret or belong to someone else. No Electron here.
 */

export interface MarkEyes {
  readonly has: (format: string) => Promise<boolean> | boolean;
  /** Null if it cannot be read. */
  readonly read: (format: string) => Promise<string | null>;
}

const addressMark = 'chromium/x-source-url';
/** Marks text of any Chromium page. Without an address it may be ours. */
const tokenMark = 'chromium/x-internal-source-rfh-token';
const own = 'app://inkan/';

/** Names that later Electrons use for formats that are no MIME types. */
const namesOf = (mark: string) => [mark, `electron application/osclipboard;format="${mark}"`];

export async function isWrittenByOurPage({ has, read }: MarkEyes): Promise<boolean> {
  for (const name of namesOf(addressMark)) {
    if (!(await has(name))) continue;
    const address = await read(name);
    // A missing or unreadable address may be ours.
    return address === null || address === '' || address.startsWith(own);
  }
  for (const name of namesOf(tokenMark)) if (await has(name)) return true;
  return false;
}

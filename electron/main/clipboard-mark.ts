/**
 * Whether what lies in the clipboard was written by a page of ours. Chromium adds the address of the page to what a page copies;
 * so do Chrome, Edge, VS Code and every other program made with it, whose texts are left alone. What main writes has none.
 * The text itself is not read: it may be a secret, and may be somebody else's. No Electron here.
 */

export interface MarkEyes {
  readonly has: (format: string) => Promise<boolean> | boolean;
  /** Null when it cannot be read. */
  readonly read: (format: string) => Promise<string | null>;
}

const addressMark = 'chromium/x-source-url';
/** Of a page too, but not of which: alone, it may be ours. */
const tokenMark = 'chromium/x-internal-source-rfh-token';
const own = 'app://inkan/';

/** How later Electrons name formats that are no MIME types. */
const namesOf = (mark: string) => [mark, `electron application/osclipboard;format="${mark}"`];

export async function isWrittenByOurPage({ has, read }: MarkEyes): Promise<boolean> {
  for (const name of namesOf(addressMark)) {
    if (!(await has(name))) continue;
    const address = await read(name);
    // An address that cannot be read, or none, may be ours.
    return address === null || address === '' || address.startsWith(own);
  }
  for (const name of namesOf(tokenMark)) if (await has(name)) return true;
  return false;
}

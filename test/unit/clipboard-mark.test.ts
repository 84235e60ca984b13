/** Who wrote the clipboard, by the marks that Chromium leaves there. */
import { describe, expect, it } from 'vitest';
import { isWrittenByOurPage, type MarkEyes } from '../../electron/main/clipboard-mark.ts';

const address = 'chromium/x-source-url';
const token = 'chromium/x-internal-source-rfh-token';
const later = (mark: string) => `electron application/osclipboard;format="${mark}"`;
const lies = (marks: Readonly<Record<string, string | null>>): MarkEyes => ({
  has: (format) => Object.hasOwn(marks, format),
  read: async (format) => marks[format] ?? null,
});

describe('what lies in the clipboard', () => {
  it.each([
    'https://explorer.example/app://inkan/',
    'vscode-file://vscode-app/usr/share/code/index.html',
    'chrome://settings/',
    'app://inkan.example/index.html',
    'app://other/index.html',
    'file:///home/a/app.html',
  ])('is another program’s when its mark names %s', async (page) => {
    expect(await isWrittenByOurPage(lies({ [address]: page, [token]: 'x' }))).toBe(false);
    expect(await isWrittenByOurPage(lies({ [later(address)]: page, [later(token)]: 'x' }))).toBe(false);
  });

  it('is ours when its mark names our page, or cannot be read, or names nobody', async () => {
    for (const page of ['app://inkan/index.html', '', null])
      for (const name of [address, later(address)])
        expect([page, name, await isWrittenByOurPage(lies({ [name]: page }))]).toEqual([page, name, true]);
    for (const name of [token, later(token)]) expect(await isWrittenByOurPage(lies({ [name]: 'x' }))).toBe(true);
  });

  it('has no mark when no page wrote it', async () => {
    expect(await isWrittenByOurPage(lies({ 'text/plain': 'app://inkan/' }))).toBe(false);
  });
});

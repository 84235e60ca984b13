/** Desktop differences between the Electron of the tests and the one that ships: clipboards and file dialogs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDialogs } from '../../electron/main/dialogs.ts';

const fake = vi.hoisted(() => ({ clipboard: {} as Record<string, unknown> }));
vi.mock('electron', () => ({
  get clipboard() {
    return fake.clipboard;
  },
}));

/** Two clipboards with the methods of one Electron or the other. */
function electron33() {
  const held = { clipboard: 'a', selection: 'b' };
  const which = (type: unknown) => (type === 'selection' ? 'selection' : 'clipboard');
  fake.clipboard = {
    clear: (type?: string) => {
      held[which(type)] = '';
    },
    readText: () => held.clipboard,
    writeText: (text: string) => {
      held.clipboard = text;
    },
  };
  return held;
}

function electron44({ fails = false, deaf = false } = {}) {
  const held = { clipboard: 'a', selection: 'b' };
  const of = (which: 'clipboard' | 'selection') => ({
    clear: async (...wrong: unknown[]) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (fails) throw new Error('the clipboard is somebody else’s');
      if (!deaf && wrong.length === 0) held[which] = '';
    },
    readText: async () => held[which],
    writeText: async (text: string) => {
      if (fails) throw new Error('the clipboard is somebody else’s');
      held[which] = text;
    },
  });
  fake.clipboard = { ...of('clipboard'), selection: of('selection') };
  return held;
}

describe('the clipboard', () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
  const on = (value: string) => Object.defineProperty(process, 'platform', { ...platform, value });
  afterEach(() => void Object.defineProperty(process, 'platform', platform));
  const clear = async () => (await import('../../electron/main/clipboard.ts')).clearClipboard();

  it('is emptied in Electron 33, and what was selected too', async () => {
    on('linux');
    const held = electron33();
    await clear();
    expect(held).toEqual({ clipboard: '', selection: '' });
  });

  it('is emptied in Electron 44 when the promise resolves, and what was selected too', async () => {
    on('linux');
    const held = electron44();
    await clear();
    expect(held).toEqual({ clipboard: '', selection: '' });
  });

  it('is emptied where there is only one', async () => {
    on('win32');
    const held = electron33();
    await clear();
    expect(held).toEqual({ clipboard: '', selection: 'b' });
  });

  it('is written over when emptying did nothing', async () => {
    on('linux');
    const held = electron44({ deaf: true });
    await clear();
    expect(held.clipboard).toBe('');
  });

  it('keeps no lock from happening when it refuses', async () => {
    on('linux');
    electron44({ fails: true });
    await expect(clear()).resolves.toBeUndefined();
  });
});

describe('the dialogs for files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'inkan-dialogs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function dialogs(chosen: string | null, window: string | null = 'window') {
    const asked: unknown[] = [];
    let next = chosen;
    const choose = (file: string | null) => {
      next = file;
    };
    const made = makeDialogs<string>(
      {
        showSaveDialog: async (_window, options) => {
          asked.push(options);
          return { canceled: next === null, filePath: next ?? '' };
        },
        showOpenDialog: async (_window, options) => {
          asked.push(options);
          return { canceled: next === null, filePaths: next === null ? [] : [next] };
        },
      },
      () => window,
    );
    return { ...made, asked, choose };
  }

  it('begin where the last one ended, in any of them', async () => {
    const { askWhere, choosePath, askFolder, asked, choose } = dialogs(path.join(folder, 'reply.txt'));
    expect(await askWhere('reply.txt')).toBe(path.join(folder, 'reply.txt'));
    choose(null);
    expect([await choosePath('open-key-file'), await choosePath('new-key-file'), await askFolder()]).toEqual([
      null,
      null,
      null,
    ]);
    expect(asked).toEqual([
      { defaultPath: 'reply.txt', properties: ['showOverwriteConfirmation'] },
      { defaultPath: folder, properties: ['openFile'] },
      { defaultPath: path.join(folder, 'custodian.inkan-key'), properties: ['showOverwriteConfirmation'] },
      { defaultPath: folder, properties: ['openDirectory', 'createDirectory'] },
    ]);
  });

  it('begin in a folder that was chosen, and next to a file that was opened', async () => {
    const { askWhere, choosePath, askFolder, asked, choose } = dialogs(folder);
    await askFolder();
    await askWhere('a.txt');
    expect(asked[1]).toMatchObject({ defaultPath: path.join(folder, 'a.txt') });
    choose(path.join(folder, 'deeper', 'backup.age'));
    await choosePath('open-backup');
    choose(null);
    await choosePath('open-backup');
    // The folder is gone, like a removed medium.
    expect(asked[3]).toEqual({ properties: ['openFile'] });
  });

  it('answer nothing without a window', async () => {
    const { askWhere, choosePath, askFolder, asked } = dialogs(folder, null);
    expect([await askWhere('a'), await choosePath('open-backup'), await askFolder()]).toEqual([null, null, null]);
    expect(asked).toEqual([]);
  });
});

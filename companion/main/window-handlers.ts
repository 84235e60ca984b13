/** The group 'window' of the bridge: how the window looks, the clipboard, and files that a person saves. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, clipboard, dialog, nativeTheme } from 'electron';
import type { Handlers } from '../../core/contract/define.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { DeskWindowContract } from '../contract/desk-window.ts';
import { buildWords } from './build-facts.ts';
import type { openSettings } from './settings.ts';

interface Around {
  readonly settings: ReturnType<typeof openSettings>;
  readonly window: () => BrowserWindow | null;
  /** Nothing is saved into it: it has the record and the requester's key. */
  readonly folder: string;
}

const done = { ok: true, value: {} } as const;
const refused = (code: DeskReason['code']) => ({ ok: false, reasons: [{ code, found: {} }] }) as const;

export function windowHandlers({ settings, window, folder }: Around): Handlers<DeskWindowContract> {
  nativeTheme.themeSource = settings.now().theme;
  return {
    start: async () => ({ settings: settings.now(), build: buildWords() }),
    settings: async (to) => {
      nativeTheme.themeSource = to.theme;
      return settings.change(to) ? done : refused('record-unwritable');
    },
    copy: async ({ text }) => {
      clipboard.writeText(text);
      return done;
    },
    save: async ({ name, bytes }) => {
      const over = window();
      if (over === null) return refused('internal');
      const chosen = await dialog.showSaveDialog(over, {
        defaultPath: name,
        properties: ['showOverwriteConfirmation'],
      });
      if (chosen.canceled || chosen.filePath === '') return { ok: true, value: { saved: false } };
      if (isIn(folder, chosen.filePath)) return refused('record-unwritable');
      try {
        await writeFile(chosen.filePath, bytes);
        return { ok: true, value: { saved: true } };
      } catch {
        return refused('record-unwritable');
      }
    },
  };
}

const isIn = (folder: string, file: string): boolean =>
  `${path.resolve(file)}${path.sep}`.startsWith(folder + path.sep);

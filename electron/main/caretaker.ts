/** What the window may ask main: the handlers of the caretaker contract. Never a secret passes here. No Electron here. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, refuse } from '../../core/base/result.ts';
import type { CaretakerContract, Machine } from '../../core/contract/caretaker.ts';
import type { Handlers } from '../../core/contract/define.ts';
import { writeDurably } from './durable-file.ts';
import { writeLanguage } from './preferences.ts';

export interface CaretakerParts {
  /** Where settings and vault lie. */
  readonly folder: string;
  readonly machine: () => Machine;
  readonly lock: {
    readonly lock: (why: 'asked') => Promise<void>;
    readonly openKeyRoom: () => boolean;
    readonly stillHere: () => void;
    readonly allows: (what: 'allowCopy' | 'allowSave') => boolean;
  };
  readonly copy: (text: string) => Promise<void>;
  /** The file that the person chose, or null. */
  readonly askWhere: (name: string) => Promise<string | null>;
}

/** A file name that means one file in any folder on any system. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.[a-z0-9]{1,8}$/;

export function makeCaretaker(parts: CaretakerParts): Handlers<CaretakerContract> {
  const { lock } = parts;
  return {
    machine: async () => ok(parts.machine()),
    chooseLanguage: async ({ language }) => {
      const written = writeLanguage(parts.folder, language);
      return written.ok ? ok(parts.machine()) : refused(written.reason);
    },
    openKeyRoom: async () => (lock.openKeyRoom() ? ok({}) : refused(because('vault-locked'))),
    lock: async () => {
      // Not awaited: the answer would go to a page that is gone by then.
      void lock.lock('asked');
      return ok({});
    },
    stillHere: async () => {
      lock.stillHere();
      return ok({});
    },
    copyReply: async ({ text }) => {
      if (!lock.allows('allowCopy')) return refused(because('refused-by-setting'));
      await parts.copy(text);
      return ok({});
    },
    saveReply: async ({ name, text }) => {
      if (!plainName.test(name)) return refused(because('message-rejected'));
      if (!lock.allows('allowSave')) return refused(because('refused-by-setting'));
      const file = await parts.askWhere(name);
      if (file === null) return ok({ saved: false });
      // The dialog may have been open for long: the vault may be locked by now.
      if (!lock.allows('allowSave')) return refused(because('refused-by-setting'));
      if (isInside(parts.folder, file)) return refused(because('storage-denied'));
      const written = writeDurably(path.resolve(file), new TextEncoder().encode(text), true);
      return written.ok ? ok({ saved: true }) : refused(written.reason);
    },
  };
}

/** A reply in the app's own folder could take the place of the vault. Links are followed: a file has many paths. */
function isInside(folder: string, file: string): boolean {
  const way = path.relative(real(folder), real(path.dirname(path.resolve(file))));
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

/** The one true path of a folder; of one that is not there (nothing can be written into it) the path as given. */
function real(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return path.resolve(folder);
  }
}

function refused(reason: Reason) {
  return refuse({ code: reason.code, found: { ...reason.found } });
}

/**
 * The system's file dialogs. From Electron 43 on they start in the downloads folder each time. People use one removable
 * medium repeatedly, so this remembers the last folder until the app ends. No Electron here; `W` is the window.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PathPurpose } from './store.ts';

interface SaveOptions {
  defaultPath: string;
  properties: 'showOverwriteConfirmation'[];
}
interface OpenOptions {
  defaultPath?: string;
  properties: ('openFile' | 'openDirectory' | 'createDirectory')[];
}
/** The used part of Electron's `dialog`. */
export interface SystemDialogs<W> {
  showSaveDialog(window: W, options: SaveOptions): Promise<{ canceled: boolean; filePath: string }>;
  showOpenDialog(window: W, options: OpenOptions): Promise<{ canceled: boolean; filePaths: string[] }>;
}

const suggestedNames: Readonly<Record<PathPurpose, string | null>> = {
  'open-key-file': null,
  'new-key-file': 'custodian.inkan-key',
  'open-backup': null,
  'new-backup': 'inkan-backup.age',
};

export function makeDialogs<W>(system: SystemDialogs<W>, current: () => W | null) {
  let last: string | null = null;
  /** The medium may have been removed meanwhile. */
  const folder = () => (last !== null && existsSync(last) ? last : null);

  async function askWhere(name: string): Promise<string | null> {
    const window = current();
    if (window === null) return null;
    const chosen = await system.showSaveDialog(window, {
      defaultPath: path.join(folder() ?? '', name),
      properties: ['showOverwriteConfirmation'],
    });
    if (chosen.canceled || chosen.filePath === '') return null;
    last = path.dirname(chosen.filePath);
    return chosen.filePath;
  }

  async function open(properties: OpenOptions['properties'], folderOf: (chosen: string) => string) {
    const window = current();
    if (window === null) return null;
    const from = folder();
    const chosen = await system.showOpenDialog(window, { ...(from === null ? {} : { defaultPath: from }), properties });
    const [first] = chosen.filePaths;
    if (chosen.canceled || first === undefined) return null;
    last = folderOf(first);
    return first;
  }

  return {
    askWhere,
    /** Returns only the path: the vault reads and writes such files itself and never overwrites one. */
    choosePath: (what: PathPurpose): Promise<string | null> => {
      const name = suggestedNames[what];
      return name === null ? open(['openFile'], path.dirname) : askWhere(name);
    },
    askFolder: (): Promise<string | null> => open(['openDirectory', 'createDirectory'], (chosen) => chosen),
  };
}

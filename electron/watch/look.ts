/** Reads files of /sys and /proc, and distinguishes missing from unreadable ones. */
import fs from 'node:fs';

/** Used part of node:fs: passed in by tests, which let single files fail. */
export type ReadFs = Pick<
  typeof fs,
  'openSync' | 'readSync' | 'closeSync' | 'readdirSync' | 'readlinkSync' | 'statSync' | 'lstatSync'
>;

export type Look = ReturnType<typeof makeLook>;

/** Longer files are truncated: a machine with that many routes has a network. */
const room = Buffer.alloc(65_536);

export function makeLook(use: ReadFs = fs) {
  const failed = new Set<string>();

  /** Null if it is missing, and if it is unreadable: then it is added to the failures. */
  function attempt<T>(file: string, act: () => T): T | null {
    try {
      return act();
    } catch (error) {
      if (!isGone(error)) failed.add(file);
      return null;
    }
  }

  function read(file: string): string {
    const handle = use.openSync(file, 'r');
    try {
      let length = 0;
      for (let got = 1; got > 0 && length < room.length; length += got) {
        got = use.readSync(handle, room, length, room.length - length, null);
      }
      return room.toString('utf8', 0, length).trim();
    } finally {
      use.closeSync(handle);
    }
  }

  return {
    text: (file: string): string | null => attempt(file, () => read(file)),
    names: (folder: string): string[] => attempt(folder, () => use.readdirSync(folder)) ?? [],
    /** Target of a link; null if it is no link. */
    target: (link: string): string | null =>
      attempt(link, () => (use.lstatSync(link).isSymbolicLink() ? use.readlinkSync(link) : null)),
    isThere: (file: string): boolean => attempt(file, () => use.lstatSync(file)) !== null,
    /** Only a path that is certainly no folder counts as none; an inaccessible one counts as a folder. */
    isFolder: (name: string): boolean => {
      try {
        return use.statSync(name).isDirectory();
      } catch (error) {
        return !isGone(error);
      }
    },
    /** Files that exist and could not be read. */
    failed: (): string[] => [...failed],
  };
}

function isGone(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO' || code === 'ENOTDIR';
}

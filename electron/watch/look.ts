/** Looks at files of /sys and /proc, and tells what is not there from what cannot be read. */
import fs from 'node:fs';

/** What is used of node:fs: handed in by tests, which let single files fail. */
export type ReadFs = Pick<
  typeof fs,
  'openSync' | 'readSync' | 'closeSync' | 'readdirSync' | 'readlinkSync' | 'statSync' | 'lstatSync'
>;

export type Look = ReturnType<typeof makeLook>;

/** Pieces of files that are longer are cut off: a machine with so many routes has one. */
const room = Buffer.alloc(65_536);

export function makeLook(use: ReadFs = fs) {
  const failed = new Set<string>();

  /** Null when it is not there (any more), and when it cannot be read: then it is among those that failed. */
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
    /** Where a link leads; null when it is none. */
    target: (link: string): string | null =>
      attempt(link, () => (use.lstatSync(link).isSymbolicLink() ? use.readlinkSync(link) : null)),
    isThere: (file: string): boolean => attempt(file, () => use.lstatSync(file)) !== null,
    /** Only what is surely none is none: what may not be looked at counts as a folder. */
    isFolder: (name: string): boolean => {
      try {
        return use.statSync(name).isDirectory();
      } catch (error) {
        return !isGone(error);
      }
    },
    /** The files that are there and could not be read. */
    failed: (): string[] => [...failed],
  };
}

function isGone(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO' || code === 'ENOTDIR';
}

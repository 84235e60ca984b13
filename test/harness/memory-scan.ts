/**
 * Searches the memory of processes (Linux: /proc/PID/maps, pagemap, mem) and the files of a folder for secrets. It must
 * be allowed to trace the processes: root, or root of their namespace. Unreadable memory is an error, never treated as
 * clean.
 */
import fs from 'node:fs';
import path from 'node:path';
import { longest, makeSearch, type Needle } from './needles.ts';
import type { AppProcess } from './processes.ts';

export interface Found {
  /** `vault 4711 [heap]`, or a file's path. */
  readonly where: string;
  readonly what: AppProcess['what'] | 'file';
  readonly needle: string;
}

export interface Scan {
  readonly found: readonly Found[];
  /** Bytes read, to prove that something was read. */
  readonly bytes: number;
}

const chunkBytes = 4 * 1_048_576;
const pageBytes = 4096;

export function scanMemory(processes: readonly AppProcess[], needles: readonly Needle[]): Scan {
  const search = makeSearch(needles);
  const overlap = longest(needles);
  const found: Found[] = [];
  let bytes = 0;
  for (const { pid, what } of processes) {
    const read = eachPiece(pid, overlap, (piece, place) => {
      bytes += piece.length;
      for (const { needle } of search(piece)) found.push({ where: `${what} ${pid} ${place}`, what, needle });
    });
    // A process that ended meanwhile has no memory any more.
    if (!read && fs.existsSync(`/proc/${pid}/maps`)) throw new Error(`the memory of ${what} ${pid} could not be read`);
  }
  return { found, bytes };
}

export function scanFiles(folder: string, needles: readonly Needle[]): Scan {
  const search = makeSearch(needles);
  const found: Found[] = [];
  let bytes = 0;
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    const facts = fs.lstatSync(file, { throwIfNoEntry: false });
    if (facts?.isFile() !== true) continue;
    const content = aligned(fs.readFileSync(file));
    bytes += content.length;
    const inside = [...search(content), ...search(aligned(Buffer.from(name)))];
    found.push(...inside.map(({ needle }): Found => ({ where: file, what: 'file', needle })));
  }
  return { found, bytes };
}

/** Every piece of memory that may contain written data; false if none could be read. */
function eachPiece(pid: number, overlap: number, take: (piece: Buffer, place: string) => void): boolean {
  let mem: number;
  let pagemap: number;
  try {
    mem = fs.openSync(`/proc/${pid}/mem`, 'r');
    pagemap = fs.openSync(`/proc/${pid}/pagemap`, 'r');
  } catch {
    return false;
  }
  let any = false;
  try {
    const buffer = Buffer.from(new ArrayBuffer(chunkBytes + overlap + 8));
    for (const region of regionsOf(pid)) {
      for (const [from, to] of region.shared ? [[region.from, region.to] as const] : presentIn(pagemap, region)) {
        for (let at = from; at < to; at += chunkBytes) {
          const length = Math.min(chunkBytes + overlap, to - at);
          const got = readAt(mem, buffer, length, at);
          if (got === 0) continue;
          any = true;
          take(buffer.subarray(0, got), region.name);
        }
      }
    }
  } finally {
    fs.closeSync(mem);
    fs.closeSync(pagemap);
  }
  return any;
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly shared: boolean;
  readonly name: string;
}

/** Readable regions, except the unchanging pages of program files. Format of /proc/PID/maps: proc(5). */
function regionsOf(pid: number): Region[] {
  const lines = readText(`/proc/${pid}/maps`).split('\n');
  return lines.flatMap((line) => {
    const match = /^([0-9a-f]+)-([0-9a-f]+) (r)(.)(.)(.) \S+ \S+ (\d+)\s*(.*)$/.exec(line);
    if (match === null) return [];
    const [, from = '', to = '', , write, , sharing, inode, name = ''] = match;
    if (write !== 'w' && inode !== '0' && !name.includes('memfd:') && !name.startsWith('/dev/shm/')) return [];
    if (name === '[vvar]' || name === '[vsyscall]' || name.startsWith('[vvar')) return [];
    const shared = sharing === 's';
    return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), shared, name: name || 'anonymous' }];
  });
}

/** Runs of existing pages (in memory or swapped): the rest was never written.
 * Documentation/admin-guide/mm/pagemap.rst. */
function presentIn(pagemap: number, { from, to }: Region): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  const pages = (to - from) / pageBytes;
  const entries = Buffer.alloc(Math.min(pages, 65_536) * 8);
  for (let done = 0; done < pages; ) {
    const count = Math.min(pages - done, 65_536);
    const got = readAt(pagemap, entries, count * 8, (from / pageBytes + done) * 8) / 8;
    if (got === 0) break;
    for (let i = 0; i < got; i += 1) {
      // Bits 63 and 62 of the little-endian entry.
      if (((entries[i * 8 + 7] as number) & 0xc0) === 0) continue;
      const start = from + (done + i) * pageBytes;
      const last = runs.at(-1);
      if (last !== undefined && last[1] === start) last[1] += pageBytes;
      else runs.push([start, start + pageBytes]);
    }
    done += got;
  }
  return runs;
}

/** Number of bytes read: fewer than requested if a page cannot be read (of a device). */
function readAt(handle: number, buffer: Buffer, length: number, at: number): number {
  let done = 0;
  while (done < length) {
    try {
      const got = fs.readSync(handle, buffer, done, length - done, at + done);
      if (got <= 0) break;
      done += got;
    } catch {
      break;
    }
  }
  return done;
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Compares words of four bytes, so it needs a copy that begins at a multiple of four. */
const aligned = (content: Buffer): Buffer => {
  const copy = Buffer.from(new ArrayBuffer(Math.ceil(content.length / 4) * 4));
  content.copy(copy);
  return copy;
};

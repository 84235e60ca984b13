/**
 * Exports from the window: clipboard, files, paper. Each checks the open vault's settings twice, because a dialog may
 * stay open for long. Never: writes into the app's own folder, or a kind of file that its permission does not cover. No
 * Electron here.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { LogEvent } from '../../core/audit/events.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Handlers } from '../../core/contract/define.ts';
import { type HostContract, maxSavedBytes } from '../../core/contract/host.ts';
import type { ExportKind } from '../../core/contract/shapes.ts';
import { type Foreign, makeForeign } from './foreign-file.ts';
import { writeFolder } from './new-folder.ts';

export interface ExportsParts {
  /** Folder of settings and vault. */
  readonly folder: string;
  readonly lock: {
    readonly allows: (what: ExportKind) => boolean;
    /** Mode of the open vault. */
    readonly mode: () => 'practice' | 'real' | null;
  };
  /** Flushed to the disk before it answers; if it is refused, nothing leaves. */
  readonly log: (event: LogEvent) => Result<unknown, Reason>;
  /** Writes files to removable media. */
  readonly foreign?: Foreign;
  readonly copy: (text: string) => Promise<void>;
  /** The path that the person chose, or null. */
  readonly askWhere: (name: string) => Promise<string | null>;
  /** The folder that the person chose, or null. */
  readonly askFolder: () => Promise<string | null>;
  readonly paper: {
    /** With the system's dialog. */
    readonly print: () => Promise<'printed' | 'cancelled' | 'failed'>;
    /** The page's print layout; null if it fails. */
    readonly pdf: () => Promise<Uint8Array | null>;
  };
}

type ExportSettings = 'copyReply' | 'saveReply' | 'saveBytes' | 'savePictures' | 'print' | 'savePdf';

/** A name that is valid in any folder on any system, and its extension. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.([a-z0-9]{1,8})$/;
const plainFolder = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;

/** Extension and first bytes of each kind of file: PNG (ISO/IEC 15948 §5.2), WebM (EBML, RFC 8794 §11.2.1). */
const kinds = {
  picture: { extension: 'png', start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], way: 'allowPictures' },
  video: { extension: 'webm', start: [0x1a, 0x45, 0xdf, 0xa3], way: 'allowVideo' },
} as const;

/** Extensions for a reply's text: none that a system would execute or show as a page. */
const texts: readonly string[] = ['json', 'hex', 'txt'];

const extensionOf = (name: string): string | null => plainName.exec(name)?.[1] ?? null;
const isOf = (kind: keyof typeof kinds, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) =>
  extensionOf(name) === kinds[kind].extension && kinds[kind].start.every((byte, index) => bytes[index] === byte);

export function makeExports(parts: ExportsParts): Pick<Handlers<HostContract>, ExportSettings> {
  const may = parts.lock.allows;
  const foreign = parts.foreign ?? makeForeign();
  /** Logged before it leaves. */
  const told = (way: string, bytes: Uint8Array | null, length = bytes?.length ?? 0) =>
    parts.log({
      kind: 'exported',
      practice: parts.lock.mode() !== 'real',
      ...{ way, digest: bytes === null ? null : digestOf(bytes), bytes: length },
    });

  async function saveOne(what: string, name: string, way: ExportKind, make: () => Promise<Result<Uint8Array, Reason>>) {
    if (!may(way)) return refuse(reason('refused-by-setting'));
    const file = await parts.askWhere(name);
    if (file === null) return ok({ saved: false });
    // The dialog may have been open for long: the vault may be locked by now.
    if (!may(way)) return refuse(reason('refused-by-setting'));
    const placed = await mayLieIn(path.dirname(path.resolve(file)));
    if (!placed.ok) return refuse(placed.reason);
    const bytes = await make();
    if (!bytes.ok) return refuse(bytes.reason);
    if (!may(way)) return refuse(reason('refused-by-setting'));
    const logged = told(what, bytes.value);
    if (!logged.ok) return refuse(logged.reason);
    const written = await foreign.write(path.resolve(file), bytes.value, true, () => may(way));
    return written.ok ? ok({ saved: true }) : refuse(written.reason);
  }

  /** A reply in the app's own folder could replace the vault. Links are resolved, because a file has many paths. */
  async function mayLieIn(folder: string): Promise<Result<null, Reason>> {
    const own = await foreign.real(parts.folder);
    if (!own.ok) return own;
    const real = await foreign.real(folder);
    if (!real.ok) return real;
    return isInside(own.value, real.value) ? refuse(reason('storage-denied')) : ok(null);
  }

  return {
    copyReply: async ({ text }) => {
      if (!may('allowCopy')) return refuse(reason('refused-by-setting'));
      const logged = told('copy', new TextEncoder().encode(text));
      if (!logged.ok) return refuse(logged.reason);
      await parts.copy(text);
      return ok({});
    },
    saveReply: async ({ name, text }) => {
      if (!texts.includes(extensionOf(name) ?? '')) return refuse(reason('message-rejected'));
      return saveOne('text', name, 'allowSave', async () => ok(new TextEncoder().encode(text)));
    },
    saveBytes: async ({ what, name, bytes }) => {
      if (!isOf(what, { name, bytes })) return refuse(reason('message-rejected'));
      return saveOne(what, name, kinds[what].way, async () => ok(bytes));
    },
    savePictures: async ({ folder, files }) => {
      const names = new Set(files.map(({ name }) => name.toLowerCase()));
      const isWhole = plainFolder.test(folder) && names.size === files.length;
      if (!isWhole || !files.every((file) => isOf('picture', file))) return refuse(reason('message-rejected'));
      if (!may('allowPictures')) return refuse(reason('refused-by-setting'));
      const place = await parts.askFolder();
      if (place === null) return ok({ saved: false });
      const placed = await mayLieIn(path.resolve(place));
      if (!placed.ok) return refuse(placed.reason);
      const logged = told(
        'pictures',
        null,
        files.reduce((sum, { bytes }) => sum + bytes.length, 0),
      );
      if (!logged.ok) return refuse(logged.reason);
      const written = await writeFolder(path.resolve(place), folder, files, () => may('allowPictures'), foreign);
      return written.ok ? ok({ saved: true }) : refuse(written.reason);
    },
    print: async () => {
      if (!may('allowPrint')) return refuse(reason('refused-by-setting'));
      const logged = told('print', null);
      if (!logged.ok) return refuse(logged.reason);
      const done = await parts.paper.print();
      return done === 'failed' ? refuse(reason('printing-failed')) : ok({ printed: done === 'printed' });
    },
    savePdf: async ({ name }) => {
      if (extensionOf(name) !== 'pdf') return refuse(reason('message-rejected'));
      return saveOne('pdf', name, 'allowPrint', async () => {
        const pdf = await parts.paper.pdf();
        return pdf === null || pdf.length > maxSavedBytes ? refuse(reason('printing-failed')) : ok(pdf);
      });
    },
  };
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').toUpperCase();

function isInside(own: string, folder: string): boolean {
  const way = path.relative(own, folder);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

/** Exports from the window, in main: what is allowed, what a file must be, where it may be saved. */

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../core/audit/events.ts';
import { reason } from '../../core/base/reason.ts';
import { ok, refuse } from '../../core/base/result.ts';
import { maxSavedBytes } from '../../core/contract/host.ts';
import type { ExportKind } from '../../core/contract/shapes.ts';
import { type ExportsParts, makeExports } from '../../electron/main/exports.ts';
import { writeFolder } from '../../electron/main/new-folder.ts';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const webm = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 9);
const pdf = new TextEncoder().encode('%PDF-1.4');
const refused = (code: string) => ({ ok: false, reason: { code, found: {} } });
const saved = { ok: true, value: { saved: true } };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inkan-out-'));
  mkdirSync(path.join(folder, 'data'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);

function ways(allowed: readonly ExportKind[], more: Partial<ExportsParts> = {}) {
  const asked: string[] = [];
  const told: LogEvent[] = [];
  const handlers = makeExports({
    folder: inFolder('data'),
    lock: { allows: (what) => allowed.includes(what), mode: () => 'practice' },
    log: (event) => {
      told.push(event);
      return ok(null);
    },
    copy: async () => undefined,
    askWhere: async (name) => {
      asked.push(name);
      return inFolder(name);
    },
    askFolder: async () => {
      asked.push('folder');
      return folder;
    },
    paper: { print: async () => 'printed', pdf: async () => pdf },
    ...more,
  });
  return { handlers, asked, told };
}

const calls = (handlers: ReturnType<typeof ways>['handlers']) =>
  ({
    allowCopy: () => handlers.copyReply({ text: 'x' }),
    allowSave: () => handlers.saveReply({ name: 'a.json', text: 'x' }),
    allowPictures: () => handlers.savePictures({ folder: 'inkan-1', files: [{ name: 'a.png', bytes: png }] }),
    allowVideo: () => handlers.saveBytes({ what: 'video', name: 'a.webm', bytes: webm }),
    allowPrint: () => handlers.savePdf({ name: 'a.pdf' }),
  }) satisfies Record<ExportKind, () => Promise<unknown>>;

const all: readonly ExportKind[] = ['allowCopy', 'allowSave', 'allowPictures', 'allowVideo', 'allowPrint'];

describe('every way out', () => {
  it.each(all)('%s is its own permission, asked for before any dialog', async (way) => {
    const others = ways(all.filter((other) => other !== way));
    expect(await calls(others.handlers)[way]()).toEqual(refused('refused-by-setting'));
    expect(others.asked).toEqual([]);
    expect(readdirSync(folder)).toEqual(['data']);
    expect(await calls(ways([way]).handlers)[way]()).toMatchObject({ ok: true });
  });

  it.each(['a.html', 'a.svg', 'a.sh', 'a.bat', 'a.desktop', 'a'])('a text is never called %s', async (name) => {
    const { handlers, asked } = ways(['allowSave']);
    expect(await handlers.saveReply({ name, text: 'x' })).toEqual(refused('message-rejected'));
    expect(asked).toEqual([]);
  });

  it('needs the picture permission for one picture, and the paper permission for paper', async () => {
    const { handlers } = ways(['allowVideo']);
    expect(await handlers.saveBytes({ what: 'picture', name: 'a.png', bytes: png })).toEqual(
      refused('refused-by-setting'),
    );
    expect(await handlers.print({})).toEqual(refused('refused-by-setting'));
  });

  it.each(all.filter((way) => way !== 'allowCopy'))('%s asks again after the dialog', async (way) => {
    let open = true;
    const closing = async () => {
      open = false;
      return inFolder('a');
    };
    const { handlers } = ways([], {
      lock: { allows: () => open, mode: () => 'real' },
      ...{ askWhere: closing, askFolder: closing },
    });
    mkdirSync(inFolder('a'));
    expect(await calls(handlers)[way]()).toEqual(refused('refused-by-setting'));
    expect(readdirSync(inFolder('a'))).toEqual([]);
  });

  it.each(['allowSave', 'allowPictures', 'allowVideo', 'allowPrint'] as const)(
    '%s writes nothing among the files of the app, and nothing when cancelled',
    async (way) => {
      const own = { askWhere: async () => inFolder('data/vault.inkan'), askFolder: async () => inFolder('data') };
      expect(await calls(ways([way], own).handlers)[way]()).toEqual(refused('storage-denied'));
      const none = { askWhere: async () => null, askFolder: async () => null };
      expect(await calls(ways([way], none).handlers)[way]()).toEqual({ ok: true, value: { saved: false } });
      expect(readdirSync(inFolder('data'))).toEqual([]);
    },
  );
});

describe('what leaves', () => {
  const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex').toUpperCase();

  it('is written down before it does, with a digest where it is one file', async () => {
    const { handlers, told } = ways(all);
    for (const way of all) await calls(handlers)[way]();
    await handlers.print({});
    const facts = told.map((event) => (event.kind === 'exported' ? [event.way, event.digest, event.bytes] : event));
    expect(facts).toEqual([
      ['copy', sha('x'), 1],
      ['text', sha('x'), 1],
      ['pictures', null, png.length],
      ['video', sha(webm), webm.length],
      ['pdf', sha(pdf), pdf.length],
      ['print', null, 0],
    ]);
    expect(told.every((event) => event.kind === 'exported' && event.practice)).toBe(true);
  });

  it.each(all)('%s does not when it cannot be written down', async (way) => {
    const copied: string[] = [];
    const { handlers } = ways(all, {
      log: () => refuse(reason('storage-full')),
      copy: async (text) => void copied.push(text),
      paper: { print: async () => Promise.reject(new Error('printed')), pdf: async () => pdf },
    });
    expect(await calls(handlers)[way]()).toEqual(refused('storage-full'));
    expect(await handlers.print({})).toEqual(refused('storage-full'));
    expect(copied).toEqual([]);
    expect(readdirSync(folder)).toEqual(['data']);
  });
});

describe('a file', () => {
  it.each([
    ['a picture that is a video', 'picture', 'a.png', webm],
    ['a picture under the name of a video', 'picture', 'a.webm', png],
    ['a video that is a picture', 'video', 'a.webm', png],
    ['an empty picture', 'picture', 'a.png', new Uint8Array()],
    ['a path', 'picture', '../a.png', png],
    ['a hidden file', 'picture', '.a.png', png],
  ] as const)('is not taken when it is %s', async (_name, what, name, bytes) => {
    const { handlers } = ways(['allowPictures', 'allowVideo']);
    expect(await handlers.saveBytes({ what, name, bytes })).toEqual(refused('message-rejected'));
  });

  it('is written as it is', async () => {
    const { handlers: own } = ways(['allowPictures', 'allowPrint']);
    expect(await own.saveBytes({ what: 'picture', name: 'a.png', bytes: png })).toEqual(saved);
    expect(new Uint8Array(readFileSync(inFolder('a.png')))).toEqual(png);
    expect(await own.savePdf({ name: 'a.pdf' })).toEqual(saved);
    expect(readFileSync(inFolder('a.pdf'), 'utf8')).toBe('%PDF-1.4');
    expect(await own.savePdf({ name: 'a.png' })).toEqual(refused('message-rejected'));
  });

  it('of paper that cannot be made, or is too large, is not written', async () => {
    for (const made of [null, { length: maxSavedBytes + 1 } as Uint8Array]) {
      const { handlers: own } = ways(['allowPrint'], { paper: { print: async () => 'failed', pdf: async () => made } });
      expect(await own.savePdf({ name: 'b.pdf' })).toEqual(refused('printing-failed'));
      expect(existsSync(inFolder('b.pdf'))).toBe(false);
      expect(await own.print({})).toEqual(refused('printing-failed'));
    }
  });

  it('is printed or cancelled', async () => {
    const paper = { print: async () => 'cancelled' as const, pdf: async () => null };
    expect(await ways(['allowPrint'], { paper }).handlers.print({})).toEqual({ ok: true, value: { printed: false } });
    expect(await ways(['allowPrint']).handlers.print({})).toEqual({ ok: true, value: { printed: true } });
  });
});

describe('a folder of pictures', () => {
  const files = [
    { name: 'inkan-001.png', bytes: png },
    { name: 'inkan-002.png', bytes: Uint8Array.of(...png, 7) },
  ];

  it('is new, also when there is one of its name', async () => {
    const { handlers } = ways(['allowPictures']);
    mkdirSync(inFolder('set'));
    writeFileSync(inFolder('set/inkan-001.png'), 'somebody else’s');
    expect(await handlers.savePictures({ folder: 'set', files })).toEqual(saved);
    expect(readFileSync(inFolder('set/inkan-001.png'), 'utf8')).toBe('somebody else’s');
    expect(readdirSync(inFolder('set-2'))).toEqual(['inkan-001.png', 'inkan-002.png']);
    expect(new Uint8Array(readFileSync(inFolder('set-2/inkan-002.png')))).toEqual(files[1]?.bytes);
    if (process.platform !== 'win32') expect(statSync(inFolder('set-2')).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['two of one name', 'set', [files[0], { name: 'INKAN-001.png', bytes: png }]],
    ['one that is no picture', 'set', [files[0], { name: 'b.png', bytes: webm }]],
    ['one with a path', 'set', [{ name: 'a/b.png', bytes: png }]],
    ['a folder with a path', '../set', [files[0]]],
    ['a hidden folder', '.set', [files[0]]],
  ])('is not taken with %s', async (_name, name, list) => {
    const { handlers, asked } = ways(['allowPictures']);
    const taken = await handlers.savePictures({ folder: name, files: list as typeof files });
    expect(taken).toEqual(refused('message-rejected'));
    expect(asked).toEqual([]);
  });

  it('is taken back whole when the vault is locked in the middle', async () => {
    let left = 1;
    const result = await writeFolder(folder, 'set', files, () => left-- > 0);
    expect(result).toEqual(refused('refused-by-setting'));
    expect(readdirSync(folder)).toEqual(['data']);
  });

  it('says when it cannot be made', async () => {
    const result = await writeFolder(inFolder('not-there'), 'set', files, () => true);
    expect(result).toEqual(refused('storage-failed'));
  });
});

/** Files on removable media: written outside main's thread, with time limits, completely or not at all. */
import fs from 'node:fs';
import promises, { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ForeignFs, makeForeign } from '../../electron/main/foreign-file.ts';
import { writeFolder } from '../../electron/main/new-folder.ts';
import { whileClockStands } from '../harness/standing-clock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-foreign-'));
  file = path.join(folder, 'reply.json');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const bytes = new Uint8Array(9_000_000).map((_, index) => index % 251);
const refusal = (code: string) => ({ ok: false, reason: { code, found: {} } });
const always = () => true;

type Handle = Awaited<ReturnType<typeof open>>;
/** A medium on which one step of a file or folder is replaced. */
const medium = (change: Partial<ForeignFs>, ofHandle: Partial<Handle> = {}): ForeignFs => ({
  ...promises,
  open: async (...words: Parameters<typeof open>) => {
    const handle = await open(...words);
    if (String(words[0]) === folder) return handle;
    return new Proxy(handle, {
      get: (target, name: keyof Handle) => {
        const value = ofHandle[name] ?? target[name];
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  },
  ...change,
});
const failing = (code: string) => async (): Promise<never> => {
  throw Object.assign(new Error(code), { code });
};

/** A step that hangs until it is let go; when it begins, `begun` is called. */
function hang(begun: () => void) {
  let go = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const act = () => {
    begun();
    return gone;
  };
  return { act, go: () => go() };
}

describe('a file on a foreign medium', () => {
  it('is written whole, for its user alone, over what was there, and nothing else is left', async () => {
    fs.writeFileSync(file, 'old');
    expect(await makeForeign().write(file, bytes, true, always)).toEqual({ ok: true, value: null });
    expect(Buffer.compare(fs.readFileSync(file), bytes)).toBe(0);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(['reply.json']);
    expect(await makeForeign().write(file, bytes, false, always)).toEqual(refusal('vault-exists'));
  });

  it.each([
    ['a full disk', 'storage-full', medium({}, { write: failing('ENOSPC') as unknown as Handle['write'] })],
    ['a flush that fails', 'storage-failed', medium({}, { datasync: failing('EIO') })],
    ['a read-only medium', 'storage-read-only', medium({ open: failing('EROFS') as unknown as ForeignFs['open'] })],
    ['a rename that is forbidden', 'storage-denied', medium({ rename: failing('EPERM') })],
    [
      'another content than was written',
      'storage-failed',
      medium(
        {},
        { read: (async (into: Uint8Array) => ({ bytesRead: into.length, buffer: into })) as unknown as Handle['read'] },
      ),
    ],
  ])('leaves the old one with %s', async (_what, code, use) => {
    fs.writeFileSync(file, 'old');
    expect(await makeForeign(use).write(file, bytes, true, always)).toEqual(refusal(code));
    expect([fs.readFileSync(file, 'utf8'), fs.readdirSync(folder)]).toEqual(['old', ['reply.json']]);
  });

  it.each(['datasync', 'sync', 'close'] as const)(
    'is given up when the medium does not answer (%s); what comes late does not appear, and then it is free again',
    async (name) => {
      fs.writeFileSync(file, 'old');
      let turns = 0;
      const turn = (): void => {
        turns += 1;
        turning = setImmediate(turn);
      };
      let turning = setImmediate(turn);
      const { foreign, go } = await whileClockStands(async (pass) => {
        const { act, go } = hang(() => pass(251));
        const foreign = makeForeign(medium({}, { [name]: act }), 250);
        expect(await foreign.write(file, bytes, true, always)).toEqual(refusal('storage-silent'));
        return { foreign, go };
      });
      clearImmediate(turning);
      // Main kept running all the time.
      expect(turns).toBeGreaterThan(2);
      expect(await foreign.write(file, bytes, true, always)).toEqual(refusal('storage-busy'));
      go();
      await expect.poll(() => fs.readdirSync(folder), { timeout: 60_000 }).toEqual(['reply.json']);
      expect(fs.readFileSync(file, 'utf8')).toBe('old');
      await expect.poll(() => foreign.real(folder), { timeout: 60_000 }).toMatchObject({ ok: true });
    },
  );

  it('gets no name when the vault was locked meanwhile', async () => {
    let open = true;
    const use = medium(
      {},
      {
        sync: async () => {
          open = false;
        },
      },
    );
    expect(await makeForeign(use).write(file, bytes, true, () => open)).toEqual(refusal('refused-by-setting'));
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('takes its time on a medium that is slow but answers', async () => {
    let passedMs = 0;
    const written = await whileClockStands(async (pass) => {
      const slow = () => {
        passedMs += 50;
        pass(50);
        return new Promise<void>((resolve) => setTimeout(resolve, 50));
      };
      return makeForeign(medium({}, { datasync: slow, sync: slow }), 60).write(file, bytes, true, always);
    });
    expect(written.ok).toBe(true);
    expect(passedMs).toBeGreaterThan(60);
  });
});

describe('a folder on a foreign medium', () => {
  const files = ['a.png', 'b.png'].map((name) => ({ name, bytes: new Uint8Array([1, 2, 3]) }));

  it('is not there when one of its files could not be written', async () => {
    let renames = 0;
    const use = medium({
      rename: async (...words) => {
        renames += 1;
        return renames === 2 ? failing('ENOSPC')() : promises.rename(...words);
      },
    });
    expect(await writeFolder(folder, 'inkan', files, always, makeForeign(use))).toEqual(refusal('storage-full'));
    expect(fs.readdirSync(folder)).toEqual([]);
    expect((await writeFolder(folder, 'inkan', files, always, makeForeign())).ok).toBe(true);
    expect(fs.readdirSync(path.join(folder, 'inkan'))).toEqual(['a.png', 'b.png']);
  });

  it('is given up when the medium does not answer, and taken back when it does', async () => {
    const go = await whileClockStands(async (pass) => {
      const { act, go } = hang(() => pass(251));
      const use = medium({
        mkdir: (async (...words: [string]) => act().then(() => promises.mkdir(...words))) as never,
      });
      const written = await writeFolder(folder, 'inkan', files, always, makeForeign(use, 250));
      expect(written).toEqual(refusal('storage-silent'));
      return go;
    });
    go();
    await expect.poll(() => fs.readdirSync(folder), { timeout: 60_000 }).toEqual([]);
  });
});

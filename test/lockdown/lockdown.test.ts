/** What JavaScript can still do in a process after the lockdown, in this Node and in that of the Electron that
 * ships. */
import fs from 'node:fs';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, freshFolder, lockdownOptions, program, run } from './engines.ts';
import { harmless, judgedOpen } from './judged.ts';

interface ModuleNames {
  readonly module: string;
  readonly open: readonly string[];
  readonly closed: readonly string[];
}

const folder = freshFolder();
const lockdown = lockdownOptions(folder);
const all = engines();
const server = net.createServer(() => undefined);
let port = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = String((server.address() as net.AddressInfo).port);
});
afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

async function namesIn(engine: (typeof all)[number], options: readonly string[]): Promise<ModuleNames[]> {
  const ran = await run(engine, [...options, program('names.mjs')]);
  expect(ran.code, ran.stderr).toBe(0);
  return JSON.parse(ran.stdout) as ModuleNames[];
}

const withoutSpaces = (names: readonly string[]) => names.map((name) => name.replaceAll(' ', '_'));

describe('names', () => {
  it.each(all)(
    '$name: every function of a module that could reach a socket or a program is closed or judged',
    async (engine) => {
      const found = await namesIn(engine, lockdown);
      const unknown = found.flatMap(({ module, open }) => {
        if (harmless.includes(module)) return [];
        const judged = judgedOpen[module];
        if (judged === undefined) return [`module ${module}`];
        const known = new Set(wordsOf(judged));
        return withoutSpaces(open).flatMap((name) => (known.has(name) ? [] : [`${module}: ${name}`]));
      });
      expect(unknown).toEqual([]);
      expect(found.flatMap(({ closed }) => closed).length).toBeGreaterThan(40);
    },
  );

  it('without the lockdown it names the ways that were closed (control)', async () => {
    const [engine] = all;
    if (engine === undefined) throw new Error('no Node');
    // `names.mjs` counts `fetch` as closed.
    const found = await namesIn(engine, []);
    const open = found.flatMap(({ module, open }) => open.map((name) => `${module}: ${name}`));
    expect(open).toEqual(
      expect.arrayContaining(['net: _createServerHandle', 'inspector: open', 'dgram: createSocket']),
    );
  });

  it('nothing is judged that no Node has', async () => {
    if (all.length < 2) return;
    const found = (await Promise.all(all.map((engine) => namesIn(engine, lockdown)))).flat();
    const there = new Set(found.flatMap(({ module, open }) => withoutSpaces(open).map((name) => `${module}: ${name}`)));
    const stale = Object.entries(judgedOpen).flatMap(([module, names]) =>
      wordsOf(names).flatMap((name) => (there.has(`${module}: ${name}`) ? [] : [`${module}: ${name}`])),
    );
    expect(stale).toEqual([]);
    const modules = new Set(found.map(({ module }) => module));
    expect(harmless.filter((module) => !modules.has(module))).toEqual([]);
  });
});

describe('ways', () => {
  /** The program's result for each way it tried. */
  async function tried(engine: (typeof all)[number], options: readonly string[], only: readonly string[] = []) {
    const ran = await run(engine, [...options, program('ways.mjs'), folder, port, ...only]);
    const lines = ran.stdout.split('\n').filter((line) => line !== '');
    return { ...ran, lines };
  }

  const ways = [...fs.readFileSync(program('ways.mjs'), 'utf8').matchAll(/^ {2}'?([^'\n]+?)'?: \(\) =>/gm)].map(
    ([, name = '']) => name,
  );

  it.skipIf(process.platform !== 'linux').each(all)(
    '$name: no known way leads to a socket or a program',
    async (engine) => {
      const { code, lines } = await tried(engine, lockdown);
      expect(lines).toEqual(ways.map((way) => `closed ${way}`));
      expect(code).toBe(0);
    },
  );

  it.skipIf(process.platform !== 'linux')('each of them leads there without the lockdown (control)', async () => {
    const waiting = [...ways];
    const futile: string[] = [];
    const work = async () => {
      for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
        let through = false;
        for (const engine of all) {
          through ||= (await tried(engine, [], [way])).lines.some((line) => line.startsWith('through'));
        }
        if (!through) futile.push(way);
      }
    };
    await Promise.all([work(), work()]);
    // Only the newer Node has them.
    expect(futile).toEqual(
      all.length > 1 ? [] : ['net.BoundSocket', 'http.WebSocket', 'SQLite extension', 'process.execve'],
    );
  });
});

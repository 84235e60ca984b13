/** A bug in the vault's process ends it, whatever the runtime's default is: Electron 37 and later only warn of a
 * rejection. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engines, freshFolder, run } from './engines.ts';

const top = path.resolve(import.meta.dirname, '..', '..');
const vault = path.join(top, 'out', 'electron', 'vault', 'vault.cjs');
const folder = freshFolder();
/** Replaces Electron's port to main. The timer keeps the process alive like the port does, and reports that it went
 * on. */
const port = path.join(folder, 'port.cjs');

beforeAll(() => {
  const program = `import { bundle } from './build/bundle.mjs'; await bundle({ only: ['vault'] });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: top, stdio: 'inherit' });
  fs.writeFileSync(
    port,
    `process.parentPort = { on() {}, postMessage() {} };
     setTimeout(() => { process.stdout.write('went on'); process.exit(0); }, 3000);
     const bug = { rejection: () => void Promise.reject(new Error('secret words')),
                   exception: () => { throw new Error('secret words'); }, none: () => {} };
     setTimeout(bug[process.argv[2]], 300);`,
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const runtime = ['--unhandled-rejections=warn', '-r', port, vault];

it.each(engines().flatMap((engine) => ['rejection', 'exception'].map((bug) => ({ engine, bug, name: engine.name }))))(
  '$name: $bug',
  async ({ engine, bug }) => {
    const ran = await run(engine, [...runtime, bug]);
    expect(ran.stdout).toBe('');
    expect(ran.code).toBe(1);
    expect(ran.stderr).not.toContain('secret words');
  },
);

it('without one it goes on (control)', async () => {
  for (const engine of engines()) expect((await run(engine, [...runtime, 'none'])).stdout).toBe('went on');
});

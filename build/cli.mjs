// @ts-check
// `npm run inspect`, `practice`, `merge`, `verify`, `envelope` and `book`: builds the command if necessary, then runs it. Prints nothing if
// there is nothing to build, so that the command's output can be piped.
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { outDir } from './setup/places.mjs';
import { show } from './setup/run.mjs';
import { fail } from './setup/say.mjs';

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !['inspect', 'practice', 'merge', 'verify', 'envelope', 'book'].includes(name))
  fail('command', `no command "${name ?? ''}"`, 'npm run inspect, practice, merge, verify, envelope or book');

dependencies();
await bundle({ only: [`cli-${name}`] });
// npm starts this in the checkout; paths that the person typed are relative to where they typed them.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = await show(process.execPath, [path.join(outDir, 'cli', `${name}.cjs`), ...args], {
  cwd,
  input: true,
});

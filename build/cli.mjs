// @ts-check
// `npm run inspect`, `practice`, `merge` and `verify`: makes sure the command is built, then becomes it. Says nothing when there is
// nothing to do, so that the command's own output can be piped.
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { outDir } from './setup/places.mjs';
import { show } from './setup/run.mjs';
import { fail } from './setup/say.mjs';

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !['inspect', 'practice', 'merge', 'verify'].includes(name))
  fail('command', `no command "${name ?? ''}"`, 'npm run inspect, practice, merge or verify');

dependencies();
await bundle({ only: [`cli-${name}`] });
// npm starts us in the checkout; a path that the person typed is relative to where they typed it.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = await show(process.execPath, [path.join(outDir, 'cli', `${name}.cjs`), ...args], {
  cwd,
  input: true,
});

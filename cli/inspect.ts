/** Entry of `npm run inspect`. */
import { readBytes } from './input.ts';
import { inspect } from './inspect-text.ts';

const { exit, out, err } = inspect(process.argv.slice(2), { nowMs: () => Date.now(), readBytes });
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = exit;

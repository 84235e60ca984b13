/** Entry of `npm run inspect`. */
import { filesAt, readBytes } from './input.ts';
import { inspect } from './inspect-text.ts';

const { exit, out, err } = inspect(process.argv.slice(2), { nowMs: () => Date.now(), readBytes, filesAt });
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = exit;

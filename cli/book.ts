/** Entry of `npm run book`. */
import { bookCommand } from './book-text.ts';
import { readBytes } from './input.ts';

const { exit, out, err } = bookCommand(process.argv.slice(2), { nowMs: () => Date.now(), readBytes });
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = exit;

/** Entry of `npm run verify`. */
import { readBytes } from './input.ts';
import { verifyCommand } from './verify-text.ts';

const { exit, out, err } = verifyCommand(process.argv.slice(2), { readBytes });
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = exit;

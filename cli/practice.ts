/** Entry of `npm run practice`. */
import { filesAt, readBytes } from './input.ts';
import { practice } from './practice-sign.ts';

practice(process.argv.slice(2), { nowMs: () => Date.now(), readBytes, filesAt }).then(({ exit, out, err }) => {
  process.stderr.write(err);
  process.stdout.write(out);
  process.exitCode = exit;
});

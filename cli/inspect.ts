/** Entry of `npm run inspect`. */
import { openPictureReader } from './image-scan.ts';
import { filesAt, readBytes } from './input.ts';
import { inspect } from './inspect-text.ts';

openPictureReader().then((readPicture) => {
  const tools = { nowMs: () => Date.now(), readBytes, filesAt, readPicture };
  const { exit, out, err } = inspect(process.argv.slice(2), tools);
  process.stderr.write(err);
  process.stdout.write(out);
  process.exitCode = exit;
});

/** Entry of `npm run envelope`. */
import { envelope } from './envelope-text.ts';
import { openPictureReader } from './image-scan.ts';
import { filesAt, readBytes } from './input.ts';

openPictureReader().then((readPicture) => {
  const tools = { nowMs: () => Date.now(), readBytes, filesAt, readPicture };
  const { exit, out, err } = envelope(process.argv.slice(2), tools);
  process.stderr.write(err);
  process.stdout.write(out);
  process.exitCode = exit;
});

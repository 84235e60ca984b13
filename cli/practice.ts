/** Entry of `npm run practice`. */
import { openPictureReader } from './image-scan.ts';
import { filesAt, readBytes } from './input.ts';
import { practice } from './practice-sign.ts';

openPictureReader()
  .then((readPicture) => practice(process.argv.slice(2), { nowMs: () => Date.now(), readBytes, filesAt, readPicture }))
  .then(({ exit, out, err }) => {
    process.stderr.write(err);
    process.stdout.write(out);
    process.exitCode = exit;
  });

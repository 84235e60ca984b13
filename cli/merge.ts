/** Entry of `npm run merge`. */
import { openPictureReader } from './image-scan.ts';
import { filesAt, readBytes } from './input.ts';
import { merge } from './merge-text.ts';

// symbol-sdk reads this at first use: it must verify with its JavaScript, because its WebAssembly is one of the
// signers.
process.env.SYMBOL_SDK_NO_WASM = '1';

openPictureReader()
  .then((readPicture) => merge(process.argv.slice(2), { readBytes, filesAt, readPicture }))
  .then(({ exit, out, err }) => {
    process.stderr.write(err);
    process.stdout.write(out);
    process.exitCode = exit;
  });

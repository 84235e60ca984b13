/** Entry of `npm run desk` with a verb. */
import { randomBytes } from 'node:crypto';
import { openPictureReader } from '../../cli/image-scan.ts';
import { exits, filesAt, readBytes } from '../../cli/input.ts';
import { makeClient } from '../nodes/make-client.ts';
import { makeDesk } from '../services/desk.ts';
import { refusedBy, runDesk } from './desk-text.ts';
import { readDeskOptions, usage } from './options.ts';

// symbol-sdk reads this at first use: the second opinion is its JavaScript.
process.env.SYMBOL_SDK_NO_WASM = '1';

const error = (line: string): void => {
  process.stderr.write(`${line.trimEnd()}\n`);
};

async function main(): Promise<number> {
  const options = readDeskOptions(process.argv.slice(2));
  if (options === null) {
    error(usage);
    return exits.unreadable;
  }
  const nowMs = () => BigInt(Date.now());
  const desk = makeDesk({
    folder: options.folder,
    clientOf: (node) => makeClient(node, { nowMs }),
    nowMs,
    random: (length) => Uint8Array.from(randomBytes(length)),
    keyring: null,
  });
  if (!desk.ok) return refusedBy([desk.reason], { error });
  try {
    return await runDesk(desk.value, options, {
      ...{ readBytes, filesAt, readPicture: await openPictureReader(), error },
      write: (line) => process.stdout.write(`${line}\n`),
      nowMs: Date.now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
  } finally {
    desk.value.close();
  }
}

main().then((exit) => {
  process.exitCode = exit;
});

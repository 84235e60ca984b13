// @ts-check
// `npm run desk`: with a verb the commands of the desk.
import { deskCommand, isDeskCommand } from './desk-command.mjs';
import { fail } from './setup/say.mjs';

const args = process.argv.slice(2);
if (isDeskCommand(args[0])) process.exitCode = await deskCommand(args);
else
  fail(
    'desk',
    `no command "${args[0] ?? ''}"`,
    'npm run --silent desk -- compose, announce, follow, nodes, register or record',
  );

/**
 * `npm run --silent house -- [--folders] [--below PREFIX] [--mermaid | --doc] [ROOT]`: prints the drawing of a checkout
 * as Markdown.
 * `--folders`: each folder is a room, for a checkout without declared rooms. `--below`: only rooms with this prefix.
 * `--doc`: what docs/rooms.md shows, from its first drawing on.
 */
import { documentOf, mermaid, table } from './drawing.ts';
import { houseAt } from './house.ts';

const args = process.argv.slice(2);
const optionOf = (option: string) => (args.includes(option) ? (args[args.indexOf(option) + 1] ?? '') : '');
const below = optionOf('--below');
const root = args.find((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--below') ?? process.cwd();

const house = houseAt(root, ...(args.includes('--folders') ? (['folders'] as const) : []));
const isDoc = args.includes('--doc');
process.stdout.write(
  isDoc ? documentOf(house) : args.includes('--mermaid') ? mermaid(house, below, true) : table(house, below),
);

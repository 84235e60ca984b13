/**
 * `npm run --silent house -- [--folders] [--below PREFIX] [--mermaid] [ROOT]`: prints the drawing of a checkout as
 * Markdown.
 * `--folders`: each folder is a room, for a checkout without declared rooms. `--below`: only rooms with this prefix.
 */
import { type House, houseAt, type RoomArrow } from './house.ts';

const args = process.argv.slice(2);
const optionOf = (option: string) => (args.includes(option) ? (args[args.indexOf(option) + 1] ?? '') : '');
const below = optionOf('--below');
const root = args.find((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--below') ?? process.cwd();

const house = houseAt(root, ...(args.includes('--folders') ? (['folders'] as const) : []));
process.stdout.write(args.includes('--mermaid') ? mermaid(house) : table(house));

function table({ rooms, arrows, circles, up }: House): string {
  const shown = rooms.filter(({ room }) => room.startsWith(below));
  const files = rooms.reduce((sum, room) => sum + room.files, 0);
  const lines = rooms.reduce((sum, room) => sum + room.lines, 0);
  const rows = shown.map(({ room, ...size }) => {
    const inside = arrows.filter(({ to }) => to === room).length;
    return `| ${room} | ${size.files} | ${size.lines} | ${inside} | ${usedBy(arrows, room)} |`;
  });
  return [
    `rooms ${rooms.length}, files ${files}, lines ${lines}, arrows between rooms ${arrows.length}`,
    `circles of files at run time ${circles.files.length}, of types only ${circles.types.length}, of folders ${circles.folders.length}; imports against the order ${up.length}`,
    '',
    '| room | files | lines | used by | imports from |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...circles.files.map((circle) => `circle of files: ${circle.join(' ')}`),
    ...circles.types.map((circle) => `circle of types: ${circle.join(' ')}`),
    ...circles.folders.map((circle) => `circle of folders: ${circle.join(' ')}`),
    ...up.map(({ from, to }) => `against the order: ${from} imports ${to}`),
    '',
  ].join('\n');
}

function usedBy(arrows: readonly RoomArrow[], room: string): string {
  const targets = arrows.filter(({ from }) => from === room).sort((a, b) => b.imports - a.imports);
  return targets.map(({ to, imports }) => `${to} ${imports}`).join(', ');
}

function mermaid({ rooms, arrows }: House): string {
  const names = rooms.map(({ room }) => room).filter((room) => room.startsWith(below));
  const id = (room: string) => `r${names.indexOf(room)}`;
  const nodes = rooms
    .filter(({ room }) => names.includes(room))
    .map(
      ({ room, files, lines }) =>
        `  ${id(room)}["${room.slice(below.length) || room}<br>${files} files, ${lines} lines"]`,
    );
  const edges = arrows
    .filter(({ from, to }) => names.includes(from) && names.includes(to))
    .map(({ from, to, imports }) => `  ${id(from)} -->|${imports}| ${id(to)}`);
  return ['```mermaid', 'flowchart BT', ...nodes, ...edges, '```', ''].join('\n');
}

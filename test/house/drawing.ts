/** Draws a house as Markdown. Takes: its facts. Gives: the table and picture of draw.ts, and those of docs/rooms.md. */
import type { House, RoomArrow } from './house.ts';

/** With sizes, for a reader of today. `below`: only rooms with this prefix. */
export function table({ rooms, arrows, circles, up }: House, below: string): string {
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

/** `sized`: with files, lines and imports, which change every day. */
export function mermaid({ rooms, arrows }: House, below: string, sized: boolean): string {
  const names = rooms.map(({ room }) => room).filter((room) => room.startsWith(below));
  const id = (room: string) => `r${names.indexOf(room)}`;
  const nodes = rooms
    .filter(({ room }) => names.includes(room))
    .map(({ room, files, lines }) => {
      const size = sized ? `<br>${files} files, ${lines} lines` : '';
      return `  ${id(room)}["${room.slice(below.length) || room}${size}"]`;
    });
  const edges = arrows
    .filter(({ from, to }) => names.includes(from) && names.includes(to))
    .map(({ from, to, imports }) => `  ${id(from)} -->${sized ? `|${imports}|` : ''} ${id(to)}`)
    .sort();
  return ['```mermaid', 'flowchart BT', ...nodes, ...edges, '```', ''].join('\n');
}

/** What docs/rooms.md shows, from `drawnFrom` to its end: no sizes, so that it changes only when the rooms do. */
export const drawnFrom = '## The vault\n';
export function documentOf(house: House): string {
  const order = house.rooms.map(({ room }) => room);
  const rows = order.map((room) => {
    const targets = house.arrows.filter(({ from }) => from === room).map(({ to }) => to);
    return `| ${room} | ${order.filter((other) => targets.includes(other)).join(', ')} |`;
  });
  return [
    drawnFrom,
    mermaid(house, 'electron/vault', false),
    '## All rooms, in their order\n',
    '| room | imports from |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}

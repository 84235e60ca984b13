/**
 * The drawing of a checkout: rooms (layers) with their size, imports between them, cycles of files and of folders, and
 * imports against the declared order. Takes: a root and the rooms ('folders': each folder is one). Gives: facts;
 * draw.ts prints them.
 */
import path from 'node:path';
import { circlesIn } from './circles.ts';
import { type Arrow, arrowsOf, type Source, sourcesOf } from './imports.ts';
import { apart, rooms as declared, roomOf } from './rooms.ts';

export interface RoomFacts {
  readonly room: string;
  readonly files: number;
  readonly lines: number;
}
export interface RoomArrow {
  readonly from: string;
  readonly to: string;
  /** Imports between files of the two rooms. */
  readonly imports: number;
}
export interface House {
  readonly rooms: readonly RoomFacts[];
  readonly arrows: readonly RoomArrow[];
  readonly circles: {
    /** Cycles of imports that remain at run time. */
    readonly files: readonly (readonly string[])[];
    /** Cycles of all imports, without those above. */
    readonly types: readonly (readonly string[])[];
    /** Cycles between folders by any import; a folder and its subfolders in the same room count as one. */
    readonly folders: readonly (readonly string[])[];
  };
  /** Imports from a later room, or from one that must stay separate. Empty if each folder is a room: then no order
   * is declared. */
  readonly up: readonly Arrow[];
}

export function houseAt(root: string, rooms: readonly string[] | 'folders' = declared): House {
  return houseOf(sourcesOf(root), rooms);
}

export function houseOf(sources: readonly Source[], rooms: readonly string[] | 'folders' = declared): House {
  const place = (file: string): string =>
    rooms === 'folders' ? path.posix.dirname(file) : (roomOf(file, rooms) ?? path.posix.dirname(file));
  const arrows = arrowsOf(sources);
  const between = arrows.filter(({ from, to }) => place(from) !== place(to));
  const files = circlesIn(arrows.filter(({ typeOnly }) => !typeOnly));
  const known = new Set(files.map(String));
  return {
    rooms: roomsOf(sources, place, rooms),
    arrows: roomArrows(between, place),
    circles: {
      files,
      types: circlesIn(arrows).filter((circle) => !known.has(String(circle))),
      folders: circlesIn(between.map(({ from, to }) => ({ from: place(from), to: place(to) }))),
    },
    up: rooms === 'folders' ? [] : between.filter(({ from, to }) => isUp(place(from), place(to), rooms)),
  };
}

function isUp(from: string, to: string, rooms: readonly string[]): boolean {
  const [at, target] = [rooms.indexOf(from), rooms.indexOf(to)];
  return at < 0 || target < 0 || target > at || apart.some((group) => group.includes(from) && group.includes(to));
}

function roomsOf(
  sources: readonly Source[],
  place: (file: string) => string,
  rooms: readonly string[] | 'folders',
): readonly RoomFacts[] {
  const facts = new Map<string, RoomFacts>();
  for (const { file, lines } of sources) {
    const room = place(file);
    const before = facts.get(room);
    facts.set(room, { room, files: (before?.files ?? 0) + 1, lines: (before?.lines ?? 0) + lines });
  }
  const rank = ({ room }: RoomFacts) => (rooms === 'folders' ? 0 : rooms.indexOf(room));
  return [...facts.values()].sort((a, b) => rank(a) - rank(b) || a.room.localeCompare(b.room));
}

function roomArrows(between: readonly Arrow[], place: (file: string) => string): readonly RoomArrow[] {
  const counts = new Map<string, RoomArrow>();
  for (const arrow of between) {
    const [from, to] = [place(arrow.from), place(arrow.to)];
    const key = `${from} ${to}`;
    counts.set(key, { from, to, imports: (counts.get(key)?.imports ?? 0) + 1 });
  }
  return [...counts.values()];
}

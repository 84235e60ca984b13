/** Map of received parts: at most 120 cells. */

/** A cell that stands for several parts may be partly filled. */
export interface Cell {
  readonly first: number;
  readonly last: number;
  readonly state: 'there' | 'some' | 'missing';
}

export const mostCells = 120;

/** Numbered parts, from 1; several per cell if there are more than 120. */
export function cellsOfPlaces(places: readonly boolean[]): readonly Cell[] {
  const size = Math.ceil(places.length / mostCells);
  return Array.from({ length: Math.ceil(places.length / Math.max(1, size)) }, (_, i) => {
    const group = places.slice(i * size, (i + 1) * size);
    const state = group.every(Boolean) ? 'there' : group.some(Boolean) ? 'some' : 'missing';
    return { first: i * size + 1, last: i * size + group.length, state };
  });
}

/** Parts without a position fill the cells from the first on. */
export function cellsOfAmount(have: number, needed: number, most = 40): readonly Cell[] {
  const count = Math.max(1, Math.min(most, needed));
  const filled = (have / Math.max(1, needed)) * count;
  return Array.from({ length: count }, (_, i) => ({
    first: i + 1,
    last: i + 1,
    state: filled >= i + 1 ? 'there' : filled > i ? 'some' : 'missing',
  }));
}

/** Approximate duration of a number of blocks, for orientation only; the number of blocks is what counts. */
export type LengthUnit = 'years' | 'days' | 'hours' | 'minutes' | 'seconds';
export interface RoughLength {
  readonly unit: LengthUnit;
  readonly count: number;
}

const units: readonly (readonly [LengthUnit, bigint])[] = [
  ['years', 365n * 86_400_000n],
  ['days', 86_400_000n],
  ['hours', 3_600_000n],
  ['minutes', 60_000n],
  ['seconds', 1000n],
];
/** Two or more of a unit are precise enough; below that the next smaller unit is used. */
const least = 2n;

/** Rounded to the largest unit of which there are two or more. Null if the input is no number of blocks. */
export function roughLength(blocks: string, blockMs: number): RoughLength | null {
  if (!/^\d{1,24}$/.test(blocks) || !Number.isSafeInteger(blockMs) || blockMs <= 0) return null;
  const ms = BigInt(blocks) * BigInt(blockMs);
  const [unit, size] = units.find(([, length]) => ms >= least * length) ?? ['seconds', 1000n];
  const count = (ms + size / 2n) / size;
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? { unit, count: Number(count) } : null;
}

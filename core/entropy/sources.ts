/**
 * Sources for the recovery words, in the form in which they are passed on and hashed. The device's own share is always
 * present; a person may add the others. People can write these texts down and hash them with any other tool:
 *
 * dice    ASCII '1'..'6', one per roll
 * coins   ASCII '0' (tails) and '1' (heads), one per flip
 * keys    microseconds between key presses, u32 little-endian each
 * camera  64 x 64 brightness samples per frame, one byte each, row by row, not averaged
 */
export const addedKinds = ['dice', 'coins', 'keys', 'camera'] as const;
export type AddedKind = (typeof addedKinds)[number];

/** Bytes of the device's share from the operating system: never less than the words need. */
export const deviceShareBytes = 32;
/** Fresh bytes tested at each draw: two windows of the adaptive proportion test, 16 per value for chi-square. */
export const healthBytes = 4096;

export const frameSide = 64;
export const frameBytes = frameSide * frameSide;
export const intervalBytes = 4;

interface Measure {
  /** Bytes per roll, flip, interval or frame. */
  readonly unit: number;
  readonly least: number;
  readonly most: number;
  /**
   * Credit per unit in hundredths of a bit: min-entropy, far below that of a fair source.
   * dice: as if the likeliest face came up once in 4 (2 bits; fair 2.58). coins: as if one side came up 62 times in 100
   * (0.69; fair 1). keys: one bit per interval, whatever the clock's resolution. camera: two bits per frame of 4,096
   * samples.
   */
  readonly creditOfOne: number;
}

/** Other signers require at least 50 rolls for 128 bits; 99 rolls give them 256. */
export const measures: Readonly<Record<AddedKind, Measure>> = {
  dice: { unit: 1, least: 50, most: 1024, creditOfOne: 200 },
  coins: { unit: 1, least: 128, most: 2048, creditOfOne: 68 },
  keys: { unit: intervalBytes, least: 64, most: 1024, creditOfOne: 100 },
  camera: { unit: frameBytes, least: 32, most: 128, creditOfOne: 200 },
};

/** Limits: bytes of one source (128 frames), and sources in one pool. */
export const maxSourceBytes = 128 * frameBytes;
export const maxSources = 16;

/** Whole bits credited for `count` units of a kind: never more than the 256 that are produced. */
export function creditOf(kind: AddedKind, count: number): number {
  return Math.min(256, Math.floor((count * measures[kind].creditOfOne) / 100));
}

/** Number of units in the bytes, or null if they are incomplete or malformed. */
export function countIn(kind: AddedKind, data: Uint8Array): number | null {
  const { unit } = measures[kind];
  if (data.length % unit !== 0) return null;
  const [low, high] = kind === 'dice' ? [0x31, 0x36] : kind === 'coins' ? [0x30, 0x31] : [0, 255];
  return data.every((byte) => byte >= low && byte <= high) ? data.length / unit : null;
}

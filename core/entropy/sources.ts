/**
 * What the recovery words can be made from, as it is handed over and hashed. The device's own share is always there; the
 * rest is what a person adds. The texts are such that a person can write them down and hash them with any other tool:
 *
 *   dice    ASCII '1'..'6', one a roll
 *   coins   ASCII '0' (tails) and '1' (heads), one a flip
 *   keys    microseconds between key presses, u32 little-endian each
 *   camera  64 x 64 samples of brightness a frame, one byte each, row by row, nothing averaged
 */
export const addedKinds = ['dice', 'coins', 'keys', 'camera'] as const;
export type AddedKind = (typeof addedKinds)[number];

/** Bytes of the device's share: the operating system's randomness, never less than the words need. */
export const deviceShareBytes = 32;
/** Fresh bytes that are tested at each draw: two windows of the adaptive proportion test, 16 a value for chi-square. */
export const healthBytes = 4096;

export const frameSide = 64;
export const frameBytes = frameSide * frameSide;
export const intervalBytes = 4;

interface Measure {
  /** Bytes of one roll, flip, interval or frame. */
  readonly unit: number;
  readonly least: number;
  readonly most: number;
  /**
   * Hundredths of a bit that one is credited with: min-entropy, taken far below what a fair one gives.
   * dice: as if the likeliest face came up once in 4 (2 bits; fair 2.58). coins: as if one side came up 62 times in 100
   * (0.69; fair 1). keys: one bit an interval, whatever the clock's resolution. camera: two bits a frame of 4,096 samples.
   */
  readonly creditOfOne: number;
}

/** 50 rolls are the least that other signers take for 128 bits; 99 give them 256. */
export const measures: Readonly<Record<AddedKind, Measure>> = {
  dice: { unit: 1, least: 50, most: 1024, creditOfOne: 200 },
  coins: { unit: 1, least: 128, most: 2048, creditOfOne: 68 },
  keys: { unit: intervalBytes, least: 64, most: 1024, creditOfOne: 100 },
  camera: { unit: frameBytes, least: 32, most: 128, creditOfOne: 200 },
};

/** Bytes of one source at most (128 frames), and sources in one pool at most. */
export const maxSourceBytes = 128 * frameBytes;
export const maxSources = 16;

/** Whole bits credited to so many of a kind: never more than the 256 that are made of them. */
export function creditOf(kind: AddedKind, count: number): number {
  return Math.min(256, Math.floor((count * measures[kind].creditOfOne) / 100));
}

/** How many are in the bytes, or null when they are not whole ones or not written as this kind is. */
export function countIn(kind: AddedKind, data: Uint8Array): number | null {
  const { unit } = measures[kind];
  if (data.length % unit !== 0) return null;
  const [low, high] = kind === 'dice' ? [0x31, 0x36] : kind === 'coins' ? [0x30, 0x31] : [0, 255];
  return data.every((byte) => byte >= low && byte <= high) ? data.length / unit : null;
}

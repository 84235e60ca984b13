/** Steps of all settings of an animated code, and the effect of each key. Pure. */

/** QR versions, coarse to fine: a higher one holds more and requires a better camera. */
export const versions = [10, 15, 18, 22, 25, 30, 35, 40] as const;
export type Version = (typeof versions)[number];
/** Codes per second. A camera with 30 frames per second reads 15 at best, because a frame with two half codes is
 * unreadable. */
export const rates = [2, 4, 6, 8, 10, 12, 15, 20, 30] as const;
export type Rate = (typeof rates)[number];
/** Percent of the available space. */
export const sizes = [40, 50, 60, 70, 80, 90, 100] as const;
/** Percent of full white, for cameras that a bright screen dazzles. */
export const whites = [40, 50, 60, 70, 80, 90, 100] as const;
export const transports = ['inkan', 'ur', 'bbqr', 'parts'] as const;
/** 'inkan': erasure-coded frames. 'ur': BC-UR `bytes`. 'bbqr': BBQr. 'parts': `INKAN:1/n/m/…`. */
export type SenderTransport = (typeof transports)[number];

export interface SenderSettings {
  readonly transport: SenderTransport;
  readonly version: Version;
  readonly rate: Rate;
  readonly size: (typeof sizes)[number];
  readonly white: (typeof whites)[number];
}
export type Adjustable = 'version' | 'rate' | 'size' | 'white';
export const scales = { version: versions, rate: rates, size: sizes, white: whites } as const;

/** Version 22 at 10 per second: a 720p camera reads it at arm's length, and 9 kB are transferred per second. */
export const atFirst: SenderSettings = { transport: 'inkan', version: 22, rate: 10, size: 100, white: 100 };

/** The value `by` steps further, or the last one in that direction. */
function moved<T extends number>(scale: readonly T[], now: T, by: number): T {
  const at = Math.max(0, Math.min(scale.length - 1, scale.indexOf(now) + by));
  return scale[at] ?? now;
}

export function adjust(settings: SenderSettings, what: Adjustable, by: number): SenderSettings {
  return { ...settings, [what]: moved<number>(scales[what], settings[what], by) };
}

export const canAdjust = (settings: SenderSettings, what: Adjustable, by: number): boolean =>
  adjust(settings, what, by)[what] !== settings[what];

/** One step slower and coarser (−1), or faster and finer (+1). */
export const easier = (settings: SenderSettings, by: number): SenderSettings =>
  adjust(adjust(settings, 'rate', by), 'version', by);

/** Level L: the frames repair losses, not the single code (ISO/IEC 18004 table 7). */
const capacities: Readonly<Record<Version, readonly [bytes: number, characters: number]>> = {
  10: [271, 395],
  15: [520, 758],
  18: [718, 1046],
  22: [1003, 1460],
  25: [1273, 1853],
  30: [1732, 2520],
  35: [2303, 3351],
  40: [2953, 4296],
};

/** Capacity of a code of a version: bytes in byte mode, characters in alphanumeric mode. */
export function capacityOf(version: Version): { readonly bytes: number; readonly characters: number } {
  const [bytes, characters] = capacities[version];
  return { bytes, characters };
}

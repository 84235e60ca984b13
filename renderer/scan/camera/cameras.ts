/** Which camera to take when nobody has chosen. */

export interface KnownCamera {
  readonly deviceId: string;
  readonly label: string;
  /** The most pixels that it can give; 0 where it does not tell. */
  readonly pixels: number;
  /** By its name, it is a program that shows pictures of its own. */
  readonly virtual: boolean;
}

/**
 * Programs and drivers that are cameras only by name. A real camera that is called so is marked too: it is a mark with a
 * question, and nothing is hidden.
 */
const programs =
  /\b(?:obs|virtual|v4l2loopback|manycam|snap ?camera|xsplit|droidcam|iriun|epoccam|camo|ndi|dummy|loopback|splitcam|akvcam)\b/i;

export const isVirtual = (label: string): boolean => programs.test(label);

/** The one of the last time; else the finest that is no program; else the first there is. Null: none. */
export function bestCamera(cameras: readonly KnownCamera[], rememberedLabel: string): KnownCamera | null {
  const remembered = cameras.find((camera) => camera.label !== '' && camera.label === rememberedLabel);
  if (remembered !== undefined) return remembered;
  const real = cameras.filter((camera) => !camera.virtual);
  return (real.length > 0 ? real : cameras).reduce<KnownCamera | null>(
    (best, camera) => (best === null || camera.pixels > best.pixels ? camera : best),
    null,
  );
}

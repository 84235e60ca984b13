/** Chooses a camera if the person has not. */

export interface KnownCamera {
  readonly deviceId: string;
  readonly label: string;
  /** Its highest number of pixels; 0 if it does not report it. */
  readonly pixels: number;
  /** True if its name suggests a program that produces pictures. */
  readonly virtual: boolean;
}

/**
 * Names of virtual cameras. A real camera with such a name is marked too; the mark is only a question, and nothing is
 * hidden.
 */
const programs =
  /\b(?:obs|virtual|v4l2loopback|manycam|snap ?camera|xsplit|droidcam|iriun|epoccam|camo|ndi|dummy|loopback|splitcam|akvcam)\b/i;

export const isVirtual = (label: string): boolean => programs.test(label);

/** The one used last time; else the one with most pixels that is no program; else the first. Null: none. */
export function bestCamera(cameras: readonly KnownCamera[], rememberedLabel: string): KnownCamera | null {
  const remembered = cameras.find((camera) => camera.label !== '' && camera.label === rememberedLabel);
  if (remembered !== undefined) return remembered;
  const real = cameras.filter((camera) => !camera.virtual);
  return (real.length > 0 ? real : cameras).reduce<KnownCamera | null>(
    (best, camera) => (best === null || camera.pixels > best.pixels ? camera : best),
    null,
  );
}

/** Quality of a camera's picture of a code: five levels, from a screenshot to an unreasonably bad picture. */
import type { Random } from './random.ts';

export interface Distortion {
  /** Degrees in the picture's plane, and out of it around an axis in any direction. */
  readonly rotation: number;
  readonly tilt: number;
  readonly tiltAxis: number;
  /** Share of the picture's height that the code with its quiet zone takes. */
  readonly fill: number;
  /** In pixels of a 720-line picture: standard deviation of the lens blur, length and direction of the hand's
   * movement. */
  readonly blur: number;
  readonly motion: number;
  readonly motionAxis: number;
  /** Standard deviation in levels of brightness. */
  readonly noise: number;
  /** Amplitude of the stripes between the screen's grid and the sensor's, 0 to 1. */
  readonly moire: number;
  /** Share of the contrast that a reflected lamp removes at its centre, 0 to 1. */
  readonly glare: number;
  /** Light from one side: brightness from 1 - gradient/2 to 1 + gradient/2 along the picture's height. */
  readonly gradient: number;
  readonly gradientAxis: number;
  /** Quality on the IJG library's scale. */
  readonly jpeg: number;
}

/** The greatest value of each, by level: a frame gets between half of it and all of it. `fill`: the smallest. */
const greatest = [
  { rotation: 0, tilt: 0, fill: 0.9, blur: 0.4, motion: 0, noise: 2, moire: 0, glare: 0, gradient: 0.1, jpeg: 95 },
  { rotation: 5, tilt: 7, fill: 0.88, blur: 0.6, motion: 1, noise: 4, moire: 0.1, glare: 0.1, gradient: 0.2, jpeg: 85 },
  {
    rotation: 12,
    tilt: 14,
    fill: 0.86,
    blur: 0.8,
    motion: 1.6,
    noise: 7,
    moire: 0.2,
    glare: 0.25,
    gradient: 0.3,
    jpeg: 75,
  },
  {
    rotation: 30,
    tilt: 22,
    fill: 0.74,
    blur: 1.2,
    motion: 2.6,
    noise: 11,
    moire: 0.4,
    glare: 0.45,
    gradient: 0.45,
    jpeg: 60,
  },
  {
    rotation: 180,
    tilt: 30,
    fill: 0.6,
    blur: 1.8,
    motion: 4,
    noise: 16,
    moire: 0.6,
    glare: 0.7,
    gradient: 0.6,
    jpeg: 45,
  },
] as const;

export type Level = 0 | 1 | 2 | 3 | 4;
export const levels: readonly Level[] = [0, 1, 2, 3, 4];

/** `strongLight`: light from one side as from a window (1.2 to 1.5). */
export function drawDistortion(level: Level, strongLight: boolean, random: Random): Distortion {
  const most = greatest[level];
  const upTo = (value: number): number => random.between(value / 2, value);
  const turn = (): number => random.between(0, 360);
  return {
    rotation: random.between(-most.rotation, most.rotation),
    tilt: upTo(most.tilt),
    tiltAxis: turn(),
    fill: random.between(most.fill, 0.96),
    blur: upTo(most.blur),
    motion: upTo(most.motion),
    motionAxis: turn(),
    noise: upTo(most.noise),
    moire: upTo(most.moire),
    glare: upTo(most.glare),
    gradient: strongLight ? random.between(1.2, 1.5) : upTo(most.gradient),
    gradientAxis: turn(),
    jpeg: most.jpeg,
  };
}

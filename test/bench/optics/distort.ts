/** Effects of light, lens, hand and sensor on a picture, in that order. */
import type { Distortion } from './levels.ts';
import type { Random } from './random.ts';
import type { Picture } from './scene.ts';

const radians = Math.PI / 180;

/** Luma as a camera delivers it, before compression. */
export function distort(picture: Picture, distortion: Distortion, random: Random): Uint8Array {
  const scale = picture.height / 720;
  const lit = light(picture, distortion, random);
  const blurred = blur(lit, distortion.blur * scale);
  return sense(move(blurred, distortion.motion * scale, distortion.motionAxis), distortion.noise, random);
}

/** Moiré, light from one side, and a reflected lamp. */
function light(picture: Picture, distortion: Distortion, random: Random): Picture {
  const { width, height } = picture;
  const { moire, glare, gradient, gradientAxis } = distortion;
  const [one, two] = [stripes(height, random), stripes(height, random)];
  const [lightX, lightY] = [Math.cos(gradientAxis * radians), Math.sin(gradientAxis * radians)];
  const lamp = { x: random.between(0.3, 0.7) * width, y: random.between(0.3, 0.7) * height };
  const [lampWide, lampHigh] = [random.between(0.08, 0.2) * height, random.between(0.08, 0.2) * height];
  const data = new Float32Array(picture.data.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const wave = moire === 0 ? 1 : 1 + (moire / 2) * (one(x, y) + two(x, y)) * 0.5;
      const side = 1 + (gradient * (lightX * (x - width / 2) + lightY * (y - height / 2))) / height;
      const value = (picture.data[at] ?? 0) * wave * Math.max(0.05, side);
      const far = ((x - lamp.x) / lampWide) ** 2 + ((y - lamp.y) / lampHigh) ** 2;
      data[at] = far > 9 ? value : value + (255 - value) * glare * Math.exp(-far / 2);
    }
  }
  return { data, width, height };
}

/** Curved stripes, -1 to 1, four to sixteen pixels apart. */
function stripes(height: number, random: Random): (x: number, y: number) => number {
  const axis = random.between(0, Math.PI);
  const every = (2 * Math.PI) / (random.between(4, 16) * (height / 720));
  const [kx, ky] = [Math.cos(axis) * every, Math.sin(axis) * every];
  const bend = random.between(0, 0.001) / height;
  return (x, y) => Math.sin(kx * x + ky * y + bend * every * height * (x * x + y * y) * 0.5);
}

/** A Gaussian blur, one direction after the other. */
function blur(picture: Picture, deviation: number): Picture {
  const radius = Math.ceil(deviation * 3);
  if (radius === 0) return picture;
  const weights = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * deviation ** 2)),
  );
  const sum = weights.reduce((total, each) => total + each, 0);
  const taps = (step: number) => new Map(weights.map((weight, i) => [(i - radius) * step, weight / sum] as const));
  return gather(gather(picture, taps(1)), taps(picture.width));
}

/** The mean along the movement of the hand during exposure. */
function move(picture: Picture, length: number, axis: number): Picture {
  if (length < 0.25) return picture;
  const steps = Math.max(3, 2 * Math.ceil(length) + 1);
  const taps = new Map<number, number>();
  const add = (dx: number, dy: number, weight: number): void => {
    const offset = dx + dy * picture.width;
    taps.set(offset, (taps.get(offset) ?? 0) + weight / steps);
  };
  for (let i = 0; i < steps; i += 1) {
    const way = (i / (steps - 1) - 0.5) * length;
    const [x, y] = [way * Math.cos(axis * radians), way * Math.sin(axis * radians)];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [partX, partY] = [x - left, y - top];
    add(left, top, (1 - partX) * (1 - partY));
    add(left + 1, top, partX * (1 - partY));
    add(left, top + 1, (1 - partX) * partY);
    add(left + 1, top + 1, partX * partY);
  }
  return gather(picture, taps);
}

/**
 * Each pixel becomes a weighted sum of those at these distances in the data. At the left and right edge that reaches
 * into the lines above and below, where there is no code.
 */
function gather({ data, width, height }: Picture, taps: ReadonlyMap<number, number>): Picture {
  const result = new Float32Array(data.length);
  const last = data.length - 1;
  for (const [offset, weight] of taps) {
    const [from, to] = [Math.max(0, -offset), Math.min(data.length, data.length - offset)];
    for (let i = 0; i < from; i += 1) result[i] = (result[i] ?? 0) + weight * (data[0] ?? 0);
    for (let i = from; i < to; i += 1) result[i] = (result[i] ?? 0) + weight * (data[i + offset] ?? 0);
    for (let i = to; i < data.length; i += 1) result[i] = (result[i] ?? 0) + weight * (data[last] ?? 0);
  }
  return { data: result, width, height };
}

/** Approximately normal noise from three uniform numbers, clamped to the sensor's range. */
function sense({ data }: Picture, deviation: number, random: Random): Uint8Array {
  const luma = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 1) {
    const grain = (random.next() + random.next() + random.next() - 1.5) * 2 * deviation;
    luma[i] = (data[i] ?? 0) + grain;
  }
  return new Uint8Array(luma.buffer);
}

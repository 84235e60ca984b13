import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { makeFrame, sizes, specsOf } from '../bench/optics/corpus.ts';
import { throughJpeg } from '../bench/optics/jpeg.ts';

const [width, height] = [64, 48];
/** Edges, slopes and noise. */
const picture = Uint8Array.from({ length: width * height }, (_, i) => {
  const [x, y] = [i % width, Math.floor(i / width)];
  return 40 + (((x >> 2) ^ (y >> 2)) & 1) * 130 + x / 2 + ((i * 7919) % 11);
});

describe('the loss of JPEG', () => {
  it.each([95, 75, 45])('is that of a whole encoder and decoder at quality %i', (quality) => {
    const data = Uint8Array.from({ length: picture.length * 4 }, (_, i) =>
      i % 4 === 3 ? 255 : (picture[i >> 2] ?? 0),
    );
    const back = jpeg.decode(jpeg.encode({ data, width, height }, quality).data, { useTArray: true });
    const own = throughJpeg(picture, width, height, quality);
    // The other encoder uses integers and colours: rounding differs by one or two levels.
    const far = own.map((value, i) => Math.abs(value - (back.data[4 * i] ?? 0)));
    expect(Math.max(...far)).toBeLessThanOrEqual(3);
    expect(own).not.toEqual(picture);
  });
});

describe('the corpus', () => {
  it('is the same for the same seed, and another for another', () => {
    const size = sizes[0];
    if (size === undefined) throw new Error('no size');
    const first = (seed: number) => {
      const [spec] = specsOf(1, seed);
      if (spec === undefined) throw new Error('no frame');
      return makeFrame(spec, size);
    };
    const [once, again, other] = [first(4), first(4), first(5)];
    expect(again.text).toBe(once.text);
    expect(Buffer.compare(once.luma, again.luma)).toBe(0);
    expect(Buffer.compare(once.luma, other.luma)).not.toBe(0);
  });

  it('has every version, correction, mode and level once in 180 frames', () => {
    const kinds = specsOf(180, 4).map((spec) => `${spec.version} ${spec.correction} ${spec.mode} ${spec.level}`);
    expect(new Set(kinds).size).toBe(180);
  });
});

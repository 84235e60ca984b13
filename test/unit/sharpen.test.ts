import { beforeAll, describe, expect, it } from 'vitest';
import { type FastDecoder, openFastDecoder } from '../../core/optics/fast-decoder.ts';
import type { Luma } from '../../core/optics/luma.ts';
import { sharpened } from '../../core/optics/sharpen.ts';
import { makeFrame, sizes, specsOf } from '../bench/optics/corpus.ts';

const lumaOf = (data: Uint8Array, width: number, height: number): Luma => ({ data, width, height, stride: width });

/** The definition: twice the pixel less the mean of 7 × 7 around it, with the outermost pixels repeated. */
function byDefinition({ data, width, height, stride }: Luma): Uint8ClampedArray {
  const pixel = (x: number, y: number) =>
    data[Math.min(height - 1, Math.max(0, y)) * stride + Math.min(width - 1, Math.max(0, x))] ?? 0;
  return Uint8ClampedArray.from({ length: width * height }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < 49; j += 1)
      sum += pixel((i % width) + (j % 7) - 3, Math.floor(i / width) + Math.floor(j / 7) - 3);
    return 2 * pixel(i % width, Math.floor(i / width)) - sum / 49;
  });
}

describe('sharpening', () => {
  it.each([
    [1, 1],
    [2, 5],
    [7, 7],
    [40, 23],
  ])('is twice the pixel less the mean around it: %i × %i', (width, height) => {
    const stride = width + 3;
    const data = Uint8Array.from({ length: stride * height }, (_, i) => (i * 89 + (i >> 2) * 57) & 0xff);
    const luma = { data, width, height, stride };
    const before = Uint8Array.from(data);
    expect([...sharpened(luma).data]).toEqual([...byDefinition(luma)]);
    expect(data).toEqual(before);
  });

  it('leaves an even picture as it is', () => {
    expect(new Set(sharpened(lumaOf(new Uint8Array(900).fill(77), 30, 30)).data)).toEqual(new Set([77]));
  });
});

describe('a second look at a sharpened copy', () => {
  let fast: FastDecoder;
  beforeAll(async () => {
    fast = await openFastDecoder();
  });

  it('reads frames that the first look does not, loses none, and reads none wrongly', () => {
    const size = sizes[0];
    if (size === undefined) throw new Error('no size');
    const hard = specsOf(100, 5).filter(({ level }) => level === 4);
    let gained = 0;
    for (const spec of hard) {
      const frame = makeFrame(spec, size);
      const luma = lumaOf(frame.luma, frame.width, frame.height);
      const say = (sharper: boolean) => {
        const { scan } = fast.read(luma, { sharper });
        return scan === null ? null : new TextDecoder().decode(scan.bytes);
      };
      const [once, twice] = [say(false), say(true)];
      expect([null, frame.text]).toContain(twice);
      if (once !== null) expect(twice).toBe(once);
      else if (twice !== null) gained += 1;
    }
    expect(gained).toBeGreaterThan(0);
  });
});

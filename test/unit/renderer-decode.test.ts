import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { decodeQr } from '../../renderer/camera/decode.ts';

/** A code as grey RGBA, `scale` pixels a module. */
function drawn(text: string, dark: number, light: number, scale = 4): { rgba: Uint8ClampedArray; side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 8) * scale;
  const rgba = new Uint8ClampedArray(side * side * 4);
  for (let i = 0; i < side * side; i += 1) {
    const [x, y] = [Math.floor((i % side) / scale) - 4, Math.floor(i / side / scale) - 4];
    const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
    rgba.set(new Uint8Array(3).fill(inside && modules.get(y, x) ? dark : light), i * 4);
    rgba[i * 4 + 3] = 255;
  }
  return { rgba, side };
}

describe('every way the camera worker decodes', () => {
  const text = 'INKAN:1/1/2/00112233445566778899AABBCCDDEEFF/ABCDEF';
  it.each(['dontInvert', 'invertFirst', 'attemptBoth'] as const)('%s reads black on white', (inversion) => {
    const { rgba, side } = drawn(text, 20, 235);
    expect(decodeQr(rgba, side, side, inversion)).toBe(text);
  });
  it.each(['invertFirst', 'attemptBoth'] as const)('%s reads white on black', (inversion) => {
    const { rgba, side } = drawn(text, 235, 20);
    expect(decodeQr(rgba, side, side, inversion)).toBe(text);
  });
});

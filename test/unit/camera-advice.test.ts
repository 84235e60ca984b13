import { beforeAll, describe, expect, it } from 'vitest';
import { type FastDecoder, openFastDecoder } from '../../core/optics/fast-decoder.ts';
import type { Luma } from '../../core/optics/luma.ts';
import { type Advice, adviceOf, advices, symptomOf, viewsKept } from '../../renderer/scan/camera/advice.ts';
import { makeViews, type View } from '../../renderer/scan/camera/view.ts';
import { bytesOf, drawnCode, openedWith } from '../harness/drawn-code.ts';
import { type Spoiling, spoiled } from '../harness/spoil.ts';

let fast: FastDecoder;
beforeAll(async () => {
  fast = await openFastDecoder();
});

/** A code on a light table as a camera sees it, with different noise in each frame. */
function scene(how: Spoiling | null, size: 'large' | 'dense' | 'none'): Luma {
  const bytes = Uint8Array.from({ length: size === 'dense' ? 1273 : 200 }, (_, i) => (i * 193 + (i >> 3) * 71) & 0xff);
  const code = drawnCode(bytesOf(bytes), { scale: size === 'dense' ? 5 : 9, dark: 40, light: 215 });
  const [left, top] = [(1280 - code.width) >> 1, (720 - code.height) >> 1];
  const table = openedWith(1280, 720, 190, size === 'none' ? [] : [[code, left, top]]);
  return how === null ? table : spoiled(table, how);
}

function grained(picture: Luma, seed: number): Luma {
  const data = new Uint8ClampedArray(picture.data);
  for (let i = 0, state = seed; i < data.length; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    data[i] = (data[i] ?? 0) + ((state >> 16) % 7) - 3;
  }
  return { ...picture, data: new Uint8Array(data.buffer) };
}

function viewsOf(how: Spoiling | null, size: 'large' | 'dense' | 'none'): readonly View[] {
  const viewOf = makeViews();
  const picture = scene(how, size);
  return [1, 2, 3, 4].map((seed) => {
    const luma = grained(picture, seed);
    const { scan, found, modulePixels } = fast.read(luma, { explain: true });
    const code = scan !== null ? 'read' : found !== null ? 'seen' : 'none';
    return viewOf(luma, { code, corners: found, modulePixels });
  });
}

describe('the advice', () => {
  const table: readonly [what: string, Spoiling | null, 'large' | 'dense' | 'none', Advice | null][] = [
    ['a code that is read', null, 'large', null],
    ['a dense code that is read', null, 'dense', null],
    ['an empty table', null, 'none', 'no-code'],
    ['a covered camera', 'covered', 'large', 'covered'],
    ['too little light', 'dark', 'dense', 'too-dark'],
    ['far too much light', 'bright', 'dense', 'too-bright'],
    ['a reflection', 'glare', 'large', 'glare'],
    ['a reflection on a dense code', 'glare', 'dense', 'glare'],
    ['no focus', 'blurred', 'large', 'blurred'],
    ['no focus on a dense code', 'blurred', 'dense', 'blurred'],
    ['a moving hand', 'smeared', 'large', 'blurred'],
    ['a code far away', 'far', 'large', 'too-far'],
    ['a dense code far away', 'far', 'dense', 'too-far'],
    ['a code too near', 'near', 'large', 'too-near'],
    ['a dense code too near', 'near', 'dense', 'too-near'],
  ];
  it.each(table)('for %s', (_what, how, size, expected) => {
    const views = viewsOf(how, size);
    expect(adviceOf(views), JSON.stringify(views.at(-1))).toBe(expected);
  });

  it('comes with the outline of the code, and without one where nothing was found', () => {
    const [view] = viewsOf(null, 'large');
    const code = drawnCode(bytesOf(new Uint8Array(200)), { scale: 9 });
    const [left, top] = [(1280 - code.width) / 2, (720 - code.height) / 2];
    for (const corner of view?.outline ?? []) {
      expect(Math.min(Math.abs(corner.x - left), Math.abs(corner.x - (1280 - left)))).toBeLessThan(60);
      expect(Math.min(Math.abs(corner.y - top), Math.abs(corner.y - (720 - top)))).toBeLessThan(60);
    }
    expect(view?.outline).toHaveLength(4);
    expect(viewsOf(null, 'none')[0]?.outline).toBeNull();
  });

  const plain: View = {
    width: 1280,
    height: 720,
    dark: 40,
    light: 200,
    blown: 0,
    code: 'none',
    outline: null,
    modulePixels: null,
    patterned: 0,
    box: 0,
    sides: 0,
    glare: 0,
    sharpness: 1,
    change: 2,
  };
  const times = (count: number, view: View) => Array.from({ length: count }, () => view);

  it('needs a moment of looking, and forgets after a second and a half', () => {
    expect(adviceOf(times(3, plain))).toBeNull();
    expect(adviceOf(times(4, plain))).toBe('no-code');
    const read: View = { ...plain, code: 'read' };
    expect(adviceOf([...times(4, plain), read])).toBeNull();
    expect(adviceOf([read, ...times(viewsKept - 1, plain)])).toBeNull();
    expect(adviceOf([read, ...times(viewsKept, plain)])).toBe('no-code');
  });

  it('goes by what was seen most often', () => {
    const dark: View = { ...plain, dark: 20, light: 70 };
    expect(adviceOf([...times(2, dark), ...times(3, plain)])).toBe('no-code');
    expect(adviceOf([...times(3, dark), ...times(2, plain)])).toBe('too-dark');
  });

  it('suspects the camera only when its picture never changes', () => {
    const still: View = { ...plain, change: 0 };
    expect(adviceOf([{ ...plain, change: null }, ...times(4, still)])).toBe('wrong-camera');
    expect(adviceOf([...times(3, still), { ...plain, change: 0.01 }, ...times(2, still)])).toBe('no-code');
  });

  it('gives every advice of the list for some view', () => {
    const coded: View = { ...plain, code: 'seen', patterned: 0.3, box: 0.4 };
    const seen = new Set<Advice>([
      symptomOf({ ...plain, dark: 2, light: 8 }),
      symptomOf({ ...plain, dark: 20, light: 60 }),
      symptomOf({ ...plain, dark: 220, light: 250 }),
      symptomOf({ ...coded, glare: 0.2 }),
      symptomOf({ ...coded, sharpness: 0.2 }),
      symptomOf({ ...coded, modulePixels: 1.4 }),
      symptomOf({ ...coded, code: 'none', outline: null, patterned: 0.6, box: 0.9, sides: 3 }),
      symptomOf(plain),
    ]);
    expect(advices.filter((advice) => !seen.has(advice))).toEqual(['wrong-camera']);
  });
});

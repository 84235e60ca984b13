// Defects of camera pictures, for the tests of the advice and for films.
import type { Luma } from '../../core/optics/luma.ts';

export type Spoiling =
  | 'covered'
  | 'dark'
  | 'bright'
  | 'glare'
  | 'blurred'
  | 'smeared'
  | 'far'
  | 'near'
  /** Half of the picture is painted over: a torn or covered frame. */
  | 'hidden';

export function spoiled(picture: Luma, how: Spoiling): Luma {
  switch (how) {
    case 'covered':
      return lit(picture, 0.03, 4);
    case 'dark':
      return grainy(lit(picture, 0.03, 20), 24);
    case 'bright':
      return lit(picture, 0.3, 225);
    case 'glare':
      return withGlare(picture);
    case 'blurred':
      return smooth(smooth(smooth(picture, 6, 'across'), 6, 'down'), 6, 'both');
    case 'smeared':
      return smooth(smooth(picture, 20, 'across'), 8, 'across');
    case 'far':
      return shrunk(picture, 7);
    case 'near':
      return grown(picture, 2.2);
    case 'hidden':
      return hidden(picture);
  }
}

function changed(picture: Luma, change: (value: number, x: number, y: number) => number): Luma {
  const { width, height, stride, data } = picture;
  const out = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, at = y * stride; x < width; x += 1, at += 1) out[at] = change(data[at] ?? 0, x, y);
  }
  return { ...picture, data: new Uint8Array(out.buffer) };
}

/** The noise of a camera with too little light. */
function grainy(picture: Luma, most: number): Luma {
  let state = 7;
  return changed(picture, (value) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return value + ((state >> 16) % (2 * most + 1)) - most;
  });
}

const lit = (picture: Luma, gain: number, offset: number): Luma => changed(picture, (value) => value * gain + offset);

/** A lamp's reflection over the middle: a white spot with a soft edge. */
function withGlare(picture: Luma): Luma {
  const [cx, cy] = [picture.width * 0.47, picture.height * 0.45];
  const radius = Math.min(picture.width, picture.height) * 0.2;
  return changed(picture, (value, x, y) => value + 400 * Math.max(0, 1.6 - Math.hypot(x - cx, y - cy) / radius));
}

function smooth(picture: Luma, reach: number, way: 'across' | 'down' | 'both'): Luma {
  if (way === 'both') return smooth(smooth(picture, reach, 'across'), reach, 'down');
  const { width, height, stride, data } = picture;
  const out = new Uint8Array(data.length);
  const [lines, length, step, line] = way === 'across' ? [height, width, 1, stride] : [width, height, stride, 1];
  for (let l = 0; l < lines; l += 1) {
    for (let i = 0, sum = 0, count = 0; i < length + reach; i += 1) {
      if (i < length) {
        sum += data[l * line + i * step] ?? 0;
        count += 1;
      }
      const gone = i - 2 * reach - 1;
      if (gone >= 0) {
        sum -= data[l * line + gone * step] ?? 0;
        count -= 1;
      }
      if (i >= reach) out[l * line + (i - reach) * step] = sum / count;
    }
  }
  return { ...picture, data: out };
}

/** As seen from further away: averaged, in the middle of a picture of its own brightness. */
function shrunk(picture: Luma, times: number): Luma {
  const { width, height, stride, data } = picture;
  const paper = data[0] ?? 0;
  const [left, top] = [Math.floor((width - width / times) / 2), Math.floor((height - height / times) / 2)];
  return changed(picture, (_value, x, y) => {
    const [fromX, fromY] = [(x - left) * times, (y - top) * times];
    if (fromX < 0 || fromY < 0 || fromX + times > width || fromY + times > height) return paper;
    let sum = 0;
    for (let dy = 0; dy < times; dy += 1) {
      for (let dx = 0; dx < times; dx += 1) sum += data[(fromY + dy) * stride + fromX + dx] ?? 0;
    }
    return sum / times ** 2;
  });
}

/** As seen from too near: only the middle is left. */
function grown({ width, height, stride, data }: Luma, times: number): Luma {
  const [left, top] = [(width - width / times) / 2, (height - height / times) / 2];
  const near = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = Math.floor(left + (i % width) / times);
    const y = Math.floor(top + Math.floor(i / width) / times);
    return data[y * stride + x] ?? 0;
  });
  return { data: near, width, height, stride: width };
}

function hidden(picture: Luma): Luma {
  return changed(picture, (value, x) => (x > picture.width * 0.47 ? 128 : value));
}

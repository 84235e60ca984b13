/** A code on a screen on a table, seen by a pinhole camera: the sharp, evenly lit picture. */
import type { Distortion } from './levels.ts';
import type { Random } from './random.ts';

/** Brightness of each pixel, 0 to 255 as a fraction; only the sensor rounds it. */
export interface Picture {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

export interface Modules {
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

export const quietModules = 4;
const ink = 34;
const paper = 222;
/** The dark border around the screen's picture, and its outer edge, in sides of the code from the centre. */
const frame = 60;
const rim = 0.53;
const things = 7;
const radians = Math.PI / 180;
/** Distance of the camera in heights of the picture: a laptop camera covers about 60 degrees. */
const focal = 1.2;
/** Samples along each side of a pixel. */
const samples = 2;

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** Maps the plane of the code (centre at 0, sides of length 1) to the picture's plane, in heights, before scaling. */
function project({ rotation, tilt, tiltAxis }: Distortion): (x: number, y: number, zoom: number) => [number, number] {
  const [sin, cos] = [Math.sin(rotation * radians), Math.cos(rotation * radians)];
  const [axisX, axisY] = [Math.cos(tiltAxis * radians), Math.sin(tiltAxis * radians)];
  const [tiltSin, tiltCos] = [Math.sin(tilt * radians), Math.cos(tilt * radians)];
  return (x, y, zoom) => {
    const [u, v] = [(x * cos - y * sin) * zoom, (x * sin + y * cos) * zoom];
    const along = u * axisX + v * axisY;
    const across = v * axisX - u * axisY;
    const depth = 1 + (across * tiltSin) / focal;
    const seen = across * tiltCos;
    return [(along * axisX - seen * axisY) / depth, (along * axisY + seen * axisX) / depth];
  };
}

const corners = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
] as const;

/** The corners of the code in pixels: as large as `fill`, and completely inside. */
function place(width: number, height: number, distortion: Distortion, random: Random): [number, number][] {
  const toPlane = project(distortion);
  const seen = (zoom: number) => corners.map(([x, y]) => toPlane(x, y, zoom));
  let zoom = 1;
  for (let i = 0; i < 8; i += 1) zoom *= distortion.fill / extent(seen(zoom));
  const points = seen(zoom);
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const roomX = width / height - (right - left);
  const shiftX = -left + random.between(0.3, 0.7) * roomX;
  const shiftY = -top + random.between(0.3, 0.7) * (1 - (bottom - top));
  return points.map(([x, y]) => [(x + shiftX) * height, (y + shiftY) * height]);
}

function extent(points: readonly (readonly [number, number])[]): number {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** Maps the square (0,0)-(1,1) to four points (Heckbert, Fundamentals of Texture Mapping, 1989, section 2.2.3). */
function squareTo(points: readonly [number, number][]): Matrix {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = points as [
    [number, number],
    [number, number],
    [number, number],
    [number, number],
  ];
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1];
}

/** The inverse up to a factor, which cancels when the coordinates are divided. */
function adjugate([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

/** Modules with their quiet zone as bytes, so that a sample is one look-up. */
function raster({ size, isDark }: Modules): Uint8Array {
  const across = size + 2 * quietModules;
  const cells = new Uint8Array(across * across).fill(paper);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column)) cells[(row + quietModules) * across + column + quietModules] = ink;
    }
  }
  return cells;
}

export function drawScene(
  modules: Modules,
  size: { readonly width: number; readonly height: number },
  distortion: Distortion,
  random: Random,
): Picture {
  const { width, height } = size;
  const [a, b, c, d, e, f, g, h, i] = adjugate(squareTo(place(width, height, distortion, random)));
  const across = modules.size + 2 * quietModules;
  const cells = raster(modules);
  const table = drawTable(width, height, random);
  const data = new Float32Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 1) {
      let sum = 0;
      for (let s = 0; s < samples * samples; s += 1) {
        const [px, py] = [x + ((s % samples) + 0.5) / samples, y + (Math.floor(s / samples) + 0.5) / samples];
        const w = g * px + h * py + i;
        const u = (a * px + b * py + c) / w;
        const v = (d * px + e * py + f) / w;
        if (u >= 0 && u < 1 && v >= 0 && v < 1)
          sum += cells[Math.floor(v * across) * across + Math.floor(u * across)] ?? 0;
        else sum += Math.abs(u - 0.5) < rim && Math.abs(v - 0.5) < rim ? frame : (table[to] ?? 0);
      }
      data[to] = sum / (samples * samples);
    }
  }
  return { data, width, height };
}

/** The surroundings: a table, and a few objects with edges. */
function drawTable(width: number, height: number, random: Random): Uint8Array {
  const table = new Uint8Array(width * height).fill(random.between(90, 180));
  for (let thing = 0; thing < things; thing += 1) {
    const [middleX, middleY] = [random.between(0, width), random.between(0, height)];
    const [halfWidth, halfHeight] = [random.between(0.02, 0.12) * width, random.between(0.02, 0.15) * height];
    const shade = random.between(20, 235);
    const [left, right] = [Math.max(0, Math.floor(middleX - halfWidth)), Math.min(width, middleX + halfWidth)];
    const [top, bottom] = [Math.max(0, Math.floor(middleY - halfHeight)), Math.min(height, middleY + halfHeight)];
    for (let y = top; y < bottom; y += 1) table.fill(shade, y * width + left, y * width + right);
  }
  return table;
}

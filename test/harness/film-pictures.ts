// A film of screenshots: what a camera before another machine's screen would see. For the fake camera, like y4m.ts.
import { PNG } from 'pngjs';
import { openFilm } from './y4m.ts';

export interface PictureFilm {
  readonly width?: number;
  readonly height?: number;
  readonly framesPerSecond?: number;
  /** Film frames per picture: two of a camera's for each of the screen's. */
  readonly framesPerPicture?: number;
}

/** Grey level around the other screen. */
const room = 96;

/** Writes a film of PNG pictures in turn, each as large as the film allows. */
export function filmPictures(path: string, pictures: readonly Uint8Array[], how: PictureFilm = {}): void {
  const { width = 1280, height = 720, framesPerSecond = 30, framesPerPicture = 2 } = how;
  const video = openFilm(path, { width, height, framesPerSecond });
  for (const picture of pictures) {
    const luma = filmed(picture, width, height);
    for (let i = 0; i < framesPerPicture; i += 1) video.add(luma);
  }
  video.close();
}

/** Scaled without whole pixels, like a lens: each point is interpolated from its four neighbours. */
function filmed(png: Uint8Array, width: number, height: number): Uint8Array {
  const picture = PNG.sync.read(Buffer.from(png));
  const grey = (x: number, y: number): number => {
    const at = (Math.min(y, picture.height - 1) * picture.width + Math.min(x, picture.width - 1)) * 4;
    const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + 3);
    return (77 * red + 150 * green + 29 * blue) >> 8;
  };
  const scale = Math.min((width * 0.96) / picture.width, (height * 0.96) / picture.height);
  const across = Math.floor(picture.width * scale);
  const down = Math.floor(picture.height * scale);
  const [left, top] = [(width - across) >> 1, (height - down) >> 1];
  const luma = new Uint8Array(width * height).fill(room);
  for (let row = 0; row < down; row += 1) {
    const y = Math.max(0, (row + 0.5) / scale - 0.5);
    const [y0, dy] = [Math.floor(y), y % 1];
    for (let column = 0; column < across; column += 1) {
      const x = Math.max(0, (column + 0.5) / scale - 0.5);
      const [x0, dx] = [Math.floor(x), x % 1];
      const upper = grey(x0, y0) * (1 - dx) + grey(x0 + 1, y0) * dx;
      const lower = grey(x0, y0 + 1) * (1 - dx) + grey(x0 + 1, y0 + 1) * dx;
      luma[(top + row) * width + left + column] = upper * (1 - dy) + lower * dy;
    }
  }
  return luma;
}

/**
 * A code as a picture with a label: its number and total, the beginning of the hash and, in practice, the hatch and the
 * word.
 * Takes: modules. Gives: a drawing on a canvas. Never: draws into the quiet zone.
 */
import { type Code, quiet } from './code.ts';
import { drawCode } from './draw.ts';

export interface Caption {
  /** Upper-case hex; '' if there is no single hash. */
  readonly hash: string;
  readonly practice: boolean;
  readonly number: number;
  readonly total: number;
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  /** Left and top edge of the code with its quiet zone, and its side. */
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** Pixels of the frame, and of the strips with text above and below. */
  readonly frame: number;
  readonly strip: number;
}

export const practiceWord = '練習 / PRACTICE';

/** Sizes are even, because video codecs halve the colour resolution. */
export function layoutPicture(size: number, pixels: number, practice: boolean): PictureLayout {
  const side = (size + 2 * quiet) * pixels;
  const frame = practice ? 16 : 4;
  const strip = 28;
  const even = (length: number) => length + (length % 2);
  return {
    width: even(side + 2 * frame),
    height: even(side + 2 * (frame + strip)),
    left: frame,
    top: frame + strip,
    side,
    frame,
    strip,
  };
}

/** Pixels per module: at least four, and codes of about 600 pixels. */
export const picturePixels = (size: number): number => Math.max(4, Math.floor(600 / (size + 2 * quiet)));

const words = '"Atkinson Hyperlegible Next", "BIZ UDPGothic", sans-serif';
const figures = '"Atkinson Hyperlegible Mono", monospace';

/** Awaited before the first picture: a canvas uses the fonts that are loaded and does not wait. */
export const fontsReady = async (): Promise<void> => {
  await Promise.all([
    document.fonts.load(`700 18px ${words}`, practiceWord),
    document.fonts.load(`400 16px ${figures}`, '0A'),
  ]);
};

export function drawPicture(canvas: HTMLCanvasElement, code: Code, caption: Caption): void {
  const pixels = picturePixels(code.size);
  const layout = layoutPicture(code.size, pixels, caption.practice);
  const { width, height, left, top } = layout;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  drawFrame(context, layout, caption.practice);
  drawWords(context, layout, caption);
  drawCode(context, code, pixels, 255, left, top);
}

function drawFrame(context: CanvasRenderingContext2D, layout: PictureLayout, practice: boolean): void {
  const { width, height, frame } = layout;
  context.fillStyle = practice ? '#e4eee9' : '#c63a1e';
  context.fillRect(0, 0, width, height);
  if (practice) {
    context.strokeStyle = '#2f5d50';
    context.lineWidth = 8;
    context.beginPath();
    for (let x = -height; x < width; x += 23) {
      context.moveTo(x, height);
      context.lineTo(x + height, 0);
    }
    context.stroke();
  }
  context.fillStyle = '#ffffff';
  context.fillRect(frame, frame, width - 2 * frame, height - 2 * frame);
}

function drawWords(context: CanvasRenderingContext2D, layout: PictureLayout, caption: Caption): void {
  const { width, height, frame, strip } = layout;
  const { hash, practice, number, total } = caption;
  const [above, below] = [frame + strip / 2, height - frame - strip / 2];
  context.textBaseline = 'middle';
  context.fillStyle = practice ? '#2f5d50' : '#1b1a17';
  context.font = `700 18px ${words}`;
  context.textAlign = 'left';
  context.fillText(practice ? practiceWord : 'Inkan', frame + 8, above);
  if (practice) {
    context.textAlign = 'right';
    context.fillText(practiceWord, width - frame - 8, below);
  }
  context.font = `400 16px ${figures}`;
  context.textAlign = 'right';
  context.fillText(`${number} / ${total}`, width - frame - 8, above);
  context.textAlign = 'left';
  if (hash !== '') context.fillText(`${hash.slice(0, 8)} ${hash.slice(8, 16)} …`, frame + 8, below);
}

/** The picture on the canvas as a PNG file. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}

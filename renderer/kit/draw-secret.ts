/**
 * Draws a secret onto a canvas, character by character. No string or list of it exists, and no element has it: nothing
 * can be selected, copied or read by a script from the page's text.
 */
import type { SecretInput } from './secret-input.ts';

const lineHeight = 1.5;

/** As wide as its element; as high as its lines. */
export function drawSecret(canvas: HTMLCanvasElement, secret: SecretInput): void {
  const { fontSize, fontFamily, color } = getComputedStyle(canvas);
  const high = Number.parseFloat(fontSize) * lineHeight;
  const scale = globalThis.devicePixelRatio;
  const width = canvas.clientWidth;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const font = `${fontSize} ${fontFamily}`;
  context.font = font;
  const lines = eachPlace(context, secret, width, () => undefined);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(lines * high * scale);
  canvas.style.blockSize = `${lines * high}px`;
  // Setting the size has reset the context.
  context.scale(scale, scale);
  context.font = font;
  context.fillStyle = color;
  context.textBaseline = 'middle';
  eachPlace(context, secret, width, (shown, x, line) => context.fillText(shown, x, (line - 0.5) * high));
}

/** Drops the picture. */
export function emptyCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** Where each character stands, in lines from 1. Returns the number of lines. */
function eachPlace(
  context: CanvasRenderingContext2D,
  secret: SecretInput,
  width: number,
  use: (shown: string, x: number, line: number) => void,
): number {
  let [x, line] = [0, 1];
  secret.eachCharacter((character) => {
    // A blank is shown, because it counts.
    const shown = character === ' ' ? '\u2423' : character;
    const wide = context.measureText(shown).width;
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    use(shown, x, line);
    x += wide;
  });
  return line;
}

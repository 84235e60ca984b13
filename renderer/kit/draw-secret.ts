/**
 * Draws a secret onto a canvas, character by character. No string of it exists, and no element has it: nothing can be
 * selected, copied or read by a script from the page's text.
 */
import type { SecretInput } from './secret-input.ts';

const lineHeight = 1.5;

/** As wide as its element; as high as its lines. */
export function drawSecret(canvas: HTMLCanvasElement, secret: SecretInput): void {
  const style = getComputedStyle(canvas);
  const size = Number.parseFloat(style.fontSize);
  const width = canvas.clientWidth;
  const scale = globalThis.devicePixelRatio;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const font = `${style.fontSize} ${style.fontFamily}`;
  context.font = font;
  let lines = 1;
  const places: { readonly character: string; readonly x: number; readonly line: number }[] = [];
  let x = 0;
  secret.eachCharacter((character) => {
    const wide = context.measureText(character).width;
    if (x > 0 && x + wide > width) {
      lines += 1;
      x = 0;
    }
    // A blank is shown, because it counts.
    places.push({ character: character === ' ' ? '\u2423' : character, x, line: lines });
    x += wide;
  });
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(lines * size * lineHeight * scale);
  canvas.style.blockSize = `${lines * size * lineHeight}px`;
  // Setting the size has reset the context.
  context.scale(scale, scale);
  context.font = font;
  context.fillStyle = style.color;
  context.textBaseline = 'middle';
  for (const { character, x: left, line } of places) {
    context.fillText(character, left, (line - 0.5) * size * lineHeight);
  }
  places.length = 0;
}

/** Drops the picture. */
export function emptyCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

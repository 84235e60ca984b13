/**
 * Draws words of a public list onto a canvas, by their numbers: no string or list of the chosen ones exists, and no element
 * has them. Takes: numbers from 0, two bytes each, big-endian.
 */
const columns = 4;
const lineHeight = 2;

/** As wide as its element; as high as its lines. Each word has its place before it. */
export function drawWords(canvas: HTMLCanvasElement, numbers: Uint8Array, list: readonly string[]): void {
  const { fontSize, fontFamily, color } = getComputedStyle(canvas);
  const high = Number.parseFloat(fontSize) * lineHeight;
  const scale = globalThis.devicePixelRatio;
  const width = canvas.clientWidth;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const view = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  const count = numbers.length / 2;
  const lines = Math.ceil(count / columns);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(lines * high * scale);
  canvas.style.blockSize = `${lines * high}px`;
  context.scale(scale, scale);
  context.fillStyle = color;
  context.textBaseline = 'middle';
  for (let at = 0; at < count; at += 1) {
    const [x, y] = [((at % columns) * width) / columns, (Math.floor(at / columns) + 0.5) * high];
    context.font = `${Number.parseFloat(fontSize) * 0.75}px ${fontFamily}`;
    context.fillText(String(at + 1), x, y);
    context.font = `${fontSize} ${fontFamily}`;
    context.fillText(list[view.getUint16(2 * at)] ?? '', x + high * 0.5, y);
  }
}

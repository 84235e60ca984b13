/** The environment that pdf.js needs, as a worker without a document can provide it: canvases, filters, WebAssembly. */

/** Pixels of one canvas: a page has at most 2400 × 2400; groups and patterns on it create further canvases. */
const maxCanvasPixels = 2 ** 24;

interface Drawn {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

export class CanvasFactory {
  create(width: number, height: number): Drawn {
    if (!(width > 0 && height > 0 && width * height <= maxCanvasPixels)) throw new RangeError('canvas');
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: Drawn, width: number, height: number): void {
    if (canvas === null || !(width > 0 && height > 0 && width * height <= maxCanvasPixels))
      throw new RangeError('canvas');
    canvas.width = width;
    canvas.height = height;
  }
  destroy(drawn: Drawn): void {
    if (drawn.canvas !== null) {
      drawn.canvas.width = 0;
      drawn.canvas.height = 0;
    }
    drawn.canvas = null;
    drawn.context = null;
  }
}

/** Filters are SVG elements of a document, which a worker lacks: content with filters is drawn plain. */
export class FilterFactory {
  addFilter = none;
  addHCMFilter = none;
  addAlphaFilter = none;
  addLuminosityFilter = none;
  addHighlightHCMFilter = none;
  destroy = (): void => undefined;
}
const none = (): string => 'none';

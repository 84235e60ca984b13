/**
 * Draws the pages of a PDF, outside the window's thread. Both halves of pdf.js run here: no further worker, nothing
 * fetched.
 * Takes: a PDF, then page numbers. Gives: pictures. Never: executes its content (scripts, forms, XFA, links), loads
 * fonts.
 */
import { AnnotationMode, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?bytes';
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?bytes';
import type { FromPdf, ToPdf } from './pdf-messages.ts';
import { CanvasFactory, FilterFactory } from './pdf-parts.ts';

/** Longer side of a drawn page in pixels: A4 at 205 dpi. A small page is enlarged at most eightfold. */
const maxSide = 2400;
const maxScale = 8;
/** Pixels of an image on a page: A4 at 600 dpi has 35 million. */
const maxImagePixels = 40_000_000;

/** Scanners write JBIG2 and JPEG 2000. Codes do not need anything else that pdf.js would fetch (fonts, character
 * maps). */
const wasm: Readonly<Record<string, Uint8Array>> = { 'jbig2.wasm': jbig2, 'openjpeg.wasm': openjpeg };

class BinaryDataFactory {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const bytes = Object.hasOwn(wasm, filename) ? wasm[filename] : undefined;
    if (bytes === undefined) throw new Error('not shipped');
    return bytes.slice();
  }
}

const say = (message: FromPdf): void => self.postMessage(message);

let pdf: PDFDocumentProxy | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToPdf>) => {
  if (data.kind === 'open') void open(data.bytes);
  else if (data.kind === 'draw') void draw(data.page);
});

async function open(bytes: ArrayBuffer): Promise<void> {
  try {
    pdf = await getDocument({
      data: new Uint8Array(bytes),
      CanvasFactory,
      FilterFactory,
      BinaryDataFactory,
      // The bytes come from the factory above; the address is only a key for it.
      wasmUrl: 'wasm/',
      useWorkerFetch: false,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      disableAutoFetch: true,
      isImageDecoderSupported: false,
      maxImageSize: maxImagePixels,
      canvasMaxAreaInBytes: maxImagePixels * 4,
      stopAtErrors: true,
      verbosity: 0,
    }).promise;
    say({ kind: 'opened', pages: pdf.numPages });
  } catch {
    say({ kind: 'opened', pages: null });
  }
}

async function draw(number: number): Promise<void> {
  say({ kind: 'drawn', picture: await pictureOf(number).catch(() => null) });
}

async function pictureOf(number: number): Promise<Blob | null> {
  if (pdf === null) return null;
  const page = await pdf.getPage(number);
  try {
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(maxSide / Math.max(width, height), maxScale);
    const canvas = new OffscreenCanvas(Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale)));
    await page.render({
      // pdf.js draws on both kinds of canvas; its types know only that of documents.
      canvas: canvas as unknown as HTMLCanvasElement,
      viewport: page.getViewport({ scale }),
      background: 'white',
      annotationMode: AnnotationMode.DISABLE,
    }).promise;
    return await canvas.convertToBlob();
  } finally {
    page.cleanup();
  }
}

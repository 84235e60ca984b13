/// <reference path="../../../core/base/wasm-bytes.d.ts" />

/** The parsing half of pdf.js. Imported for its side effect: it registers itself where the other half looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

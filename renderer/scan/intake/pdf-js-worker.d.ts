/// <reference path="../../../core/base/wasm-bytes.d.ts" />

/** The half of pdf.js that parses. Imported for its effect: it lays itself down where the other half looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

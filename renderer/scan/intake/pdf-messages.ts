/** Messages between the window and the worker that draws PDF pages. Only pictures come back. */
export type ToPdf =
  | { readonly kind: 'open'; readonly bytes: ArrayBuffer }
  /** From 1. */
  | { readonly kind: 'draw'; readonly page: number };

export type FromPdf =
  /** Null: damaged, needs a password, or no PDF. */
  | { readonly kind: 'opened'; readonly pages: number | null }
  /** PNG. Null: this page cannot be drawn. */
  | { readonly kind: 'drawn'; readonly picture: Blob | null };

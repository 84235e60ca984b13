/** What the window and the decoding worker say to each other. Only texts come back: hostile input stays in the worker. */
export type ToDecoder =
  | { readonly kind: 'frames'; readonly frames: ReadableStream<VideoFrame> }
  | { readonly kind: 'image'; readonly id: number; readonly image: Blob };

export type FromDecoder =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'frames-ended' }
  | { readonly kind: 'image'; readonly id: number; readonly text: string | null };

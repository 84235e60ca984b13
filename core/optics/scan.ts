/** Types of a code that a decoder found in a picture. */
import type { Cleaned } from '../intake/clean-text.ts';

/** Header of a code that is one of several (ISO/IEC 18004 §8, structured append). */
export interface Linked {
  /** From 0. */
  readonly index: number;
  readonly total: number;
  /** Exclusive or of all bytes of the complete content. */
  readonly parity: number;
}

/** One code as a decoder read it: the input of every transport in core/qr. */
export interface Scan {
  /** Content of the code's segments, concatenated in order. */
  readonly bytes: Uint8Array;
  /** The decoder's text, for codes whose bytes are not UTF-8 (Kanji mode, Shift_JIS); null if it has none. */
  readonly text: string | null;
  readonly linked?: Linked;
  /** Changes made to the picture in order to read it. */
  readonly cleaned?: readonly Cleaned[];
}

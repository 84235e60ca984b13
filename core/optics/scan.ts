import type { Cleaned } from '../intake/clean-text.ts';

/** The heading of a code that is one of several (ISO/IEC 18004 §8, structured append). */
export interface Linked {
  /** From 0. */
  readonly index: number;
  readonly total: number;
  /** Of the bytes of the whole: all of them combined by exclusive or. */
  readonly parity: number;
}

/** One code as a decoder read it: what every transport of core/qr starts from. */
export interface Scan {
  /** The content of the code's segments one after the other, as they lie in it. */
  readonly bytes: Uint8Array;
  /** The decoder's reading as text, for codes whose bytes are not UTF-8 (Kanji mode, Shift_JIS); null when it has none. */
  readonly text: string | null;
  readonly linked?: Linked;
  /** What had to be done with the picture. */
  readonly cleaned?: readonly Cleaned[];
}

/** One code as a decoder read it: what every transport of core/qr starts from. */
export interface Scan {
  /** The content of the code's segments one after the other, as they lie in it. */
  readonly bytes: Uint8Array;
  /** The decoder's reading as text, for codes whose bytes are not UTF-8 (Kanji mode, Shift_JIS); null when it has none. */
  readonly text: string | null;
}

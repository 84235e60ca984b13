/** Unicode blocks of the scripts that are written from right to left (DerivedBidiClass.txt, default R and AL). */
export const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

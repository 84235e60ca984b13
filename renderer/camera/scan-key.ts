/** How one code is known again, and whether its content proves itself. */
import type { Scan } from '../../core/optics/scan.ts';

/** One character for each byte. A code holds at most 2,953 (ISO/IEC 18004 table 7). */
export const scanKey = ({ bytes }: Scan): string => `code:${latin(bytes)}`;

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/**
 * Codes whose transport checks what arrived: Inkan's frames and parts by a digest, BC-UR by a CRC-32. All others are
 * believed only when two frames or two decoders gave the same.
 */
export function provesItself({ bytes }: Scan): boolean {
  const start = latin(bytes.subarray(0, 8));
  return start.startsWith('\u00feIK\u0001') || start.startsWith('INKAN:1/') || /^ur:/i.test(start);
}

/** Codes that say themselves that they are one of several: the above, BBQr, and `p1of3 …`. */
export function isPart(scan: Scan): boolean {
  return provesItself(scan) || /^(?:B\$|p\d{1,6}of\d{1,6} )/.test(latin(scan.bytes.subarray(0, 20)));
}

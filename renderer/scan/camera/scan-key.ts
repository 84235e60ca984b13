/** Recognises a code again, and tells whether its content has a checksum. */
import type { Scan } from '../../../core/optics/scan.ts';
import { transportOf } from '../../../core/qr/read-scan.ts';

/** One character per byte. A code holds at most 2,953 (ISO/IEC 18004 table 7). */
export const scanKey = ({ bytes, linked }: Scan): string =>
  `code:${linked === undefined ? '' : `${linked.index}/${linked.total}/${linked.parity}:`}${latin(bytes)}`;

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/**
 * Codes whose transport verifies the result: Inkan's frames and parts by a digest, BC-UR by a CRC-32. All others are
 * accepted only if two frames or two decoders gave the same.
 */
export function provesItself(scan: Scan): boolean {
  const transport = transportOf(scan);
  return transport === 'inkan-parts' || transport === 'ur' || latin(scan.bytes.subarray(0, 4)) === '\u00feIK\u0001';
}

/** Codes that state that they are one of several. */
export const isPart = (scan: Scan): boolean => provesItself(scan) || transportOf(scan) !== 'single';

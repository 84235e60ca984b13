/**
 * Bytes as pairs of letters, with a CRC-32 of them at the end: "minimal" Bytewords (BCR-2020-012: first and last letter of
 * each of its 256 words). Writes lower case, reads lower case only. Never throws.
 */
import { equalBytes, joinBytes } from '../base/bytes.ts';
import { crc32 } from './crc32.ts';

/** The pair of byte 0, of byte 1, and so on. */
const pairs =
  'aeadaoaxaaahamatayasbkbdbnbtbabsbebybgbwbbbzcmchcscfcycwcecackctcxclcpcndkdadsdidedtdrdndwdpdmdl' +
  'dyeheyeoeeecenemetesftfrfnfsfmfhfzfpfwfxfyfefgflfdgagegrgsgtglgwgdgygmgughgohfhghdhkhthphhhlhyhe' +
  'hnhsidiaieihiyioisinimjejzjnjtjljojsjpjkjykpkoktkskkknkgkekikblblalylflslrlplnltloldlelulklgmnmy' +
  'mhmemomumwmdmtmsmknlnyndnsntnnnenboyoeotoxonolospdptpkpypspmplpepfpaprqdqzrerprlrorhrdrkrfryrnrs' +
  'rtsesasrssskswstspsosgsbsfsntotktitttdtetytltbtstptatnuyuoutueurvtvyvovlvevwvavdvswlwdwmwpwewyws' +
  'wtwnwzwfwkykynylyaytzszoztzczezm';

const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [pairs.slice(2 * byte, 2 * byte + 2), byte]),
);
const checkBytes = 4;

function checkOf(bytes: Uint8Array): Uint8Array {
  const crc = crc32(bytes);
  return Uint8Array.of(crc >>> 24, (crc >>> 16) & 255, (crc >>> 8) & 255, crc & 255);
}

export function toBytewords(bytes: Uint8Array): string {
  let text = '';
  for (const byte of joinBytes(bytes, checkOf(bytes))) text += pairs.slice(2 * byte, 2 * byte + 2);
  return text;
}

/** Null for what is no pair of the list, and for a check that does not fit. */
export function fromBytewords(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || text.length <= 2 * checkBytes) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = byteOf.get(text.slice(2 * i, 2 * i + 2));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  const body = bytes.subarray(0, -checkBytes);
  return equalBytes(checkOf(body), bytes.subarray(-checkBytes)) ? body.slice() : null;
}

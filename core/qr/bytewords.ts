/**
 * "Minimal" Bytewords (BCR-2020-012): each byte is written as the first and last letter of one of 256 words, with a
 * CRC-32 at the end. Writes and reads lower case only. Never throws.
 */
import { equalBytes, joinBytes } from '../base/bytes.ts';
import { crc32 } from './crc32.ts';

/** The letter pairs of bytes 0 to 255, in order. */
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

/** Returns null for an unknown pair or a wrong checksum. */
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

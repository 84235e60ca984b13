import { symbolTransferRequest } from '../harness/requests.ts';

export const utf8Bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A valid unsigned Symbol transfer with another fee (u64 at byte 112). */
export function symbolWithFee(fee: bigint): Uint8Array {
  const bytes = Uint8Array.from(symbolTransferRequest().bytes);
  new DataView(bytes.buffer).setBigUint64(112, fee, true);
  return bytes;
}

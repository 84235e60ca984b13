/** What core/request gives: unsigned bytes of one chain, and what the envelope claimed about them. */
import type { Chain, Network } from '../chain/networks.ts';

export const requestFormats = [
  'symbol-qr-3',
  'symbol-uri',
  'symbol-hex',
  'nem-hex',
  'nem-data',
  'nem-nis-json',
] as const;
export type RequestFormat = (typeof requestFormats)[number];
export type RequestNote = 'urls-ignored';

export interface SignRequest {
  readonly chain: Chain;
  /** As claimed by the envelope, null when it claims nothing. core/transaction compares it with the bytes. */
  readonly network: Network | null;
  readonly bytes: Uint8Array;
  readonly format: RequestFormat;
  readonly notes: readonly RequestNote[];
}

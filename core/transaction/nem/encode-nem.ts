/** Meaning to NEM bytes, non-verifiable. Values are written as they are: what they may be is the decoder's to judge. */

import { encodePlain } from './body.ts';
import type { NemFields } from './content.ts';
import { encodeCosignature } from './kinds/cosignature.ts';
import { encodeMultisig } from './kinds/multisig.ts';

export function encodeNem(tx: NemFields): Uint8Array {
  const { content } = tx;
  if (content.kind === 'nem.multisig') return encodeMultisig(tx, content);
  if (content.kind === 'nem.cosignature') return encodeCosignature(tx, content);
  return encodePlain(tx);
}

/** Encodes NEM transactions in the non-verifiable form. Values are written unchecked; the decoder judges them. */

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

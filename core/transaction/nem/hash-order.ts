/**
 * Reorders a multisig modification so that symbol-sdk can read it. symbol-sdk (like the catbuffer schema) orders
 * modifications by the hash of the key, NIS by the text of the address. Base32 puts digits after letters and texts put
 * them before, so the orders differ for some keys, and symbol-sdk refuses the bytes that NIS requires.
 * Used only for a second reading by symbol-sdk; never sign the result, NIS would not verify it.
 */
import { toHex } from '../../base/hex.ts';
import { addressOfPublicKey } from '../../chain/address.ts';
import type { NemContent, NemTransaction } from './content.ts';
import { encodeNem } from './encode-nem.ts';

function contentInHashOrder(content: NemContent, tx: NemTransaction): NemContent {
  if (content.kind === 'nem.multisig') {
    const inner = inHashOrder(content.inner);
    return inner === content.inner ? content : { ...content, inner };
  }
  if (content.kind !== 'nem.multisig-account-modification') return content;
  const keyed = content.modifications.map((modification) => {
    const { bytes } = addressOfPublicKey('nem', tx.network, modification.cosigner);
    return { modification, key: `${modification.action === 'add' ? 1 : 2}${toHex(bytes)}` };
  });
  const sorted = keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return { ...content, modifications: sorted.map(({ modification }) => modification) };
}

/** The transaction, or the one inside it, with its modifications in that order; `bytes` has that order too. Itself if it has none. */
export function inHashOrder(tx: NemTransaction): NemTransaction {
  const content = contentInHashOrder(tx.content, tx);
  if (content === tx.content) return tx;
  const changed = { ...tx, content };
  return { ...changed, bytes: encodeNem(changed) };
}

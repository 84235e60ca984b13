/**
 * The same transaction as symbol-sdk can read it. symbol-sdk (and the catbuffer schema) orders modifications of a multisig
 * account by the hash of the key, NIS by the text of the address; base32 puts digits behind letters and texts before them,
 * so that the two differ for some keys, and symbol-sdk then refuses to read what NIS wants. A second reading with symbol-sdk
 * must therefore be given this. Never to be signed: NIS would not verify it.
 */
import { toHex } from '../../base/hex.ts';
import { addressOfPublicKey } from '../../chain/address.ts';
import type { NemContent, NemTransaction } from './content.ts';
import { encodeNem } from './encode-nem.ts';

function contentInHashOrder(content: NemContent, tx: NemTransaction): NemContent {
  if (content.kind === 'nem.multisig') return { ...content, inner: inHashOrder(content.inner) };
  if (content.kind !== 'nem.multisig-account-modification') return content;
  const keyed = content.modifications.map((modification) => {
    const { bytes } = addressOfPublicKey('nem', tx.network, modification.cosigner);
    return { modification, key: `${modification.action === 'add' ? 1 : 2}${toHex(bytes)}` };
  });
  const sorted = keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return { ...content, modifications: sorted.map(({ modification }) => modification) };
}

/** The transaction with its modifications, or those inside it, in that order; its `bytes` are of that order too. */
export function inHashOrder(tx: NemTransaction): NemTransaction {
  const changed = { ...tx, content: contentInHashOrder(tx.content, tx) };
  return { ...changed, bytes: encodeNem(changed) };
}

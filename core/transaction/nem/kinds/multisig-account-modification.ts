/**
 * Multisig aggregate modification v1 and v2 (catbuffer nem/multisig; MultisigAggregateModificationTransaction.java):
 * count u32 | each: 40 u32 | action u32 (1 add, 2 delete) | 32 u32 | key | v2: 4 u32 | relative change int32.
 * Accepted only in the order of NIS (nem-modification-order.ts). symbol-sdk sorts by the hash of the key, which differs
 * where a digit meets a letter; those bytes would never verify, so they are refused.
 */
import { ByteWriter, equalBytes } from '../../../base/bytes.ts';
import { type Reason, reason } from '../../../base/reason.ts';
import { addressOfPublicKey } from '../../../chain/address.ts';
import { nemModificationOrder } from '../../../chain/nem-modification-order.ts';
import type { Network } from '../../../chain/networks.ts';
import type { NemCodec } from '../codec.ts';
import type { NemMultisigAccountModificationContent, NemMultisigModification } from '../content.ts';
import type { NemReader } from '../nem-reader.ts';
import { sized } from '../nem-writer.ts';

/**
 * An account has at most 32 cosigners (BlockChainConstants.MAX_ALLOWED_COSIGNATORIES_PER_ACCOUNT), and a transaction
 * may delete one (MultisigCosignatoryModificationValidator.java), so no valid list is longer.
 */
const maxModifications = 33;

/** NIS compares modifications by this key: smaller texts first. */
export const nemModificationKey = (network: Network, { action, cosigner }: NemMultisigModification): string =>
  nemModificationOrder(action === 'add' ? 1 : 2, addressOfPublicKey('nem', network, cosigner).text);

function checkOrder(network: Network, modifications: readonly NemMultisigModification[]): Reason | null {
  const keys = modifications.map((modification) => nemModificationKey(network, modification));
  for (const [i, modification] of modifications.entries()) {
    const index = String(i);
    // NIS cannot execute a list with the same key twice, whether added twice or added and deleted.
    if (modifications.slice(0, i).some((earlier) => equalBytes(earlier.cosigner, modification.cosigner)))
      return reason('list-duplicate', { index });
    if (i > 0 && (keys[i - 1] ?? '') > (keys[i] ?? '')) return reason('list-not-sorted', { index });
  }
  return null;
}

function readModifications(reader: NemReader): readonly NemMultisigModification[] {
  const count = reader.u32();
  if (count > maxModifications)
    reader.refuse(reason('list-too-long', { count: String(count), limit: String(maxModifications) }));
  const modifications: NemMultisigModification[] = [];
  for (let index = 0; index < count && reader.refusal === null; index += 1)
    modifications.push(reader.nested(() => ({ action: reader.oneOf('add', 'delete'), cosigner: reader.key() })));
  const refusal = reader.refusal === null ? checkOrder(reader.network, modifications) : null;
  if (refusal !== null) reader.refuse(refusal);
  return modifications;
}

function readMinApprovalDelta(reader: NemReader): number {
  reader.size(4);
  return reader.int32();
}

export const multisigAccountModificationCodec: NemCodec<NemMultisigAccountModificationContent> = {
  type: 4097,
  read: (reader, { version }) => {
    const modifications = readModifications(reader);
    // In version 2 a change of the minimum alone is valid (VALIDATION_EXTENSIONS).
    if (version === 1 && modifications.length === 0) reader.refuse(reason('list-empty'));
    const minApprovalDelta = version === 2 ? readMinApprovalDelta(reader) : null;
    return { kind: 'nem.multisig-account-modification', modifications, minApprovalDelta };
  },
  write: ({ modifications, minApprovalDelta }, { version }) => {
    const writer = new ByteWriter().u32(modifications.length);
    for (const { action, cosigner } of modifications)
      writer.put(
        sized(
          new ByteWriter()
            .u32(action === 'add' ? 1 : 2)
            .put(sized(cosigner))
            .done(),
        ),
      );
    return version === 2
      ? writer
          .u32(4)
          .uint(minApprovalDelta ?? 0, 4)
          .done()
      : writer.done();
  },
};

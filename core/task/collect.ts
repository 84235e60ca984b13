/**
 * Adds a cosignature to an aggregate complete of ours that waits for others.
 * Takes: the signed aggregate, a detached cosignature. Gives: the aggregate with it, decoded again from its bytes.
 * Refuses: one for another aggregate, a second one of the same cosigner, the initiator's, one that does not verify, and
 * one of an account that has no part in the aggregate (the network would refuse the complete aggregate: catapult
 * MultisigAggregateEligibleCosignatoriesValidator.cpp).
 */
import { equalBytes } from '../base/bytes.ts';
import { type Reason, reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import type { Registry } from '../registry/registry.ts';
import type { CosignatureOffer } from '../request/sign-request.ts';
import { cosignatureHolds, hashOfSigned } from '../signature/signature.ts';
import { maxCosignatures } from '../transaction/limits.ts';
import type { AggregateContent } from '../transaction/symbol/content.ts';
import { withCosignatures } from '../transaction/symbol/read-back.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';
import { requiredIn } from './cosigners.ts';
import { eligibleFor } from './eligible.ts';
import { addressAt } from './own-accounts.ts';

export function addCosignature(
  tx: SymbolTransaction,
  offer: CosignatureOffer,
  registry: Registry,
): Result<SymbolTransaction, Reason> {
  const { content, network, signer: initiator } = tx;
  if (content.kind !== 'symbol.aggregate-complete' || tx.signature === null || initiator === null)
    return refuse(reason('nothing-collected'));
  if (offer.network !== null && offer.network !== network)
    return refuse(reason('network-mismatch', { envelope: offer.network, transaction: network }));
  const hash = hashOfSigned(tx);
  if (!equalBytes(hash, offer.parentHash)) return refuse(reason('wrong-parent'));
  const { signer, signature } = offer;
  if (equalBytes(signer, initiator)) return refuse(reason('cosigner-is-initiator'));
  if (content.cosignatures.some((cosignature) => equalBytes(cosignature.signer, signer)))
    return refuse(reason('cosigner-duplicate'));
  if (content.cosignatures.length >= maxCosignatures)
    return refuse(reason('cosignatures-too-many', { limit: String(maxCosignatures) }));
  if (!cosignatureHolds(hash, signer, signature)) return refuse(reason('cosignature-invalid'));
  if (!mayCosign(tx, content, addressAt(tx, signer), registry)) return refuse(reason('cosigner-not-needed'));
  return withCosignatures(tx, [{ signer: signer.slice(), signature: signature.slice() }]);
}

/**
 * Whether an account may cosign. For an unregistered account only that account itself may: a multisig account must be
 * registered before its cosigners' signatures are accepted.
 */
const mayCosign = (tx: SymbolTransaction, content: AggregateContent, address: string, registry: Registry): boolean =>
  eligibleFor(requiredIn(tx, content).keys(), tx, registry).has(address);

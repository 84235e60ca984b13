/**
 * Finds accounts that are not ours but that our signature moves: a registered multisig account that one of ours cosigns
 * for (also through other multisig accounts), and the account of a NEM multisig transaction or cosignature.
 */
import { addressOfPublicKey } from '../chain/address.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import { isCosignedByUs } from './controlled-multisigs.ts';
import type { ActedFor } from './effects.ts';
import { nemInnerOf } from './inner-contents.ts';
import type { Effect } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';

export function actedForIn(tx: DecodedTransaction, facts: Pick<ReviewFacts, 'accounts' | 'registry'>): ActedFor {
  const { chain, network } = tx;
  const inner = nemInnerOf(tx);
  const multisig = inner === null ? '' : addressOfPublicKey(chain, network, inner.signer).text;
  const known = new Map<string, boolean>([[multisig, true]]);
  return (account) => {
    if (account.type !== 'address' || account.owner !== null) return false;
    const is = known.get(account.text) ?? isCosignedByUs(account.text, { chain, network, facts });
    known.set(account.text, is);
    return is;
  };
}

export const markActedFor = (effects: readonly Effect[], isActedFor: ActedFor): readonly Effect[] =>
  effects.map((effect) => (isActedFor(effect.account) ? { ...effect, actedFor: true } : effect));

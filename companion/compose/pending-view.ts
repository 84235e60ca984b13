/**
 * What waits for signatures: what it does, as Inkan would show it; who signed, who is missing, how many are needed and
 * until when.
 * Takes: what a node has, the accounts that it concerns, names that the user gave. Gives: the view with the document of
 * core/review. Refuses: bytes that are not what they are called, and signatures that do not verify.
 */

import { assess } from '../../core/assessment/assess.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { type Network, unixMsOf } from '../../core/chain/networks.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import type { Contact, Registry } from '../../core/registry/registry.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { cosignerGroups, type Group, isSatisfied } from '../../core/task/cosigners.ts';
import type { PendingFacts } from '../contract/chain-facts.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { accountsThatAct, readPending } from './cosign.ts';
import { type ComposeFacts, Refused } from './facts.ts';
import { registryOf } from './look-up.ts';
import { textToCosign } from './texts.ts';

export interface PendingSigners {
  /** The account that acts; of several the first. */
  readonly account: string;
  readonly signedBy: readonly string[];
  /** Who can still sign, none of whom need not. */
  readonly missing: readonly string[];
  /** Signatures that all accounts that act need together. */
  readonly need: number;
  readonly isComplete: boolean;
  readonly deadlineMs: bigint;
  /** Null for what Inkan would not show. */
  readonly document: ReviewDocument | null;
}

export interface PendingKnown extends Pick<ComposeFacts, 'accounts' | 'mosaics' | 'networkTimeMs'> {
  readonly network: Network;
  /** By address. */
  readonly names: ReadonlyMap<string, string>;
}

export function viewPending(pending: PendingFacts, known: PendingKnown): Result<PendingSigners, readonly DeskReason[]> {
  try {
    return ok(viewed(pending, known));
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reasons);
    throw error;
  }
}

function viewed(pending: PendingFacts, known: PendingKnown): PendingSigners {
  const { network, networkTimeMs } = known;
  const { tx, signedBy } = readPending(pending, network);
  const registry = namedRegistry(pending, known);
  // On Symbol the signatures are in the bytes; on NEM they are told beside them.
  const groups = cosignerGroups(tx, tx.chain === 'symbol' ? [] : signedBy, registry);
  const acting = accountsThatAct(tx);
  const open = groups.filter((group) => !isSatisfied(group));
  const missing = open.flatMap(({ cosigners }) =>
    cosigners
      .filter(({ address, state }) => state === 'missing' && !isGroup(address, groups))
      .map(({ address }) => address),
  );
  const assessed = assess(textToCosign(pending, network), {
    ...{ accounts: null, registry, signedBonded: [], nowMs: networkTimeMs, settings: policyDefaults('practice') },
  });
  return {
    account: acting[0] ?? '',
    signedBy,
    missing: [...new Set(missing)],
    need: groups.filter(({ account }) => acting.includes(account)).reduce((sum, { need }) => sum + (need ?? 1), 0),
    isComplete: groups.length > 0 && open.length === 0,
    deadlineMs: unixMsOf(pending.chain, network, tx.deadline),
    document:
      assessed.action === 'sign' ? assessed.assessment.document : 'document' in assessed ? assessed.document : null,
  };
}

/** A cosigner that is a multisig account signs through its own cosigners, who are in a group of their own. */
const isGroup = (address: string, groups: readonly Group[]): boolean =>
  groups.some((group) => group.account === address && group.cosigners.some((one) => one.address !== address));

function namedRegistry({ chain }: PendingFacts, known: PendingKnown): Registry {
  const { network, names } = known;
  const provenance = { format: 'chain', approvedMs: '0' };
  const registry = registryOf({ chain, network }, known);
  const contacts = [...names].map(([address, name]): Contact => {
    const publicKey = known.accounts.get(address)?.publicKey ?? null;
    return { chain, network, address, publicKey, name, provenance };
  });
  const named = registry.multisigs.map((entry) => ({ ...entry, name: names.get(entry.address) ?? entry.name }));
  return { ...registry, contacts, multisigs: named };
}

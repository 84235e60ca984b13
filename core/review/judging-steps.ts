/**
 * Bounds the work of reviewing an aggregate before it starts, counted in steps, never in time. The largest honest ones
 * stay below the limit: 120,000 bytes hold about 4,800 addresses, and a hundred accounts have at most 2,500 cosigners
 * on Symbol, before and after each step (registry-after.ts). Only thousands of addresses made to look like each other
 * exceed it: more than a person reads, and more than core/contract carries.
 */

import { multisigOf } from '../registry/look-up.ts';
import { similarAddresses } from '../registry/similar-addresses.ts';
import type { Recipient } from '../transaction/common-fields.ts';
import type { SymbolContent } from '../transaction/symbol/content.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import type { ContentContext } from './content-review.ts';
import { aggregateOf, nextContext } from './inner-contents.ts';
import type { ReviewFacts } from './review-facts.ts';
import { registryAfter } from './symbol/registry-after.ts';

export const maxJudgingSteps = 12_000;

/** Stops counting just past the limit. Transactions without inner ones are bounded by their length. */
export function stepsToJudge(tx: DecodedTransaction, facts: ReviewFacts): number {
  let context: ContentContext | null = null;
  let { registry } = facts;
  let steps = 0;
  for (const { signer, content } of aggregateOf(tx)?.inner ?? []) {
    const actor = { chain: tx.chain, network: tx.network, key: signer, isOutermost: false };
    context = nextContext(context, actor, { ...facts, registry });
    steps = addSteps(steps, content, context);
    if (steps > maxJudgingSteps) return steps;
    registry = registryAfter(content, context);
  }
  return steps;
}

/** Adds one step for the content, one for each cosigner that its account has before, and one for each account that it
 * names. */
function addSteps(before: number, content: SymbolContent, context: ContentContext): number {
  const { chain, network, actorAddress, facts } = context;
  let steps = before + 1;
  if (content.kind === 'symbol.multisig-account-modification')
    steps += multisigOf(facts.registry, chain, network, actorAddress)?.cosigners.length ?? 0;
  for (const field of Object.values(content)) {
    for (const value of Array.isArray(field) ? field : [field]) {
      if (steps > maxJudgingSteps) return steps;
      if (isRecipient(value)) steps += value.type === 'alias' ? 1 : 1 + stepsBeside(value.address, context);
    }
  }
  return steps;
}

/** Two steps for each address that it resembles, since both are shown. A known address resembles none. */
function stepsBeside(address: string, { chain, network, facts }: ContentContext): number {
  const near = similarAddresses(facts.registry, chain, network, address);
  return near.includes(address) ? 0 : 2 * near.length;
}

function isRecipient(value: unknown): value is Recipient {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || !('type' in value)) return false;
  return value.type === 'address' || value.type === 'alias';
}

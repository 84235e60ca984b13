/** Cosigners as values for the screen; the final size of an aggregate with the cosignatures that it still needs. */
import { cosignerGroups, type Group, isSatisfied } from '../task/cosigners.ts';
import type { SigningTask } from '../task/task.ts';
import { cosignatureBytes } from '../transaction/limits.ts';
import { aggregateOf } from './inner-contents.ts';
import type { CosignerGroup } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';
import { addressValue } from './values.ts';

/** `signer`: address of the account whose key signs, '' if open. */
export function groupsOf(task: SigningTask, signer: string, facts: ReviewFacts): readonly Group[] {
  const attached = 'attach' in task ? task.attach.map(({ address }) => address) : [];
  return cosignerGroups(
    task.tx,
    [signer, ...attached].filter((address) => address !== ''),
    facts.registry,
  );
}

export function groupValues(
  groups: readonly Group[],
  { chain, network }: Pick<SigningTask['tx'], 'chain' | 'network'>,
  facts: Pick<ReviewFacts, 'accounts' | 'registry'>,
): readonly CosignerGroup[] {
  const value = (address: string) => addressValue(address, chain, network, facts);
  return groups.map(({ account, need, cosigners }) => ({
    account: value(account),
    need,
    cosigners: cosigners.map(({ address, state }) => ({ account: value(address), state })),
  }));
}

/** Adds the cosignatures that the registry says are missing, and those that are made now. */
export function sizeInTheEnd(task: SigningTask, groups: readonly Group[]): number {
  const now = task.tx.bytes.length;
  if (aggregateOf(task.tx) === null) return now;
  const made = 'attach' in task ? task.attach.length : Number(task.account !== null);
  const missing = new Set(groups.filter((group) => !isSatisfied(group)).flatMap(missingIn));
  return now + cosignatureBytes * (made + missing.size);
}

function missingIn({ need, cosigners }: Group): readonly string[] {
  const missing = cosigners.filter(({ state }) => state === 'missing').map(({ address }) => address);
  return missing.slice(0, Math.max(0, (need ?? 1) - (cosigners.length - missing.length)));
}

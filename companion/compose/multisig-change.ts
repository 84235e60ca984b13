/**
 * Set-up and change of a multisig account: what is wanted afterwards, to the changes relative to what the nodes say.
 * Refuses 'change-impossible' with the numbers: what the network refuses, what changes nothing, and what would mean two
 * things on NEM, where "all must sign" is stored as 0 or as their number.
 */
import { fromHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { analyseModification } from '../../core/review/multisig-analysis.ts';
import type {
  NemMultisigAccountModificationContent,
  NemMultisigModification,
} from '../../core/transaction/nem/content.ts';
import { nemModificationKey } from '../../core/transaction/nem/kinds/multisig-account-modification.ts';
import type { MultisigAccountModificationContent } from '../../core/transaction/symbol/content.ts';
import { maxCosignatories, maxCosignatoryDeletions } from '../../core/transaction/symbol/network-limits.ts';
import type { MultisigFacts } from '../contract/chain-facts.ts';
import type { Intent, Wanted } from '../contract/intent.ts';
import { type ComposeFacts, each, refused } from './facts.ts';
import { accountOf, addressOf, keyOf, multisigOf, recipientOf } from './look-up.ts';

type WantedMultisig = Extract<Wanted, { want: 'multisig' }>;

/** NIS BlockChainConstants MAX_ALLOWED_COSIGNATORIES_PER_ACCOUNT. */
const mostCosigners = { symbol: maxCosignatories, nem: 32 } as const;
const nobody: MultisigFacts = { minApproval: 0, minRemoval: 0, storedMin: 0, cosigners: [], cosignerOf: [] };

interface Change {
  readonly before: MultisigFacts;
  readonly additions: readonly string[];
  readonly deletions: readonly string[];
}

function changeOf(wanted: WantedMultisig, intent: Intent, facts: ComposeFacts): Change {
  const { chain, account } = intent;
  const before = multisigOf(accountOf(account, facts).address, facts) ?? nobody;
  const additions = each(wanted.add, (text, at) => cosignerOf(text, at, intent, facts));
  const deletions = each(wanted.remove, (text, at) => addressOf(text, intent, { removed: String(at + 1) }));
  const all = [...additions, ...deletions];
  const odd =
    all.find((address, at) => address === account || all.indexOf(address) !== at) ??
    additions.find((address) => before.cosigners.includes(address)) ??
    deletions.find((address) => !before.cosigners.includes(address)) ??
    additions.find((address) => multisigOf(address, facts)?.cosigners.includes(account) === true);
  if (odd !== undefined) throw refused('change-impossible', { account: odd });
  if (chain === 'nem') checkLevels(account, additions, facts);
  const count = before.cosigners.length + additions.length - deletions.length;
  const { minApproval, minRemoval } = wanted;
  const numbers = { cosigners: String(count), minApproval: String(minApproval), minRemoval: String(minRemoval) };
  if (deletions.length > maxCosignatoryDeletions)
    throw refused('change-impossible', { removed: String(deletions.length), limit: String(maxCosignatoryDeletions) });
  const fits = (min: number) => (count === 0 ? min === 0 : min >= 1 && min <= count);
  if (count > mostCosigners[chain] || !fits(minApproval) || !fits(minRemoval))
    throw refused('change-impossible', { ...numbers, limit: String(mostCosigners[chain]) });
  const isSame = minApproval === before.minApproval && minRemoval === before.minRemoval && all.length === 0;
  if (isSame) throw refused('change-impossible', numbers);
  return { before, additions, deletions };
}

/** NIS has no multisig account below another (MultisigCosignatoryModificationValidator.java). */
function checkLevels(account: string, additions: readonly string[], facts: ComposeFacts): void {
  const multisig = additions.find((address) => multisigOf(address, facts) !== null);
  if (multisig !== undefined) throw refused('change-impossible', { account: multisig });
  const [cosignerOf] = accountOf(account, facts).multisig?.cosignerOf ?? [];
  if (cosignerOf !== undefined) throw refused('change-impossible', { account, cosignerOf });
}

/** A public key names the account too; on NEM only the key can be written. */
function cosignerOf(text: string, at: number, intent: Intent, facts: ComposeFacts): string {
  const key = text.length === 64 ? fromHex(text) : null;
  if (key !== null) return addressOfPublicKey(intent.chain, intent.network, key).text;
  return recipientOf(text, intent, facts, { added: String(at + 1) });
}

/** All who are added must sign too. */
export function symbolMultisigContent(
  wanted: WantedMultisig,
  intent: Intent,
  facts: ComposeFacts,
): MultisigAccountModificationContent {
  const { before, additions, deletions } = changeOf(wanted, intent, facts);
  const recipients = (addresses: readonly string[]) =>
    addresses.map((address) => ({ type: 'address', address }) as const);
  return {
    kind: 'symbol.multisig-account-modification',
    minApprovalDelta: wanted.minApproval - before.minApproval,
    minRemovalDelta: wanted.minRemoval - before.minRemoval,
    additions: recipients(additions),
    deletions: recipients(deletions),
  };
}

export function nemMultisigContent(
  wanted: WantedMultisig,
  intent: Intent,
  facts: ComposeFacts,
): NemMultisigAccountModificationContent {
  const { minApproval, minRemoval } = wanted;
  if (minApproval !== minRemoval)
    throw refused('not-on-this-chain', { minApproval: String(minApproval), minRemoval: String(minRemoval) });
  const { before, additions, deletions } = changeOf(wanted, intent, facts);
  const keys = new Map(wanted.add.flatMap((text) => keyEntry(text, intent)));
  const keyAt = (address: string) => keys.get(address) ?? keyOf(address, intent, facts);
  const modifications: NemMultisigModification[] = [
    ...each(additions, (address) => ({ action: 'add', cosigner: keyAt(address) }) as const),
    ...each(deletions, (address) => ({ action: 'delete', cosigner: keyAt(address) }) as const),
  ];
  const order = (one: NemMultisigModification) => nemModificationKey(intent.network, one);
  const minApprovalDelta = minApproval - storedOf(before);
  const { isUncertain } = analyseModification({
    ...{ chain: 'nem', isMultisigNow: before.cosigners.length > 0, additions, deletions },
    ...{ before: before.cosigners.length === 0 ? null : before, minApprovalDelta, minRemovalDelta: null },
  });
  if (isUncertain && before.storedMin === undefined)
    throw refused('change-impossible', { account: intent.account, stored: `0, ${before.minApproval}` });
  return {
    kind: 'nem.multisig-account-modification',
    modifications: modifications.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
    minApprovalDelta,
  };
}

function keyEntry(text: string, { network }: Intent): readonly (readonly [string, Uint8Array])[] {
  const key = text.length === 64 ? fromHex(text) : null;
  return key === null ? [] : [[addressOfPublicKey('nem', network, key).text, key]];
}

const storedOf = ({ storedMin, minApproval }: MultisigFacts): number => storedMin ?? minApproval;

/**
 * Multisig accounts on Symbol: who must have signed an aggregate, and what a modification does.
 * Takes: the state, a transaction. Gives: nothing, or changes the state. Refuses: with catapult's codes.
 * Sources: catapult plugins/txes/multisig and aggregate (validators). Never: verifies a signature.
 */
import { Refusal } from '../chain/rules.ts';
import { isMultisig, type Multisig, type SymbolState } from './state.ts';
import { addressOfKey, addressText, type Inner, type SymbolTransaction } from './transaction.ts';

const maxCosigners = 25;
const maxDepth = 3;
const modificationType = 16725;

const addressesIn = ({ json }: Inner, list: 'addressAdditions' | 'addressDeletions'): readonly string[] =>
  ((json[list] ?? []) as readonly string[]).map(addressText);

/** Cosigners of an account, of its cosigners and so on, with itself. */
function below(state: SymbolState, address: string): ReadonlySet<string> {
  const all = new Set([address]);
  for (const each of all) for (const cosigner of state.multisigs.get(each)?.cosigners ?? []) all.add(cosigner);
  return all;
}

function approves(
  state: SymbolState,
  address: string,
  signers: ReadonlySet<string>,
  needs: (one: Multisig) => number,
): boolean {
  const entry = state.multisigs.get(address);
  if (entry === undefined || entry.cosigners.length === 0) return signers.has(address);
  return entry.cosigners.filter((each) => approves(state, each, signers, needs)).length >= needs(entry);
}

/** A modification that only removes needs minRemoval, one that does both the greater of the two. */
const needOf = (inner: Inner) => (entry: Multisig) => {
  if (inner.type !== modificationType) return entry.minApproval;
  const removes = addressesIn(inner, 'addressDeletions').length > 0;
  const adds = addressesIn(inner, 'addressAdditions').length > 0;
  if (!removes) return entry.minApproval;
  return adds ? Math.max(entry.minApproval, entry.minRemoval) : entry.minRemoval;
};

export function signersOf({ signer, cosignatures }: SymbolTransaction): readonly string[] {
  return [signer, ...cosignatures.map(({ signerPublicKey }) => addressOfKey(signerPublicKey))];
}

const eligibleFor = (state: SymbolState, { inner }: SymbolTransaction): ReadonlySet<string> =>
  new Set(
    inner.flatMap((each) => [
      ...below(state, each.signer),
      ...addressesIn(each, 'addressAdditions').flatMap((added) => [...below(state, added)]),
    ]),
  );

export const mayCosign = (state: SymbolState, transaction: SymbolTransaction, address: string): boolean =>
  eligibleFor(state, transaction).has(address);

/** Null: complete. */
export function cosignersComplaint(state: SymbolState, transaction: SymbolTransaction): string | null {
  const signers = signersOf(transaction);
  if (new Set(signers).size !== signers.length) return 'Failure_Aggregate_Redundant_Cosignatures';
  const eligible = eligibleFor(state, transaction);
  if (signers.some((each) => !eligible.has(each))) return 'Failure_Aggregate_Ineligible_Cosignatories';
  const signed = new Set(signers);
  const enough = transaction.inner.every(
    (each) =>
      approves(state, each.signer, signed, needOf(each)) &&
      addressesIn(each, 'addressAdditions').every((added) => approves(state, added, signed, (one) => one.minApproval)),
  );
  return enough ? null : 'Failure_Aggregate_Missing_Cosignatures';
}

export function modify(state: SymbolState, inner: Inner): void {
  const additions = addressesIn(inner, 'addressAdditions');
  const deletions = addressesIn(inner, 'addressDeletions');
  const known = state.multisigs.get(inner.signer);
  refuseLists(additions, deletions, known);
  const entry = known ?? { minApproval: 0, minRemoval: 0, cosigners: [], of: [] };
  state.multisigs.set(inner.signer, entry);
  entry.cosigners = [...entry.cosigners.filter((each) => !deletions.includes(each)), ...additions];
  entry.minApproval += Number(inner.json.minApprovalDelta);
  entry.minRemoval += Number(inner.json.minRemovalDelta);
  for (const each of deletions)
    cosignerOf(state, each).of = cosignerOf(state, each).of.filter((one) => one !== inner.signer);
  for (const each of additions) cosignerOf(state, each).of.push(inner.signer);
  refuseResult(state, inner.signer, entry);
  for (const each of [inner.signer, ...deletions]) {
    const one = state.multisigs.get(each);
    if (one !== undefined && one.cosigners.length === 0 && one.of.length === 0) state.multisigs.delete(each);
  }
}

function cosignerOf(state: SymbolState, address: string): Multisig {
  const known = state.multisigs.get(address) ?? { minApproval: 0, minRemoval: 0, cosigners: [], of: [] };
  state.multisigs.set(address, known);
  return known;
}

function refuseLists(additions: readonly string[], deletions: readonly string[], known: Multisig | undefined): void {
  if (additions.some((each) => deletions.includes(each))) throw new Refusal('Failure_Multisig_Account_In_Both_Sets');
  if (deletions.length > 1) throw new Refusal('Failure_Multisig_Multiple_Deletes');
  if (new Set(additions).size !== additions.length) throw new Refusal('Failure_Multisig_Redundant_Modification');
  if (deletions.length > 0 && (known?.cosigners.length ?? 0) === 0)
    throw new Refusal('Failure_Multisig_Unknown_Multisig_Account');
  if (deletions.some((each) => !known?.cosigners.includes(each)))
    throw new Refusal('Failure_Multisig_Not_A_Cosignatory');
  if (additions.some((each) => known?.cosigners.includes(each)))
    throw new Refusal('Failure_Multisig_Already_A_Cosignatory');
}

function refuseResult(state: SymbolState, address: string, { cosigners, minApproval, minRemoval }: Multisig): void {
  if (cosigners.length > maxCosigners) throw new Refusal('Failure_Multisig_Max_Cosignatories');
  if (cosigners.some((each) => below(state, each).has(address))) throw new Refusal('Failure_Multisig_Loop');
  if (depthBelow(state, address) + depthAbove(state, address) > maxDepth)
    throw new Refusal('Failure_Multisig_Max_Multisig_Depth');
  const least = cosigners.length === 0 ? 0 : 1;
  if (minApproval < least || minRemoval < least) throw new Refusal('Failure_Multisig_Min_Setting_Out_Of_Range');
  if (minApproval > cosigners.length || minRemoval > cosigners.length)
    throw new Refusal('Failure_Multisig_Min_Setting_Larger_Than_Num_Cosignatories');
}

const depthBelow = (state: SymbolState, address: string): number =>
  isMultisig(state, address)
    ? 1 + Math.max(...(state.multisigs.get(address)?.cosigners ?? []).map((each) => depthBelow(state, each)))
    : 0;
const depthAbove = (state: SymbolState, address: string): number => {
  const of = state.multisigs.get(address)?.of ?? [];
  return of.length === 0 ? 0 : 1 + Math.max(...of.map((each) => depthAbove(state, each)));
};

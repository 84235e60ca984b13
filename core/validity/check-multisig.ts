/**
 * Modifications of a multisig account that the register knows, one after the other as the network would apply them: a
 * quorum nobody can reach is refused. What the register does not know is not judged here.
 */
import { type Reason, reason } from '../base/reason.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import type { Network } from '../chain/networks.ts';
import { multisigOf } from '../registry/look-up.ts';
import type { Registry } from '../registry/registry.ts';
import { analyseModification, type MultisigChange, type MultisigState } from '../review/multisig-analysis.ts';
import type { Recipient } from '../transaction/common-fields.ts';
import type { NemMultisigAccountModificationContent, NemTransaction } from '../transaction/nem/content.ts';
import type { MultisigAccountModificationContent } from '../transaction/symbol/content.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';

type Change = Omit<MultisigChange, 'before'>;
/** What the register does not know is not judged here, so it does not matter what it would have to be. */
const isMultisigNow = false;
interface Modification {
  readonly account: string;
  readonly change: Change;
}

export function checkQuorum(tx: DecodedTransaction, registry: Registry): readonly Reason[] {
  const states = new Map<string, MultisigState | null>();
  const reasons: Reason[] = [];
  for (const { account, change } of modificationsIn(tx)) {
    const before = states.get(account) ?? multisigOf(registry, tx.chain, tx.network, account);
    const { after, problems } = analyseModification({ ...change, before });
    if (problems.includes('quorum-impossible')) reasons.push(reason('multisig-quorum-impossible', { account }));
    // What follows an unknown state is a guess, and nothing is refused on a guess.
    if (before !== null) states.set(account, after);
  }
  return reasons;
}

/**
 * Of an account that is no multisig account NIS takes neither a removal (MultisigCosignatoryModificationValidator.java) nor
 * a number without cosigners (NumCosignatoryRangeValidator.java); and nothing that a multisig account signs itself
 * (MultisigNonOperationalValidator.java). Outside a multisig transaction neither can ever be taken.
 */
export function checkLonelyModification({ network, content, signer }: NemTransaction): readonly Reason[] {
  if (content.kind !== 'nem.multisig-account-modification') return [];
  const adds = content.modifications.length > 0 && content.modifications.every(({ action }) => action === 'add');
  if (adds) return [];
  return [reason('multisig-not-cosigner', { account: addressOfPublicKey('nem', network, signer).text })];
}

function modificationsIn(tx: DecodedTransaction): readonly Modification[] {
  const { network } = tx;
  if (tx.chain === 'symbol') {
    const parts = 'inner' in tx.content ? tx.content.inner : [{ signer: tx.signer, content: tx.content }];
    return parts.flatMap(({ signer, content }) =>
      signer !== null && content.kind === 'symbol.multisig-account-modification'
        ? [{ account: addressOfPublicKey('symbol', network, signer).text, change: symbolChange(content) }]
        : [],
    );
  }
  const { content, signer } = tx;
  if (content.kind === 'nem.multisig' || content.kind === 'nem.cosignature') return modificationsIn(content.inner);
  if (content.kind !== 'nem.multisig-account-modification') return [];
  return [{ account: addressOfPublicKey('nem', network, signer).text, change: nemChange(content, network) }];
}

/** An alias counts as one account of its own. */
const nameOf = (recipient: Recipient): string =>
  recipient.type === 'address' ? recipient.address : `alias ${recipient.namespaceId}`;

const symbolChange = (content: MultisigAccountModificationContent): Change => ({
  chain: 'symbol',
  isMultisigNow,
  additions: content.additions.map(nameOf),
  deletions: content.deletions.map(nameOf),
  minApprovalDelta: content.minApprovalDelta,
  minRemovalDelta: content.minRemovalDelta,
});

function nemChange(
  { modifications, minApprovalDelta }: NemMultisigAccountModificationContent,
  network: Network,
): Change {
  const addresses = (action: 'add' | 'delete') =>
    modifications
      .filter((modification) => modification.action === action)
      .map(({ cosigner }) => addressOfPublicKey('nem', network, cosigner).text);
  const lists = { additions: addresses('add'), deletions: addresses('delete') };
  return { chain: 'nem', isMultisigNow, ...lists, minApprovalDelta, minRemovalDelta: null };
}

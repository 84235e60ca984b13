/**
 * Whether the accounts can pay for what was composed: amounts, fees, deposits, rentals and levies of all transactions
 * together, taken from the decoded transactions.
 * Refuses 'balance-too-low' for each account and mosaic, with what is needed and what is there, in atomic units.
 */
import { nemPlainFee } from '../../core/chain/nem-fees.ts';
import { fullNemName } from '../../core/chain/nem-mosaic.ts';
import { movedItemOf } from '../../core/movement/moved-item.ts';
import type { Movement } from '../../core/movement/movement.ts';
import type { Registry } from '../../core/registry/registry.ts';
import { hashLockFor, multiplierOf } from '../../core/task/compose-symbol.ts';
import { addressAt } from '../../core/task/own-accounts.ts';
import type { NemTransaction } from '../../core/transaction/nem/content.ts';
import { hashLockDeposit } from '../../core/transaction/symbol/network-limits.ts';
import type { DecodedTransaction, SymbolTransaction } from '../../core/transaction/transaction.ts';
import type { Intent } from '../contract/intent.ts';
import { type ComposeFacts, deskReason, Refused } from './facts.ts';
import { accountOf, currencyOf, multisigOf } from './look-up.ts';
import { defaultMultiplier } from './symbol-envelope.ts';

/** By account and mosaic. */
type Needs = Map<string, Map<string, bigint>>;

/** The transactions of one intent. */
export interface ToPay {
  readonly intent: Intent;
  readonly registry: Registry;
  readonly txs: readonly DecodedTransaction[];
}

export function checkBalances(all: readonly ToPay[], facts: ComposeFacts): void {
  const needs: Needs = new Map();
  for (const { intent, registry, txs } of all)
    for (const tx of txs) {
      const task = { do: 'sign', tx, account: null, composed: null, signerFilledIn: false, attach: [] } as const;
      for (const movement of movedItemOf(task, 0, { accounts: [], registry }).movements) addMovement(needs, movement);
      if (tx.chain === 'symbol') addLock(needs, tx, intent, facts);
      else addUnstated(needs, tx, intent, facts);
    }
  const reasons = [...needs].flatMap(([account, mosaics]) => {
    const { holdings } = accountOf(account, facts);
    return [...mosaics].flatMap(([mosaic, needed]) => {
      const available = holdings.find((one) => one.mosaic === mosaic)?.atomic ?? 0n;
      if (available >= needed) return [];
      const figures = { needed: String(needed), available: String(available), missing: String(needed - available) };
      return [deskReason('balance-too-low', { account, mosaic, ...figures })];
    });
  });
  if (reasons.length > 0) throw new Refused(...reasons);
}

function add(needs: Needs, account: string, mosaic: string, atomic: bigint): void {
  const mosaics = needs.get(account) ?? new Map<string, bigint>();
  mosaics.set(mosaic, (mosaics.get(mosaic) ?? 0n) + atomic);
  needs.set(account, mosaics);
}

function addMovement(needs: Needs, { cause, source, to, mosaic, atomic }: Movement): void {
  if (mosaic === null) return;
  // A growing supply goes to its maker.
  if (cause === 'supply' && to !== null) return;
  if (atomic !== null) add(needs, source, mosaic, atomic);
}

/** A bonded aggregate needs its hash lock, which Inkan composes at signing: at the same fee per byte. */
function addLock(needs: Needs, tx: SymbolTransaction, intent: Intent, facts: ComposeFacts): void {
  const { content, signer } = tx;
  if (signer === null) return;
  if ('inner' in content)
    for (const one of content.inner) addRental(needs, addressAt(tx, one.signer), one.content, intent, facts);
  else addRental(needs, addressAt(tx, signer), content, intent, facts);
  if (content.kind !== 'symbol.aggregate-bonded') return;
  const lock = hashLockFor(tx, multiplierOf(tx), facts.networkTimeMs);
  if (!lock.ok) throw new Refused(lock.reason);
  add(needs, addressAt(tx, signer), currencyOf(intent), hashLockDeposit + lock.value.fee);
}

/**
 * Rental fees of Symbol, in atomic XYM times the network's fee multiplier: rootNamespaceRentalFeePerBlock,
 * childNamespaceRentalFee, mosaicRentalFee of both networks (symbol-bootstrap presets/mainnet and presets/testnet,
 * network.yml). The sum is an estimate: the network multiplies by the median of its last 60 blocks at that block.
 */
const rentals = { rootPerBlock: 2n, child: 100_000n, mosaic: 500_000n } as const;

function addRental(
  needs: Needs,
  account: string,
  content: Exclude<SymbolTransaction['content'], { readonly inner: unknown }>,
  intent: Intent,
  { fees }: ComposeFacts,
): void {
  const multiplier = BigInt(fees?.medianFeeMultiplier || defaultMultiplier);
  const currency = currencyOf(intent);
  if (content.kind === 'symbol.mosaic-definition') add(needs, account, currency, rentals.mosaic * multiplier);
  if (content.kind !== 'symbol.namespace-registration') return;
  const { registration } = content;
  const fee = registration.type === 'root' ? rentals.rootPerBlock * registration.duration : rentals.child;
  add(needs, account, currency, fee * multiplier);
}

/** What the bytes of a NEM transaction do not state: levies, and the cosignatures of the others. */
function addUnstated(needs: Needs, tx: NemTransaction, { account }: Intent, facts: ComposeFacts): void {
  const inner = tx.content.kind === 'nem.multisig' ? tx.content.inner : tx;
  const multisig = multisigOf(account, facts);
  if (multisig !== null) {
    const others = BigInt(Math.max(multisig.minApproval - 1, 0));
    add(needs, account, currencyOf(tx), nemPlainFee * others);
  }
  if (inner.content.kind !== 'nem.transfer') return;
  for (const mosaic of inner.content.mosaics) {
    const levy = facts.mosaics.get(fullNemName(mosaic))?.levy ?? null;
    if (levy === null) continue;
    const fee = levy.kind === 'absolute' ? levy.fee : (levy.fee * mosaic.rawQuantity) / percentileUnits;
    add(needs, account, levy.mosaic, fee);
  }
}
/** NIS MosaicLevy: a percentile levy counts ten-thousandths. */
const percentileUnits = 10_000n;

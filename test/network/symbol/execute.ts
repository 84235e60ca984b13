/**
 * What a transaction does to a Symbol chain, or why it does not. Executed: transfers (fees, mosaics, messages, aliases),
 * hash locks, aggregates complete and bonded, multisig modifications, revocations. Every other kind is accepted and
 * only its fee is taken.
 * Takes: a state that may be changed, a transaction with verified signatures, height and time. Gives: the state changed.
 * Refuses: with catapult's codes (catapult plugins/txes, validators). Never: verifies a signature.
 */
import { epochsMs } from '../../../core/chain/networks.ts';
import { type Context, Refusal, type Rules } from '../chain/rules.ts';
import { cosignersComplaint, modify } from './multisig.ts';
import {
  accountOf,
  activeMosaic,
  credit,
  isMultisig,
  lockAmount,
  resolveAddress,
  resolveMosaic,
  type SymbolState,
  xym,
} from './state.ts';
import {
  aggregateBonded,
  type Inner,
  idHex,
  isAggregate,
  type Json,
  networkByte,
  type SymbolTransaction,
} from './transaction.ts';

const hourMs = 3_600_000n;
const lifetimeMs = 6n * hourMs;
const bondedLifetimeMs = 48n * hourMs;
const mostMessageBytes = 1024;
const mostInner = 100;
const mostCosignatures = 25;
/** Two days. */
const mostLockBlocks = 5760n;

export const networkTimeOf = (timeMs: bigint): bigint => timeMs - epochsMs.symbol.testnet;

/** What a node finds before it knows anything of the chain. */
export function statelessComplaint(transaction: SymbolTransaction): string | null {
  if (transaction.network !== networkByte) return 'Failure_Core_Wrong_Network';
  if (/^0+$/.test(transaction.signerPublicKey)) return 'Failure_Core_Zero_Public_Key';
  if (!isAggregate(transaction)) return null;
  const { version, inner, cosignatures, innerHashFits } = transaction;
  if (version < 3) return `Failure_Aggregate_V${version}_Prohibited`;
  if (inner.length === 0) return 'Failure_Aggregate_No_Transactions';
  if (inner.length > mostInner) return 'Failure_Aggregate_Too_Many_Transactions';
  if (cosignatures.length > mostCosignatures) return 'Failure_Aggregate_Too_Many_Cosignatures';
  return innerHashFits ? null : 'Failure_Aggregate_Transactions_Hash_Mismatch';
}

export function deadlineComplaint(transaction: SymbolTransaction, timeMs: bigint): string | null {
  const now = networkTimeOf(timeMs);
  if (transaction.deadline < now) return 'Failure_Core_Past_Deadline';
  const most = transaction.type === aggregateBonded ? bondedLifetimeMs : lifetimeMs;
  return transaction.deadline > now + most ? 'Failure_Core_Future_Deadline' : null;
}

const refuseIf = (code: string | null): void => {
  if (code !== null) throw new Refusal(code);
};

function execute(state: SymbolState, transaction: SymbolTransaction, context: Context): void {
  const { signer, signerPublicKey, size, maxFee } = transaction;
  const { height, feeMultiplier } = context;
  refuseIf(deadlineComplaint(transaction, context.timeMs));
  if (isMultisig(state, signer)) throw new Refusal('Failure_Multisig_Operation_Prohibited_By_Account');
  seen(state, transaction, signerPublicKey, height);
  credit(state, signer, xym, -(feeMultiplier === null ? maxFee : BigInt(size) * BigInt(feeMultiplier)), height);
  if (isAggregate(transaction)) executeAggregate(state, transaction, height);
  else operate(state, transaction, height);
}

function executeAggregate(state: SymbolState, transaction: SymbolTransaction, height: bigint): void {
  const bonded = transaction.type === aggregateBonded;
  if (bonded) refuseIf(lockComplaint(state, transaction.hash, height));
  refuseIf(cosignersComplaint(state, transaction));
  if (bonded) consumeLock(state, transaction.hash, height);
  for (const inner of transaction.inner) {
    seen(state, inner, inner.signerPublicKey, height);
    operate(state, inner, height);
  }
}

/** The chain learns a public key with the first transaction that names it. */
function seen(state: SymbolState, { signer }: Inner, publicKey: string, height: bigint): void {
  const account = accountOf(state, signer, height);
  if (account.publicKey !== null) return;
  account.publicKey = publicKey;
  account.publicKeyHeight = height;
}

export function lockComplaint(state: SymbolState, hash: string, height: bigint): string | null {
  const lock = state.locks.get(hash);
  if (lock === undefined) return 'Failure_LockHash_Unknown_Hash';
  return lock.used || lock.endHeight <= height ? 'Failure_LockHash_Inactive_Hash' : null;
}

function consumeLock(state: SymbolState, hash: string, height: bigint): void {
  const lock = state.locks.get(hash);
  if (lock === undefined) return;
  lock.used = true;
  credit(state, lock.owner, xym, lock.amount, height);
}

function operate(state: SymbolState, inner: Inner, height: bigint): void {
  if (inner.type === 16724) transfer(state, inner, height);
  else if (inner.type === 16712) lockFunds(state, inner, height);
  else if (inner.type === 16725) modify(state, inner);
  else if (inner.type === 17229) revoke(state, inner, height);
}

function transfer(state: SymbolState, { signer, json }: Inner, height: bigint): void {
  const to = resolveAddress(state, String(json.recipientAddress), height);
  if (String(json.message).length > 2 * mostMessageBytes) throw new Refusal('Failure_Transfer_Message_Too_Large');
  const mosaics = (json.mosaics as readonly Json[]).map((each) => ({
    id: idHex(each.mosaicId),
    amount: BigInt(each.amount as string),
  }));
  accountOf(state, to, height);
  for (const { id, amount } of mosaics) {
    const mosaic = resolveMosaic(state, id, height);
    const { flags, owner } = activeMosaic(state, mosaic, height);
    if ((flags & 2) === 0 && ![signer, to].includes(owner)) throw new Refusal('Failure_Mosaic_Non_Transferable');
    credit(state, signer, mosaic, -amount, height);
    credit(state, to, mosaic, amount, height);
  }
}

function lockFunds(state: SymbolState, { signer, json }: Inner, height: bigint): void {
  const { mosaicId, amount } = json.mosaic as Json;
  const duration = BigInt(json.duration as string);
  const hash = String(json.hash);
  if (resolveMosaic(state, idHex(mosaicId), height) !== xym) throw new Refusal('Failure_LockHash_Invalid_Mosaic_Id');
  if (BigInt(amount as string) !== lockAmount) throw new Refusal('Failure_LockHash_Invalid_Mosaic_Amount');
  if (duration === 0n || duration > mostLockBlocks) throw new Refusal('Failure_LockHash_Invalid_Duration');
  if (lockComplaint(state, hash, height) === null) throw new Refusal('Failure_LockHash_Hash_Already_Exists');
  credit(state, signer, xym, -lockAmount, height);
  state.locks.set(hash, { owner: signer, amount: lockAmount, endHeight: height + duration, used: false });
}

function revoke(state: SymbolState, { signer, json }: Inner, height: bigint): void {
  const { mosaicId, amount } = json.mosaic as Json;
  const mosaic = resolveMosaic(state, idHex(mosaicId), height);
  const { flags, owner } = activeMosaic(state, mosaic, height);
  if ((flags & 8) === 0) throw new Refusal('Failure_Mosaic_Required_Property_Flag_Unset');
  if (owner !== signer) throw new Refusal('Failure_Mosaic_Owner_Conflict');
  credit(state, resolveAddress(state, String(json.sourceAddress), height), mosaic, -BigInt(amount as string), height);
  credit(state, signer, mosaic, BigInt(amount as string), height);
}

export const symbolRules: Rules<SymbolTransaction, SymbolState> = {
  blockMs: 30_000n,
  blockSize: 6000,
  // As a harvester does it: the least that any of them offers.
  feeMultiplier: (transactions) =>
    transactions.length === 0 ? 0 : Math.min(...transactions.map(({ maxFee, size }) => Number(maxFee / BigInt(size)))),
  execute,
  // An expired lock goes to the harvester; it needs no change here, as nobody owns it any more.
  endBlock: (state) => state,
  hashOf: ({ hash }) => hash,
};

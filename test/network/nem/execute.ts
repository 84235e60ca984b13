/**
 * What a transaction does to a NEM chain, or why it does not. Executed: transfers (fees, mosaics with levies, messages),
 * multisig modifications, multisig transactions with their cosignatures. Every other kind is accepted and only its fee is
 * taken (not its rental fee).
 * Takes: a state that may be changed, a transaction with verified signatures, height and time. Gives: the state changed.
 * Refuses: with NIS's verdicts (nis/validators/transaction). Never: verifies a signature.
 */
import { calculateTransactionFee } from 'symbol-sdk/nem';
import { epochsMs } from '../../../core/chain/networks.ts';
import { type Context, Refusal, type Rules } from '../chain/rules.ts';
import { accountOf, credit, minOf, type NemState, xem } from './state.ts';
import {
  addressOfKey,
  type Json,
  type NemBody,
  type NemTransaction,
  networkByte,
  textOf,
  types,
} from './transaction.ts';
import type { Verdict } from './verdicts.ts';

const dayS = 86_400;
/** Seconds that a clock may be ahead. */
const ahead = 10;
const mostMessageBytes = 1024;
const mostMosaics = 10;
const mostCosigners = 32;
const mostCosignatureFee = 1_000_000_000n;

export const incomplete: Verdict = 'FAILURE_MULTISIG_INVALID_COSIGNERS';

const refuse = (verdict: Verdict): never => {
  throw new Refusal(verdict);
};

/** Seconds since the epoch of NEM. */
export const networkTimeOf = (timeMs: bigint): number => Number((timeMs - epochsMs.nem.testnet) / 1000n);

function refuseTimes({ timestamp, deadline }: NemBody, timeMs: bigint): void {
  const now = networkTimeOf(timeMs);
  if (deadline < now || deadline <= timestamp) refuse('FAILURE_PAST_DEADLINE');
  if (deadline > timestamp + dayS) refuse('FAILURE_FUTURE_DEADLINE');
  if (timestamp > now + ahead) refuse('FAILURE_TIMESTAMP_TOO_FAR_IN_FUTURE');
}

function refuseFee(state: NemState, { sdk, fee, type }: NemBody): void {
  const lookup = ({ namespaceId, name }: { namespaceId: { name: string }; name: string }) =>
    state.mosaics.get(`${namespaceId.name}:${name}`) ?? refuse('FAILURE_MOSAIC_UNKNOWN');
  // The calculator expects a list of mosaics, which a transfer of version 1 does not have.
  const priced = 'mosaics' in sdk ? sdk : Object.assign(Object.create(sdk), { mosaics: [] });
  if (fee < calculateTransactionFee(priced, lookup)) refuse('FAILURE_INSUFFICIENT_FEE');
  if (type === types.cosignature && fee > mostCosignatureFee) refuse('FAILURE_INSUFFICIENT_FEE');
}

function refuseHeader(state: NemState, body: NemBody, { timeMs }: Context): void {
  if (body.network !== networkByte) refuse('FAILURE_WRONG_NETWORK');
  refuseTimes(body, timeMs);
  refuseFee(state, body);
}

function execute(state: NemState, transaction: NemTransaction, context: Context): void {
  const { signer, signerPublicKey, inner, fee } = transaction;
  refuseHeader(state, transaction, context);
  if (minOf(accountOf(state, signer)) > 0) refuse('FAILURE_TRANSACTION_NOT_ALLOWED_FOR_MULTISIG');
  accountOf(state, signer).publicKey ??= signerPublicKey;
  if (inner !== null) {
    executeMultisig(state, transaction, inner, context);
  } else {
    credit(state, signer, xem, -fee);
    operate(state, transaction);
  }
}

/** The multisig account pays every fee. Incomplete, it is refused last, so that all else has been judged before. */
function executeMultisig(state: NemState, transaction: NemTransaction, inner: NemBody, context: Context): void {
  const account = accountOf(state, inner.signer);
  const min = minOf(account);
  if (min === 0 || !account.cosigners.includes(transaction.signer)) refuse('FAILURE_MULTISIG_NOT_A_COSIGNER');
  refuseHeader(state, inner, context);
  for (const each of transaction.signatures) refuseHeader(state, each, context);
  account.publicKey ??= inner.signerPublicKey;
  const signed = new Set([transaction.signer, ...transaction.signatures.map(({ signer }) => signer)]);
  const removed = removedBy(inner);
  // Whoever is removed need not agree, and does not count (MultisigSignaturesPresentValidator).
  const others = account.cosigners.filter((each) => !removed.includes(each));
  const enough = others.filter((each) => signed.has(each)).length >= Math.min(min, others.length);
  const fees = transaction.fee + inner.fee + transaction.signatures.reduce((sum, { fee }) => sum + fee, 0n);
  credit(state, inner.signer, xem, -fees);
  operate(state, inner);
  if (!enough) refuse(incomplete);
}

/** In NIS's order, which differs from symbol-sdk's. */
export const modificationsOf = ({ json }: NemBody): readonly Json[] => {
  const key = ({ modificationType, cosignatoryPublicKey }: Json): string =>
    `${modificationType}${addressOfKey(String(cosignatoryPublicKey))}`;
  const all = ((json.modifications ?? []) as readonly Json[]).map(({ modification }) => modification as Json);
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
};
const addressesOf = (body: NemBody, action: 1 | 2): readonly string[] =>
  modificationsOf(body)
    .filter(({ modificationType }) => modificationType === action)
    .map(({ cosignatoryPublicKey }) => addressOfKey(String(cosignatoryPublicKey)));
const removedBy = (body: NemBody): readonly string[] => (body.type === types.modification ? addressesOf(body, 2) : []);

function operate(state: NemState, body: NemBody): void {
  if (body.type === types.transfer) transfer(state, body);
  else if (body.type === types.modification) modify(state, body);
}

export interface Moved {
  readonly mosaic: string;
  readonly amount: bigint;
}
/** In a transfer with mosaics, `amount` multiplies their quantities. */
export function movedBy({ json }: NemBody): readonly Moved[] {
  const amount = BigInt(json.amount as string);
  const mosaics = (json.mosaics ?? []) as readonly Json[];
  if (mosaics.length === 0) return [{ mosaic: xem, amount }];
  return mosaics.map((each) => {
    const { mosaicId, amount: quantity } = each.mosaic as Json;
    return { mosaic: mosaicName(mosaicId as Json), amount: (BigInt(quantity as string) * amount) / 1_000_000n };
  });
}
export const mosaicName = ({ namespaceId, name }: Json): string =>
  `${textOf((namespaceId as Json).name)}:${textOf(name)}`;

function transfer(state: NemState, body: NemBody): void {
  const { signer, json } = body;
  const message = (json.message as Json | undefined)?.message ?? '';
  if (String(message).length > 2 * mostMessageBytes) refuse('FAILURE_MESSAGE_TOO_LARGE');
  const moved = movedBy(body);
  if (moved.length > mostMosaics) refuse('FAILURE_TOO_MANY_MOSAIC_TRANSFERS');
  const to = textOf(json.recipientAddress);
  accountOf(state, to);
  for (const { mosaic, amount } of moved) {
    const known = state.mosaics.get(mosaic) ?? refuse('FAILURE_MOSAIC_UNKNOWN');
    const creator = addressOfKey(known.creatorPublicKey);
    if (!known.transferable && ![signer, to].includes(creator)) refuse('FAILURE_MOSAIC_NOT_TRANSFERABLE');
    credit(state, signer, mosaic, -amount);
    credit(state, to, mosaic, amount);
    const { levy } = known;
    if (levy === null) continue;
    const cost = levy.kind === 'absolute' ? levy.fee : (levy.fee * amount) / 10_000n;
    credit(state, signer, levy.mosaic, -cost);
    credit(state, levy.recipient, levy.mosaic, cost);
  }
}

function modify(state: NemState, body: NemBody): void {
  const account = accountOf(state, body.signer);
  const [added, removed] = [addressesOf(body, 1), addressesOf(body, 2)];
  const all = [...added, ...removed];
  if (new Set(all).size !== all.length) refuse('FAILURE_MULTISIG_MODIFICATION_REDUNDANT_MODIFICATIONS');
  if (removed.length > 1) refuse('FAILURE_MULTISIG_MODIFICATION_MULTIPLE_DELETES');
  if (added.some((each) => account.cosigners.includes(each))) refuse('FAILURE_MULTISIG_ALREADY_A_COSIGNER');
  if (removed.some((each) => !account.cosigners.includes(each))) refuse('FAILURE_MULTISIG_NOT_A_COSIGNER');
  // NEM has one level: a multisig account is no cosigner, and a cosigner becomes no multisig account.
  const cosigner = [...state.accounts.values()].some(({ cosigners }) => cosigners.includes(body.signer));
  if (cosigner || added.some((each) => each === body.signer || minOf(accountOf(state, each)) > 0))
    refuse('FAILURE_MULTISIG_ACCOUNT_CANNOT_BE_COSIGNER');
  const before = minOf(account);
  account.cosigners = [...account.cosigners.filter((each) => !removed.includes(each)), ...added];
  const count = account.cosigners.length;
  if (count > mostCosigners) refuse('FAILURE_TOO_MANY_MULTISIG_COSIGNERS');
  const after = before + Number(body.json.minApprovalDelta ?? 0);
  // Version 1 knows no minimum: all must sign.
  const min = body.version === 1 || after === 0 ? count : after;
  if (min < 0 || min > count) refuse('FAILURE_MULTISIG_MIN_COSIGNATORIES_OUT_OF_RANGE');
  account.minCosigners = min === count ? 0 : min;
}

export const nemRules: Rules<NemTransaction, NemState> = {
  blockMs: 60_000n,
  blockSize: 120,
  feeMultiplier: () => 0,
  execute,
  endBlock: (state) => state,
  hashOf: ({ hash }) => hash,
};

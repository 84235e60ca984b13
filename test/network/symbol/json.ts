/**
 * Symbol transactions, blocks and accounts as catapult REST 2.5.0 writes them.
 * Takes: what the chain has. Gives: JSON values. Never: leaves out a field that the front end gives.
 * Source: recorded answers (test/contracts), catapult REST routes; what symbol-sdk's own JSON has otherwise is put right here.
 */
import { createHash } from 'node:crypto';
import type { Block } from '../chain/rules.ts';
import { networkTimeOf } from './execute.ts';
import type { Account, HashLock, Mosaic, Multisig, Namespace, SymbolState } from './state.ts';
import { xym } from './state.ts';
import {
  addressHex,
  type Inner,
  idHex,
  isAggregate,
  type Json,
  networkByte,
  type SymbolTransaction,
  seed,
} from './transaction.ts';

const zeros = (digits: number): string => '0'.repeat(digits);

/** A row of a node's own database: differs from node to node. */
export const rowId = (node: number, what: string): string =>
  createHash('sha3-256').update(`${node} ${what}`).digest('hex').slice(0, 24).toUpperCase();

/** Ids that symbol-sdk writes as decimal texts and REST as 16 digits of hex. */
const ids: ReadonlySet<string> = new Set([
  ...['id', 'mosaicId', 'namespaceId', 'parentId', 'targetMosaicId', 'targetNamespaceId', 'referenceMosaicId'],
  ...['scopedMetadataKey', 'restrictionKey'],
]);
const mosaicRestriction = 16976;

function bodyOf(json: Json): Json {
  const body: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json)) {
    if (['fee', 'transactions', 'cosignatures', 'signature', 'deadline'].includes(key)) continue;
    if (key === 'mosaic') Object.assign(body, mosaicOf(value as Json, 'mosaicId'));
    else if (key === 'mosaics') body.mosaics = (value as readonly Json[]).map((each) => mosaicOf(each, 'id'));
    else if (ids.has(key)) body[key] = idHex(value);
    else body[key] = value;
  }
  if (typeof json.value === 'string') body.valueSize = json.value.length / 2;
  if (json.type === 16718) body.name = Buffer.from(String(json.name), 'hex').toString('utf8');
  if (json.type === mosaicRestriction)
    for (const key of ['restrictionAdditions', 'restrictionDeletions']) body[key] = (json[key] as string[]).map(idHex);
  return body;
}

const mosaicOf = ({ mosaicId, amount }: Json, key: string): Json => ({ [key]: idHex(mosaicId), amount });

const transactionOf = (transaction: SymbolTransaction): Json => ({
  size: transaction.size,
  signature: transaction.signature,
  ...bodyOf(transaction.json),
  maxFee: String(transaction.maxFee),
  deadline: String(transaction.deadline),
  ...(isAggregate(transaction)
    ? { cosignatures: transaction.cosignatures.map((each) => ({ version: '0', ...each })) }
    : {}),
});

export interface Place {
  readonly node: number;
  readonly block: Block<unknown, unknown> | null;
  readonly index: number;
}

/** A row of a search: an aggregate without its inner transactions. */
export function rowOf(transaction: SymbolTransaction, { node, block, index }: Place): Json {
  const { hash, merkleComponentHash } = transaction;
  const meta = {
    ...{ height: String(block?.height ?? 0n), hash, merkleComponentHash, index },
    ...(block === null ? {} : { timestamp: String(networkTimeOf(block.timeMs)), feeMultiplier: block.feeMultiplier }),
  };
  return { id: rowId(node, `${block?.hash ?? 'pool'} ${hash}`), meta, transaction: transactionOf(transaction) };
}

/** One transaction by hash: an aggregate with its inner transactions. */
export function wholeOf(transaction: SymbolTransaction, place: Place): Json {
  const row = rowOf(transaction, place);
  if (!isAggregate(transaction)) return row;
  const inner = transaction.inner.map((each, index) => innerOf(each, index, transaction, place, String(row.id)));
  return { ...row, transaction: { ...(row.transaction as Json), transactions: inner } };
}

function innerOf(
  inner: Inner,
  index: number,
  { hash }: SymbolTransaction,
  { node, block }: Place,
  aggregateId: string,
): Json {
  const meta = { height: String(block?.height ?? 0n), aggregateHash: hash, aggregateId, index };
  const more =
    block === null ? {} : { timestamp: String(networkTimeOf(block.timeMs)), feeMultiplier: block.feeMultiplier };
  return { id: rowId(node, `${hash} ${index}`), meta: { ...meta, ...more }, transaction: bodyOf(inner.json) };
}

export function blockOf(block: Block<SymbolTransaction, SymbolState>, node: number): Json {
  const { height, hash, previous, timeMs, feeMultiplier, transactions } = block;
  const inner = transactions.reduce((sum, each) => sum + each.inner.length, 0);
  const fees = transactions.reduce((sum, each) => sum + BigInt(each.size * feeMultiplier), 0n);
  const filled = (text: string, digits: number) =>
    createHash('sha3-512').update(`${hash} ${text}`).digest('hex').toUpperCase().slice(0, digits);
  return {
    id: rowId(node, `block ${hash}`),
    meta: {
      ...{ hash, generationHash: filled('generation', 64), totalFee: String(fees), stateHashSubCacheMerkleRoots: [] },
      totalTransactionsCount: transactions.length + inner,
      ...{ transactionsCount: transactions.length, statementsCount: 1 },
    },
    block: {
      size: 372 + transactions.reduce((sum, each) => sum + each.size, 0),
      ...{
        signature: filled('signature', 128),
        signerPublicKey: filled('harvester', 64),
        version: 1,
        network: networkByte,
      },
      ...{
        type: 33091,
        height: String(height),
        timestamp: String(networkTimeOf(timeMs)),
        difficulty: '100000000000000',
      },
      ...{
        proofGamma: filled('gamma', 64),
        proofVerificationHash: filled('proof', 32),
        proofScalar: filled('scalar', 64),
      },
      ...{
        previousBlockHash: previous,
        transactionsHash: filled('transactions', 64),
        receiptsHash: filled('receipts', 64),
      },
      ...{ stateHash: filled('state', 64), beneficiaryAddress: `98${filled('beneficiary', 46)}`, feeMultiplier },
    },
  };
}

export const accountJson = (address: string, account: Account, node: number): Json => ({
  id: rowId(node, `account ${address}`),
  account: {
    ...{ version: 1, address: addressHex(address), addressHeight: String(account.addressHeight) },
    ...{ publicKey: account.publicKey ?? zeros(64), publicKeyHeight: String(account.publicKeyHeight) },
    ...{ accountType: 0, supplementalPublicKeys: {}, activityBuckets: [] },
    mosaics: [...account.balances].map(([id, amount]) => ({ id, amount: String(amount) })).toSorted(currencyFirst),
    ...{ importance: '0', importanceHeight: '0' },
  },
});
const currencyFirst = (a: { readonly id: string }, b: { readonly id: string }): number =>
  Number(b.id === xym) - Number(a.id === xym) || (a.id < b.id ? -1 : 1);

export const multisigJson = (address: string, { minApproval, minRemoval, cosigners, of }: Multisig): Json => ({
  multisig: {
    ...{ version: 1, accountAddress: addressHex(address), minApproval, minRemoval },
    cosignatoryAddresses: cosigners.map(addressHex),
    multisigAddresses: of.map(addressHex),
  },
});

export const mosaicJson = (id: string, mosaic: Mosaic, node: number): Json => ({
  id: rowId(node, `mosaic ${id}`),
  mosaic: {
    ...{ version: 1, id, supply: String(mosaic.supply), startHeight: String(mosaic.startHeight) },
    ...{ ownerAddress: addressHex(mosaic.owner), revision: 1, flags: mosaic.flags, divisibility: mosaic.divisibility },
    duration: String(mosaic.duration),
  },
});

export const lockJson = (hash: string, lock: HashLock, node: number): Json => ({
  id: rowId(node, `lock ${hash}`),
  lock: {
    ...{ version: 1, ownerAddress: addressHex(lock.owner), mosaicId: xym, amount: String(lock.amount) },
    ...{ endHeight: String(lock.endHeight), status: lock.used ? 1 : 0, hash },
  },
});

export function namespaceJson(
  id: string,
  { path, owner, alias, startHeight, endHeight }: Namespace,
  node: number,
  height: bigint,
): Json {
  const levels = Object.fromEntries(path.map((each, i) => [`level${i}`, each]));
  return {
    id: rowId(node, `namespace ${id}`),
    meta: { active: endHeight > height, index: 0 },
    namespace: {
      ...{ version: 1, registrationType: path.length === 1 ? 0 : 1, depth: path.length, ...levels },
      alias:
        alias.type === 0
          ? { type: 0 }
          : alias.type === 1
            ? { type: 1, mosaicId: alias.mosaic }
            : { type: 2, address: addressHex(alias.address) },
      parentId: path.at(-2) ?? zeros(16),
      ...{ ownerAddress: addressHex(owner), startHeight: String(startHeight), endHeight: String(endHeight) },
    },
  };
}

/** As config-network.properties of the test network, what a wallet reads of it. */
export const propertiesJson = (generationHashSeed: string = seed): Json => ({
  network: {
    ...{ identifier: 'public-test', nodeEqualityStrategy: 'host', generationHashSeed, epochAdjustment: '1667250467s' },
    nemesisSignerPublicKey: zeros(64),
  },
  chain: {
    ...{ currencyMosaicId: "0x72C0'212E'67A0'8BCE", harvestingMosaicId: "0x72C0'212E'67A0'8BCE" },
    ...{
      blockGenerationTargetTime: '30s',
      maxRollbackBlocks: '0',
      maxTransactionLifetime: '6h',
      maxBlockFutureTime: '300ms',
    },
    ...{ maxTransactionsPerBlock: "6'000", defaultDynamicFeeMultiplier: '100' },
  },
  plugins: {
    aggregate: {
      ...{ maxTransactionsPerAggregate: '100', maxCosignaturesPerAggregate: '25', enableStrictCosignatureCheck: false },
      ...{ enableBondedAggregateSupport: true, maxBondedTransactionLifetime: '48h' },
    },
    lockhash: { lockedFundsPerAggregate: "10'000'000", maxHashLockDuration: '2d' },
    multisig: { maxMultisigDepth: '3', maxCosignatoriesPerAccount: '25', maxCosignedAccountsPerAccount: '25' },
    transfer: { maxMessageSize: "1'024" },
  },
  forkHeights: {},
});

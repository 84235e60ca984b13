/**
 * NEM transactions, blocks and accounts as NIS writes them.
 * Takes: what the chain has. Gives: JSON values; numbers as JSON numbers, hex in small letters. Never: a hash of a
 * transaction in a pool (NIS has none there).
 * Source: the description of the API (test/contracts), nem.core model serialisation.
 */
import { createHash } from 'node:crypto';
import type { Block } from '../chain/rules.ts';
import { mosaicName, networkTimeOf } from './execute.ts';
import { cosignerOf, minOf, type NemAccount, type NemMosaic, type NemState, xem } from './state.ts';
import { type Json, type NemBody, type NemTransaction, networkByte, textOf, types } from './transaction.ts';

const lower = (hex: unknown): string => String(hex).toLowerCase();
/** Version and network in one signed number. */
const versionOf = ({ version, network }: NemBody): number => (network << 24) | version | 0;

const idOf = (mosaicId: Json): Json => idJson(mosaicName(mosaicId));
export function idJson(name: string): Json {
  const [namespaceId = '', ...rest] = name.split(':');
  return { namespaceId, name: rest.join(':') };
}

function contentOf({ type, version, json }: NemBody): Json {
  switch (type) {
    case types.transfer:
      return transferOf(json, version);
    case types.link:
      return { mode: json.linkAction, remoteAccount: lower(json.remotePublicKey) };
    case types.modification:
      return {
        modifications: (json.modifications as readonly Json[]).map(({ modification }) => {
          const { modificationType, cosignatoryPublicKey } = modification as Json;
          return { modificationType, cosignatoryAccount: lower(cosignatoryPublicKey) };
        }),
        ...(version === 1 ? {} : { minCosignatories: { relativeChange: json.minApprovalDelta } }),
      };
    case types.cosignature:
      return {
        otherHash: { data: lower(json.otherTransactionHash) },
        otherAccount: textOf(json.multisigAccountAddress),
      };
    case 8193:
      return {
        ...{ rentalFeeSink: textOf(json.rentalFeeSink), rentalFee: Number(json.rentalFee), newPart: textOf(json.name) },
        parent: json.parentName === undefined ? null : textOf(json.parentName),
      };
    case 16385:
      return {
        ...{ creationFeeSink: textOf(json.rentalFeeSink), creationFee: Number(json.rentalFee) },
        mosaicDefinition: definitionIn(json.mosaicDefinition as Json),
      };
    default:
      return { mosaicId: idOf(json.mosaicId as Json), supplyType: json.action, delta: Number(json.delta) };
  }
}

function transferOf(json: Json, version: number): Json {
  const message = json.message as Json | undefined;
  const mosaics = ((json.mosaics ?? []) as readonly Json[]).map(({ mosaic }) => {
    const { mosaicId, amount } = mosaic as Json;
    return { mosaicId: idOf(mosaicId as Json), quantity: Number(amount) };
  });
  return {
    ...{ amount: Number(json.amount), recipient: textOf(json.recipientAddress) },
    message: message === undefined ? {} : { payload: lower(message.message), type: message.messageType },
    ...(version === 1 ? {} : { mosaics }),
  };
}

function definitionIn({ ownerPublicKey, id, description, properties, levy }: Json): Json {
  const named = (properties as readonly Json[]).map(({ property }) => {
    const { name, value } = property as Json;
    return { name: textOf(name), value: textOf(value) };
  });
  const cost = levy as Json | undefined;
  return {
    ...{ creator: lower(ownerPublicKey), id: idOf(id as Json), description: textOf(description), properties: named },
    levy:
      cost === undefined
        ? {}
        : {
            ...{ type: cost.transferFeeType, recipient: textOf(cost.recipientAddress), fee: Number(cost.fee) },
            mosaicId: idOf(cost.mosaicId as Json),
          },
  };
}

function bodyOf(body: NemBody): Json {
  const { type, timestamp, deadline, fee, signerPublicKey } = body;
  const header = { timeStamp: timestamp, fee: Number(fee), type, deadline, version: versionOf(body) };
  return { ...header, ...contentOf(body), signer: lower(signerPublicKey) };
}

export function transactionJson(transaction: NemTransaction, inPool = false): Json {
  const { type, timestamp, deadline, fee, signerPublicKey, signature, inner, signatures } = transaction;
  if (inner === null)
    return { ...bodyOf(transaction), signature: lower(signature), ...(inPool ? { signatures: [] } : {}) };
  return {
    ...{ timeStamp: timestamp, fee: Number(fee), type, deadline, version: versionOf(transaction) },
    ...{ signer: lower(signerPublicKey), signature: lower(signature), otherTrans: bodyOf(inner) },
    signatures: signatures.map((each) => transactionJson(each)),
  };
}

/** `id`: the row in this node's database. */
export const pairJson = (transaction: NemTransaction, height: bigint, id: number): Json => ({
  meta: {
    ...{ height: Number(height), id, hash: { data: lower(transaction.hash) } },
    innerHash: transaction.innerHash === null ? {} : { data: lower(transaction.innerHash) },
  },
  transaction: transactionJson(transaction),
});

export const waitingJson = (transaction: NemTransaction): Json => ({
  meta: { data: transaction.innerHash === null ? null : lower(transaction.innerHash) },
  transaction: transactionJson(transaction, true),
});

export function blockJson({ height, hash, previous, timeMs, transactions }: Block<NemTransaction, NemState>): Json {
  const filled = createHash('sha3-512').update(hash).digest('hex');
  return {
    ...{ timeStamp: networkTimeOf(timeMs), signature: filled, prevBlockHash: { data: lower(previous) }, type: 1 },
    transactions: transactions.map((each) => transactionJson(each)),
    ...{ version: (networkByte << 24) | 1 | 0, signer: filled.slice(0, 64), height: Number(height) },
  };
}

function infoJson(address: string, account: NemAccount | undefined): Json {
  const balance = Number(account?.balances.get(xem) ?? 0n);
  const multisig = account !== undefined && minOf(account) > 0;
  return {
    ...{ address, harvestedBlocks: 0, balance, vestedBalance: balance, importance: 0 },
    ...{ publicKey: account?.publicKey == null ? null : lower(account.publicKey), label: null },
    multisigInfo: multisig
      ? { cosignatoriesCount: account.cosigners.length, minCosignatories: account.minCosigners }
      : {},
  };
}

/** An address that the chain never saw is an account without anything. */
export function accountJson(state: NemState, address: string): Json {
  const account = state.accounts.get(address);
  const info = (each: string) => infoJson(each, state.accounts.get(each));
  return {
    meta: {
      ...{ status: 'LOCKED', remoteStatus: 'INACTIVE', cosignatoryOf: cosignerOf(state, address).map(info) },
      cosignatories: (account?.cosigners ?? []).map(info),
    },
    account: infoJson(address, account),
  };
}

export function definitionJson(name: string, mosaic: NemMosaic): Json {
  const { levy } = mosaic;
  const properties = { divisibility: mosaic.divisibility, initialSupply: mosaic.supply };
  const flags = { supplyMutable: mosaic.supplyMutable, transferable: mosaic.transferable };
  return {
    ...{ creator: lower(mosaic.creatorPublicKey), description: mosaic.description, id: idJson(name) },
    properties: Object.entries({ ...properties, ...flags }).map(([key, value]) => ({
      name: key,
      value: String(value),
    })),
    levy:
      levy === null
        ? {}
        : {
            ...{ type: levy.kind === 'absolute' ? 1 : 2, recipient: levy.recipient, mosaicId: idJson(levy.mosaic) },
            fee: Number(levy.fee),
          },
  };
}

/** Answers of catapult REST 2.5.0 as far as they are used (symbol-openapi 1.0.5; recorded answers of the front end). */
import * as v from 'valibot';
import { fromHex } from '../../../core/base/hex.ts';
import { list } from '../../../core/base/schema.ts';
import { addressFromBytes, addressFromText } from '../../../core/chain/address.ts';
import type { Network } from '../../../core/chain/networks.ts';
import { failureText, groupedHex, hex, said, small, u64Text } from '../answers.ts';

/** Symbol ids as everywhere in the desk: 16 upper-case hex digits. */
export const idText = (id: bigint): string => id.toString(16).toUpperCase().padStart(16, '0');
const id = hex(8);
export const maxMultiplier = 0xffff_ffff;

/** An address of the network as base32: REST answers in hex, newer versions in base32 in places. */
const address = (network: Network) =>
  v.pipe(
    v.string(),
    v.maxLength(48),
    v.transform((text) => {
      const bytes = text.length === 48 ? fromHex(text) : null;
      const read = bytes === null ? addressFromText('symbol', text) : addressFromBytes('symbol', bytes);
      return read.ok && read.value.network === network ? read.value.text : '';
    }),
    v.minLength(39),
  );

/** "1615853185s". */
const seconds = v.pipe(
  v.string(),
  v.regex(/^[0-9']{1,20}s$/),
  v.transform((text) => BigInt(text.replace(/['s]/g, ''))),
);

const cosignature = v.object({ signerPublicKey: hex(32), signature: hex(64), version: v.literal('0') });
/** Inner transactions are read later, by their types (rebuild.ts). */
const aggregate = v.object({
  type: small(0xffff),
  version: small(0xff),
  network: small(0xff),
  signature: hex(64),
  signerPublicKey: hex(32),
  maxFee: u64Text,
  deadline: u64Text,
  cosignatures: v.optional(list(cosignature, 25), []),
  transactions: v.optional(list(v.object({ transaction: v.record(v.string(), v.unknown()) }), 100)),
});

const multisig = (network: Network) =>
  v.object({
    multisig: v.object({
      accountAddress: address(network),
      minApproval: small(25),
      minRemoval: small(25),
      cosignatoryAddresses: list(address(network), 25),
      multisigAddresses: list(address(network), 1000),
    }),
  });

/** 64 characters a level (catapult NameChecker.cpp). */
const namespaceName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,63}(?:\.[a-z0-9][a-z0-9_-]{0,63}){0,2}$/));

export const symbolShapes = (network: Network) => ({
  nodeInfo: v.object({
    networkGenerationHashSeed: hex(32),
    networkIdentifier: small(255),
    version: small(0xffff_ffff),
    friendlyName: said(64),
  }),
  properties: v.object({
    network: v.object({ generationHashSeed: hex(32), epochAdjustment: seconds }),
    chain: v.object({ currencyMosaicId: groupedHex }),
  }),
  health: v.object({ status: v.object({ apiNode: v.literal('up'), db: v.literal('up') }) }),
  chainInfo: v.object({ height: u64Text, latestFinalizedBlock: v.object({ height: u64Text }) }),
  block: v.object({
    meta: v.object({ hash: hex(32) }),
    block: v.object({ height: u64Text, timestamp: u64Text, feeMultiplier: small(maxMultiplier) }),
  }),
  time: v.object({ communicationTimestamps: v.object({ sendTimestamp: u64Text, receiveTimestamp: u64Text }) }),
  fees: v.object({ minFeeMultiplier: small(maxMultiplier), medianFeeMultiplier: small(maxMultiplier) }),
  account: v.object({
    account: v.object({
      address: address(network),
      publicKey: hex(32),
      mosaics: list(v.object({ id, amount: u64Text }), 1000),
    }),
  }),
  multisig: multisig(network),
  graph: list(v.object({ multisigEntries: list(multisig(network), 1000) }), 10),
  mosaic: v.object({
    mosaic: v.object({
      id,
      supply: u64Text,
      startHeight: u64Text,
      duration: u64Text,
      flags: small(15),
      divisibility: small(6),
    }),
  }),
  mosaicNames: v.object({ mosaicNames: list(v.object({ mosaicId: id, names: list(namespaceName, 100) }), 10) }),
  namespace: v.object({
    meta: v.object({ active: v.boolean() }),
    namespace: v.object({
      depth: small(3),
      level0: id,
      level1: v.optional(id),
      level2: v.optional(id),
      endHeight: u64Text,
      alias: v.variant('type', [
        v.object({ type: v.literal(0) }),
        v.object({ type: v.literal(1), mosaicId: id }),
        v.object({ type: v.literal(2), address: address(network) }),
      ]),
    }),
  }),
  status: list(
    v.object({
      group: v.picklist(['partial', 'unconfirmed', 'confirmed', 'failed']),
      code: v.optional(failureText),
      hash: hex(32),
      height: v.optional(u64Text),
    }),
    100,
  ),
  page: v.object({ data: list(v.object({ meta: v.object({ hash: hex(32) }) }), 100) }),
  partial: list(v.object({ meta: v.object({ hash: hex(32) }), transaction: aggregate }), 100),
  announced: v.object({ message: v.string() }),
});

export type SymbolShapes = ReturnType<typeof symbolShapes>;
export type PartialRow = v.InferOutput<SymbolShapes['partial']>[number];

/** Answers of NIS as far as they are used (openapi/spec 1.0.0 of NemProject/nem). Hex is lower case there, times seconds. */
import * as v from 'valibot';
import { list } from '../../../core/base/schema.ts';
import { addressFromText } from '../../../core/chain/address.ts';
import type { Network } from '../../../core/chain/networks.ts';
import { failureText, hex, nisNumber, said, small } from '../answers.ts';

const address = (network: Network) =>
  v.pipe(
    v.string(),
    v.check((text) => {
      const read = addressFromText('nem', text);
      return read.ok && read.value.network === network;
    }),
  );
const hash = v.object({ data: hex(32) });
const mosaicId = v.object({ namespaceId: v.string(), name: v.string() });
export const mosaicName = ({ namespaceId, name }: v.InferOutput<typeof mosaicId>): string => `${namespaceId}:${name}`;

const accounts = (network: Network) => list(v.object({ address: address(network) }), 1000);
const u32 = small(0xffff_ffff);
const version = v.pipe(v.number(), v.integer(), v.minValue(-(2 ** 31)), v.maxValue(2 ** 31 - 1));

const cosignature = (network: Network) =>
  v.object({
    type: v.literal(4098),
    version,
    ...{ timeStamp: u32, deadline: u32, fee: nisNumber, signer: hex(32), signature: hex(64) },
    otherHash: hash,
    otherAccount: address(network),
  });
export type NisCosignature = v.InferOutput<ReturnType<typeof cosignature>>;

/** As far as it identifies a transaction; the rest is read when it is written back into bytes. */
const brief = v.object({
  type: u32,
  signature: v.optional(v.nullable(hex(64))),
  signatures: v.optional(list(v.object({ signature: hex(64) }), 32)),
});
export type BriefTransaction = v.InferOutput<typeof brief>;

const empty = v.strictObject({});
const levy = (network: Network) =>
  v.union([empty, v.object({ type: v.picklist([1, 2]), recipient: address(network), mosaicId, fee: nisNumber })]);

export const nisShapes = (network: Network) => ({
  status: v.object({ type: v.literal(4), code: small(100) }),
  nodeInfo: v.object({
    metaData: v.object({ networkId: v.pipe(v.number(), v.integer()), version: said(40) }),
    identity: v.object({ name: v.optional(v.nullable(said(64))) }),
  }),
  height: v.object({ height: nisNumber }),
  block: v.object({ height: nisNumber, timeStamp: nisNumber, prevBlockHash: hash }),
  time: v.object({ sendTimeStamp: nisNumber, receiveTimeStamp: nisNumber }),
  account: v.object({
    meta: v.object({ cosignatoryOf: accounts(network), cosignatories: accounts(network) }),
    account: v.object({
      address: address(network),
      balance: nisNumber,
      publicKey: v.optional(v.nullable(hex(32))),
      multisigInfo: v.optional(
        v.union([empty, v.object({ cosignatoriesCount: small(32), minCosignatories: small(32) })]),
        {},
      ),
    }),
  }),
  owned: v.object({ data: list(v.object({ mosaicId, quantity: nisNumber }), 10_000) }),
  definition: v.object({
    id: mosaicId,
    properties: list(v.object({ name: v.string(), value: v.string() }), 10),
    levy: v.optional(levy(network), {}),
  }),
  supply: v.object({ mosaicId, supply: nisNumber }),
  pool: v.object({
    data: list(v.object({ meta: v.object({ data: v.optional(v.nullable(hex(32))) }), transaction: brief }), 100),
  }),
  multisig: v.object({
    ...{ type: v.literal(4100), version, signer: hex(32), signature: hex(64), deadline: u32 },
    signatures: list(cosignature(network), 32),
    otherTrans: v.object({ signer: hex(32) }),
  }),
  confirmed: v.object({ meta: v.object({ height: nisNumber, id: nisNumber, hash }), transaction: brief }),
  outgoing: v.object({
    data: list(v.object({ meta: v.object({ height: nisNumber, id: nisNumber, hash }), transaction: brief }), 100),
  }),
  announced: v.object({
    type: v.literal(1),
    code: small(10_000),
    message: failureText,
    transactionHash: v.optional(v.nullable(v.object({ data: v.optional(hex(32)) }))),
  }),
  error: v.object({ status: v.number(), error: v.string(), message: v.string() }),
});
export type NisShapes = ReturnType<typeof nisShapes>;

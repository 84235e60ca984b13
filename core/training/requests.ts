/** Encodes the requests of the exercises, with times relative to the clock that the caller gives. */
import { fromHex, toHex } from '../base/hex.ts';
import { toUtf8 } from '../base/utf8.ts';
import { symbolCurrencyIds } from '../chain/known-mosaics.ts';
import { leastNemTransferFee, nemModificationFee, nemPlainFee } from '../chain/nem-fees.ts';
import { sortedNemMosaics } from '../chain/nem-mosaic.ts';
import { type Chain, epochsMs, type Network } from '../chain/networks.ts';
import { aggregateVersion } from '../chain/transaction-kinds.ts';
import { schemeOf } from '../signature/curves.ts';
import { hashOfSigned, messageToSign } from '../signature/signature.ts';
import type { Message, NemMosaic, Recipient } from '../transaction/common-fields.ts';
import type { NemContent, NemFields, NemTransferContent } from '../transaction/nem/content.ts';
import { encodeNem } from '../transaction/nem/encode-nem.ts';
import { multiplied } from '../transaction/nem/mosaics.ts';
import type { AggregateContent, SymbolContent, TransferContent } from '../transaction/symbol/content.ts';
import { aggregateContent, encodeSymbol, makeEmbedded } from '../transaction/symbol/encode-symbol.ts';
import type { SymbolFields } from '../transaction/transaction.ts';
import type { TrainingFacts } from './exercise.ts';
import { ownAccount, type Party } from './parties.ts';

const hourMs = 3_600_000n;
/** Atomic XYM per byte. */
const multiplier = 100n;
const cosignatureBytes = 104n;
const once = 1_000_000n;

export const to = (address: string): Recipient => ({ type: 'address', address });

export function plainMessage(chain: Chain, text: string): Message {
  const utf8 = toUtf8(text) ?? new Uint8Array(0);
  return { kind: 'plain', raw: chain === 'symbol' ? Uint8Array.of(0, ...utf8) : utf8, text };
}

export const ownKey = (facts: TrainingFacts, chain: Chain, at = 0): Uint8Array =>
  fromHex(ownAccount(facts, chain, at).publicKey) ?? new Uint8Array(32);

interface SymbolTime {
  /** Unlike the one of the network that the vault knows, two hours from now. */
  readonly network?: Network;
  readonly deadlineMs?: bigint;
}

/** A plain Symbol transaction of our first account. */
export function symbolFields(
  facts: TrainingFacts,
  content: SymbolFields['content'],
  { network = 'testnet', deadlineMs = facts.nowMs + 2n * hourMs }: SymbolTime = {},
): SymbolFields {
  const version = 'inner' in content ? aggregateVersion : 1;
  const deadline = deadlineMs - epochsMs.symbol[network];
  const fields = { chain: 'symbol', network, version, signature: null, deadline, content } as const;
  const draft: SymbolFields = { ...fields, signer: ownKey(facts, 'symbol'), fee: 0n };
  return { ...draft, fee: multiplier * BigInt(encodeSymbol(draft).length) };
}

export const symbolText = (fields: SymbolFields): string => toHex(encodeSymbol(fields));

/** `xym`: atomic. */
export const symbolTransfer = (recipient: Recipient, xym: bigint, message: string | Message): TransferContent => ({
  kind: 'symbol.transfer',
  recipient,
  mosaics: [{ id: symbolCurrencyIds.testnet, amount: xym }],
  message: typeof message === 'string' ? plainMessage('symbol', message) : message,
});

/** Who acts in an embedded transaction, and what it does. */
export interface Step {
  readonly by: Uint8Array;
  readonly content: SymbolContent;
}

export const aggregate = (kind: AggregateContent['kind'], steps: readonly Step[]): AggregateContent =>
  aggregateContent(
    kind,
    steps.map(({ by, content }) => makeEmbedded('testnet', { signer: by, content })),
  );

/** An aggregate by `initiator`, signed by that test key now, to be cosigned by us. */
export function cosignText(facts: TrainingFacts, initiator: Party, steps: readonly Step[]): string {
  const content = aggregate('symbol.aggregate-bonded', steps);
  const plain = symbolFields(facts, content);
  const unsigned: SymbolFields = {
    ...plain,
    signer: initiator.publicKey,
    fee: plain.fee + 2n * multiplier * cosignatureBytes,
  };
  const message = messageToSign({ ...unsigned, bytes: encodeSymbol(unsigned) });
  const signature = schemeOf('symbol').sign(message, initiator.seed);
  return envelope('symbol', encodeSymbol({ ...unsigned, signature }));
}

/** The hash that a transaction of this party would have once signed: one that this vault has never seen. */
export function foreignHash(facts: TrainingFacts, initiator: Party, steps: readonly Step[]): Uint8Array {
  const fields = {
    ...symbolFields(facts, aggregate('symbol.aggregate-bonded', steps)),
    signer: initiator.publicKey,
  };
  const signature = schemeOf('symbol').sign(messageToSign({ ...fields, bytes: encodeSymbol(fields) }), initiator.seed);
  return hashOfSigned({ ...fields, signature, bytes: encodeSymbol({ ...fields, signature }) });
}

const envelope = (chain: Chain, bytes: Uint8Array): string =>
  JSON.stringify({ inkan: 1, cosign: { chain, network: 'testnet', transaction: toHex(bytes) } });

const nemFees: Partial<Record<NemContent['kind'], bigint>> = {
  'nem.multisig-account-modification': nemModificationFee,
};

/** A NEM transaction of `signer` or of our first account, two hours from now. */
export function nemFields(facts: TrainingFacts, content: NemContent, signer?: Uint8Array): NemFields {
  const timestamp = (facts.nowMs - 60_000n - epochsMs.nem.testnet) / 1000n;
  const fee =
    content.kind === 'nem.transfer'
      ? leastNemTransferFee({ ...content, messageLength: content.message.raw.length })
      : (nemFees[content.kind] ?? nemPlainFee);
  return {
    ...{ chain: 'nem', network: 'testnet', signer: signer ?? ownKey(facts, 'nem'), fee, timestamp, content },
    version: (content.kind === 'nem.transfer' && content.mosaics.length > 0) || fee === nemModificationFee ? 2 : 1,
    deadline: timestamp + (2n * hourMs) / 1000n,
  };
}

export const nemText = (fields: NemFields): string => JSON.stringify({ data: toHex(encodeNem(fields)) });

/** A colleague's multisig transaction around one of the treasury's, to be cosigned by us. */
export function nemCosignText(facts: TrainingFacts, account: Party, proposer: Party, content: NemContent): string {
  const inner = nemFields(facts, content, account.publicKey);
  const multisig = { kind: 'nem.multisig', inner: { ...inner, bytes: encodeNem(inner) } } as const;
  return envelope('nem', encodeNem(nemFields(facts, multisig, proposer.publicKey)));
}

/** `micro`: micro-XEM; with mosaics it is "once", and they are the payment. */
export function nemTransfer(
  address: string,
  micro: bigint,
  message: string,
  mosaics: readonly NemMosaic[] = [],
): NemTransferContent {
  const amount = mosaics.length > 0 ? once : micro;
  return {
    ...{ kind: 'nem.transfer', recipient: { type: 'address', address }, amount },
    amountIs: mosaics.length > 0 ? 'multiplier' : 'xem',
    message: plainMessage('nem', message),
    mosaics: sortedNemMosaics(mosaics).map((mosaic) => multiplied(mosaic, amount)),
  };
}

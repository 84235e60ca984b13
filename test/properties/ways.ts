/** The path from bytes to the review document, for properties: with the practice accounts and an empty registry. */

import { type AssessmentResult, assess } from '../../core/assessment/assess.ts';
import { toHex } from '../../core/base/hex.ts';
import { unixMsOf } from '../../core/chain/networks.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { nemRemoteKey } from '../vectors/nem-keys.ts';
import { nemCosignatureOf, nemMultisigOf, nemPlans, nemSamples } from '../vectors/nem-kinds.ts';
import { hexBytes } from '../vectors/own-transfers.ts';
import { makeKeyPair, sdkAggregate, sdkCosigned, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import { symbolSamples } from '../vectors/symbol-kinds.ts';
import '../harness/own-keys.ts';

export const vault = openPracticeVault();
const accountKey = (chain: 'symbol' | 'nem') =>
  hexBytes(vault.accounts.find((account) => account.chain === chain)?.publicKey ?? '');

/** The deadlines of the samples below are an hour after this. */
const symbolDeadline = 150_000_000_000n;
const nemTimestamp = 353_000_000n;
export const nowOf = {
  symbol: unixMsOf('symbol', 'testnet', symbolDeadline) - 3_600_000n,
  nem: unixMsOf('nem', 'testnet', nemTimestamp) + 60_000n,
} as const;

export interface Sample {
  readonly chain: 'symbol' | 'nem';
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For NEM cosignatures: the transaction that they cosign. */
  readonly inner: Uint8Array | null;
}

/** One of every kind, plain and inside another, as symbol-sdk makes them, signed by a practice account. */
export const samples: readonly Sample[] = [
  ...symbolSamples({ deadline: symbolDeadline, signer: accountKey('symbol') }).map(
    ({ kind, name, bytes }): Sample => ({ chain: 'symbol', kind, name, bytes, inner: null }),
  ),
  ...nemSamples({ timestamp: nemTimestamp, deadline: nemTimestamp + 3600n, signer: accountKey('nem') }).map(
    ({ kind, name, bytes, inner = null }): Sample => ({ chain: 'nem', kind, name, bytes, inner }),
  ),
];

/** The text that carries it: bare hex, or the envelope with the inner bytes. */
export const textOf = ({ chain, bytes, inner }: Pick<Sample, 'chain' | 'bytes' | 'inner'>): string =>
  inner === null
    ? toHex(bytes)
    : JSON.stringify({
        inkan: 1,
        cosign: { chain, network: 'testnet', transaction: toHex(bytes), inner: toHex(inner) },
      });

/** Bytes that arrive but are not, or not completely, what our key signs: `textOf` puts them into the scanned text. */
export interface Scanned {
  readonly chain: 'symbol' | 'nem';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly textOf: (bytes: Uint8Array) => string;
}

const envelope = (chain: 'symbol' | 'nem', cosign: Readonly<Record<string, string>>): string =>
  JSON.stringify({ inkan: 1, cosign: { chain, network: 'testnet', ...cosign } });

/** What somebody else proposed for a multisig account, in every format in which it arrives here to be cosigned. */
function nemScanned(): readonly Scanned[] {
  const [plan] = nemPlans;
  if (plan === undefined) throw new Error('there are plans');
  const options = { timestamp: nemTimestamp, deadline: nemTimestamp + 3600n };
  const proposal = nemMultisigOf(plan, { ...options, signer: nemRemoteKey });
  const own = toHex(nemCosignatureOf(proposal.inner, { ...options, signer: accountKey('nem') }));
  const way = (name: string, bytes: Uint8Array, textOf: Scanned['textOf']): Scanned => ({
    ...{ chain: 'nem', name, bytes, textOf },
  });
  return [
    way('a proposal as bare hex', proposal.bytes, toHex),
    way('a proposal as {"data"}', proposal.bytes, (bytes) => JSON.stringify({ data: toHex(bytes) })),
    way('a proposal in a cosign request', proposal.bytes, (bytes) => envelope('nem', { transaction: toHex(bytes) })),
    way('what is proposed, in a cosign request', proposal.inner, (bytes) =>
      envelope('nem', { transaction: toHex(bytes) }),
    ),
    way('what is proposed, beside a cosignature', proposal.inner, (bytes) =>
      envelope('nem', { transaction: own, inner: toHex(bytes) }),
    ),
    way('a proposal beside a cosignature', proposal.bytes, (bytes) =>
      envelope('nem', { transaction: own, inner: toHex(bytes) }),
    ),
  ];
}

/** Aggregates signed by a foreign account and cosigned by another one. */
function symbolScanned(): readonly Scanned[] {
  const [initiator, cosigner] = [makeKeyPair(0x51), makeKeyPair(0x52)];
  const payments = [initiator.publicKey, cosigner.publicKey, accountKey('symbol')].map((signer) =>
    sdkEmbeddedTransfer(signer, vault.accounts.find(({ chain }) => chain === 'symbol')?.address ?? '', 5n, ''),
  );
  return (['complete', 'bonded'] as const).flatMap((kind) => {
    const signed = sdkAggregate({ kind, initiator, deadline: symbolDeadline, inner: payments });
    const bytes = sdkCosigned(signed, cosigner);
    return [
      { chain: 'symbol', name: `a signed aggregate ${kind}`, bytes, textOf: toHex },
      {
        ...{ chain: 'symbol', name: `a signed aggregate ${kind} in a cosign request`, bytes },
        textOf: (flipped: Uint8Array) => envelope('symbol', { transaction: toHex(flipped) }),
      },
    ] as const;
  });
}

export const scanned: readonly Scanned[] = [...nemScanned(), ...symbolScanned()];

/** Answers every question with its first option, so that runs are equal. */
export function assessFor(text: string, chain: 'symbol' | 'nem'): AssessmentResult {
  const settings = policyDefaults('practice');
  const facts = { accounts: vault.accounts, registry: emptyRegistry, signedBonded: [], nowMs: nowOf[chain], settings };
  let choices = {};
  for (;;) {
    const assessed = assess(text, facts, choices);
    if (assessed.action !== 'choose') return assessed;
    choices = { ...choices, [assessed.question]: assessed.options[0]?.id ?? '' };
  }
}

const digests = new Set(['digest', 'hash', 'transactions-hash']);

/** What a person sees, without the names of the bytes themselves (bytes, digests, hashes, fingerprint words). Null:
 * refused. */
export function shown(assessed: AssessmentResult): string | null {
  if (assessed.action !== 'sign') return null;
  const { bytes: _, digest: __, words: ___, hash: ____, cards, ...rest } = assessed.assessment.document;
  const kept = cards.map((card) => ({ ...card, rows: card.rows.filter(({ label }) => !digests.has(label)) }));
  return JSON.stringify({ ...rest, cards: kept });
}

/** Tasks signed by keys of the test with noble, as the vault would pass them to core/reply. */
import { type Address, addressOfPublicKey } from '../../core/chain/address.ts';
import type { SignedTask } from '../../core/reply/reply.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { hashOfSigned, messageToSign } from '../../core/signature/signature.ts';
import type { Group } from '../../core/task/cosigners.ts';
import { decodeTransaction, withSigner } from '../../core/transaction/decode-transaction.ts';
import type { NemTransaction } from '../../core/transaction/nem/content.ts';
import { encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import type { DecodedTransaction, SymbolTransaction } from '../../core/transaction/transaction.ts';
import { type NemSample, nemSamples } from '../vectors/nem-kinds.ts';
import { type SymbolSample, symbolSamples } from '../vectors/symbol-kinds.ts';

export const seeds = {
  own: new Uint8Array(32).fill(7),
  second: new Uint8Array(32).fill(8),
  third: new Uint8Array(32).fill(9),
};
export const keyOf = (chain: 'symbol' | 'nem', seed: Uint8Array = seeds.own) => schemeOf(chain).publicKey(seed);
export const addressOf = (key: Uint8Array): Address['text'] => addressOfPublicKey('symbol', 'testnet', key).text;
export const signWith = (seed: Uint8Array, chain: 'symbol' | 'nem', message: Uint8Array) =>
  schemeOf(chain).sign(message, seed);

export const symbolKinds = symbolSamples({ deadline: 123_456_789_000n, signer: keyOf('symbol') });
export const openKinds = symbolSamples({ deadline: 123_456_789_000n, signer: null });
export const nemKinds = nemSamples({ timestamp: 300_000_000n, deadline: 300_003_600n, signer: keyOf('nem') });

export function symbolOf({ bytes }: Pick<SymbolSample, 'bytes'>, signed: 'no' | 'yes' = 'no'): SymbolTransaction {
  const read = decodeTransaction({ chain: 'symbol', network: 'testnet', bytes, signed });
  if (!read.ok || read.value.chain !== 'symbol') throw new Error(`sample: ${read.ok ? 'chain' : read.reason.code}`);
  return read.value;
}
export function nemOf({ bytes, inner }: NemSample): NemTransaction {
  const read = decodeTransaction({ chain: 'nem', network: 'testnet', bytes, inner: inner ?? null });
  if (!read.ok || read.value.chain !== 'nem') throw new Error(`sample: ${read.ok ? 'chain' : read.reason.code}`);
  return read.value;
}

export const sampleOf = (kind: string, samples = symbolKinds): SymbolSample => {
  const found = samples.find((sample) => sample.kind === kind);
  if (found === undefined) throw new Error(`no sample of ${kind}`);
  return found;
};
export const aggregateOf = (kind: 'complete' | 'bonded'): SymbolTransaction => {
  const wanted = `symbol.aggregate-${kind}`;
  const found = symbolKinds.map((sample) => symbolOf(sample)).find(({ content }) => content.kind === wanted);
  if (found === undefined) throw new Error(`no aggregate ${kind}`);
  return found;
};

const account = null;
export const missing: readonly Group[] = [
  { account: addressOf(keyOf('symbol', seeds.third)), need: 1, cosigners: [{ address: 'x', state: 'missing' }] },
];
export const signature = (tx: DecodedTransaction, seed: Uint8Array = seeds.own) =>
  signWith(seed, tx.chain, messageToSign(tx));

type Of<T extends SignedTask['do']> = Extract<SignedTask, { do: T }>;

/** Signed by ours; an open signer is filled in. */
export function signedTask(tx: DecodedTransaction, change: Partial<Of<'sign'>> = {}): Of<'sign'> {
  const filled = withSigner(tx, keyOf(tx.chain));
  const task = { do: 'sign', account, composed: null, tx: filled, signerFilledIn: filled !== tx, attach: [] } as const;
  const common = { publicKey: keyOf(tx.chain), signature: signature(filled), attached: [], groups: [] };
  return { do: 'sign', task, requested: tx.bytes, ...common, ...change };
}

/** The aggregate signed by its initiator (ours), with cosignatures of these keys. */
export function initiated(tx: SymbolTransaction, cosigners: readonly Uint8Array[] = []): SymbolTransaction {
  const signed = { ...tx, signature: signature(tx) };
  const hash = hashOfSigned(signed);
  const cosignatures = cosigners.map((seed) => cosignature(hash, seed));
  if (!('cosignatures' in tx.content)) throw new Error('no aggregate');
  const bytes = encodeSymbol({ ...signed, content: { ...tx.content, cosignatures } });
  return symbolOf({ bytes }, 'yes');
}
export const cosignature = (hash: Uint8Array, seed: Uint8Array) => ({
  signer: keyOf('symbol', seed),
  signature: signWith(seed, 'symbol', hash),
});

/** Cosigned by the second of the test's keys. */
export function cosignedTask(
  tx: SymbolTransaction,
  change: Partial<Of<'cosign-aggregate'>> = {},
): Of<'cosign-aggregate'> {
  const hash = hashOfSigned(tx);
  const task = { do: 'cosign-aggregate', account, composed: null, tx, hash } as const;
  const { signer, signature } = cosignature(hash, seeds.second);
  return { do: 'cosign-aggregate', task, publicKey: signer, signature, groups: [], ...change };
}

/** The bonded aggregate and its lock, whose hash is zero until the aggregate is signed. */
export function lockedTask(change: Partial<Of<'lock-and-bond'>> = {}): Of<'lock-and-bond'> {
  const tx = aggregateOf('bonded');
  const sample = symbolOf(sampleOf('symbol.hash-lock'));
  if (sample.content.kind !== 'symbol.hash-lock') throw new Error('no hash lock');
  const withHash = (hash: Uint8Array) => {
    const fields = { ...sample, content: { ...sample.content, hash } } as SymbolTransaction;
    return symbolOf({ bytes: encodeSymbol(fields) });
  };
  const lockToFill = withHash(new Uint8Array(32));
  const common = { do: 'lock-and-bond', account, composed: 'aggregate-bonded', signerFilledIn: false } as const;
  const task = { ...common, tx, lock: lockToFill, attach: [] };
  const lock = withHash(hashOfSigned(initiated(tx)));
  const keys = { publicKey: keyOf('symbol'), signature: signature(tx), lock, lockSignature: signature(lock) };
  return { do: 'lock-and-bond', task, requested: null, ...keys, attached: [], groups: [], ...change };
}

/** What the benchmarks of signing share: the practice vault, its keys, the vault's hashes, and bare symbol-sdk beside it. */
import { PrivateKey } from 'symbol-sdk';
import { NemFacade, KeyPair as NemKeyPair, models as nem } from 'symbol-sdk/nem';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { fromHex } from '../../core/base/hex.ts';
import { provideHashes } from '../../core/base/sha3.ts';
import { provideReplyVerifier } from '../../core/signature/reply-verifier.ts';
import { nativeReplyVerify } from '../../electron/vault/signer/reply-verifier.ts';
import type { SigningKeys } from '../../electron/vault/signer/signing-keys.ts';
import { sodiumHashes } from '../../electron/vault/signer/sodium-signatures.ts';
import { openSigningKeys } from '../../electron/vault/state/open-signing-keys.ts';
import { keyOf, openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import '../harness/own-keys.ts';

export const vault = openPracticeVault();
export const account = (chain: 'symbol' | 'nem') => {
  const found = vault.accounts.find((one) => one.chain === chain);
  if (found === undefined) throw new Error('no practice account');
  return { found, publicKey: fromHex(found.publicKey) ?? new Uint8Array(0) };
};
export const symbol = account('symbol');
export const nemAccount = account('nem');
export const recipients = vault.accounts.filter(({ chain }) => chain === 'symbol').map(({ address }) => address);

/** The published practice key, as the SDK takes it. */
const sdkKey = (chain: 'symbol' | 'nem') =>
  keyOf(vault, account(chain).found).lend((bytes) => {
    const seed = Uint8Array.from(bytes);
    return new PrivateKey(chain === 'nem' ? seed.reverse() : seed);
  });

let opened: Promise<SigningKeys> | null = null;
/** Opened once, as the account of the bare SDK is; and core gets the hashes that the vault's process gives it. */
export function signingKeys(): Promise<SigningKeys> {
  opened ??= sodiumHashes()
    .then(provideHashes)
    .then(() => provideReplyVerifier(nativeReplyVerify))
    .then(() => openSigningKeys(vault));
  return opened;
}

export function bareSymbol(bytes: Uint8Array): () => void {
  const facade = new SymbolFacade('testnet');
  const signer = facade.createAccount(sdkKey('symbol'));
  return () => {
    const transaction = SymbolTransactionFactory.deserialize(Uint8Array.from(bytes));
    facade.hashTransaction(transaction);
    const signature = signer.signTransaction(transaction);
    if (!facade.verifyTransaction(transaction, signature)) throw new Error('does not verify');
  };
}

export function bareNem(bytes: Uint8Array): () => void {
  const facade = new NemFacade('testnet');
  const pair = new NemKeyPair(sdkKey('nem'));
  return () => {
    const transaction = nem.NonVerifiableTransactionFactory.deserialize(Uint8Array.from(bytes));
    facade.hashTransaction(transaction);
    const payload = transaction.serialize();
    const signature = pair.sign(payload);
    if (!new NemFacade.Verifier(pair.publicKey).verify(payload, signature)) throw new Error('does not verify');
  };
}

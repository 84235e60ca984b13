/** Two signers, one signature: what they agree on is accepted elsewhere; what they disagree on never leaves. */
import { createPublicKey, verify } from 'node:crypto';
import { PublicKey, Signature } from 'symbol-sdk';
import { Verifier as NemVerifier } from 'symbol-sdk/nem';
import { Verifier as SymbolVerifier } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../core/assessment/assess.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { batchDigest } from '../../core/batch/batch-digest.ts';
import { totalsOf } from '../../core/batch/totals.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { messageToSign } from '../../core/signature/signature.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import type { SignatureImplementation, Signers } from '../../electron/vault/signer/implementation.ts';
import { sdkAgrees } from '../../electron/vault/signer/sdk-codec.ts';
import { signTwice } from '../../electron/vault/signer/sign-twice.ts';
import { loadSigners } from '../../electron/vault/signer/signing-keys.ts';
import { signBatch } from '../../electron/vault/signing/sign-batch.ts';
import { type OpenVault, openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { emptySigningSession } from '../../electron/vault/state/signing-session.ts';
import { nemTx, nowMs, symbolTx } from '../flows/transfers.ts';
import { nobleSignatures, openKey } from '../harness/signers.ts';
import { nemFieldsV2, otherKey } from '../vectors/own-transfers.ts';
import '../harness/own-keys.ts';

const vault = openPracticeVault();
const accountOf = (chain: 'symbol' | 'nem') => {
  const account = vault.accounts.find((one) => one.chain === chain);
  if (account === undefined) throw new Error('no account');
  return { account, publicKey: fromHex(account.publicKey) ?? new Uint8Array(0) };
};
const own = {
  symbol: symbolTx({ signer: accountOf('symbol').publicKey }),
  'nem v1': nemTx({ signer: accountOf('nem').publicKey }),
  'nem v2': nemTx({ ...nemFieldsV2, signer: accountOf('nem').publicKey }),
};
const signWith = async (tx: DecodedTransaction, given?: Signers) => {
  const key = openKey(vault, accountOf(tx.chain).account, given ?? (await loadSigners()));
  return key.ok ? signTwice({ as: 'signer', tx }, key.value) : key;
};
const outcome = async (tx: DecodedTransaction, first: SignatureImplementation, second = nobleSignatures) => {
  const signed = await signWith(tx, { first, second });
  return signed.ok ? 'signed' : signed.reason.code;
};
const { sign, publicKey: derive } = nobleSignatures;
const otherSeed = new Uint8Array(32).fill(3);
/** Flips one signature bit of a good signer, like a fault in a computation. */
const faulty: SignatureImplementation = {
  ...nobleSignatures,
  sign: (...all) => sign(...all).map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
};
const otherKeySigner: SignatureImplementation = {
  ...nobleSignatures,
  publicKey: (chain) => derive(chain, otherSeed),
  sign: (chain, message, _, publicKey) => sign(chain, message, otherSeed, publicKey),
};
const otherMessageSigner: SignatureImplementation = {
  ...nobleSignatures,
  sign: (chain, _, key, publicKey) => sign(chain, Uint8Array.of(1), key, publicKey),
};

describe.each(Object.entries(own))('%s', (_, tx) => {
  it('is signed alike by both, and accepted by the SDK', async () => {
    const signed = await signWith(tx);
    if (!signed.ok) throw new Error(signed.reason.code);
    const { publicKey } = accountOf(tx.chain);
    const verifier = new (tx.chain === 'symbol' ? SymbolVerifier : NemVerifier)(new PublicKey(publicKey));
    expect(verifier.verify(messageToSign(tx), new Signature(signed.value))).toBe(true);
    if (tx.chain !== 'symbol') return;
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, messageToSign(tx), key, signed.value)).toBe(true);
  });
  it.each<[string, SignatureImplementation]>([
    ['a fault', faulty],
    ['another key', otherKeySigner],
    ['another message', otherMessageSigner],
  ])('is not given out when one signer has %s', async (__, bad) => {
    expect(await outcome(tx, bad)).toBe('signatures-disagree');
    expect(await outcome(tx, nobleSignatures, bad)).toBe('signatures-disagree');
  });
  it('is not given out when both err alike', async () => {
    expect(await outcome(tx, faulty, faulty)).toBe('signature-invalid');
    expect(await outcome(tx, otherKeySigner, otherKeySigner)).toBe('signatures-disagree');
  });
  it('is not signed when the SDK would write other bytes', async () => {
    const longer = { ...tx, bytes: Uint8Array.from([...tx.bytes, 0]) };
    expect(await sdkAgrees({ as: 'signer', tx: longer }, messageToSign(longer))).toBe(false);
    expect(await outcome(longer, nobleSignatures)).toBe('second-codec-disagrees');
  });
  it('is not signed when the SDK comes to another message, by the network or by the bytes', async () => {
    const message = messageToSign(tx);
    expect(await sdkAgrees({ as: 'signer', tx }, message)).toBe(true);
    expect(await sdkAgrees({ as: 'signer', tx }, message.with(9, (message[9] ?? 0) ^ 1))).toBe(false);
    const elsewhere = { ...tx, network: 'mainnet' } as const;
    if (tx.chain === 'symbol') expect(await sdkAgrees({ as: 'signer', tx: elsewhere }, message)).toBe(false);
  });
});

describe('the last check before the key', () => {
  const settings = policyDefaults('practice');
  const facts = { accounts: vault.accounts, registry: emptyRegistry, signedBonded: [], nowMs, settings };
  const sign = (item: Assessment, changed: Partial<OpenVault> = {}) => {
    const { digest } = item.document;
    const batch = {
      digest: batchDigest([digest]),
      items: [item],
      origins: [null],
      totals: totalsOf([item.document]),
      findings: [],
      list: null,
      verdict: item.verdict,
    };
    return signBatch(batch, { vault: { ...vault, ...changed }, signing: emptySigningSession, nowMs });
  };
  const text = toHex(symbolTx({ signer: accountOf('symbol').publicKey }).bytes);
  const assessed = assess(text, facts, {});
  if (assessed.action !== 'sign') throw new Error('should be signable');
  const { assessment } = assessed;
  const codeOf = async (change: Partial<typeof assessment>, changed: Partial<OpenVault> = {}) => {
    const reply = await sign({ ...assessment, ...change }, changed);
    return reply.ok ? 'signed' : reply.reason.code;
  };
  it('lets the considered pass', async () => expect(await codeOf({})).toBe('signed'));
  it('refuses when the text leads to other bytes than were reviewed', async () => {
    const other = toHex(symbolTx({ signer: accountOf('symbol').publicKey, fee: 1n }).bytes);
    expect(await codeOf({ text: other })).toBe('approval-mismatch');
    expect(await codeOf({ text: text.slice(2) })).toBe('approval-mismatch');
    expect(await codeOf({ choices: { signer: vault.accounts[1]?.address ?? '' } })).toBe('approval-mismatch');
    expect(await codeOf({ document: { ...assessment.document, digest: 'F'.repeat(64) } })).toBe('approval-mismatch');
  });
  it('signs what the text says, whatever task it is handed', async () => {
    const { task } = assessment;
    if (task.do !== 'sign' || task.tx.chain !== 'symbol') throw new Error(task.do);
    const swapped = { ...task, tx: symbolTx({ signer: accountOf('symbol').publicKey, fee: 999n }) };
    const reply = await sign({ ...assessment, task: swapped });
    const payload = reply.ok
      ? reply.value.items[0]?.signed.items[0]?.outputs.find(({ format }) => format === 'symbol-payload')?.text
      : '';
    expect(payload?.slice(216)).toBe(text.slice(216));
  });
  it('refuses a signer that is not ours', async () => {
    const foreign = toHex(symbolTx({ signer: otherKey }).bytes);
    expect(await codeOf({ text: foreign })).toBe('approval-mismatch');
    expect(await codeOf({}, { accounts: [] })).toBe('approval-mismatch');
  });
});

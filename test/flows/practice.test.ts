/** Stories of the practice vault: from a text to a signature that others accept. */

import { PublicKey, Signature, utils } from 'symbol-sdk';
import { models, NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import type { SignatureImplementation } from '../../electron/vault/signer/implementation.ts';
import { nobleSignatures } from '../harness/signers.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { nemFieldsV2, otherKey } from '../vectors/own-transfers.ts';
import { nemTx, symbolTx } from './transfers.ts';
import { codeOf, granted, openTestVault, outputOf, readSignable, signRead } from './vault.ts';

const invoice = (bytes: Uint8Array) =>
  JSON.stringify({
    v: 3,
    type: 3,
    network_id: 152,
    chain_id: generationHashSeeds.testnet,
    data: { payload: toHex(bytes) },
  });
const openInvoice = invoice(symbolTx({ signer: null }).bytes);
const held = { act: 'hold', typed: null, passphrase: null } as const;

async function practising() {
  const testVault = openTestVault();
  const { accounts } = granted(await testVault.window.creation.openPractice({}));
  const keyOf = (chain: string) =>
    fromHex(accounts.find((account) => account.chain === chain)?.publicKey ?? '') ?? new Uint8Array(0);
  return { testVault, accounts, nemKey: keyOf('nem'), symbolKey: keyOf('symbol') };
}

describe('a newcomer practises', () => {
  it('has ten accounts per chain, and is asked which one an open request is for', async () => {
    const { testVault, accounts } = await practising();
    expect(accounts.filter(({ chain }) => chain === 'symbol')).toHaveLength(10);
    expect(accounts.filter(({ chain }) => chain === 'nem')).toHaveLength(10);
    const asked = granted(await testVault.window.signing.read({ text: openInvoice }));
    if (asked.action !== 'choose') throw new Error(asked.action);
    expect(asked.question).toBe('signer');
    expect(asked.options.map(({ id }) => id)).toEqual(
      accounts.filter(({ chain }) => chain === 'symbol').map(({ address }) => address),
    );
    expect(
      codeOf(await testVault.window.signing.choose({ question: 'cosigner', option: accounts[2]?.address ?? '' })),
    ).toBe('choice-unknown');
    const answered = granted(
      await testVault.window.signing.choose({ question: 'signer', option: accounts[2]?.address ?? '' }),
    );
    expect(answered).toMatchObject({ action: 'sign', document: { signer: { owner: 'Symbol testnet 3' } } });
    expect(
      codeOf(await testVault.window.signing.choose({ question: 'signer', option: accounts[3]?.address ?? '' })),
    ).toBe('choice-unknown');
  });
  it('signs a Symbol invoice with the signer left open, and an independent tool accepts it', async () => {
    const { testVault, accounts } = await practising();
    const { document, requirement } = await readSignable(testVault, openInvoice);
    expect(document.signer).toMatchObject({ owner: 'Symbol testnet 1', filledIn: true });
    expect(requirement).toMatchObject({ act: 'hold', typed: null, passphrase: false });
    const signed = await signRead(testVault, { document, requirement });
    expect(signed.practice).toBe(true);
    const { payload } = JSON.parse(outputOf(signed, 'transaction', 'symbol-qr-8')).data;
    const facade = new SymbolFacade('testnet');
    const transaction = SymbolTransactionFactory.deserialize(utils.hexToUint8(payload.payload));
    expect(facade.verifyTransaction(transaction, transaction.signature)).toBe(true);
    expect(facade.hashTransaction(transaction).toString()).toBe(signed.hash);
    expect(transaction.signerPublicKey.toString()).toBe(accounts[0]?.publicKey);
  });
  it.each([
    ['version 1', {}],
    ['version 2 with mosaics', nemFieldsV2],
  ])('signs a NEM transfer, %s', async (_, fields) => {
    const { testVault, nemKey } = await practising();
    const tx = nemTx({ ...fields, signer: nemKey });
    const reading = await readSignable(testVault, JSON.stringify({ data: toHex(tx.bytes) }));
    const signed = await signRead(testVault, reading);
    const { data, signature } = JSON.parse(outputOf(signed, 'transaction', 'nem-announce'));
    expect(data).toBe(toHex(tx.bytes));
    expect(new NemFacade.Verifier(new PublicKey(nemKey)).verify(utils.hexToUint8(data), new Signature(signature))).toBe(
      true,
    );
    expect(signed.hash).toBe(reading.document.hash);
  });
  it('tells main of the open vault, and nothing is on disk', async () => {
    const { testVault } = await practising();
    expect(testVault.disk.opened).toEqual([
      {
        mode: 'practice',
        overridden: false,
        custodians: [],
        allowCopy: false,
        allowSave: false,
        allowPictures: false,
        allowVideo: false,
        allowPrint: false,
        camera: true,
        autoLockMinutes: 5,
      },
    ]);
    expect(testVault.disk.file).toBeNull();
  });
  it('cannot sign for mainnet, for another account, or past the deadline', async () => {
    const { testVault, symbolKey } = await practising();
    const reasons = async (text: string) => {
      const reading = granted(await testVault.window.signing.read({ text }));
      return reading.action === 'refuse' ? reading.reasons.map(({ code }) => code) : [];
    };
    const recipient = { type: 'address', address: 'NATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA34SQ33Y' } as const;
    const mainnet = symbolTx({ network: 'mainnet', signer: null, recipient, deadline: 1n });
    expect(await reasons(toHex(mainnet.bytes))).toContain('network-not-here');
    expect(await reasons(invoice(symbolTx({ signer: otherKey }).bytes))).toEqual(['signer-not-ours']);
    testVault.clock.ms += 3_600_000;
    expect(await reasons(invoice(symbolTx({ signer: symbolKey }).bytes))).toEqual(['deadline-passed']);
  });
  it('types what is drawn for each review if the document has a stop', async () => {
    const { testVault } = await practising();
    const alias = symbolTx({ signer: null, recipient: { type: 'alias', namespaceId: 0x84b3552d375ffa4bn } });
    const drawn: string[] = [];
    for (let time = 0; time < 12; time += 1)
      drawn.push(JSON.stringify((await readSignable(testVault, invoice(alias.bytes))).requirement.typed));
    // One request, twelve reviews: one of two facts twelve times has a probability of 2^-11, and one is another number
    // each time.
    expect(new Set(drawn).size).toBeGreaterThan(1);
    expect(drawn).not.toContain('null');
    const { document, requirement } = await readSignable(testVault, invoice(alias.bytes));
    expect(requirement.act).toBe('type');
    const sign = (operation: { act: 'hold' | 'type'; typed: string | null }) =>
      testVault.window.signing.sign({ digest: document.digest, ...operation, passphrase: null });
    expect(codeOf(await sign({ act: 'hold', typed: null }))).toBe('approval-act-missing');
    const answer = typedAnswer(requirement, document) ?? '';
    expect(codeOf(await sign({ act: 'type', typed: `${answer}0` }))).toBe('approval-act-missing');
    expect(codeOf(await sign({ act: 'type', typed: answer }))).toBe('ok');
  });
});

describe('a NEM wallet invoice', () => {
  const text = JSON.stringify({
    v: 1,
    type: 2,
    data: { addr: 'TDD2CT6LQLIYQ56KIXI3ENTM6EK3D44P5KZPFMK2', amount: 21, msg: 'order 7', name: 'shop' },
  });
  it('is asked about: who pays, and whether its amount is micro-XEM or XEM', async () => {
    const { testVault, accounts } = await practising();
    const who = granted(await testVault.window.signing.read({ text }));
    if (who.action !== 'choose') throw new Error(who.action);
    expect([who.question, who.options.length]).toEqual(['signer', 10]);
    const payer = accounts.find(({ chain, index }) => chain === 'nem' && index === 1)?.address ?? '';
    const unit = granted(await testVault.window.signing.choose({ question: 'signer', option: payer }));
    if (unit.action !== 'choose') throw new Error(unit.action);
    expect(unit.question).toBe('invoice-amount');
    const amounts = unit.options.map(({ id, rows }) => [id, rows.find(({ label }) => label === 'amount')?.value]);
    expect(amounts).toEqual([
      ['micro', { type: 'amount', atomic: '21', divisibility: 6, unit: 'XEM' }],
      ['whole', { type: 'amount', atomic: '21000000', divisibility: 6, unit: 'XEM' }],
    ]);
  });
  it('becomes a transfer of the chosen reading, and an independent tool accepts it', async () => {
    const { testVault, accounts } = await practising();
    const payer = accounts.find(({ chain, index }) => chain === 'nem' && index === 1);
    const choices = { signer: payer?.address ?? '', 'invoice-amount': 'whole' };
    const reading = await readSignable(testVault, text, choices);
    expect(reading.document.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['invoice-unit-unclear', 'composed-by-inkan']),
    );
    const { data, signature } = JSON.parse(outputOf(await signRead(testVault, reading), 'transaction', 'nem-announce'));
    const verifier = new NemFacade.Verifier(new PublicKey(payer?.publicKey ?? ''));
    expect(verifier.verify(utils.hexToUint8(data), new Signature(signature))).toBe(true);
    const { NonVerifiableTransactionFactory } = models;
    const read = NonVerifiableTransactionFactory.deserialize(
      utils.hexToUint8(data),
    ) as models.NonVerifiableTransferTransactionV1;
    expect(read.amount.value).toBe(21_000_000n);
    expect(new TextDecoder().decode(read.message?.message)).toBe('order 7');
  });
});

describe('a signature is for the newest proposal, once', () => {
  it('is not given before a proposal, nor without a vault', async () => {
    const testVault = openTestVault();
    const digest = 'A'.repeat(64);
    expect(codeOf(await testVault.window.signing.sign({ digest, ...held }))).toBe('vault-locked');
    expect(codeOf(await testVault.window.signing.read({ text: openInvoice }))).toBe('vault-locked');
    await testVault.window.creation.openPractice({});
    expect(codeOf(await testVault.window.signing.sign({ digest, ...held }))).toBe('nothing-under-review');
  });
  it('is not given twice, not even when asked at the same time', async () => {
    const { testVault } = await practising();
    const { document } = await readSignable(testVault, openInvoice);
    const ask = () => testVault.window.signing.sign({ digest: document.digest, ...held });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(codeOf)).toEqual(['ok', 'nothing-under-review', 'nothing-under-review']);
  });
  it('is not given for an earlier document', async () => {
    const { testVault } = await practising();
    const first = await readSignable(testVault, openInvoice);
    await readSignable(testVault, invoice(symbolTx({ signer: null, fee: 30_000n }).bytes));
    expect(codeOf(await testVault.window.signing.sign({ digest: first.document.digest, ...held }))).toBe(
      'approval-mismatch',
    );
  });
  it('is not given for a refused proposal, and a refused one drops the one before', async () => {
    const { testVault } = await practising();
    const first = await readSignable(testVault, openInvoice);
    const refused = granted(
      await testVault.window.signing.read({ text: invoice(symbolTx({ signer: otherKey }).bytes) }),
    );
    if (refused.action !== 'refuse') throw new Error(refused.action);
    expect(codeOf(await testVault.window.signing.sign({ digest: refused.document?.digest ?? '', ...held }))).toBe(
      'nothing-under-review',
    );
    expect(codeOf(await testVault.window.signing.sign({ digest: first.document.digest, ...held }))).toBe(
      'nothing-under-review',
    );
    await readSignable(testVault, openInvoice);
    await testVault.window.signing.read({ text: 'rubbish' });
    expect(codeOf(await testVault.window.signing.sign({ digest: first.document.digest, ...held }))).toBe(
      'nothing-under-review',
    );
  });
  it('is not given after five minutes, nor when the clock went back', async () => {
    const { testVault } = await practising();
    const { document } = await readSignable(testVault, openInvoice);
    testVault.clock.ms -= 1;
    expect(codeOf(await testVault.window.signing.sign({ digest: document.digest, ...held }))).toBe('approval-expired');
    testVault.clock.ms += 300_001;
    expect(codeOf(await testVault.window.signing.sign({ digest: document.digest, ...held }))).toBe('approval-expired');
  });
  it('is not given if the deadline passes between proposal and approval', async () => {
    const { testVault } = await practising();
    testVault.clock.ms += 3_600_000 - 60_000;
    const { document } = await readSignable(testVault, openInvoice);
    testVault.clock.ms += 60_000;
    expect(codeOf(await testVault.window.signing.sign({ digest: document.digest, ...held }))).toBe('deadline-passed');
  });
  it('is not given out when the signers disagree, and the approval is gone', async () => {
    const { sign } = nobleSignatures;
    const bad: SignatureImplementation = {
      ...nobleSignatures,
      sign: (...all) => sign(...all).map((byte, i) => (i === 0 ? byte ^ 1 : byte)),
    };
    const testVault = openTestVault(undefined, { signers: { first: nobleSignatures, second: bad } });
    await testVault.window.creation.openPractice({});
    const { document } = await readSignable(testVault, openInvoice);
    expect(codeOf(await testVault.window.signing.sign({ digest: document.digest, ...held }))).toBe(
      'signatures-disagree',
    );
    expect(codeOf(await testVault.window.signing.sign({ digest: document.digest, ...held }))).toBe(
      'nothing-under-review',
    );
  });
});

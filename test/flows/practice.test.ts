/** Stories of the practice vault: from a text to a signature that others accept. */
import { PublicKey, Signature, utils } from 'symbol-sdk';
import { models, NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import { fingerprintWordList } from '../../core/review/words.ts';
import type { SignatureImplementation } from '../../electron/vault/signer/implementation.ts';
import { nobleSignatures } from '../harness/signers.ts';
import { nemFieldsV2, otherKey } from '../vectors/own-transfers.ts';
import { nemTx, symbolTx } from './transfers.ts';
import { codeOf, enterRoom, granted, outputOf, readSignable, signRead } from './vault.ts';

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
  const room = enterRoom();
  const { accounts } = granted(await room.window.creation.openPractice({}));
  const keyOf = (chain: string) =>
    fromHex(accounts.find((account) => account.chain === chain)?.publicKey ?? '') ?? new Uint8Array(0);
  return { room, accounts, nemKey: keyOf('nem'), symbolKey: keyOf('symbol') };
}

describe('a newcomer practises', () => {
  it('has ten accounts per chain, and is asked which one an open request is for', async () => {
    const { room, accounts } = await practising();
    expect(accounts.filter(({ chain }) => chain === 'symbol')).toHaveLength(10);
    expect(accounts.filter(({ chain }) => chain === 'nem')).toHaveLength(10);
    const asked = granted(await room.window.signing.read({ text: openInvoice }));
    if (asked.action !== 'choose') throw new Error(asked.action);
    expect(asked.question).toBe('signer');
    expect(asked.options.map(({ id }) => id)).toEqual(
      accounts.filter(({ chain }) => chain === 'symbol').map(({ address }) => address),
    );
    expect(codeOf(await room.window.signing.choose({ question: 'cosigner', option: accounts[2]?.address ?? '' }))).toBe(
      'choice-unknown',
    );
    const answered = granted(
      await room.window.signing.choose({ question: 'signer', option: accounts[2]?.address ?? '' }),
    );
    expect(answered).toMatchObject({ action: 'sign', document: { signer: { owner: 'Symbol testnet 3' } } });
    expect(codeOf(await room.window.signing.choose({ question: 'signer', option: accounts[3]?.address ?? '' }))).toBe(
      'choice-unknown',
    );
  });
  it('signs a Symbol invoice with the signer left open, and an independent tool accepts it', async () => {
    const { room, accounts } = await practising();
    const { document, requirement } = await readSignable(room, openInvoice);
    expect(document.signer).toMatchObject({ owner: 'Symbol testnet 1', filledIn: true });
    expect(requirement).toMatchObject({ act: 'hold', word: null, passphrase: false });
    const signed = await signRead(room, { document, requirement });
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
    const { room, nemKey } = await practising();
    const tx = nemTx({ ...fields, signer: nemKey });
    const reading = await readSignable(room, JSON.stringify({ data: toHex(tx.bytes) }));
    const signed = await signRead(room, reading);
    const { data, signature } = JSON.parse(outputOf(signed, 'transaction', 'nem-announce'));
    expect(data).toBe(toHex(tx.bytes));
    expect(new NemFacade.Verifier(new PublicKey(nemKey)).verify(utils.hexToUint8(data), new Signature(signature))).toBe(
      true,
    );
    expect(signed.hash).toBe(reading.document.hash);
  });
  it('tells main of the open vault, and nothing is on disk', async () => {
    const { room } = await practising();
    expect(room.disk.opened).toEqual([
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
    expect(room.disk.file).toBeNull();
  });
  it('cannot sign for mainnet, for another account, or past the deadline', async () => {
    const { room, symbolKey } = await practising();
    const reasons = async (text: string) => {
      const reading = granted(await room.window.signing.read({ text }));
      return reading.action === 'refuse' ? reading.reasons.map(({ code }) => code) : [];
    };
    const recipient = { type: 'address', address: 'NATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA34SQ33Y' } as const;
    const mainnet = symbolTx({ network: 'mainnet', signer: null, recipient, deadline: 1n });
    expect(await reasons(toHex(mainnet.bytes))).toContain('network-not-here');
    expect(await reasons(invoice(symbolTx({ signer: otherKey }).bytes))).toEqual(['signer-not-ours']);
    room.clock.ms += 3_600_000;
    expect(await reasons(invoice(symbolTx({ signer: symbolKey }).bytes))).toEqual(['deadline-passed']);
  });
  it('types a word that is drawn for each review when the slip says stop', async () => {
    const { room } = await practising();
    const alias = symbolTx({ signer: null, recipient: { type: 'alias', namespaceId: 0x84b3552d375ffa4bn } });
    const drawn: string[] = [];
    for (let time = 0; time < 12; time += 1)
      drawn.push((await readSignable(room, invoice(alias.bytes))).requirement.word ?? '');
    // One request, twelve reviews: the same word of 256 twelve times has a probability of 2^-88.
    expect(new Set(drawn).size).toBeGreaterThan(1);
    expect(drawn.every((word) => fingerprintWordList.includes(word))).toBe(true);
    const { document, requirement } = await readSignable(room, invoice(alias.bytes));
    expect(requirement.act).toBe('type');
    const sign = (operation: { act: 'hold' | 'type'; typed: string | null }) =>
      room.window.signing.sign({ digest: document.digest, ...operation, passphrase: null });
    expect(codeOf(await sign({ act: 'hold', typed: null }))).toBe('approval-act-missing');
    const other = fingerprintWordList.find((word) => word !== requirement.word) ?? '';
    expect(codeOf(await sign({ act: 'type', typed: other }))).toBe('approval-act-missing');
    expect(codeOf(await sign({ act: 'type', typed: requirement.word }))).toBe('ok');
  });
});

describe('a NEM wallet invoice', () => {
  const text = JSON.stringify({
    v: 1,
    type: 2,
    data: { addr: 'TDD2CT6LQLIYQ56KIXI3ENTM6EK3D44P5KZPFMK2', amount: 21, msg: 'order 7', name: 'shop' },
  });
  it('is asked about: who pays, and whether its amount is micro-XEM or XEM', async () => {
    const { room, accounts } = await practising();
    const who = granted(await room.window.signing.read({ text }));
    if (who.action !== 'choose') throw new Error(who.action);
    expect([who.question, who.options.length]).toEqual(['signer', 10]);
    const payer = accounts.find(({ chain, index }) => chain === 'nem' && index === 1)?.address ?? '';
    const unit = granted(await room.window.signing.choose({ question: 'signer', option: payer }));
    if (unit.action !== 'choose') throw new Error(unit.action);
    expect(unit.question).toBe('invoice-amount');
    const amounts = unit.options.map(({ id, rows }) => [id, rows.find(({ label }) => label === 'amount')?.value]);
    expect(amounts).toEqual([
      ['micro', { type: 'amount', atomic: '21', divisibility: 6, unit: 'XEM' }],
      ['whole', { type: 'amount', atomic: '21000000', divisibility: 6, unit: 'XEM' }],
    ]);
  });
  it('becomes a transfer of the chosen reading, and an independent tool accepts it', async () => {
    const { room, accounts } = await practising();
    const payer = accounts.find(({ chain, index }) => chain === 'nem' && index === 1);
    const choices = { signer: payer?.address ?? '', 'invoice-amount': 'whole' };
    const reading = await readSignable(room, text, choices);
    expect(reading.document.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['invoice-unit-unclear', 'composed-by-inkan']),
    );
    const { data, signature } = JSON.parse(outputOf(await signRead(room, reading), 'transaction', 'nem-announce'));
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

describe('a signature is for the newest reading, once', () => {
  it('is not given before a reading, nor without a vault', async () => {
    const room = enterRoom();
    const digest = 'A'.repeat(64);
    expect(codeOf(await room.window.signing.sign({ digest, ...held }))).toBe('vault-locked');
    expect(codeOf(await room.window.signing.read({ text: openInvoice }))).toBe('vault-locked');
    await room.window.creation.openPractice({});
    expect(codeOf(await room.window.signing.sign({ digest, ...held }))).toBe('nothing-under-review');
  });
  it('is not given twice, not even when asked at the same time', async () => {
    const { room } = await practising();
    const { document } = await readSignable(room, openInvoice);
    const ask = () => room.window.signing.sign({ digest: document.digest, ...held });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(codeOf)).toEqual(['ok', 'nothing-under-review', 'nothing-under-review']);
  });
  it('is not given for an earlier document', async () => {
    const { room } = await practising();
    const first = await readSignable(room, openInvoice);
    await readSignable(room, invoice(symbolTx({ signer: null, fee: 30_000n }).bytes));
    expect(codeOf(await room.window.signing.sign({ digest: first.document.digest, ...held }))).toBe(
      'approval-mismatch',
    );
  });
  it('is not given for a refused reading, and a refused one forgets the one before', async () => {
    const { room } = await practising();
    const first = await readSignable(room, openInvoice);
    const refused = granted(await room.window.signing.read({ text: invoice(symbolTx({ signer: otherKey }).bytes) }));
    if (refused.action !== 'refuse') throw new Error(refused.action);
    expect(codeOf(await room.window.signing.sign({ digest: refused.document?.digest ?? '', ...held }))).toBe(
      'nothing-under-review',
    );
    expect(codeOf(await room.window.signing.sign({ digest: first.document.digest, ...held }))).toBe(
      'nothing-under-review',
    );
    await readSignable(room, openInvoice);
    await room.window.signing.read({ text: 'rubbish' });
    expect(codeOf(await room.window.signing.sign({ digest: first.document.digest, ...held }))).toBe(
      'nothing-under-review',
    );
  });
  it('is not given after five minutes, nor when the clock went back', async () => {
    const { room } = await practising();
    const { document } = await readSignable(room, openInvoice);
    room.clock.ms -= 1;
    expect(codeOf(await room.window.signing.sign({ digest: document.digest, ...held }))).toBe('approval-expired');
    room.clock.ms += 300_001;
    expect(codeOf(await room.window.signing.sign({ digest: document.digest, ...held }))).toBe('approval-expired');
  });
  it('is not given when the deadline passes between reading and signing', async () => {
    const { room } = await practising();
    room.clock.ms += 3_600_000 - 60_000;
    const { document } = await readSignable(room, openInvoice);
    room.clock.ms += 60_000;
    expect(codeOf(await room.window.signing.sign({ digest: document.digest, ...held }))).toBe('deadline-passed');
  });
  it('is not given out when the signers disagree, and the approval is gone', async () => {
    const { sign } = nobleSignatures;
    const bad: SignatureImplementation = {
      ...nobleSignatures,
      sign: (...all) => sign(...all).map((byte, i) => (i === 0 ? byte ^ 1 : byte)),
    };
    const room = enterRoom(undefined, { signers: { first: nobleSignatures, second: bad } });
    await room.window.creation.openPractice({});
    const { document } = await readSignable(room, openInvoice);
    expect(codeOf(await room.window.signing.sign({ digest: document.digest, ...held }))).toBe('signatures-disagree');
    expect(codeOf(await room.window.signing.sign({ digest: document.digest, ...held }))).toBe('nothing-under-review');
  });
});

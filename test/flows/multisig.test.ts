/** Stories of several cosigners: proposing, cosigning, collecting, converting. symbol-sdk checks the results. */

import { Hash256, PublicKey, Signature, utils } from 'symbol-sdk';
import { NemFacade } from 'symbol-sdk/nem';
import { type models, SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { beforeEach, describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { generationHashSeeds, unixMsOf } from '../../core/chain/networks.ts';
import type { Account } from '../../core/contract/shapes.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import {
  type MakeEmbedded,
  makeKeyPair,
  sdkAggregate,
  sdkEmbeddedTransfer,
  type TestKeys,
  testnet,
} from '../vectors/sdk-multisig.ts';
import { inAnHour, nemTx, nowMs, symbolTx } from './transfers.ts';
import { codeOf, granted, openTestVault, outputOf, readSignable, signRead, type TestVault } from './vault.ts';

const qr = (type: 3 | 4, payload: string) =>
  JSON.stringify({ v: 3, type, network_id: 152, chain_id: generationHashSeeds.testnet, data: { payload } });
const bytesOf = (hex: string) => fromHex(hex) ?? new Uint8Array(0);
const xym = 0x72c0212e67a08bcen;

/** A foreign account: the multisig account, or a cosigner elsewhere. */
const treasury = makeKeyPair(0x51);
const elsewhere = makeKeyPair(0x52);
const supplier = addressOfPublicKey('symbol', 'testnet', makeKeyPair(0x53).publicKey).text;
const treasuryAddress = addressOfPublicKey('symbol', 'testnet', treasury.publicKey).text;
const elsewhereAddress = addressOfPublicKey('symbol', 'testnet', elsewhere.publicKey).text;

let testVault: TestVault;
let ownAccount: readonly Account[];
const own = (chain: 'symbol' | 'nem', index: number): Account => {
  const account = ownAccount.find((one) => one.chain === chain && one.index === index);
  if (account === undefined) throw new Error('no account');
  return account;
};

beforeEach(async () => {
  testVault = openTestVault();
  ownAccount = granted(await testVault.window.creation.openPractice({})).accounts;
});

const register = async (
  chain: 'symbol' | 'nem',
  address: string,
  minApproval: number,
  cosigners: readonly string[],
  name = 'treasury',
) => {
  const multisigs = [{ address, name, minApproval, minRemoval: minApproval, cosigners: [...cosigners].sort() }];
  const text = JSON.stringify({ inkan: 1, entries: { chain, network: 'testnet', multisigs } });
  const { document, requirement } = await readSignable(testVault, text);
  expect(document).toMatchObject({ task: 'keep', kind: 'inkan.entries' });
  const { act } = requirement;
  const kept = granted(
    await testVault.window.signing.sign({
      digest: document.digest,
      act,
      typed: typedAnswer(requirement, document),
      passphrase: null,
    }),
  );
  expect(kept).toMatchObject({ done: 'kept', count: 1 });
};

const fromTreasury = () =>
  symbolTx({
    signer: treasury.publicKey,
    recipient: { type: 'address', address: supplier },
    mosaics: [{ id: xym, amount: 5_000_000n }],
  });

/** All checks of a node on a signed aggregate: signature, cosignatures, Merkle root. */
function acceptedAggregate(payload: string) {
  const facade = new SymbolFacade('testnet');
  const read = SymbolTransactionFactory.deserialize(utils.hexToUint8(payload)) as models.AggregateCompleteTransactionV3;
  expect(facade.verifyTransaction(read, read.signature)).toBe(true);
  const hash = facade.hashTransaction(read);
  for (const { signerPublicKey, signature } of read.cosignatures) {
    const verifier = new SymbolFacade.Verifier(new PublicKey(signerPublicKey.bytes));
    expect(verifier.verify(hash.bytes, new Signature(signature.bytes))).toBe(true);
  }
  expect(SymbolFacade.hashEmbeddedTransactions(read.transactions).toString()).toBe(read.transactionsHash.toString());
  return { read, hash: hash.toString(), cosigners: read.cosignatures.map((one) => one.signerPublicKey.toString()) };
}

describe('a payment from a multisig account, all keys here (2 of 3)', () => {
  it('becomes an aggregate complete that two of ours sign, and a node would take it', async () => {
    await register(
      'symbol',
      treasuryAddress,
      2,
      [0, 1, 2].map((index) => own('symbol', index).address),
    );
    const asked = granted(await testVault.window.signing.read({ text: qr(3, toHex(fromTreasury().bytes)) }));
    if (asked.action !== 'choose') throw new Error(asked.action);
    expect(asked.question).toBe('multisig-way');
    expect(asked.options.map(({ id }) => id)).toEqual(['complete', 'lock-and-bond']);
    // The question states its subject: five XYM from the treasury to the supplier.
    expect(asked.subject).toMatchObject({
      code: 'transfer',
      slots: { amount: [{ atomic: '5000000' }], from: [{ known: 'treasury' }], to: [{ text: supplier }] },
    });
    const reading = granted(await testVault.window.signing.choose({ question: 'multisig-way', option: 'complete' }));
    if (reading.action !== 'sign') throw new Error(reading.action);
    const { document } = reading;
    expect(document).toMatchObject({ kind: 'symbol.aggregate-complete', task: 'sign' });
    expect(document.warnings.map(({ code }) => code)).toContain('composed-by-inkan');
    expect(document.cosigners).toMatchObject([
      {
        account: { known: 'treasury' },
        need: 2,
        cosigners: [{ state: 'signs-now' }, { state: 'signs-now' }, { state: 'missing' }],
      },
    ]);
    const signed = await signRead(testVault, reading);
    expect(signed.complete).toBe(true);
    const { read, cosigners, hash } = acceptedAggregate(outputOf(signed, 'transaction', 'symbol-payload'));
    expect(hash).toBe(signed.hash);
    expect(read.signerPublicKey.toString()).toBe(own('symbol', 0).publicKey);
    expect(cosigners).toEqual([own('symbol', 1).publicKey]);
    expect(read.transactions.map((inner) => inner.signerPublicKey.toString())).toEqual([toHex(treasury.publicKey)]);
  });

  it('or a bonded one behind a hash lock: two items, the lock first and for the right hash', async () => {
    await register('symbol', treasuryAddress, 2, [own('symbol', 3).address, elsewhereAddress]);
    const reading = await readSignable(testVault, qr(3, toHex(fromTreasury().bytes)), {
      'multisig-way': 'lock-and-bond',
    });
    expect(reading.document).toMatchObject({ kind: 'symbol.aggregate-bonded', task: 'lock-and-bond' });
    expect(reading.document.effects.filter(({ owner }) => owner !== null)).toMatchObject([
      { direction: 'out', owner: 'Symbol testnet 4', cause: 'deposit', amount: { atomic: '10000000', unit: 'XYM' } },
      { direction: 'out', owner: 'Symbol testnet 4', cause: 'fee' },
    ]);
    const signed = await signRead(testVault, reading);
    expect(signed.items.map(({ code }) => code)).toEqual(['hash-lock', 'bonded', 'both']);
    const bonded = acceptedAggregate(outputOf(signed, 'bonded', 'symbol-payload'));
    const facade = new SymbolFacade('testnet');
    const lock = SymbolTransactionFactory.deserialize(
      utils.hexToUint8(outputOf(signed, 'hash-lock', 'symbol-payload')),
    ) as models.HashLockTransactionV1;
    expect(facade.verifyTransaction(lock, lock.signature)).toBe(true);
    expect(lock.hash.toString()).toBe(bonded.hash);
    expect(lock.mosaic.amount.value).toBe(10_000_000n);
    const both = JSON.parse(outputOf(signed, 'both', 'inkan-announce'));
    expect(both.announce.map(({ route }: { route: string }) => route)).toEqual([
      'transactions',
      'transactions/partial',
    ]);
  });

  it('is not offered to an account that is not among the cosigners', async () => {
    await register('symbol', treasuryAddress, 1, [elsewhereAddress]);
    const reading = granted(await testVault.window.signing.read({ text: qr(3, toHex(fromTreasury().bytes)) }));
    expect(reading).toMatchObject({ action: 'refuse', reasons: [{ code: 'signer-not-ours' }] });
  });
});

describe('cosigning what somebody else has made', () => {
  const swap = (make: MakeEmbedded[]) =>
    sdkAggregate({ kind: 'bonded', initiator: elsewhere, deadline: inAnHour, inner: make });
  const toOwn = () => sdkEmbeddedTransfer(elsewhere.publicKey, own('symbol', 0).address, 1_000_000n, 'a gift');
  const fromOwn = (amount: bigint) =>
    sdkEmbeddedTransfer(bytesOf(own('symbol', 0).publicKey), elsewhereAddress, amount, '');

  it('shows the loss of ours at the top although a gift comes first (sweeping), and signs the hash of the whole', async () => {
    const payload = toHex(swap([toOwn(), fromOwn(700_000_000n)]));
    const reading = await readSignable(testVault, qr(4, payload));
    const { document, requirement } = reading;
    expect(document).toMatchObject({ task: 'cosign-aggregate', initiator: { text: elsewhereAddress } });
    expect(document.effects[0]).toMatchObject({
      owner: 'Symbol testnet 1',
      direction: 'out',
      amount: { atomic: '700000000', unit: 'XYM' },
    });
    expect(document.warnings[0]).toMatchObject({ severity: 'stop' });
    expect(document.warnings.map(({ code }) => code)).toContain('takes-from-ours');
    expect(requirement.act).toBe('type');
    const signed = await signRead(testVault, reading);
    const { parentHash, signature, signerPublicKey, version } = JSON.parse(
      outputOf(signed, 'cosignature', 'symbol-qr-9'),
    ).data.payload;
    expect(version).toEqual({ lower: 0, higher: 0 });
    expect(signerPublicKey).toBe(own('symbol', 0).publicKey);
    const { hash } = acceptedAggregate(payload);
    expect(parentHash).toBe(hash);
    const verifier = new SymbolFacade.Verifier(new PublicKey(signerPublicKey));
    expect(verifier.verify(new Hash256(parentHash).bytes, new Signature(signature))).toBe(true);
  });

  it('sums what several inner transactions take', async () => {
    const { document } = await readSignable(testVault, qr(4, toHex(swap([fromOwn(1n), toOwn(), fromOwn(41n)]))));
    const out = document.effects.filter(({ owner, direction }) => owner !== null && direction === 'out');
    expect(out).toMatchObject([{ amount: { atomic: '42' } }]);
  });

  it('refuses an unsigned one, a broken signature, an inner transaction changed, and a second time', async () => {
    const good = swap([fromOwn(5n)]);
    const at = async (bytes: Uint8Array) => {
      const reading = granted(await testVault.window.signing.read({ text: qr(4, toHex(bytes)) }));
      return reading.action === 'refuse' ? reading.reasons[0]?.code : reading.action;
    };
    const over = (offset: number, ...values: number[]) => {
      const bytes = Uint8Array.from(good);
      bytes.set(values, offset);
      return bytes;
    };
    expect(await at(good)).toBe('sign');
    expect(await at(over(8, ...new Uint8Array(64)))).toBe('not-signed-yet');
    expect(await at(over(9, (good[9] ?? 0) ^ 1))).toBe('initiator-signature-invalid');
    expect(await at(over(good.length - 9, (good[good.length - 9] ?? 0) ^ 1))).toBe('merkle-mismatch');
  });
});

describe('an aggregate complete that needs a keyholder elsewhere', () => {
  const inner = () => [
    sdkEmbeddedTransfer(bytesOf(own('symbol', 0).publicKey), elsewhereAddress, 5n, ''),
    sdkEmbeddedTransfer(elsewhere.publicKey, own('symbol', 0).address, 6n, ''),
  ];
  const unsigned = () =>
    sdkAggregate({
      kind: 'complete',
      initiator: bytesOf(own('symbol', 0).publicKey),
      deadline: inAnHour,
      inner: inner(),
    });

  it('says who is missing, asks them, takes their cosignature and is complete', async () => {
    const signed = await signRead(testVault, await readSignable(testVault, qr(3, toHex(unsigned()))));
    expect(signed.complete).toBe(false);
    const states = signed.cosigners
      .flatMap(({ cosigners }) => cosigners)
      .map(({ account, state }) => [account.type === 'address' ? account.text : '', state]);
    expect(new Map(states as [string, string][])).toEqual(
      new Map([
        [own('symbol', 0).address, 'signed'],
        [elsewhereAddress, 'missing'],
      ]),
    );
    expect(signed.items[0]?.code).toBe('cosign-request');
    const request = JSON.parse(outputOf(signed, 'cosign-request', 'symbol-qr-4'));
    const { hash } = acceptedAggregate(request.data.payload);
    const cosignature = elsewhere.signSymbol(bytesOf(hash));
    const offer = (signature: Uint8Array, parentHash = hash) =>
      JSON.stringify({
        v: 3,
        type: 9,
        network_id: 152,
        chain_id: generationHashSeeds.testnet,
        data: {
          payload: {
            parentHash,
            signature: toHex(signature),
            signerPublicKey: toHex(elsewhere.publicKey),
            version: '0',
          },
        },
      });
    const refusalOf = async (text: string) => {
      const reading = granted(await testVault.window.signing.read({ text }));
      return reading.action === 'refuse' ? reading.reasons[0]?.code : reading.action;
    };
    expect(await refusalOf(offer(cosignature.with(3, (cosignature[3] ?? 0) ^ 1)))).toBe('cosignature-invalid');
    expect(await refusalOf(offer(cosignature, 'AB'.repeat(32)))).toBe('wrong-parent');
    const collected = granted(await testVault.window.signing.read({ text: offer(cosignature) }));
    if (collected.action !== 'collected') throw new Error(collected.action);
    expect(collected.signed.complete).toBe(true);
    expect(collected.signed.items[0]?.code).toBe('transaction');
    const whole = acceptedAggregate(outputOf(collected.signed, 'transaction', 'symbol-payload'));
    expect(whole.hash).toBe(hash);
    expect(whole.cosigners).toEqual([toHex(elsewhere.publicKey)]);
    expect(await refusalOf(offer(cosignature))).toBe('cosigner-duplicate');
  });

  it('takes no cosignature of an account that has no part in it, and none after the deadline', async () => {
    const signed = await signRead(testVault, await readSignable(testVault, qr(3, toHex(unsigned()))));
    const offerOf = (keys: TestKeys) =>
      JSON.stringify({
        parentHash: signed.hash,
        signature: toHex(keys.signSymbol(bytesOf(signed.hash))),
        signerPublicKey: toHex(keys.publicKey),
        version: '0',
      });
    const codeAt = async (text: string) => {
      const reading = granted(await testVault.window.signing.read({ text }));
      return reading.action === 'refuse' ? reading.reasons[0]?.code : reading.action;
    };
    expect(await codeAt(offerOf(makeKeyPair(0x77)))).toBe('cosigner-not-needed');
    testVault.clock.ms += 3_600_000;
    expect(await codeAt(offerOf(elsewhere))).toBe('deadline-passed');
    testVault.clock.ms -= 3_600_000;
    expect(await codeAt(offerOf(elsewhere))).toBe('collected');
  });

  it('takes no signature of a multisig account itself, only of its cosigners, at any depth', async () => {
    const middle = makeKeyPair(0x71);
    const [left, right] = [makeKeyPair(0x72), makeKeyPair(0x73)];
    const addressOf = ({ publicKey }: TestKeys) => addressOfPublicKey('symbol', 'testnet', publicKey).text;
    await register('symbol', treasuryAddress, 2, [own('symbol', 0).address, addressOf(middle)]);
    await register('symbol', addressOf(middle), 1, [addressOf(left), addressOf(right)], 'middle');
    const made = sdkAggregate({
      kind: 'complete',
      initiator: bytesOf(own('symbol', 0).publicKey),
      deadline: inAnHour,
      inner: [sdkEmbeddedTransfer(treasury.publicKey, supplier, 5n, '')],
    });
    const { hash } = await signRead(testVault, await readSignable(testVault, qr(3, toHex(made))));
    const offered = async (keys: TestKeys) => {
      const signature = toHex(keys.signSymbol(bytesOf(hash)));
      const offer = { parentHash: hash, signature, signerPublicKey: toHex(keys.publicKey), version: '0' };
      const reading = granted(await testVault.window.signing.read({ text: JSON.stringify(offer) }));
      return reading.action === 'refuse'
        ? reading.reasons[0]?.code
        : reading.action === 'collected' && reading.signed.complete;
    };
    expect(await offered(treasury)).toBe('cosigner-not-needed');
    expect(await offered(middle)).toBe('cosigner-not-needed');
    expect(await offered(left)).toBe(true);
    expect(await offered(right)).toBe(true);
  });

  it('signed a second time still has what was collected for it', async () => {
    const other = makeKeyPair(0x74);
    const three = [...inner(), sdkEmbeddedTransfer(other.publicKey, supplier, 7n, '')];
    const initiator = bytesOf(own('symbol', 0).publicKey);
    const text = qr(3, toHex(sdkAggregate({ kind: 'complete', initiator, deadline: inAnHour, inner: three })));
    const { hash } = await signRead(testVault, await readSignable(testVault, text));
    const offered = async (keys: TestKeys) => {
      const signature = toHex(keys.signSymbol(bytesOf(hash)));
      const offer = { parentHash: hash, signature, signerPublicKey: toHex(keys.publicKey), version: '0' };
      const reading = granted(await testVault.window.signing.read({ text: JSON.stringify(offer) }));
      if (reading.action !== 'collected') throw new Error(reading.action);
      return reading.signed;
    };
    expect((await offered(elsewhere)).complete).toBe(false);
    const again = await signRead(testVault, await readSignable(testVault, text));
    expect(again.hash).toBe(hash);
    const states = again.cosigners.flatMap(({ cosigners }) => cosigners.map(({ state }) => state));
    expect(states.filter((state) => state === 'missing')).toHaveLength(1);
    const whole = await offered(other);
    expect(whole.complete).toBe(true);
    expect(acceptedAggregate(outputOf(whole, 'transaction', 'symbol-payload')).cosigners).toHaveLength(2);
  });

  it('is still there after another one was signed, and each takes its own', async () => {
    const one = await signRead(testVault, await readSignable(testVault, qr(3, toHex(unsigned()))));
    const other = sdkAggregate({
      kind: 'complete',
      initiator: bytesOf(own('symbol', 0).publicKey),
      deadline: inAnHour - 1n,
      inner: inner(),
    });
    const two = await signRead(testVault, await readSignable(testVault, qr(3, toHex(other))));
    for (const { hash } of [one, two]) {
      const signature = toHex(elsewhere.signSymbol(bytesOf(hash)));
      const offer = { parentHash: hash, signature, signerPublicKey: toHex(elsewhere.publicKey), version: '0' };
      const collected = granted(await testVault.window.signing.read({ text: JSON.stringify(offer) }));
      expect(collected).toMatchObject({ action: 'collected', signed: { hash, complete: true } });
    }
  });

  it('is cosigned on the other machine, which may pass it on as complete', async () => {
    const initiator = elsewhere;
    const made = sdkAggregate({ kind: 'complete', initiator, deadline: inAnHour, inner: inner() });
    const signed = await signRead(testVault, await readSignable(testVault, qr(4, toHex(made))));
    expect(signed.complete).toBe(true);
    expect(acceptedAggregate(outputOf(signed, 'transaction', 'symbol-payload')).cosigners).toEqual([
      own('symbol', 0).publicKey,
    ]);
    expect(outputOf(signed, 'cosignature', 'symbol-qr-9')).toContain(own('symbol', 0).publicKey);
  });

  it('takes no cosignature when nothing is being collected', async () => {
    const offer = {
      parentHash: 'AB'.repeat(32),
      signature: 'CD'.repeat(64),
      signerPublicKey: 'EF'.repeat(32),
      version: '0',
    };
    expect(granted(await testVault.window.signing.read({ text: JSON.stringify(offer) }))).toMatchObject({
      action: 'refuse',
      reasons: [{ code: 'nothing-collected' }],
    });
  });
});

describe('a hash lock that comes alone', () => {
  const lockOf = (hash: string) => {
    const facade = new SymbolFacade('testnet');
    const transaction = facade.transactionFactory.create({
      type: 'hash_lock_transaction_v1',
      signerPublicKey: own('symbol', 0).publicKey,
      fee: 18_400n,
      deadline: inAnHour,
      mosaic: { mosaicId: xym, amount: 10_000_000n },
      duration: 480n,
      hash,
    });
    return qr(3, utils.uint8ToHex(transaction.serialize()));
  };
  const codes = async (text: string) => (await readSignable(testVault, text)).document.warnings.map(({ code }) => code);

  it('is compared with the bonded transaction just signed', async () => {
    expect(await codes(lockOf('AB'.repeat(32)))).toContain('hash-lock-unknown');
    const bonded = sdkAggregate({
      kind: 'bonded',
      initiator: bytesOf(own('symbol', 0).publicKey),
      deadline: inAnHour,
      inner: [sdkEmbeddedTransfer(bytesOf(own('symbol', 0).publicKey), elsewhereAddress, 5n, '')],
    });
    const { hash } = await signRead(
      testVault,
      await readSignable(testVault, qr(3, toHex(bonded)), { 'bonded-way': 'bonded-only' }),
    );
    expect(await codes(lockOf(hash))).toContain('hash-lock-matches');
    expect(await codes(lockOf('AB'.repeat(32)))).toContain('hash-lock-mismatch');
  });
});

describe('turning an account into a multisig account', () => {
  it('says m of n, how many keys may be lost, and that it can no longer act alone', async () => {
    const address = own('symbol', 0).address;
    const facade = new SymbolFacade('testnet');
    const modification = facade.transactionFactory.createEmbedded({
      type: 'multisig_account_modification_transaction_v1',
      signerPublicKey: own('symbol', 0).publicKey,
      minRemovalDelta: 2,
      minApprovalDelta: 2,
      addressAdditions: [own('symbol', 1).address, own('symbol', 2).address, elsewhereAddress],
      addressDeletions: [],
    });
    const aggregate = sdkAggregate({
      kind: 'bonded',
      initiator: bytesOf(own('symbol', 0).publicKey),
      deadline: inAnHour,
      inner: [() => modification],
    });
    const { document, requirement } = await readSignable(testVault, qr(3, toHex(aggregate)), {
      'bonded-way': 'lock-and-bond',
    });
    const codes = document.warnings.filter(({ severity }) => severity === 'stop').map(({ code }) => code);
    expect(codes).toEqual(['cannot-act-alone']);
    expect(requirement.act).toBe('type');
    const rows = document.cards.find(({ code }) => code === 'multisig')?.rows ?? [];
    const rowOf = (label: string) => rows.find((row) => row.label === label)?.value;
    expect(rowOf('quorum-after')).toEqual({ type: 'quorum', need: 2, of: 3 });
    expect(rowOf('loss-tolerance')).toEqual({ type: 'integer', text: '1' });
    expect(document.controlChanges[0]).toMatchObject({
      account: { text: address },
      owner: 'Symbol testnet 1',
      code: 'becomes-multisig',
    });
  });
});

describe('NEM multisig', () => {
  const nemTreasury = makeKeyPair(0x61, 'nem');
  const nemElsewhere = makeKeyPair(0x62, 'nem');
  const address = addressOfPublicKey('nem', 'testnet', nemTreasury.publicKey).text;
  const payment = () => nemTx({ signer: nemTreasury.publicKey });
  const verifies = (key: Uint8Array, data: string, signature: string) =>
    new NemFacade.Verifier(new PublicKey(key)).verify(utils.hexToUint8(data), new Signature(signature));

  it('a payment of a registered account is wrapped, proposed by ours, and paid by the multisig account', async () => {
    await register('nem', address, 2, [
      own('nem', 0).address,
      addressOfPublicKey('nem', 'testnet', nemElsewhere.publicKey).text,
    ]);
    const reading = await readSignable(testVault, toHex(payment().bytes));
    expect(reading.document).toMatchObject({ kind: 'nem.multisig', task: 'sign', signer: { owner: 'NEM testnet 1' } });
    expect(reading.document.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['composed-by-inkan', 'fee-paid-by-multisig', 'cosigners-missing']),
    );
    const signed = await signRead(testVault, reading);
    const { data, signature } = JSON.parse(outputOf(signed, 'transaction', 'nem-announce'));
    expect(verifies(bytesOf(own('nem', 0).publicKey), data, signature)).toBe(true);
    expect(data).toContain(toHex(payment().bytes));
    // One of two: the answer says that the other is missing.
    expect(signed.complete).toBe(false);
    expect(signed.cosigners[0]?.cosigners.map(({ state }) => state)).toEqual(['signed', 'missing']);
  });

  it('a proposal of somebody else is cosigned: the hash of the inner transaction, which is shown whole', async () => {
    await register('nem', address, 2, [
      own('nem', 4).address,
      addressOfPublicKey('nem', 'testnet', nemElsewhere.publicKey).text,
    ]);
    const transaction = toHex(payment().bytes);
    const text = JSON.stringify({ inkan: 1, cosign: { chain: 'nem', network: 'testnet', transaction } });
    const reading = await readSignable(testVault, text);
    expect(reading.document).toMatchObject({
      kind: 'nem.cosignature',
      task: 'cosign-multisig',
      signer: { owner: 'NEM testnet 5' },
    });
    expect(reading.document.deadlineMs).toBe(String(unixMsOf('nem', 'testnet', payment().deadline)));
    expect(JSON.stringify(reading.document.cards)).toContain('21372089');
    const signed = await signRead(testVault, reading);
    const { data, signature } = JSON.parse(outputOf(signed, 'cosignature', 'nem-announce'));
    expect(verifies(bytesOf(own('nem', 4).publicKey), data, signature)).toBe(true);
    const facade = new NemFacade('testnet');
    const { NonVerifiableTransactionFactory } = (await import('symbol-sdk/nem')).models;
    const inner = NonVerifiableTransactionFactory.deserialize(utils.hexToUint8(transaction));
    expect(data.slice(136, 200)).toBe(facade.hashTransaction(inner).toString());
  });

  it('never cosigns blind', async () => {
    const reading = granted(
      await testVault.window.signing.read({ text: testnet.blindNemCosignature(own('nem', 0).publicKey) }),
    );
    expect(reading).toMatchObject({ action: 'refuse', reasons: [{ code: 'inner-missing' }] });
    expect(
      codeOf(
        await testVault.window.signing.sign({ digest: 'A'.repeat(64), act: 'hold', typed: null, passphrase: null }),
      ),
    ).toBe('nothing-under-review');
  });
});

it('the clock of these stories is the one of the transfers', () => expect(testVault.clock.ms).toBe(Number(nowMs)));

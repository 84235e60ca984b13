/** Several cosigners in the real app: the registry, two ways to propose, cosigning, collecting, watching only. */
import { expect as check } from '@playwright/test';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { registerRequest } from '../harness/long-requests.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { readQr } from '../harness/read-qr.ts';
import { verifyAggregate } from '../harness/verify-reply.ts';
import { drawn } from '../sample.ts';
import { makeKeyPair, sdkAggregate, sdkEmbedded, sdkEmbeddedTransfer, sdkTransfer } from '../vectors/sdk-multisig.ts';
import { expect, type Run, test } from './session.ts';

const seed = '49D6E1CE276A85B70EAFE52349AACCA389302E7A9754BCF1221E79494FC665A4';
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const qr = (type: number, payload: unknown) =>
  JSON.stringify({ v: 3, type, network_id: 152, chain_id: seed, data: { payload } });
const inTwoHours = () => BigInt(Date.now() + 7_200_000 - 1_667_250_467_000);

const treasury = makeKeyPair(0x51);
const elsewhere = makeKeyPair(0x52);
const addressOf = (publicKey: Uint8Array) => addressOfPublicKey('symbol', 'testnet', publicKey).text;
const own = addressOf(bytesOf(practiceKeys.symbol));
const treasuryAddress = addressOf(treasury.publicKey);
const elsewhereAddress = addressOf(elsewhere.publicKey);
const supplier = addressOf(makeKeyPair(0x53).publicKey);

async function seal({ corridor }: Run, then: 'signed' | 'kept'): Promise<void> {
  await corridor.goToSign();
  await corridor.seal(then);
}

async function enter(run: Run, language: 'en' | 'ja'): Promise<void> {
  await run.corridor.chooseLanguage(language);
  await run.corridor.openPractice();
}

async function writeRegister(run: Run): Promise<void> {
  await run.corridor.paste(registerRequest());
  await run.corridor.scanned();
  await seal(run, 'kept');
  await run.corridor.byId('done').click();
}

test('a payment from the treasury: written into the register, proposed as bonded with its lock', async ({ start }) => {
  const run = await start();
  const { corridor } = run;
  await enter(run, 'en');
  await writeRegister(run);
  const payment = sdkTransfer(treasury.publicKey, supplier, 5_000_000n, inTwoHours());
  await corridor.paste(qr(3, hex(payment)));
  await corridor.choose('lock-and-bond');
  await corridor.scanned();
  await expect(corridor.byId('signatures')).toContainText('2');
  await seal(run, 'signed');
  await expect(corridor.byId('item-hash-lock')).toBeVisible();
  const lock = JSON.parse(await corridor.readSignedQr());
  check(lock.type).toBe(8);
  await corridor.byId('item-bonded').click();
  await corridor.picture('bonded');
  const bonded = JSON.parse(await corridor.readSignedQr());
  const { hash } = verifyAggregate(bonded.data.payload.payload);
  check(lock.data.payload.payload).toContain(hash);
});

test('cosigning: a gift hides a loss, which stands first; collected from two machines (ja)', async ({ start }) => {
  const run = await start();
  const { corridor } = run;
  await enter(run, 'ja');
  const inner = [
    sdkEmbeddedTransfer(elsewhere.publicKey, own, 1_000_000n, '贈り物です'),
    sdkEmbeddedTransfer(bytesOf(practiceKeys.symbol), elsewhereAddress, 700_000_000n, ''),
  ];
  const signedThere = sdkAggregate({ kind: 'bonded', initiator: elsewhere, deadline: inTwoHours(), inner });
  await corridor.paste(qr(4, hex(signedThere)));
  await corridor.scanned();
  await expect(corridor.byId('flow-line').first()).toContainText('700');
  await expect(corridor.byId('banner-takes-from-ours')).toBeInViewport();
  await expect(corridor.byId('warning-takes-from-ours')).toHaveAttribute('data-severity', 'stop');
  await seal(run, 'signed');
  const cosignature = JSON.parse(await corridor.readSignedQr());
  check(cosignature).toMatchObject({ type: 9, data: { payload: { signerPublicKey: practiceKeys.symbol } } });
  check(cosignature.data.payload.parentHash).toBe(verifyAggregate(hex(signedThere)).hash);
  await corridor.byId('done').click();

  const ourInitiative = sdkAggregate({
    kind: 'complete',
    initiator: bytesOf(practiceKeys.symbol),
    deadline: inTwoHours(),
    inner,
  });
  await corridor.paste(qr(3, hex(ourInitiative)));
  await corridor.scanned();
  await seal(run, 'signed');
  await expect(corridor.byId('result-cosigners')).toHaveAttribute('data-complete', 'false');
  const request = JSON.parse(await corridor.readSignedQr());
  check(request.type).toBe(4);
  const { hash } = verifyAggregate(request.data.payload);
  await corridor.byId('scan-cosignature').click();
  await corridor.arriveAt('scan');
  await corridor.picture('collecting');
  const version = { lower: 0, higher: 0 };
  const signature = hex(elsewhere.signSymbol(bytesOf(hash)));
  await corridor.paste(qr(9, { parentHash: hash, signature, signerPublicKey: hex(elsewhere.publicKey), version }));
  await corridor.arriveAt('signed');
  await corridor.picture('collected');
  await expect(corridor.byId('result-cosigners')).toHaveAttribute('data-complete', 'true');
  const whole = JSON.parse(await corridor.readSignedQr());
  check(whole.type).toBe(8);
  check(verifyAggregate(whole.data.payload.payload)).toMatchObject({ hash, cosigners: [hex(elsewhere.publicKey)] });
});

for (const language of drawn('multisig', ['en', 'ja'] as const)) {
  test(`turning an account into a multisig account says what it means (${language})`, async ({ start }) => {
    const run = await start();
    const { corridor } = run;
    await enter(run, language);
    const conversion = sdkAggregate({
      kind: 'complete',
      initiator: bytesOf(practiceKeys.symbol),
      deadline: inTwoHours(),
      inner: [sdkMultisig(bytesOf(practiceKeys.symbol), [elsewhereAddress, supplier, treasuryAddress])],
    });
    await corridor.paste(qr(3, hex(conversion)));
    await corridor.scanned();
    await expect(corridor.byId('control-tree')).toHaveAttribute('data-code', 'becomes-multisig');
    await expect(corridor.byId('tree-added')).toHaveCount(3);
    await expect(corridor.byId('banner-cannot-act-alone')).toBeInViewport();
    await expect(corridor.byId('warning-cannot-act-alone')).toHaveAttribute('data-severity', 'stop');
    await corridor.byId('all-fields').locator('> summary').click();
    await corridor.byId('card-multisig').scrollIntoViewIfNeeded();
    await corridor.picture('multisig');
  });
}

test('accounts are shown for watching only, and the books with where they come from', async ({ start }) => {
  const run = await start();
  const { corridor } = run;
  await enter(run, 'en');
  await writeRegister(run);
  await corridor.byId('place-accounts').click();
  await corridor.arriveAt('accounts');
  await corridor.byId(`account-${own}`).getByTestId('show-account').click();
  await corridor.picture('account');
  const exported = async () => JSON.parse(readQr(await corridor.byId('export-qr').screenshot()) ?? 'null');
  check(await exported()).toMatchObject({ v: 3, type: 1, network_id: 152, data: { publicKey: practiceKeys.symbol } });
  await corridor.byId('export-format').selectOption({ index: 1 });
  check(await exported()).toMatchObject({ v: 3, type: 7, network_id: 152, data: { address: own } });
  await corridor.byId('place-books').click();
  await corridor.arriveAt('books');
  await corridor.picture('books');
  await expect(corridor.byId('book-multisigs')).toContainText('Treasury');
});

/** A multisig modification 2-of-n, embedded. */
const sdkMultisig = (signer: Uint8Array, addressAdditions: readonly string[]) =>
  sdkEmbedded(signer, {
    type: 'multisig_account_modification_transaction_v1',
    minRemovalDelta: 2,
    minApprovalDelta: 2,
    addressAdditions,
    addressDeletions: [],
  });

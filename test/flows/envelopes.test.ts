/** Request envelopes through the vault: opened, verified, reviewed as a batch, signed; or refused. */
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import type { Account } from '../../core/contract/shapes.ts';
import type { EnvelopeContent } from '../../core/envelope/request-envelope.ts';
import { openPracticeSession } from '../../electron/vault/signing/practice-session.ts';
import { envelopeOf, keyOf, nowSeconds, registeredKey } from '../harness/envelopes.ts';
import { addressOfFill } from '../harness/payment-lists.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { nemTx, nowMs, symbolTx } from './transfers.ts';
import { codeOf, emptyDisk, granted, openTestVault } from './vault.ts';

const keyIn = (accounts: readonly Account[], chain: 'symbol' | 'nem') =>
  fromHex(accounts.find((one) => one.chain === chain)?.publicKey ?? '') ?? new Uint8Array(0);

async function practising(change: Partial<EnvelopeContent> = {}) {
  const testVault = openTestVault(emptyDisk());
  const { accounts } = granted(await testVault.vault.creation.openPractice({}));
  const texts = [
    toHex(symbolTx({ signer: keyIn(accounts, 'symbol') }).bytes),
    toHex(nemTx({ signer: keyIn(accounts, 'nem') }).bytes),
  ];
  const { text, envelope } = envelopeOf({ texts, ...change });
  const { signing } = testVault.vault;
  return { testVault, signing, texts, text, envelope };
}
type Practising = Awaited<ReturnType<typeof practising>>;

async function signable({ signing }: Practising, texts: readonly string[], envelopes?: readonly string[]) {
  const proposal = granted(
    await signing.propose({ texts: [...texts], ...(envelopes ? { envelopes: [...envelopes] } : {}) }),
  );
  if (proposal.action !== 'sign') throw new Error(JSON.stringify(proposal));
  return proposal;
}
async function refused({ signing }: Practising, texts: readonly string[], envelopes: readonly string[] = []) {
  const proposal = granted(await signing.propose({ texts: [...texts], envelopes: [...envelopes] }));
  if (proposal.action !== 'refuse') throw new Error(proposal.action);
  return proposal.refused.map(({ item, reasons }) => [item, ...reasons.map(({ code }) => code)]);
}
const approve = ({ signing }: Practising, { digest, items, requirement }: Awaited<ReturnType<typeof signable>>) =>
  signing.approve({ digest, act: requirement.act, typed: typedAnswer(requirement, ...items), passphrase: null });

describe('an envelope in the vault', () => {
  it('is a batch of its requests, each with its origin, and is signed as one', async () => {
    const practice = await practising();
    const proposal = await signable(practice, [practice.text]);
    expect(proposal.items.map(({ chain }) => chain)).toEqual(['symbol', 'nem']);
    expect(proposal.origins).toMatchObject([
      { number: 1, key: keyOf(1), requester: null, place: null, index: 0, count: 2, digest: practice.envelope.digest },
      { index: 1 },
    ]);
    const done = granted(await approve(practice, proposal));
    expect(done.done === 'signed' && done.items.map(({ chain }) => chain)).toEqual(['symbol', 'nem']);
  });
  it('is opened without being proposed, and its requests keep their origin one by one', async () => {
    const practice = await practising();
    const { texts, signing, text } = practice;
    expect(granted(await signing.openEnvelope({ text }))).toEqual({ texts });
    const one = await signable(practice, [texts[1] ?? ''], [text]);
    expect(one.origins).toMatchObject([{ index: 1, count: 2 }]);
    const plain = await signable(practice, texts);
    expect(plain).not.toHaveProperty('origins');
  });
  it('is refused whole when it was altered, is inside another, or came twice', async () => {
    const practice = await practising();
    const { text, signing } = practice;
    const altered = text.replace('A-1', 'A-2');
    expect(await refused(practice, [altered])).toEqual([[0, 'requester-signature-invalid']]);
    expect(codeOf(await signing.openEnvelope({ text: altered }))).toBe('requester-signature-invalid');
    expect(codeOf(await signing.openEnvelope({ text: '00' }))).not.toBe('ok');
    expect((await refused(practice, [text, text])).at(-1)).toEqual([2, 'batch-duplicate']);
    expect(codeOf(await openTestVault(emptyDisk()).vault.signing.openEnvelope({ text }))).toBe('vault-locked');
  });
  it('gives no origin through a carrier that is refused, or that does not carry the text', async () => {
    const practice = await practising();
    const { texts, text } = practice;
    const one = await signable(practice, texts, [text.replace('A-1', 'A-2')]);
    expect(one).not.toHaveProperty('origins');
    const other = await signable(practice, texts, [envelopeOf({ texts: ['00'] }).text]);
    expect(other).not.toHaveProperty('origins');
  });
  it('is not signed after its time, even if it was reviewed before', async () => {
    const practice = await practising({ expires: nowSeconds + 60 });
    const proposal = await signable(practice, [practice.text]);
    practice.testVault.clock.ms += 61_000;
    expect(codeOf(await approve(practice, proposal))).toBe('envelope-expired');
    expect(await refused(practice, [practice.text])).toEqual([
      [0, 'envelope-expired'],
      [1, 'envelope-expired'],
    ]);
  });
  it('is refused when its totals are not those of its requests', async () => {
    const wrong = await practising({ totals: { count: 3, sums: [] } });
    expect((await refused(wrong, [wrong.text]))[0]).toEqual(expect.arrayContaining([0, 'control-totals-differ']));
  });
});

describe('with the rule on', () => {
  const { text } = envelopeOf();
  const proposing = async (texts: readonly string[], registered = [registeredKey()]) => {
    const proposal = (await openPracticeSession(nowMs, { registered, required: true })).propose(texts);
    return proposal.action === 'refuse'
      ? proposal.refused.flatMap(({ reasons }) => reasons.map(({ code }) => code))
      : proposal.action;
  };
  it('only what a registered requester signed, in order, is proposed', async () => {
    expect(await proposing([text], [])).toContain('requester-unknown');
    expect(await proposing(['00'])).toContain('request-unsigned');
    expect(await proposing([text], [registeredKey(1, { lastNumber: 4, lastDigest: 'AB'.repeat(32) })])).toContain(
      'envelope-repeated',
    );
    // Of accounts that no vault here has: that is all that refuses it.
    expect(new Set(await proposing([text]))).toEqual(new Set(['signer-not-ours']));
  });
  it('entries for the registry need no requester', async () => {
    const contact = { address: addressOfFill('symbol', 11), name: 'Bob' };
    const text = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', contacts: [contact] } });
    expect(await proposing([text])).toBe('sign');
  });
});

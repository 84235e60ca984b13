/** What waits for signatures: cosigning it through Inkan, and who signed, who is missing, how many are needed. */
import { describe, expect, it } from 'vitest';
import { factsNeeded, isNothing } from '../../companion/compose/facts-needed.ts';
import { type PendingKnown, viewPending } from '../../companion/compose/pending-view.ts';
import type { PendingFacts } from '../../companion/contract/chain-facts.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { messageToSign, nemHash } from '../../core/signature/signature.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { nowMs } from '../flows/transfers.ts';
import {
  accountFacts,
  assessed,
  composed,
  documentOf,
  factsWith,
  hourMs,
  intentOf,
  multisigFacts,
  nemCarol,
  nemOther,
  paid,
  pay,
  reasonsOf,
  treasuries,
} from './desk-samples.ts';
import {
  alice,
  bob,
  bytesOf,
  carol,
  embedded,
  facade,
  modification,
  nemAlice,
  nemBob,
  nemStranger,
  nemTreasury,
  other,
  type Party,
  sdkAggregate,
  stranger,
  treasury,
} from './task-parties.ts';

function bonded(cosigners: readonly Party[] = [], inner = [embedded(treasury)]): PendingFacts {
  const aggregate = sdkAggregate(alice, { kind: 'bonded', inner, signed: true, cosigners });
  return {
    ...{ chain: 'symbol', hash: facade.hashTransaction(aggregate).toString(), bytes: bytesOf(aggregate) },
    ...{ signature: null, signedBy: [alice, ...cosigners].map(({ publicKey }) => toHex(publicKey)) },
    deadlineMs: nowMs + hourMs,
  };
}

const all = factsWith({}, treasuries);
const proposal = composed(intentOf(pay(paid(nemStranger, '3')), nemTreasury, { signer: nemAlice.address }), all);
const [proposed] = proposal.texts;
function nemPending(change: Partial<PendingFacts> = {}): PendingFacts {
  const bytes = proposed?.bytes ?? new Uint8Array(0);
  const read = decodeTransaction({ chain: 'nem', network: 'testnet', bytes });
  if (!read.ok || read.value.chain !== 'nem') throw new Error('not read');
  const signature = toHex(schemeOf('nem').sign(messageToSign(read.value), nemAlice.seed));
  return {
    ...{ chain: 'nem', hash: toHex(nemHash(read.value)), bytes, signature, signedBy: [toHex(nemAlice.publicKey)] },
    deadlineMs: proposal.deadlineMs,
    ...change,
  };
}

const cosign = (hash: string, by: Party) => intentOf({ want: 'cosign', hash }, by);
const known = (change: Partial<PendingKnown> = {}): PendingKnown => ({
  ...{ accounts: all.accounts, mosaics: all.mosaics, networkTimeMs: nowMs, network: 'testnet' },
  names: new Map([[treasury.address, 'Treasury']]),
  ...change,
});
function view(pending: PendingFacts, facts = known()) {
  const made = viewPending(pending, facts);
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  return made.value;
}

describe('cosigning', () => {
  it('is asked for, then a text that Inkan cosigns', () => {
    const pending = bonded();
    expect(factsNeeded(cosign(pending.hash, bob), all).pending).toEqual([bob.address]);
    const facts = { ...all, pending: [pending] };
    expect(isNothing(factsNeeded(cosign(pending.hash, bob), facts))).toBe(true);
    // Who may sign follows from the account that acts, and that from the bytes.
    const early = { ...facts, accounts: new Map([[bob.address, accountFacts(bob)]]) };
    expect(factsNeeded(cosign(pending.hash, bob), early).accounts).toEqual([treasury.address]);
    const [text] = composed(cosign(pending.hash, bob), facts).texts;
    const document = documentOf(text?.text ?? '', [bob], facts);
    expect(document).toMatchObject({ task: 'cosign-aggregate', hash: pending.hash, signer: { address: bob.address } });
  });
  it('asks for the same under a hash in small letters', () => {
    const pending = bonded();
    const wanted = { want: 'cosign', hash: pending.hash.toLowerCase() } as const;
    const intent = intentOf(wanted, treasury, { signer: bob.address });
    const known = factsWith({ pending: [pending], accounts: new Map() });
    expect(factsNeeded({ ...intent, account: bob.address }, known).accounts).toContain(treasury.address);
  });
  it('on NEM carries the signature of whoever started, or else the bytes alone', () => {
    const [withSignature, without] = [nemPending(), nemPending({ signature: null })];
    for (const pending of [withSignature, without]) {
      const facts = { ...all, pending: [pending] };
      const made = composed(cosign(pending.hash, nemBob), facts);
      expect(made.deadlineMs).toBe(proposal.deadlineMs);
      const result = assessed(made.texts[0]?.text ?? '', [nemBob], facts);
      if (result.action !== 'sign') throw new Error(JSON.stringify(result));
      const { request, document } = result.assessment;
      expect(document).toMatchObject({ task: 'cosign-multisig', signer: { address: nemBob.address } });
      expect(document.payments).toMatchObject([{ to: { text: nemStranger.address }, amount: { atomic: '3000000' } }]);
      expect(request.notes.includes('proposer-verified')).toBe(pending === withSignature);
    }
  });
  it('is refused twice, to strangers, for other bytes, and for what is over', () => {
    const pending = bonded([bob]);
    const facts = { ...all, pending: [pending] };
    const codes = (by: Party, from = facts, hash = pending.hash) => reasonsOf(cosign(hash, by), from)[0]?.[0] ?? null;
    expect(codes(carol)).toBeNull();
    expect(codes(bob)).toBe('already-cosigned');
    expect(codes(alice)).toBe('already-cosigned');
    expect(codes(stranger)).toBe('signer-not-cosigner');
    expect(codes(treasury)).toBe('signer-not-cosigner');
    expect(codes(carol, { ...facts, networkTimeMs: nowMs + 2n * hourMs })).toBe('deadline-passed');
    const other1 = { ...bonded([], [embedded(treasury), embedded(alice)]), hash: pending.hash };
    expect(codes(carol, { ...all, pending: [other1] })).toBe('nothing-pending');
    const forged = { ...pending, bytes: pending.bytes.with(-1, (pending.bytes.at(-1) ?? 0) ^ 1) };
    expect(codes(carol, { ...all, pending: [forged] })).toBe('cosignature-invalid');
    const nem = nemPending();
    const bad = nemPending({ signature: `${nem.signature?.slice(0, -2)}00` });
    expect(codes(nemBob, { ...all, pending: [bad] }, bad.hash)).toBe('initiator-signature-invalid');
    expect(codes(nemOther, { ...all, pending: [nem] }, nem.hash)).toBe('signer-not-cosigner');
    expect(codes(nemAlice, { ...all, pending: [nem] }, nem.hash)).toBe('already-cosigned');
  });
});

describe('the view', () => {
  it('of one of two signatures names who can give the other', () => {
    const seen = view(bonded());
    expect(seen).toMatchObject({ account: treasury.address, need: 2, isComplete: false, signedBy: [alice.address] });
    expect(seen.missing.toSorted()).toEqual([bob.address, carol.address].sort());
    expect(seen.deadlineMs).toBe(nowMs + hourMs);
    expect(seen.document?.payments).toMatchObject([{ from: { text: treasury.address, known: 'Treasury' } }]);
  });
  it('of both is complete', () => {
    expect(view(bonded([bob]))).toMatchObject({
      isComplete: true,
      missing: [],
      signedBy: [alice.address, bob.address],
    });
  });
  it('of a set-up waits for everybody who is added', () => {
    const pending = bonded([bob], [modification(alice, { add: [bob, carol], approval: 2, removal: 1 })]);
    expect(view(pending)).toMatchObject({ account: alice.address, need: 3, missing: [carol.address] });
  });
  it('of a multisig account below another names those who hold keys', () => {
    const accounts = new Map(all.accounts).set(
      other.address,
      accountFacts(other, { multisig: multisigFacts([treasury, stranger], 2) }),
    );
    const seen = view(bonded([], [embedded(other)]), known({ accounts }));
    expect(seen.missing.toSorted()).toEqual([bob.address, carol.address, stranger.address].sort());
  });
  it('on NEM takes the signers from the node', () => {
    const seen = view(nemPending());
    expect(seen).toMatchObject({ account: nemTreasury.address, need: 2, signedBy: [nemAlice.address] });
    expect(seen.missing.toSorted()).toEqual([nemBob.address, nemCarol.address].sort());
    expect(seen.document?.payments).toMatchObject([{ amount: { atomic: '3000000' } }]);
    const both = view(nemPending({ signedBy: [nemAlice, nemBob].map(({ publicKey }) => toHex(publicKey)) }));
    expect(both).toMatchObject({ isComplete: true, missing: [], signedBy: [nemAlice.address, nemBob.address] });
  });
  it('of bytes that are nothing is refused', () => {
    const pending = { ...bonded(), bytes: fromHex('00'.repeat(40)) ?? new Uint8Array(0) };
    expect(viewPending(pending, known())).toMatchObject({ ok: false });
  });
});

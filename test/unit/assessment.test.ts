/** The complete path from a text to a verdict: read, find the task, ask, review, judge. */
import { describe, expect, it } from 'vitest';
import { type AssessmentFacts, assess } from '../../core/assessment/assess.ts';
import { toHex } from '../../core/base/hex.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { bytesOfTask } from '../../core/task/bytes-of-task.ts';
import { nowMs, symbolTx } from '../flows/transfers.ts';
import {
  alice,
  bob,
  booksOf,
  bytesOf,
  cosignatureOf,
  embedded,
  facade,
  multisig,
  nemAlice,
  own,
  sdkAggregate,
  stranger,
  treasury,
} from './task-parties.ts';

const facts = (fields: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  ...{ accounts: own, registry: emptyRegistry, signedBonded: [], nowMs },
  settings: policyDefaults('practice'),
  ...fields,
});
const qr = (type: 3 | 4, bytes: Uint8Array) =>
  JSON.stringify({
    v: 3,
    type,
    network_id: 152,
    chain_id: generationHashSeeds.testnet,
    data: { payload: toHex(bytes) },
  });
const open = qr(3, symbolTx({ signer: null }).bytes);
const theirs = sdkAggregate(stranger, { inner: [embedded(stranger), embedded(alice)], signed: true });
const cosignature = JSON.stringify({
  parentHash: facade.hashTransaction(theirs).toString(),
  signature: toHex(cosignatureOf(bob, theirs)),
  signerPublicKey: toHex(bob.publicKey),
  version: '0',
});

describe('a text', () => {
  it('that says one thing is reviewed, with all it takes to arrive there again', () => {
    const accounts = [alice.facts];
    const found = assess(open, facts({ accounts }));
    if (found.action !== 'sign') throw new Error(found.action);
    const { text, choices, task, document, request } = found.assessment;
    expect({ text, choices, nowMs: found.assessment.nowMs, what: request.what }).toEqual({
      ...{ text: open, choices: {}, nowMs, what: 'transaction' },
    });
    expect(document.bytes).toBe(toHex(bytesOfTask(task)));
    expect(document).toMatchObject({ task: 'sign', kind: 'symbol.transfer', signer: { address: alice.address } });
    expect(assess(text, facts({ accounts }), choices)).toEqual(found);
  });
  it('that can mean several things is asked about, and the answer signs', () => {
    const asked = assess(open, facts());
    expect(asked).toMatchObject({
      action: 'choose',
      question: 'signer',
      options: [{ id: alice.address }, { id: bob.address }],
    });
    const found = assess(open, facts(), { signer: bob.address });
    expect(found).toMatchObject({ action: 'sign', assessment: { document: { signer: { address: bob.address } } } });
  });
  it('of a multisig account is composed, and what is composed is what is shown', () => {
    const registry = booksOf(multisig(treasury, [alice, bob], 2));
    const text = qr(3, symbolTx({ signer: treasury.publicKey }).bytes);
    const found = assess(text, facts({ registry }), { 'multisig-way': 'lock-and-bond' });
    if (found.action !== 'sign') throw new Error(found.action);
    const { task, document } = found.assessment;
    expect(document).toMatchObject({ task: 'lock-and-bond', kind: 'symbol.aggregate-bonded' });
    expect(document.bytes).toBe(toHex(bytesOfTask(task)));
  });
  it('with a signed aggregate is cosigned, by hash', () => {
    const found = assess(qr(4, bytesOf(theirs)), facts());
    if (found.action !== 'sign') throw new Error(found.action);
    expect(found.assessment.document).toMatchObject({
      ...{ task: 'cosign-aggregate', hash: facade.hashTransaction(theirs).toString() },
      signer: { address: alice.address },
    });
  });
  it.each<[string, string, Partial<AssessmentFacts>, string, boolean]>([
    ['unreadable', 'what is this', {}, 'not-a-request', false],
    [
      'of somebody else, shown all the same',
      qr(3, symbolTx({ signer: stranger.publicKey }).bytes),
      {},
      'signer-not-ours',
      true,
    ],
    [
      'to cosign, of others, shown all the same',
      qr(4, bytesOf(sdkAggregate(stranger, { inner: [embedded(stranger)], signed: true }))),
      {},
      'cosigner-not-ours',
      true,
    ],
    [
      'on a chain without accounts, shown all the same',
      qr(4, bytesOf(theirs)),
      { accounts: [nemAlice.facts] },
      'network-not-here',
      true,
    ],
    [
      'to cosign, unsigned: there is no hash to show',
      qr(4, bytesOf(sdkAggregate(stranger, { inner: [embedded(alice)] }))),
      {},
      'not-signed-yet',
      false,
    ],
    ['a cosignature, no vault', cosignature, { accounts: null }, 'nothing-collected', false],
  ])('%s is refused', (_, text, given, code, isShown) => {
    const found = assess(text, facts(given));
    if (found.action !== 'refuse') throw new Error(found.action);
    expect(found.reasons.map((reason) => reason.code)).toEqual([code]);
    expect(found.document !== null).toBe(isShown);
  });
  it('with a cosignature is for what is being collected; nothing is asked about it', () => {
    expect(assess(cosignature, facts())).toMatchObject({
      action: 'collect',
      offer: { what: 'cosignature', signer: bob.publicKey, signature: cosignatureOf(bob, theirs) },
    });
    expect(assess(cosignature, facts(), { cosigner: bob.address })).toMatchObject({
      action: 'refuse',
      reasons: [{ code: 'choice-unknown' }],
    });
  });
  it('without a vault is shown, and nobody is asked', () => {
    for (const text of [open, qr(4, bytesOf(theirs))])
      expect(assess(text, facts({ accounts: null }))).toMatchObject({ action: 'sign' });
  });
});

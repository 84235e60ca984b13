/** Refusals of what would be pointless or wrong to sign: whose task it is, cosignatures, times, money, the registry. */
import { sha3_256 } from '@noble/hashes/sha3.js';
import { type AssessmentFacts, assess } from '../../../core/assessment/assess.ts';
import { toBase32 } from '../../../core/base/base32.ts';
import { assessBatch } from '../../../core/batch/batch.ts';
import { maxBatchItems } from '../../../core/batch/limits.ts';
import { nemRentalFees, nemSinks } from '../../../core/chain/nem-sinks.ts';
import { readHistory } from '../../../core/history/text.ts';
import { checkProposal, maxAdopted } from '../../../core/policy/adoption.ts';
import { checkSuccessor, digestOfBook, readBook } from '../../../core/policy/book/book.ts';
import type { BookTest } from '../../../core/policy/book/book-test.ts';
import type { BookRule } from '../../../core/policy/book-registry.ts';
import { evaluate } from '../../../core/policy/evaluate.ts';
import { policyDefaults } from '../../../core/policy/registry.ts';
import { emptyRegistry, type MosaicEntry } from '../../../core/registry/registry.ts';
import type { CosignatureOffer } from '../../../core/request/sign-request.ts';
import { checkDispositions, checkStops, type Disposition } from '../../../core/risk/dispositions.ts';
import { maxStops } from '../../../core/risk/limits.ts';
import type { RiskFinding } from '../../../core/risk/risk.ts';
import { addCosignature } from '../../../core/task/collect.ts';
import { encodeNem } from '../../../core/transaction/nem/encode-nem.ts';
import { changeDemand, whyNever } from '../../../electron/vault/state/book-approvals.ts';
import { asking, vaultOfThree } from '../../flows/four-eyes.ts';
import { adopt, bookOf, groupOf, limit, people, scopesAllowed } from '../../flows/rule-book.ts';
import { inAnHour, nemTx, nowMs, symbolTx } from '../../flows/transfers.ts';
import { granted } from '../../flows/vault.ts';
import { bookWith, gold, goodFacts, noon } from '../../policy/facts.ts';
import {
  alice,
  bob,
  booksOf,
  bytesOf,
  carol,
  cosignatureOf,
  decoded,
  embedded,
  facade,
  multisig,
  nemAlice,
  nemTreasury,
  other,
  own,
  sdkAggregate,
  stranger,
  treasury,
} from '../../unit/task-parties.ts';
import { flipped, hexOf, type Provocations } from './provoke.ts';

const hour = 3_600_000n;

/** Every reason of the complete path from a text to a verdict. */
function assessment(text: string, more: Partial<AssessmentFacts> = {}, choices = {}) {
  const facts: AssessmentFacts = {
    ...{ accounts: own, registry: emptyRegistry, signedBonded: [], nowMs },
    settings: policyDefaults('practice'),
    ...more,
  };
  const found = assess(text, facts, choices);
  return found.action === 'refuse' ? found.reasons : [];
}
/** For a batch: every reason of every item. */
function batched(...texts: readonly string[]) {
  const facts = {
    accounts: own,
    registry: emptyRegistry,
    signedBonded: [],
    nowMs,
    settings: policyDefaults('practice'),
  };
  const proposed = texts.map((text) => ({ text, choices: {} }));
  const found = assessBatch(proposed, facts);
  return found.action === 'refuse' ? found.refused.flatMap(({ reasons }) => reasons) : [];
}
const contact = JSON.stringify({
  inkan: 1,
  entries: { chain: 'symbol', network: 'testnet', contacts: [{ address: stranger.address, name: 'Somebody' }] },
});
const symbol = (change = {}) => hexOf(symbolTx({ signer: alice.publicKey, ...change }).bytes);
const nem = (change = {}) => JSON.stringify({ data: hexOf(nemTx({ signer: nemAlice.publicKey, ...change }).bytes) });
const qr4 = (bytes: Uint8Array) =>
  JSON.stringify({
    ...{ v: 3, type: 4, network_id: 152, data: { payload: hexOf(bytes) } },
    chain_id: facade.network.generationHashSeed.toString(),
  });

const theirs = bytesOf(sdkAggregate(stranger, { inner: [embedded(alice)], signed: true, cosigners: [carol] }));
const waiting = sdkAggregate(alice, { inner: [embedded(bob), embedded(carol)], signed: true });
const hash = Uint8Array.from(facade.hashTransaction(waiting).bytes);
function collected(change: Partial<CosignatureOffer>) {
  const own = { signer: carol.publicKey, signature: cosignatureOf(carol, waiting) };
  const offer = { what: 'cosignature', network: null, parentHash: hash, format: 'symbol-qr-9', notes: [] } as const;
  return addCosignature(decoded(bytesOf(waiting)), { ...offer, ...own, ...change }, emptyRegistry);
}

/** A NEM namespace registration of ours. */
function registering(sink: string, rentalFee: bigint) {
  const content = { kind: 'nem.namespace-registration', sink, rentalFee, name: 'inkan', parent: null } as const;
  return JSON.stringify({ data: hexOf(encodeNem({ ...nemTx({ signer: nemAlice.publicKey }), content })) });
}
const { testnet: sinks } = nemSinks;

const fullBook: readonly MosaicEntry[] = Array.from({ length: 500 }, (_, i) => ({
  ...{ chain: 'symbol', network: 'testnet', name: `number ${i}`, divisibility: 0 },
  id: (0x1000 + i).toString(16).toUpperCase().padStart(16, '0'),
  provenance: { format: 'inkan-entries', approvedMs: '0' },
}));
const oneMore = JSON.stringify({
  inkan: 1,
  entries: {
    ...{ chain: 'symbol', network: 'testnet' },
    mosaics: [{ id: '0000000000000999', name: 'one more', divisibility: 0 }],
  },
});

/** A stop of a batch, and a reason for going on. */
const stopOf: RiskFinding = {
  ...{ code: 'recipient-refused-before', severity: 'stop', facts: {}, id: 'one', item: 0, part: null },
};
const refusedBefore: readonly RiskFinding[] = [stopOf];
const because = (reason: string): readonly Disposition[] => [{ finding: 'one', reason }];

/** Addresses with a common beginning. */
const lookAlikes = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const body = Uint8Array.from([0x98, ...new Uint8Array(17).fill(9), (from + i) & 255, (from + i) >> 8, 0]);
    return toBase32(Uint8Array.from([...body, ...sha3_256(body).subarray(0, 3)]));
  });

/** An account of ours alone gets twenty cosigners, and then 400 addresses similar to theirs are named. */
function tooLong() {
  const added = embedded(treasury, {
    ...{ type: 'multisig_account_modification_transaction_v1', minApprovalDelta: 0, minRemovalDelta: 0 },
    ...{ addressAdditions: lookAlikes(0, 20), addressDeletions: [] },
  });
  const named = [100, 200, 300, 400].map((from) =>
    embedded(alice, {
      ...{ type: 'account_address_restriction_transaction_v1', restrictionFlags: 'address' },
      ...{ restrictionAdditions: lookAlikes(from, 100), restrictionDeletions: [] },
    }),
  );
  const aggregate = sdkAggregate(alice, { inner: [added, ...named] });
  return assessment(hexOf(bytesOf(aggregate)), { registry: booksOf(multisig(treasury, [alice], 1)) });
}

export const rules = {
  'initiator-signature-invalid': () => assessment(qr4(flipped(theirs, 112))),
  'cosignature-invalid': () => assessment(qr4(flipped(theirs, theirs.length - 1))),
  'cosigner-not-ours': () =>
    assessment(qr4(bytesOf(sdkAggregate(stranger, { inner: [embedded(stranger)], signed: true })))),
  'already-cosigned': () =>
    assessment(qr4(bytesOf(sdkAggregate(alice, { inner: [embedded(alice), embedded(stranger)], signed: true }))), {
      accounts: [alice.facts],
    }),
  'cosigner-not-needed': () => collected({ signer: other.publicKey, signature: cosignatureOf(other, waiting) }),
  'wrong-parent': () => collected({ parentHash: flipped(hash, 0) }),
  'nothing-collected': () =>
    assessment(
      JSON.stringify({
        ...{ parentHash: hexOf(hash), signature: hexOf(cosignatureOf(bob, waiting)), version: '0' },
        signerPublicKey: hexOf(bob.publicKey),
      }),
      { accounts: null },
    ),
  'choice-unknown': () => assessment(hexOf(symbolTx({ signer: null }).bytes), {}, { signer: stranger.address }),
  'multisig-not-cosigner': () =>
    assessment(hexOf(bytesOf(sdkAggregate(alice, { inner: [embedded(bob)] }))), {
      registry: booksOf(multisig(alice, [bob], 1)),
    }),
  'books-full': () => assessment(oneMore, { registry: { ...emptyRegistry, mosaics: fullBook } }),
  'too-long-to-judge': tooLong,
  'only-inside-aggregate': () => assessment(metadataAlone()),
  'sink-wrong': () => assessment(registering(nemTreasury.address, nemRentalFees.rootNamespace)),
  'rental-fee-wrong': () => assessment(registering(sinks.namespace, nemRentalFees.rootNamespace + 1n)),
  'network-not-here': () => assessment(symbol(), { accounts: [] }),
  'signer-not-ours': () => assessment(symbol({ signer: stranger.publicKey })),
  'deadline-not-set': () => assessment(symbol({ deadline: 0n })),
  'deadline-passed': () => assessment(symbol(), { nowMs: nowMs + hour }),
  'deadline-too-far': () => assessment(symbol({ deadline: inAnHour + 24n * hour })),
  'deadline-before-timestamp': () => assessment(nem({ timestamp: 300_000_060n, deadline: 300_000_059n })),
  'rule-undecided': () =>
    assessment(symbol(), { settings: { ...policyDefaults('practice'), passphraseAtSigning: null as never } }),
  'history-malformed': () => readHistory('inkan-history-0\n'),
  'findings-too-many': () =>
    checkStops(Array.from({ length: maxStops + 1 }, (_, at) => ({ ...stopOf, id: String(at) }))),
  'disposition-missing': () => checkDispositions(refusedBefore, []),
  'disposition-unknown': () => checkDispositions([], because('asked the customer')),
  'disposition-empty': () => checkDispositions(refusedBefore, because('ok')),
  'disposition-repeated': () =>
    checkDispositions(
      [...refusedBefore, ...refusedBefore.map((one) => ({ ...one, code: 'payment-repeated' as const, id: 'two' }))],
      [...because('asked the customer'), { finding: 'two', reason: 'Asked the customer' }],
    ),
  'rule-blocks': () => bookReasons([{ id: 'M1', kind: 'mosaic', else: 'block', in: [gold] }]),
  'rule-none': () => bookReasons([]),
  'book-malformed': () => readBook('{"v":2}'),
  'book-not-next': () => checkSuccessor(null, { ...bookWith([]), serial: 2, prev: 'A'.repeat(64) }),
  'book-test-failed': () => checkProposal([], bookWith([], { tests: [passing] }), 0n),
  'book-entry-dated': () => {
    const first = bookWith([], { lists: [] });
    return checkProposal(
      [{ book: first, atMs: 0n }],
      { ...bookWith([]), serial: 2, prev: digestOfBook(first) },
      BigInt(noon),
    );
  },
  'books-waiting': () => {
    const book = bookWith([]);
    const adopted = Array.from({ length: maxAdopted }, () => ({ book, atMs: 0n }));
    return checkProposal(adopted, { ...book, serial: 2, prev: digestOfBook(book) }, BigInt(noon));
  },
  'clock-behind': async () => {
    const testVault = await vaultOfThree(asking(1));
    const first = bookOf({ rules: [limit(1n)] });
    granted(await adopt(testVault, first));
    testVault.clock.ms -= 7_200_000;
    return adopt(testVault, bookOf({ rules: [limit(2n)], before: first }));
  },
  'change-by-keys': async () => {
    const testVault = await vaultOfThree(asking(1));
    const groups = [groupOf(testVault, 'sec', 1)];
    return adopt(testVault, bookOf({ rules: [], groups, change: { group: 'sec', n: 1 } }));
  },
  'recovery-blocked': async () => adopt(await vaultOfThree(asking(1)), bookOf({ rules: [scopesAllowed('sign')] })),
  'recovery-approvals': async () => adopt(await vaultOfThree(asking(1)), bookOf({ rules: [people(3, 'custodians')] })),
  'group-missing': () => whyNever([changeDemand(bookWith([], { change: { group: 'fin', n: 1, waitMs: 0 } }))], nobody),
  'batch-too-large': () => batched(...Array.from({ length: maxBatchItems + 1 }, () => symbol())),
  'batch-duplicate': () => batched(symbol(), symbol()),
  'batch-alone': () => batched(symbol(), contact),
} as const satisfies Provocations;

const nobody = { custodians: [] };

/** What a rule book says to a payment. */
const bookReasons = (rules: readonly BookRule[]) => evaluate([bookWith(rules)], goodFacts()).verdict.reasons;
/** A test that expects a book without rules to let something pass. */
const passing: BookTest = {
  ...{ id: 'T1', scope: 'drill', lines: [], fee: '0', signed: [], expect: 'pass', by: null },
};

/** An account's metadata as a transaction of its own, which Symbol accepts inside an aggregate only. */
function metadataAlone(): string {
  const created = facade.transactionFactory.create({
    ...{ type: 'account_metadata_transaction_v1', signerPublicKey: hexOf(alice.publicKey), deadline: inAnHour },
    ...{ fee: 20_000n, targetAddress: alice.address, scopedMetadataKey: 1n, valueSizeDelta: 1, value: 'x' },
  });
  return hexOf(bytesOf(created));
}

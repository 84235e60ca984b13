/**
 * Movements against the review of the same bytes, which was written apart from them: what both say that accounts lose and
 * gain is equal, and no change of control is left out. Over every kind of both chains, plain and inside another.
 */
import { describe, expect, it, test } from 'vitest';
import { kindNames } from '../../core/chain/transaction-kinds.ts';
import { movedItemOf } from '../../core/movement/moved-item.ts';
import type { MovedItem, Movement } from '../../core/movement/movement.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import { innerContentsOf } from '../../core/review/inner-contents.ts';
import { reviewTask } from '../../core/review/review.ts';
import type { Effect } from '../../core/review/review-document.ts';
import type { ReviewFacts } from '../../core/review/review-facts.ts';
import type { CosignAggregateTask, CosignMultisigTask, SigningTask } from '../../core/task/task.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import { assessFor, samples, scanned, textOf, vault } from '../properties/ways.ts';
import { cosignatureContent, multisigOf, nemOf, ownContents, withBytes } from '../vectors/own-nem.ts';
import {
  accountOf,
  addressOf,
  aggregateBy,
  facts,
  gold,
  keys,
  parentHash,
  provenance,
  registerOf,
  signTask,
  symbolOf,
  transferTo,
  xym,
} from './review-samples.ts';

type Sums = Readonly<Record<string, string>>;
const currencies: Readonly<Record<string, string>> = {
  '72C0212E67A08BCE': 'XYM',
  '6BED913FA20223F8': 'XYM',
  'nem:xem': 'XEM',
};

/** "account direction cause unit": the sum of atomic units. As in a review, a recipient's gain counts if it is ours. */
function sumsOfMovements({ movements }: MovedItem): Sums {
  const sums = new Map<string, bigint>();
  const add = (account: string, direction: string, { cause, mosaic, atomic }: Movement) => {
    const key = `${account} ${direction} ${cause} ${currencies[mosaic ?? ''] ?? mosaic}`;
    sums.set(key, (sums.get(key) ?? 0n) + (atomic ?? 0n));
  };
  for (const movement of movements) {
    const { cause, source, to, atomic } = movement;
    if (cause === 'none' || cause === 'control' || atomic === null) continue;
    const gains = to?.type === 'address' ? to : null;
    if (cause === 'supply' && gains !== null) {
      add(gains.address, 'in', movement);
      continue;
    }
    add(source, 'out', movement);
    const isShown = gains !== null && (cause === 'revocation' || (cause === 'transfer' && gains.standing === 'own'));
    if (isShown) add(gains.address, 'in', movement);
  }
  return inOrder([...sums].map(([key, sum]) => [key, sum.toString()]));
}

function sumsOfEffects(effects: readonly Effect[]): Sums {
  const sums = effects.flatMap(({ account, direction, cause, amount }) => {
    // A NEM supply in whole units of a mosaic whose divisibility nobody knows has no atomic units.
    if (amount.type !== 'amount' || (cause === 'supply' && amount.divisibility === 0)) return [];
    const name = account.type === 'address' ? account.text : '';
    return [[`${name} ${direction} ${cause} ${amount.unit}`, amount.atomic] as const];
  });
  return inOrder(sums);
}

const inOrder = (sums: readonly (readonly [string, string])[]): Sums =>
  Object.fromEntries(sums.toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Everything that must hold for any task. */
function check(task: SigningTask, more: ReviewFacts): MovedItem {
  const document = reviewTask(task, more);
  const moved = movedItemOf(task, 3, more);
  const { movements } = moved;
  expect(sumsOfMovements(moved)).toEqual(sumsOfEffects(document.effects));
  expect(moved).toMatchObject({ item: 3, chain: document.chain, network: document.network, kind: document.kind });
  expect(moved).toMatchObject({ digest: document.digest, task: document.task, signer: document.signer.address });
  expect(movements.some(({ cause }) => cause === 'control')).toBe(document.controlChanges.length > 0);
  for (const { part, review, actorAddress } of innerContentsOf(task.tx, more)) {
    const own = movements.filter((one) => one.part === (part?.index ?? null) && one.cause !== 'fee');
    expect(own.length, 'every part has a movement').toBeGreaterThan(0);
    expect(own.some(({ source }) => source === actorAddress)).toBe(true);
    expect(own.some(({ cause }) => cause === 'control')).toBe(review.controlChanges.length > 0);
    const paid = own.filter(({ to, atomic }) => to !== null && atomic !== null && atomic !== 0n);
    expect(paid.length).toBeGreaterThanOrEqual(review.payments.length);
    if (part !== null) expect(moved.innerKinds[part.index - 1]).toBe(part.kind);
  }
  return moved;
}

const practice: ReviewFacts = { ...facts, accounts: vault.accounts };

function taskOf(text: string, chain: 'symbol' | 'nem'): SigningTask {
  const assessed = assessFor(text, chain);
  if (assessed.action !== 'sign' || assessed.assessment.task.do === 'keep') throw new Error(assessed.action);
  return assessed.assessment.task;
}

const seen = new Set<string>();

describe('movements say what the review says', () => {
  const signable = samples.filter((sample) => assessFor(textOf(sample), sample.chain).action === 'sign');
  test.each(signable.map((sample) => [sample.chain, sample.name, sample] as const))('%s: %s', (chain, _, sample) => {
    const { kind, innerKinds } = check(taskOf(textOf(sample), chain), practice);
    for (const one of [kind, ...innerKinds]) seen.add(one);
  });
  test('of every kind that the chains know', () => expect(seen).toEqual(new Set(kindNames)));
  test.each(scanned.map((one) => [one.name, one] as const))('%s', (_, { chain, bytes, textOf: wrap }) => {
    check(taskOf(wrap(bytes), chain), practice);
  });
});

describe('who acts, and who pays', () => {
  it('an aggregate: each part has its own account, the initiator pays the fee', () => {
    const tx = aggregateBy('own', [
      ['own', transferTo('bob', 5n, 'rent')],
      ['bob', transferTo('own', 7n, '', gold)],
      ['own', transferTo('carol', 0n, 'hello')],
    ]);
    const { movements, innerKinds } = check(signTask(tx), facts);
    expect(innerKinds).toEqual(['symbol.transfer', 'symbol.transfer', 'symbol.transfer']);
    expect(movements).toMatchObject([
      { part: 1, source: addressOf('own'), sourceStanding: 'own', atomic: 5n, message: { type: 'text', text: 'rent' } },
      { part: 2, source: addressOf('bob'), sourceStanding: 'unknown', mosaic: '1234567890ABCDEF', atomic: 7n },
      { part: 3, cause: 'none', to: { address: addressOf('carol') }, mosaic: null, atomic: null },
      { part: null, cause: 'fee', source: addressOf('own'), mosaic: '72C0212E67A08BCE', atomic: 60_000n },
    ]);
  });
  it('a foreign aggregate to cosign: its initiator pays', () => {
    const tx = { ...aggregateBy('bob', [['own', transferTo('carol', 5n)]]), signature: new Uint8Array(64).fill(1) };
    const task: CosignAggregateTask = {
      ...{ do: 'cosign-aggregate', tx: { ...tx, bytes: encodeSymbol(tx) }, hash: parentHash },
      ...{ account: accountOf('own'), composed: null },
    };
    const { movements, signer } = check(task, facts);
    expect(signer).toBe(addressOf('own'));
    expect(movements.at(-1)).toMatchObject({ cause: 'fee', source: addressOf('bob'), sourceStanding: 'unknown' });
  });
  it('a registered multisig account that ours cosigns for is acted for, a contact is listed', () => {
    const registry: Registry = {
      ...registerOf('multisig', ['own', 'bob'], 1),
      contacts: [
        {
          ...{ chain: 'symbol', network: 'testnet', address: addressOf('carol'), publicKey: null },
          ...{ name: 'Carol', provenance },
        },
      ],
    };
    const tx = aggregateBy('own', [['multisig', transferTo('carol', 5n)]]);
    expect(check(signTask(tx), { ...facts, registry }).movements[0]).toMatchObject({
      ...{ source: addressOf('multisig'), sourceStanding: 'acted-for' },
      to: { type: 'address', standing: 'listed' },
    });
  });
  it('a bonded aggregate with its lock: the deposit, and both fees', () => {
    const tx = aggregateBy('own', [['own', transferTo('bob', 5n)]], {}, 'symbol.aggregate-bonded');
    const content: SymbolContent = {
      ...{ kind: 'symbol.hash-lock', mosaic: { id: xym, amount: 10_000_000n }, duration: 480n },
      hash: new Uint8Array(32),
    };
    const lock = symbolOf(content, { deadline: tx.deadline - 1000n });
    const task = { ...signTask(tx), do: 'lock-and-bond', lock, tx } as const;
    const moved = check(task, facts);
    expect(moved.movements.map(({ cause, kind }) => `${cause} ${kind}`)).toEqual([
      'transfer symbol.transfer',
      'deposit symbol.hash-lock',
      'fee symbol.aggregate-bonded',
      'fee symbol.hash-lock',
    ]);
  });
  it('a NEM multisig account pays every fee, and what is confirmed last decides the deadline', () => {
    const inner = withBytes(nemOf(ownContents.transfer, { signer: keys.multisig, fee: 50_000n }));
    const outer = withBytes(multisigOf(inner, { signer: keys.bob, deadline: inner.deadline + 60n }));
    const tx = withBytes(nemOf({ ...cosignatureContent(inner), outer }, { signer: keys.nemOwn }));
    const task: CosignMultisigTask = {
      ...{ do: 'cosign-multisig', tx, account: accountOf('nemOwn', 'nem'), composed: 'nem-cosignature' },
    };
    const { movements, deadlineMs, timestampMs } = check(task, facts);
    const fees = movements.filter(({ cause }) => cause === 'fee');
    expect(fees.map(({ source, atomic }) => [source, atomic])).toEqual(
      [150_000n, 50_000n, 150_000n].map((fee) => [addressOf('multisig', 'nem'), fee]),
    );
    expect(movements[0]).toMatchObject({ part: 1, source: addressOf('multisig', 'nem'), sourceStanding: 'acted-for' });
    expect(deadlineMs - (timestampMs ?? 0n)).toBe((outer.deadline - tx.timestamp) * 1000n);
  });
});

describe('what the bytes do not state', () => {
  it('the network’s own name of its currency is the currency; another name stays one', () => {
    const mosaics = [0xe74b99ba41f4afeen, 0xf74b99ba41f4afeen].map((id) => ({ id, amount: 1n }));
    const tx = symbolOf({ ...transferTo('bob', 1n), mosaics } as SymbolContent);
    const moved = movedItemOf(signTask(tx), 0, facts).movements.map(({ mosaic }) => mosaic);
    expect(moved).toEqual(['72C0212E67A08BCE', 'F74B99BA41F4AFEE', '72C0212E67A08BCE']);
  });
  it('a secret proof and a rental move an amount that is not there', () => {
    const rental = symbolOf({
      ...{ kind: 'symbol.namespace-registration', id: 0x8000000000000001n, name: 'a' },
      registration: { type: 'root', duration: 1n },
    });
    const proof = symbolOf({
      ...{ kind: 'symbol.secret-proof', recipient: { type: 'address', address: addressOf('own') } },
      ...{ secret: new Uint8Array(32), algorithm: 'sha3-256', proof: new Uint8Array(1) },
    });
    const first = (tx: DecodedTransaction) => movedItemOf(signTask(tx), 0, facts).movements[0];
    expect(first(rental)).toMatchObject({ cause: 'rental', mosaic: '72C0212E67A08BCE', atomic: null });
    expect(first(proof)).toMatchObject({ cause: 'lock', to: { standing: 'own' }, mosaic: null, atomic: null });
  });
  it('a levy may come with every NEM mosaic but the currency', () => {
    const { movements } = check(signTask(withBytes(nemOf(ownContents.mosaics, {}))), facts);
    expect(movements.map(({ cause, mosaic, atomic }) => [cause, mosaic, atomic])).toEqual([
      ['transfer', 'dim:coin', 4n],
      ['transfer', 'nem:xem', 3_000_000n],
      ['transfer', null, null],
      ['fee', 'nem:xem', expect.anything()],
    ]);
  });
  it('a NEM supply has atomic units only with a registered divisibility', () => {
    const tx = withBytes(nemOf(ownContents.supply, {}));
    const id = `${ownContents.supply.mosaic.namespace}:${ownContents.supply.mosaic.name}`;
    const entry = { chain: 'nem', network: 'testnet', id, name: 'Coin', divisibility: 3, provenance } as const;
    const supply = (registry: Registry) => movedItemOf(signTask(tx), 0, { ...facts, registry }).movements[0]?.atomic;
    expect(supply(emptyRegistry)).toBeNull();
    expect(supply({ ...emptyRegistry, mosaics: [entry] })).toBe(ownContents.supply.delta * 1000n);
  });
  it('a revocation: the holder loses, and the account that uses the power stands beside it', () => {
    const content: SymbolContent = {
      ...{ kind: 'symbol.mosaic-supply-revocation', source: { type: 'address', address: addressOf('own') } },
      mosaic: { id: gold, amount: 9n },
    };
    const { movements } = check(signTask(aggregateBy('own', [['bob', content]])), facts);
    expect(movements.slice(0, 2)).toMatchObject([
      { cause: 'revocation', source: addressOf('own'), to: { address: addressOf('bob') }, atomic: 9n },
      { cause: 'none', source: addressOf('bob') },
    ]);
  });
});

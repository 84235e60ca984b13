/**
 * Cost of a request with a full registry, counted in reads of the registry and in steps, never in time: each registered
 * account is read a few times whatever the request contains, and what remains too expensive is refused by name.
 */

import { sha3_256 } from '@noble/hashes/sha3.js';
import { describe, expect, it, test, vi } from 'vitest';
import { assess } from '../../core/assessment/assess.ts';
import { toBase32 } from '../../core/base/base32.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { unixMsOf } from '../../core/chain/networks.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { emptyRegistry, type MultisigEntry, type Registry } from '../../core/registry/registry.ts';
import { stepsToJudge } from '../../core/review/judging-steps.ts';
import { cosignerGroups } from '../../core/task/cosigners.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import {
  aliasAt,
  cosignersEach,
  fullRegistry,
  growingList,
  manyModifications,
  withGrownAccount,
} from '../bench/full-registry.ts';
import { sdkAggregate, sdkEmbedded } from '../vectors/sdk-multisig.ts';
import '../harness/own-keys.ts';

const deadline = 150_000_000_000n;
const nowMs = unixMsOf('symbol', 'testnet', deadline) - 3_600_000n;
const settings = policyDefaults('practice');
const { accounts } = openPracticeVault();
const account = accounts.find(({ chain }) => chain === 'symbol');
const key = fromHex(account?.publicKey ?? '') ?? new Uint8Array(32);
const text = manyModifications(key, deadline);

/** The same registry, with a counter of reads of its entries' cosigners. */
function counted(registry: Registry): { readonly registry: Registry; readonly read: () => number } {
  let read = 0;
  const count = (line: MultisigEntry): MultisigEntry => {
    const { cosigners } = line;
    return Object.defineProperty({ ...line }, 'cosigners', {
      enumerable: true,
      get: () => {
        read += 1;
        return cosigners;
      },
    });
  };
  return { registry: { ...registry, multisigs: registry.multisigs.map(count) }, read: () => read };
}

function transaction() {
  const tx = decodeTransaction({ chain: 'symbol', network: null, bytes: fromHex(text) ?? new Uint8Array(0) });
  if (!tx.ok) throw new Error(tx.reason.code);
  return tx.value;
}

test('the request is the described one', () => {
  expect(text.length / 2).toBe(34_568);
});

test('a registry in which everybody cosigns for everybody is walked through once', () => {
  const { registry, read } = counted(fullRegistry(true));
  const lookUps = vi.spyOn(Map.prototype, 'get');
  const groups = cosignerGroups(transaction(), [account?.address ?? ''], registry);
  const { length } = lookUps.mock.calls;
  lookUps.mockRestore();
  expect(groups.length).toBe(200);
  // Per entry: whether it has cosigners, and who they are, for each of three depths and each mention.
  expect(read()).toBeLessThanOrEqual(3 * 500 * 2 * (cosignersEach + 3));
  expect(length).toBeLessThanOrEqual(3 * 500 * 4 * (cosignersEach + 3));
});

test('the groups of one transaction are found once for all who ask', () => {
  const { registry, read } = counted(fullRegistry(true));
  const tx = transaction();
  const first = cosignerGroups(tx, [account?.address ?? ''], registry);
  const once = read();
  expect(cosignerGroups(tx, [account?.address ?? ''], registry)).toBe(first);
  expect(read()).toBe(once);
  expect(cosignerGroups(tx, [], registry)).not.toBe(first);
});

test('too many cosignatures are refused before anything is reviewed', () => {
  for (const nested of [false, true]) {
    const { registry, read } = counted(fullRegistry(nested));
    const outcome = assess(text, { accounts, registry, signedBonded: [], nowMs, settings });
    expect(outcome.action).toBe('refuse');
    if (outcome.action !== 'refuse') return;
    expect(outcome.reasons.map(({ code }) => code)).toContain('cosignatures-too-many');
    expect(outcome.document).toBeNull();
    // Groups for the task and, once its signers are known, for core/validity; a review reads far more.
    expect(read()).toBeLessThanOrEqual(2 * 3 * 500 * 2 * (cosignersEach + 3));
  }
});

const provenance = { format: 'inkan-entries', approvedMs: '0' } as const;
const [alike, treasuryKey] = [new Uint8Array(17).fill(9), new Uint8Array(32).fill(8)];
const treasury = addressOfPublicKey('symbol', 'testnet', treasuryKey).text;
/** A treasury that one of ours alone signs for. */
const registry: Registry = {
  ...emptyRegistry,
  multisigs: [
    {
      ...{ chain: 'symbol', network: 'testnet', address: treasury, name: 'treasury', provenance },
      ...{ minApproval: 1, minRemoval: 1, cosigners: [account?.address ?? ''] },
    },
  ],
};

let named = 0;
const aliases = (count: number) =>
  Array.from({ length: count }, () => {
    named += 1;
    return aliasAt(named);
  });
/** Different addresses with the same beginning. */
const lookAlikes = (count: number) =>
  Array.from({ length: count }, () => {
    named += 1;
    const body = new Uint8Array([0x98, ...alike, named & 255, named >> 8, 0]);
    return toBase32(new Uint8Array([...body, ...sha3_256(body).subarray(0, 3)]));
  });
const modified = (signer: Uint8Array, addressAdditions: readonly string[]) =>
  sdkEmbedded(signer, {
    ...{ type: 'multisig_account_modification_transaction_v1', minApprovalDelta: 0, minRemovalDelta: 0 },
    ...{ addressAdditions, addressDeletions: [] },
  });
const restricted = (restrictionAdditions: readonly string[]) =>
  sdkEmbedded(key, {
    ...{ type: 'account_address_restriction_transaction_v1', restrictionFlags: 'address' },
    ...{ restrictionAdditions, restrictionDeletions: [] },
  });
const outcomeOf = (...inner: ReturnType<typeof sdkEmbedded>[]) => {
  const aggregate = toHex(sdkAggregate({ kind: 'complete', initiator: key, deadline, inner }));
  const outcome = assess(aggregate, { accounts, registry, signedBonded: [], nowMs, settings });
  return outcome.action === 'refuse' ? outcome.reasons : outcome.action;
};
const tooLong = [{ code: 'too-long-to-judge', found: { limit: '12000' } }];

describe('a list of cosigners that grows from step to step', () => {
  const facts = { signedBonded: [], nowMs, settings };
  const grown = (each: number, as: 'addresses' | 'aliases') => growingList(key, deadline, each, as);
  const known = withGrownAccount(emptyRegistry, account?.address ?? '');
  const full = withGrownAccount(fullRegistry(true), account?.address ?? '');
  it.each([25, 10])('is refused where a hundred steps each add %i who would have to sign', (each) => {
    for (const { registry, read } of [counted(known), counted(full)]) {
      const outcome = assess(grown(each, 'addresses'), { ...facts, accounts, registry });
      expect(outcome).toEqual({
        ...{ action: 'refuse', document: null },
        reasons: [{ code: 'cosignatures-too-many', found: { limit: '25' } }],
      });
      expect(read()).toBeLessThanOrEqual(2 * 3 * registry.multisigs.length * 2 * (cosignersEach + 3));
    }
  });
  // Each step: 1, the existing cosigner, and the added ones.
  it.each([
    [25, 100 * (1 + 1 + 25)],
    // Fills the list in two steps; then each step is 1, the existing cosigners and the added ones.
    [12, 1 + 1 + 12 + (1 + 13 + 12) + 98 * (1 + 25 + 12)],
  ])('stays as it is where the network lets it grow no further: a hundred steps that each add %i', (each, steps) => {
    for (const registry of [known, full]) {
      const read = assess(grown(each, 'aliases'), { ...facts, accounts, registry });
      if (read.action !== 'sign' || read.assessment.task.do !== 'sign') throw new Error(read.action);
      const { tx } = read.assessment.task;
      expect(stepsToJudge(tx, { accounts, registry, signedBonded: [], nowMs, format: 'symbol-hex', notes: [] })).toBe(
        steps,
      );
    }
  });
});

test('addresses that look like those that a step brought in: each of such pairs is two steps', () => {
  // 1, the existing cosigner, and the 20 added ones; then each step is 1 and twice 20.
  const steps = (rest: number) => [
    modified(treasuryKey, lookAlikes(20)),
    ...[100, 100, 90].map((count) => restricted(lookAlikes(count))),
    restricted(aliases(rest)),
  ];
  expect(outcomeOf(...steps(84))).toBe('sign');
  expect(outcomeOf(...steps(85))).toEqual(tooLong);
});

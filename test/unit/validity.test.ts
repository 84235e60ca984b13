/** What may be signed, and what the person must do for it. */
import { describe, expect, it } from 'vitest';
import { requirementOf } from '../../core/approval/approval.ts';
import { judgeReviewed } from '../../core/assessment/assess.ts';
import type { ReasonCode } from '../../core/base/reason.ts';
import { nemRentalFees, nemSinks } from '../../core/chain/nem-sinks.ts';
import { type PolicySettings, policyDefaults } from '../../core/policy/registry.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { reviewTask } from '../../core/review/review.ts';
import { multisigAround } from '../../core/task/compose-nem.ts';
import type { AccountFacts, SigningTask, SignTask, Task } from '../../core/task/task.ts';
import type {
  NemContent,
  NemInnerContent,
  NemMultisigAccountModificationContent,
  NemTransaction,
} from '../../core/transaction/nem/content.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import { checkFee } from '../../core/validity/check-fees.ts';
import { checkTimes, clockToleranceMs } from '../../core/validity/check-times.ts';
import { accountsOf, inAnHour, nemTx, nowMs, symbolTx } from '../flows/transfers.ts';
import { otherKey, signerKey } from '../vectors/own-transfers.ts';
import {
  alice,
  bob,
  booksOf,
  bytesOf,
  carol,
  decoded,
  embedded,
  modification,
  multisig,
  nemAlice,
  nemBob,
  nemTreasury,
  own,
  sdkAggregate,
  stranger,
  taskFrom,
  toCosign,
  toSign,
  treasury,
} from './task-parties.ts';

const real = policyDefaults('real');
const asSet = (mode: PolicySettings['mode'], passphraseAtSigning: PolicySettings['passphraseAtSigning']) => ({
  ...policyDefaults(mode),
  passphraseAtSigning,
});
const hour = 3_600_000n;

interface Given {
  readonly accounts?: readonly AccountFacts[] | null;
  readonly now?: bigint;
  readonly settings?: PolicySettings;
  readonly registry?: ReturnType<typeof booksOf>;
}

function judgedTask(
  task: Task,
  { accounts = own, now = nowMs, settings = real, registry = emptyRegistry }: Given = {},
) {
  const shared = { format: 'symbol-hex', notes: [], signedBonded: [], registry } as const;
  const document = reviewTask(task, { ...shared, accounts: accounts ?? [], nowMs: now });
  return { document, judged: judgeReviewed(task, document, { accounts, registry, nowMs: now, settings }) };
}
/** As the signer that it names, if that is one of ours. */
function signing(tx: DecodedTransaction, accounts: readonly AccountFacts[] | null): SignTask {
  const task = taskFrom('sign', toSign(tx.chain, tx.bytes), { accounts });
  return { ...task, tx };
}
const judged = (tx: DecodedTransaction, given: Given = {}) => {
  const { accounts = accountsOf(tx.chain) } = given;
  return judgedTask(signing(tx, accounts), { ...given, accounts });
};
const codesOf = ({ judged: { reasons } }: ReturnType<typeof judgedTask>): readonly ReasonCode[] =>
  reasons.map(({ code }) => code);
const reasonsOf = (...args: Parameters<typeof judged>) => codesOf(judged(...args));

describe('whose account', () => {
  it('blocks a chain or network the vault has no account on', () => {
    expect(reasonsOf(symbolTx(), { accounts: [] })).toEqual(['network-not-here']);
    expect(reasonsOf(symbolTx(), { accounts: accountsOf('nem') })).toEqual(['network-not-here']);
    const onMainnet = accountsOf('symbol').map((account) => ({ ...account, network: 'mainnet' as const }));
    expect(reasonsOf(symbolTx(), { accounts: onMainnet })).toEqual(['network-not-here']);
  });
  it('blocks a signer that is not ours, and an open one', () => {
    expect(reasonsOf(symbolTx({ signer: otherKey }))).toEqual(['signer-not-ours']);
    const task = { ...signing(symbolTx(), accountsOf('symbol')), account: null, tx: symbolTx({ signer: null }) };
    expect(codesOf(judgedTask(task, { accounts: accountsOf('symbol') }))).toEqual(['signer-not-ours']);
  });
  it('asks nobody where there is no vault', () => {
    expect(reasonsOf(symbolTx({ signer: null }), { accounts: null })).toEqual([]);
    expect(reasonsOf(symbolTx({ signer: otherKey }), { accounts: null })).toEqual([]);
  });

  const signed = { inner: [embedded(alice)], signed: true };
  const cosign = taskFrom('cosign-aggregate', toCosign('symbol', bytesOf(sdkAggregate(stranger, signed))));
  const nemCosign = taskFrom('cosign-multisig', toCosign('nem', nemTx({ signer: nemTreasury.publicKey }).bytes), {
    accounts: [nemAlice.facts],
  });
  const locked = taskFrom(
    'lock-and-bond',
    toSign('symbol', bytesOf(sdkAggregate(alice, { kind: 'bonded', inner: [embedded(alice)] }))),
    {},
    { 'bonded-way': 'lock-and-bond' },
  );
  const plain = signing(symbolTx({ signer: alice.publicKey }), own);
  it.each<[string, SigningTask, ReasonCode[]]>([
    ['sign', plain, []],
    ['sign, with the key of another of ours', { ...plain, account: bob.facts }, ['signer-not-ours']],
    ['sign, with the key of nobody', { ...plain, account: null }, ['signer-not-ours']],
    ['sign, with a key that is not in the vault', { ...plain, account: carol.facts }, ['signer-not-ours']],
    ['sign, attaching a cosigner that is not in the vault', { ...plain, attach: [carol.facts] }, ['cosigner-not-ours']],
    ['cosign', cosign, []],
    ['cosign, nobody of ours', { ...cosign, account: null }, ['cosigner-not-ours']],
    ['cosign, with a key that is not in the vault', { ...cosign, account: carol.facts }, ['cosigner-not-ours']],
    ['cosign what we initiated', { ...cosign, tx: { ...cosign.tx, signer: alice.publicKey } }, ['cosigner-not-ours']],
    ['NEM: cosign', nemCosign, []],
    ['NEM: cosign, nobody of ours', { ...nemCosign, account: null }, ['cosigner-not-ours']],
    ['NEM: cosign, with another key than it names', { ...nemCosign, account: nemBob.facts }, ['cosigner-not-ours']],
    ['lock and bond', locked, []],
    [
      'lock and bond, a lock of somebody else',
      { ...locked, lock: { ...locked.lock, signer: stranger.publicKey } },
      ['signer-not-ours'],
    ],
  ])('%s', (_, task, expected) => expect(codesOf(judgedTask(task))).toEqual(expected));
});

describe('times', () => {
  const symbolAt = (left: bigint) => reasonsOf(symbolTx(), { now: nowMs + hour - left });
  it.each<[bigint, string[]]>([
    [1n, []],
    [0n, ['deadline-passed']],
    [-1n, ['deadline-passed']],
    [6n * hour, []],
    [6n * hour + clockToleranceMs, []],
    [6n * hour + clockToleranceMs + 1n, ['deadline-too-far']],
  ])('Symbol, %d ms left: %j', (left, expected) => expect(symbolAt(left)).toEqual(expected));

  const aggregate = (kind: 'complete' | 'bonded', left: bigint) =>
    decoded(bytesOf(sdkAggregate(alice, { kind, inner: [embedded(alice)], deadline: inAnHour - hour + left })));
  const times = (tx: DecodedTransaction, now = nowMs) =>
    checkTimes({ ...signing(symbolTx(), null), tx }, now).map(({ code }) => code);
  it.each<['complete' | 'bonded', bigint, string[]]>([
    ['complete', 6n * hour + clockToleranceMs, []],
    ['complete', 6n * hour + clockToleranceMs + 1n, ['deadline-too-far']],
    ['bonded', 48n * hour + clockToleranceMs, []],
    ['bonded', 48n * hour + clockToleranceMs + 1n, ['deadline-too-far']],
    ['bonded', 0n, ['deadline-passed']],
  ])('an aggregate %s, %d ms left: %j', (kind, left, expected) => {
    expect(times(aggregate(kind, left))).toEqual(expected);
    const cosign = { do: 'cosign-aggregate', account: null, composed: null, hash: new Uint8Array(32) } as const;
    expect(checkTimes({ ...cosign, tx: aggregate(kind, left) }, nowMs).map(({ code }) => code)).toEqual(expected);
  });
  it('of a hash lock beside the aggregate count too', () => {
    const lock = aggregate('complete', 7n * hour);
    const task = {
      ...signing(symbolTx(), null),
      do: 'lock-and-bond',
      tx: aggregate('bonded', 7n * hour),
      lock,
    } as const;
    expect(checkTimes(task, nowMs)).toMatchObject([{ code: 'deadline-too-far', found: { part: 'lock' } }]);
    expect(checkTimes(task, nowMs + 7n * hour).map(({ code }) => code)).toEqual(['deadline-passed', 'deadline-passed']);
  });

  const nem = (timestamp: bigint, deadline: bigint, now = nowMs) => reasonsOf(nemTx({ timestamp, deadline }), { now });
  const t = 300_000_000n;
  it.each<[string, readonly string[], string[]]>([
    ['a day after the timestamp', nem(t, t + 86_400n), []],
    ['a second more', nem(t, t + 86_401n), ['deadline-too-far']],
    ['deadline at the timestamp', nem(t + 60n, t + 60n), ['deadline-before-timestamp']],
    ['deadline before the timestamp', nem(t + 60n, t + 59n), ['deadline-before-timestamp']],
    ['passed', nem(t, t + 60n, nowMs + 60_000n), ['deadline-passed']],
    ['timestamp and deadline far ahead', nem(t + 86_400n, t + 2n * 86_400n), ['deadline-too-far']],
    ['a clock ten minutes behind', nem(t + 600n, t + 87_000n), []],
  ])('NEM, %s', (_, found, expected) => expect(found).toEqual(expected));
  it.each<[string, bigint, bigint, string[]]>([
    ['in order', t, t + 60n, []],
    ['passed', t - 120n, t, ['deadline-passed']],
    ['backward', t + 60n, t + 59n, ['deadline-before-timestamp']],
    ['longer than a day', t, t + 86_401n, ['deadline-too-far']],
  ])('NEM, of the transaction inside: %s', (_, timestamp, deadline, expected) => {
    const inner = nemTx({ timestamp, deadline });
    const outer = nemTx();
    for (const kind of ['nem.multisig', 'nem.cosignature'] as const) {
      const content = { kind, inner, outer: null } as NemContent;
      const found = checkTimes({ ...signing(outer, null), tx: { ...outer, content } }, nowMs);
      expect(found.map(({ code, found: { part } }) => [code, part])).toEqual(expected.map((code) => [code, 'inner']));
    }
  });
  it.each<[string, bigint, bigint, string[]]>([
    ['in order', t, t + 60n, []],
    ['passed', t - 120n, t, ['deadline-passed']],
    ['backward', t + 60n, t + 59n, ['deadline-before-timestamp']],
    ['longer than a day', t, t + 86_401n, ['deadline-too-far']],
  ])('NEM, of the proposal around what is cosigned: %s', (_, timestamp, deadline, expected) => {
    const content = { kind: 'nem.cosignature', inner: nemTx(), outer: nemTx({ timestamp, deadline }) } as NemContent;
    const found = checkTimes({ ...signing(nemTx(), null), tx: { ...nemTx(), content } }, nowMs);
    expect(found.map(({ code, found: { part } }) => [code, part])).toEqual(expected.map((code) => [code, 'outer']));
  });
  it('an import has none', () =>
    expect(checkTimes({ do: 'keep', chain: 'nem', network: 'testnet', entries: [] }, nowMs)).toEqual([]));
});

describe('money', () => {
  const cosignature = (fee: bigint) =>
    ({
      ...nemTx(),
      fee,
      content: { kind: 'nem.cosignature', inner: nemTx(), outer: null },
    }) as unknown as NemTransaction;
  it.each<[string, DecodedTransaction, boolean]>([
    ['all XYM', { ...symbolTx(), fee: 9_000_000_000_000_000n }, true],
    ['more', { ...symbolTx(), fee: 9_000_000_000_000_001n }, false],
    ['all XEM', { ...nemTx(), fee: 8_999_999_999_000_000n }, true],
    ['more', { ...nemTx(), fee: 8_999_999_999_000_001n }, false],
    ['1,000 XEM for a cosignature', cosignature(1_000_000_000n), true],
    ['more, with which the last cosigner could drain the account', cosignature(1_000_000_001n), false],
  ])('a fee of %s', (_, tx, isFine) => expect(checkFee(tx)).toHaveLength(isFine ? 0 : 1));
  it('of a transaction inside counts too', () => {
    const inner = nemTx({ signer: nemTreasury.publicKey, fee: 8_999_999_999_000_001n });
    const outer = multisigAround(inner, nemAlice.publicKey);
    if (!outer.ok) throw new Error(outer.reason.code);
    expect(reasonsOf(outer.value, { accounts: [nemAlice.facts] })).toEqual(['amount-too-large']);
  });

  const { testnet: sinks } = nemSinks;
  const namespace = (sink: string, rentalFee: bigint, parent: string | null = null): NemInnerContent => ({
    ...{ kind: 'nem.namespace-registration', sink, rentalFee, name: 'inkan', parent },
  });
  const definition = (sink: string, creationFee: bigint): NemInnerContent => ({
    ...{
      kind: 'nem.mosaic-definition',
      creator: nemAlice.publicKey,
      mosaic: { namespace: 'inkan', name: 'seal' },
      description: 'x',
      divisibility: 0,
    },
    ...{ initialSupply: 1n, supplyMutable: false, transferable: true, levy: null, sink, creationFee },
  });
  const { rootNamespace, childNamespace, mosaic } = nemRentalFees;
  it.each<[string, NemInnerContent, string[]]>([
    ['a root namespace', namespace(sinks.namespace, rootNamespace), []],
    ['a child namespace', namespace(sinks.namespace, childNamespace, 'root'), []],
    ['a root namespace at the price of a child', namespace(sinks.namespace, childNamespace), ['rental-fee-wrong']],
    [
      'a child namespace at the price of a root',
      namespace(sinks.namespace, rootNamespace, 'root'),
      ['rental-fee-wrong'],
    ],
    ['one micro-XEM more', namespace(sinks.namespace, rootNamespace + 1n), ['rental-fee-wrong']],
    ['paid to a stranger', namespace(nemAlice.address, rootNamespace), ['sink-wrong']],
    ['paid to the sink of mosaics', namespace(sinks.mosaic, rootNamespace), ['sink-wrong']],
    ['paid to the sink of the other network', namespace(nemSinks.mainnet.namespace, rootNamespace), ['sink-wrong']],
    ['a mosaic', definition(sinks.mosaic, mosaic), []],
    ['a mosaic, everything wrong', definition(sinks.namespace, 0n), ['sink-wrong', 'rental-fee-wrong']],
  ])('rent of %s', (_, content, expected) => {
    const tx = { ...nemTx({ signer: nemAlice.publicKey }), content };
    const task = { ...signing(nemTx({ signer: nemAlice.publicKey }), own), tx };
    expect(codesOf(judgedTask(task))).toEqual(expected);
    const outer = {
      ...nemTx({ signer: nemAlice.publicKey }),
      content: { kind: 'nem.multisig', inner: { ...tx, signer: nemBob.publicKey } },
    } as const;
    // Inside, the definition's creator would have to be the multisig account: another rule, tested with meaning.ts.
    const codes = codesOf(judgedTask({ ...task, tx: outer })).filter((code) => code !== 'creator-mismatch');
    expect(codes).toEqual(expected);
  });
});

describe('what the network would not take', () => {
  const alone = (fields: Readonly<Record<string, unknown>>) =>
    ({ ...symbolTx({ signer: alice.publicKey }), content: firstInner(embedded(alice, fields)) }) as DecodedTransaction;
  const firstInner = (inner: ReturnType<typeof embedded>) => {
    const { content } = decoded(bytesOf(sdkAggregate(alice, { inner: [inner] })));
    return 'inner' in content ? content.inner[0]?.content : undefined;
  };
  const metadata = { targetAddress: alice.address, scopedMetadataKey: 1n, valueSizeDelta: 1, value: 'x' };
  it.each<[string, Readonly<Record<string, unknown>>, string[]]>([
    ['metadata', { type: 'account_metadata_transaction_v1', ...metadata }, ['only-inside-aggregate']],
    [
      'a modification',
      {
        ...{ type: 'multisig_account_modification_transaction_v1', minRemovalDelta: 1, minApprovalDelta: 1 },
        ...{ addressAdditions: [bob.address], addressDeletions: [] },
      },
      ['only-inside-aggregate'],
    ],
    [
      'a revocation',
      {
        ...{ type: 'mosaic_supply_revocation_transaction_v1', sourceAddress: bob.address },
        mosaic: { mosaicId: 0x1234567890abcdefn, amount: 1n },
      },
      [],
    ],
  ])('%s outside an aggregate', (_, fields, expected) => {
    const task = { ...signing(symbolTx({ signer: alice.publicKey }), own), tx: alone(fields) } as SignTask;
    expect(codesOf(judgedTask(task))).toEqual(expected);
  });
});

describe('a quorum that the registry knows', () => {
  const registry = booksOf(multisig(treasury, [alice, bob, carol], 2));
  type Change = NonNullable<Parameters<typeof modification>[1]>;
  const modified = (...changes: readonly Change[]) => {
    const inner = changes.map((change) => modification(treasury, change));
    return codesOf(judged(decoded(bytesOf(sdkAggregate(alice, { inner }))), { accounts: own, registry }));
  };
  it.each<[string, readonly Change[], string[]]>([
    ['3 of 3', [{ approval: 1, removal: 1 }], []],
    ['4 of 3', [{ approval: 2 }], ['multisig-quorum-impossible']],
    ['0 of 3', [{ removal: -2 }], ['multisig-quorum-impossible']],
    ['2 of 2', [{ remove: [carol] }], []],
    ['3 of 2', [{ remove: [carol], approval: 1 }], ['multisig-quorum-impossible']],
    [
      'one after the other: 2 of 2, then 2 of 1',
      [{ remove: [carol] }, { remove: [bob] }],
      ['multisig-quorum-impossible'],
    ],
    ['one after the other: 3 of 4, then 4 of 4', [{ add: [stranger], approval: 1, removal: 1 }, { approval: 1 }], []],
  ])('%s', (_, changes, expected) => expect(modified(...changes)).toEqual(expected));
  it('of an account that the registry does not know is not judged', () => {
    const inner = [modification(treasury, { approval: 2 })];
    const tx = decoded(bytesOf(sdkAggregate(alice, { inner })));
    expect(reasonsOf(tx, { accounts: own, registry: emptyRegistry })).toEqual([]);
  });
  it('on NEM, inside a multisig transaction', () => {
    const content = { kind: 'nem.multisig-account-modification', modifications: [], minApprovalDelta: 3 } as const;
    const inner = { ...nemTx({ signer: nemTreasury.publicKey }), content };
    const tx = { ...nemTx({ signer: nemAlice.publicKey }), content: { kind: 'nem.multisig', inner } } as const;
    const task = { ...signing(nemTx({ signer: nemAlice.publicKey }), own), tx };
    const register = booksOf(multisig(nemTreasury, [nemAlice, nemBob], 1));
    expect(codesOf(judgedTask(task, { registry: register }))).toEqual(['multisig-quorum-impossible']);
  });
});

describe('a NEM modification by the account itself', () => {
  const [first, second] = [nemBob, nemTreasury].map(({ publicKey }) => publicKey) as [Uint8Array, Uint8Array];
  type Modifications = NemMultisigAccountModificationContent['modifications'];
  it.each<[string, Modifications, number | null, ReasonCode[]]>([
    ['that adds cosigners is a beginning', [{ action: 'add', cosigner: first }], 1, []],
    [
      'that removes one can only be that of a multisig account, which cannot sign',
      [{ action: 'delete', cosigner: first }],
      null,
      ['multisig-not-cosigner'],
    ],
    [
      'that adds one and removes one is none either',
      [
        { action: 'add', cosigner: first },
        { action: 'delete', cosigner: second },
      ],
      0,
      ['multisig-not-cosigner'],
    ],
    ['that changes only the number is none either', [], 1, ['multisig-not-cosigner']],
  ])('%s', (_, modifications, minApprovalDelta, expected) => {
    const content = { kind: 'nem.multisig-account-modification', modifications, minApprovalDelta } as const;
    const plain = nemTx({ signer: nemAlice.publicKey });
    const task = { ...signing(plain, own), tx: { ...plain, content } };
    expect(codesOf(judgedTask(task))).toEqual(expected);
    const inner = { ...nemTx({ signer: stranger.publicKey }), content };
    const outer = { ...plain, content: { kind: 'nem.multisig', inner } } as const;
    expect(codesOf(judgedTask({ ...task, tx: outer }))).toEqual([]);
  });
});

describe('what the person must do', () => {
  const requirement = (...args: Parameters<typeof judged>) => {
    const { reasons, verdict } = judged(...args).judged;
    return reasons.length === 0 ? requirementOf(verdict) : null;
  };
  const alias = symbolTx({ recipient: { type: 'alias', namespaceId: 0x8000000000000009n } });
  it('is to hold, when nothing says stop', () =>
    expect(requirement(symbolTx())).toMatchObject({ act: 'hold', typed: null }));
  it('is to type a word that is still to be drawn, when something does', () =>
    expect(requirement(alias)).toMatchObject({ act: 'type', typed: null }));
  it.each<[PolicySettings['mode'], PolicySettings['passphraseAtSigning'], boolean]>([
    ['practice', 'always', false],
    ['practice', 'mainnet', false],
    ['real', 'always', true],
    ['real', 'mainnet', false],
  ])('passphrase on testnet: %s, %s: %s', (mode, passphraseAtSigning, expected) =>
    expect(requirement(symbolTx(), { settings: asSet(mode, passphraseAtSigning) })?.custodians).toBe(expected ? 1 : 0),
  );
  it('is the passphrase on mainnet when the setting says mainnet', () => {
    const tx = nemTx({ network: 'mainnet', recipient: { type: 'address', address: mainnetNem } });
    const accounts = accountsOf('nem').map((account) => ({ ...account, network: 'mainnet' as const }));
    const task = { ...signing(nemTx(), accountsOf('nem')), tx };
    const { judged } = judgedTask(task, { accounts, settings: asSet('real', 'mainnet') });
    expect(judged).toMatchObject({ reasons: [], verdict: { level: 'approvals', approvals: { custodians: 1 } } });
    expect(tx.signer).toEqual(signerKey);
  });
  it.each<[PolicySettings['mode'], PolicySettings['passphraseAtSigning'], boolean]>([
    ['practice', 'always', false],
    ['real', 'always', true],
    ['real', 'mainnet', true],
  ])('for an import on testnet: passphrase, %s, %s: %s (the vault file is sealed anew)', (mode, setting, expected) => {
    const task: Task = {
      ...{ do: 'keep', chain: 'symbol', network: 'testnet' },
      entries: [
        {
          ...{ book: 'mosaics', chain: 'symbol', network: 'testnet' },
          ...{ id: '1234567890ABCDEF', name: 'gold', divisibility: 2 },
        },
      ],
    };
    const { judged } = judgedTask(task, { accounts: [], settings: asSet(mode, setting) });
    expect(judged).toMatchObject({ reasons: [], verdict: { approvals: expected ? { custodians: 1 } : {} } });
  });
});

const mainnetNem = 'NDD2CT6LQLIYQ56KIXI3ENTM6EK3D44P5JFXJ4R4';

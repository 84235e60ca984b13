/** What may be signed, and what the person must do for it. */
import { describe, expect, it } from 'vitest';
import { clockToleranceMs, judge, type PolicySettings } from '../../core/policy/policy.ts';
import { reviewTransaction } from '../../core/review/review.ts';
import type { AccountFacts } from '../../core/review/review-facts.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import { accountsOf, nemTx, nowMs, symbolTx } from '../flows/transfers.ts';
import { otherKey } from '../vectors/own-transfers.ts';

const real: PolicySettings = { mode: 'real', passphraseAtSigning: 'always' };
const hour = 3_600_000n;

function judged(
  tx: DecodedTransaction,
  { accounts = accountsOf(tx.chain), now = nowMs, settings = real } = {} as {
    accounts?: readonly AccountFacts[] | null;
    now?: bigint;
    settings?: PolicySettings;
  },
) {
  const shared = { format: 'symbol-hex', notes: [], signerFilledIn: false } as const;
  const document = reviewTransaction(tx, { ...shared, accounts: accounts ?? [], nowMs: now });
  return { document, verdict: judge(document, tx, { accounts, nowMs: now }, settings) };
}
const reasonsOf = (...args: Parameters<typeof judged>) => {
  const { verdict } = judged(...args);
  return verdict.verdict === 'block' ? verdict.reasons.map(({ code }) => code) : [];
};

describe('whose account', () => {
  it('blocks a chain or network the vault has no account on', () => {
    expect(reasonsOf(symbolTx(), { accounts: [] })).toEqual(['network-not-here']);
    expect(reasonsOf(symbolTx(), { accounts: accountsOf('nem') })).toEqual(['network-not-here']);
    expect(reasonsOf(symbolTx({ network: 'mainnet' }), { now: nowMs + 200_000_000n })).toContain('network-not-here');
  });
  it('blocks a signer that is not ours, and an open one', () => {
    expect(reasonsOf(symbolTx({ signer: otherKey }))).toEqual(['signer-not-ours']);
    expect(reasonsOf(symbolTx({ signer: null }))).toEqual(['signer-not-ours']);
  });
  it('asks nobody where there is no vault', () =>
    expect(reasonsOf(symbolTx({ signer: null }), { accounts: null })).toEqual([]));
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
  const nem = (timestamp: bigint, deadline: bigint, now = nowMs) => reasonsOf(nemTx({ timestamp, deadline }), { now });
  const t = 300_000_000n;
  it.each<[string, string[], string[]]>([
    ['a day after the timestamp', nem(t, t + 86_400n), []],
    ['a second more', nem(t, t + 86_401n), ['deadline-too-far']],
    ['deadline at the timestamp', nem(t + 60n, t + 60n), ['deadline-before-timestamp']],
    ['deadline before the timestamp', nem(t + 60n, t + 59n), ['deadline-before-timestamp']],
    ['passed', nem(t, t + 60n, nowMs + 60_000n), ['deadline-passed']],
    ['timestamp and deadline far ahead', nem(t + 86_400n, t + 2n * 86_400n), ['deadline-too-far']],
    ['a clock ten minutes behind', nem(t + 600n, t + 87_000n), []],
  ])('NEM, %s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('what the person must do', () => {
  const requirement = (...args: Parameters<typeof judged>) => {
    const { verdict } = judged(...args);
    return verdict.verdict === 'allow' ? verdict.requirement : null;
  };
  const alias = symbolTx({ recipient: { type: 'alias', namespaceId: 9n } });
  it('is to hold, when nothing says stop', () =>
    expect(requirement(symbolTx())).toMatchObject({ act: 'hold', word: null }));
  it('is to type the first word of the document, when something does', () =>
    expect(requirement(alias)).toMatchObject({ act: 'type', word: judged(alias).document.words[0] }));
  it.each<[PolicySettings['mode'], PolicySettings['passphraseAtSigning'], boolean]>([
    ['practice', 'always', false],
    ['practice', 'mainnet', false],
    ['real', 'always', true],
    ['real', 'mainnet', false],
  ])('passphrase on testnet: %s, %s: %s', (mode, passphraseAtSigning, expected) =>
    expect(requirement(symbolTx(), { settings: { mode, passphraseAtSigning } })?.passphrase).toBe(expected),
  );
  it('is the passphrase on mainnet when the setting says mainnet', () => {
    const tx = nemTx({ network: 'mainnet', recipient: { type: 'address', address: mainnetNem } });
    const accounts = accountsOf('nem').map((account) => ({ ...account, network: 'mainnet' as const }));
    const settings = { mode: 'real', passphraseAtSigning: 'mainnet' } as const;
    expect(requirement(tx, { accounts, settings })?.passphrase).toBe(true);
  });
});

const mainnetNem = 'NDD2CT6LQLIYQ56KIXI3ENTM6EK3D44P5JFXJ4R4';

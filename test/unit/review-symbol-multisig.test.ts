/** A multisig modification reviewed against the registry: rows, control changes and warnings. */
import { describe, expect, it } from 'vitest';
import type { Registry } from '../../core/registry/registry.ts';
import type { ContentContext } from '../../core/review/content-review.ts';
import { registryAfter } from '../../core/review/symbol/registry-after.ts';
import type { MultisigAccountModificationContent, SymbolContent } from '../../core/transaction/symbol/content.ts';
import {
  addresses,
  alias,
  briefReview,
  contextOf,
  modification,
  recipients,
  registerOf,
  reviewOf,
  samples,
} from './review-symbol-samples.ts';

const { bob, carol, dave, own } = addresses;
const change = (fields: Partial<MultisigAccountModificationContent> = {}) =>
  modification({ additions: [], deletions: [], minApprovalDelta: 0, minRemovalDelta: 0, ...fields });
const review = (content: MultisigAccountModificationContent, registry?: Registry, actor = own) =>
  briefReview(reviewOf(content, registry === undefined ? {} : { registry }, actor));
const rowsOf = (content: MultisigAccountModificationContent, registry?: Registry) =>
  Object.fromEntries((review(content, registry).cards[0] ?? []).slice(1).map((each) => each.split(': ')));

describe('the card', () => {
  it('shows the result of an account in the registry, and who stays', () => {
    const content = change({ additions: [recipients.dave], deletions: [recipients.bob], minApprovalDelta: 1 });
    expect(review(content, registerOf(2, 1, [bob, carol])).cards).toEqual([
      [
        'multisig',
        'account: own',
        'quorum-before: 2 of 2',
        'quorum-after: 3',
        'removal-after: 1 of 2',
        'loss-tolerance: (unknown)',
        'cosigner-added: dave',
        'cosigner-removed: bob',
        'cosigner: carol',
        'min-approval-delta: +1',
        'min-removal-delta: 0',
      ],
    ]);
  });
  it.each<[string, MultisigAccountModificationContent, Registry | undefined, string, string]>([
    ['2 of 3', change({ additions: [recipients.dave] }), registerOf(2, 2, [bob, carol]), '2 of 3', '1'],
    [
      'the end',
      change({ deletions: [recipients.bob], minApprovalDelta: -1, minRemovalDelta: -1 }),
      registerOf(1, 1, [bob]),
      '(none)',
      '0',
    ],
    ['an account not in the register', change({ minApprovalDelta: -1 }), undefined, '(unknown)', '(unknown)'],
  ])('says the result of %s', (_, content, registry, after, tolerance) => {
    expect(rowsOf(content, registry)).toMatchObject({ 'quorum-after': after, 'loss-tolerance': tolerance });
  });
  it('counts a cosigner given by name as one', () => {
    const content = change({ additions: [alias, recipients.bob], minApprovalDelta: 2, minRemovalDelta: 1 });
    expect(rowsOf(content)).toMatchObject({ 'quorum-after': '2 of 2', 'removal-after': '1 of 2' });
  });
});

describe('powers', () => {
  const controlChangesOf = (content: MultisigAccountModificationContent, registry?: Registry) =>
    review(content, registry).controlChanges;
  it('an account changes its cosigners', () => {
    const content = change({ additions: [recipients.dave], deletions: [recipients.bob] });
    expect(controlChangesOf(content, registerOf(1, 1, [bob, carol]))).toEqual([
      'own multisig-changes, quorum-after: 1 of 2, removal-after: 1 of 2',
      'own gains-cosigner, cosigner-added: dave',
      'own loses-cosigner, cosigner-removed: bob',
    ]);
  });
  it('an account ends being one', () => {
    const content = change({ deletions: [recipients.bob], minApprovalDelta: -1, minRemovalDelta: -1 });
    expect(controlChangesOf(content, registerOf(1, 1, [bob]))).toEqual([
      'own ends-multisig, quorum-after: (none), removal-after: (none)',
      'own loses-cosigner, cosigner-removed: bob',
    ]);
  });
  it('an account of ours that becomes a cosigner is said to be ours', () => {
    const content = change({ additions: [recipients.own], minApprovalDelta: 1, minRemovalDelta: 1 });
    const { controlChanges } = reviewOf(content, {}, carol);
    expect(controlChanges.map(({ code, owner }) => [code, owner])).toEqual([
      ['becomes-multisig', null],
      ['gains-cosigner', null],
      ['becomes-cosigner', 'own'],
    ]);
  });
});

describe('warnings', () => {
  const warningsOf = (content: MultisigAccountModificationContent, registry?: Registry, actor = own) =>
    review(content, registry, actor).warnings;
  const three = registerOf(2, 2, [bob, carol, dave]);
  const always = ['stop account-control-change'];
  const ownStays = ['stop cannot-act-alone'];
  const begin = (approval: number, removal: number) =>
    change({
      additions: [recipients.bob, recipients.carol, recipients.dave],
      minApprovalDelta: approval,
      minRemovalDelta: removal,
    });
  it.each<[string, MultisigAccountModificationContent, Registry | undefined, readonly string[]]>([
    [
      '2 of 3 becomes 2 of 2',
      change({ deletions: [recipients.bob] }),
      three,
      [...ownStays, 'stop multisig-no-loss-tolerance'],
    ],
    ['2 of 3 becomes 1 of 3', change({ minApprovalDelta: -1 }), three, [...ownStays, 'caution multisig-one-is-enough']],
    [
      'one alone may remove the others',
      change({ minRemovalDelta: -1 }),
      three,
      [...ownStays, 'caution multisig-one-may-remove'],
    ],
    ['all must sign, but the others can remove who cannot', change({ minApprovalDelta: 1 }), three, ownStays],
    ['nothing comes of it', change({ minApprovalDelta: 2 }), three, [...ownStays, 'stop multisig-register-differs']],
    [
      'a stranger goes',
      change({ deletions: [recipients.own], minApprovalDelta: -1 }),
      three,
      [...ownStays, 'stop multisig-register-differs', 'caution multisig-one-is-enough'],
    ],
    [
      'one comes who is there',
      change({ additions: [recipients.bob] }),
      three,
      [...ownStays, 'stop multisig-register-differs'],
    ],
    [
      'the account is its own again',
      change({ deletions: [recipients.bob], minApprovalDelta: -1, minRemovalDelta: -1 }),
      registerOf(1, 1, [bob]),
      always,
    ],
    ['it begins', begin(2, 2), undefined, [...ownStays, 'note multisig-before-unknown']],
    [
      'it begins as 3 of 3',
      begin(3, 3),
      undefined,
      [...ownStays, 'note multisig-before-unknown', 'stop multisig-no-loss-tolerance'],
    ],
    [
      'it begins as 3 of 3, and one may remove the others',
      begin(3, 1),
      undefined,
      [...ownStays, 'note multisig-before-unknown', 'caution multisig-one-may-remove'],
    ],
    [
      'an unknown one changes',
      change({ minApprovalDelta: -1 }),
      undefined,
      [...ownStays, 'caution multisig-before-unknown'],
    ],
  ])('when %s', (_, content, registry, expected) => expect(warningsOf(content, registry)).toEqual(expected));

  it('a single cosigner is a loss to fear, not one of many who is enough', () => {
    const content = change({ additions: [recipients.bob], minApprovalDelta: 1, minRemovalDelta: 1 });
    expect(warningsOf(content)).toContain('stop multisig-no-loss-tolerance');
    expect(warningsOf(content)).not.toContain('caution multisig-one-is-enough');
  });
  it('a result that cannot be is not judged', () => {
    const content = change({ minApprovalDelta: -1, minRemovalDelta: 3 });
    expect(warningsOf(content, three)).toEqual([...ownStays, 'stop multisig-register-differs']);
  });
  it("somebody else's account that becomes one cannot act alone either", () => {
    expect(warningsOf(begin(2, 2), undefined, addresses.erin)).toEqual([
      'stop cannot-act-alone',
      'caution multisig-before-unknown',
    ]);
    expect(warningsOf(change({ minApprovalDelta: -1 }), undefined, addresses.erin)).not.toContain(
      'stop cannot-act-alone',
    );
  });
  it('the registry of another account does not speak for this one', () => {
    expect(warningsOf(change({ minApprovalDelta: -1 }), three, addresses.erin)).toContain(
      'caution multisig-before-unknown',
    );
  });
});

const aliasRecipients = (count: number): MultisigAccountModificationContent['additions'] =>
  Array.from({ length: count }, (_, at) => ({ type: 'alias', namespaceId: BigInt(at + 1) }));

describe('the registry after it', () => {
  const before = registerOf(2, 2, [bob, carol].sort());
  const context = contextOf({ registry: before });
  it('knows who came, who went and how many must sign', () => {
    const content = change({ additions: [recipients.dave], deletions: [recipients.bob], minApprovalDelta: -1 });
    const [entry] = registryAfter(content, context).multisigs;
    expect(entry).toEqual({ ...before.multisigs[0], minApproval: 1, cosigners: [carol, dave].sort() });
  });
  it('counts no cosigner that an alias may take away', () => {
    const additions = aliasRecipients(24);
    const deletions = [{ type: 'alias', namespaceId: 99n }] as const;
    expect(registryAfter(change({ additions, deletions }), context).multisigs[0]?.cosigners.length).toBe(26);
  });
  it('serves the next modification of the account', () => {
    const registry = registryAfter(change({ additions: [recipients.dave] }), context);
    expect(rowsOf(change({ deletions: [recipients.bob] }), registry)).toMatchObject({
      'quorum-before': '2 of 3',
      'quorum-after': '2 of 2',
    });
  });
  it.each<[string, SymbolContent, ContentContext]>([
    ['another kind', samples['symbol.transfer'], context],
    ['another account', change({ additions: [recipients.dave] }), contextOf({ registry: before }, addresses.erin)],
    ['an impossible result', change({ minApprovalDelta: 1 }), context],
    ['more cosigners than an account may have', change({ additions: aliasRecipients(24) }), context],
  ])('stays as it is after %s', (_, content, where) => expect(registryAfter(content, where)).toBe(before));
});

/**
 * Values whose meaning depends on the chain's state: sums, XORs, renewals, links, conditions.
 * Every field of every kind is judged here (a new one does not compile before that), and the resulting notice is
 * checked.
 */
import { describe, expect, it, test } from 'vitest';
import { emptyRegistry, type MosaicEntry } from '../../core/registry/registry.ts';
import { reviewTask } from '../../core/review/review.ts';
import type { ControlChangeCode, LabelCode, WarningCode } from '../../core/review/review-codes.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { NemInnerContent } from '../../core/transaction/nem/content.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { controlChanges as controlChangesEn } from '../../renderer/i18n/en/control-changes.ts';
import { headlines as headlinesEn } from '../../renderer/i18n/en/headlines.ts';
import { samples } from '../properties/ways.ts';
import { facts, signTask } from './review-samples.ts';

type Content = SymbolContent | NemInnerContent;
/** It means the same in every state of the chain. */
const plain = 'absolute';
/** The document's notice: a warning, a row that shows the change as a change, a change of control. */
interface Said {
  readonly warning?: WarningCode;
  readonly row?: LabelCode;
  readonly controlChange?: ControlChangeCode;
}
type FieldsOf<K extends Content['kind']> = Exclude<keyof Extract<Content, { readonly kind: K }>, 'kind'>;
type Judged = { readonly [K in Content['kind']]: Readonly<Record<FieldsOf<K>, typeof plain | Said>> };

const xor: Said = { warning: 'metadata-xor' };
const grows: Said = { row: 'size-delta' };
const definition: Said = { warning: 'mosaic-may-exist' };
const redefinition: Said = { warning: 'nem-mosaic-may-exist' };
const modification: Said = { warning: 'multisig-before-unknown' };
const added: Said = { row: 'restriction-added' };
const removed: Said = { row: 'restriction-removed' };
const previous: Said = { row: 'restriction-previous' };
const link: Said = { row: 'action' };
const restriction = { direction: plain, mode: plain, additions: added, deletions: removed } as const;

const judged: Judged = {
  'symbol.transfer': { recipient: plain, mosaics: plain, message: plain },
  'symbol.hash-lock': { mosaic: plain, duration: plain, hash: { row: 'locked-hash' } },
  'symbol.secret-lock': { mosaic: plain, duration: plain, algorithm: plain, secret: plain, recipient: plain },
  // The released amount is in the lock: no amount is stated.
  'symbol.secret-proof': { algorithm: plain, secret: plain, recipient: plain, proof: { warning: 'proof-public' } },
  'symbol.account-metadata': { target: plain, key: plain, sizeDelta: grows, value: xor },
  'symbol.mosaic-metadata': { target: plain, key: plain, sizeDelta: grows, value: xor, mosaicId: plain },
  'symbol.namespace-metadata': { target: plain, key: plain, sizeDelta: grows, value: xor, namespaceId: plain },
  'symbol.mosaic-definition': {
    ...{ id: plain, nonce: plain },
    ...{ duration: definition, flags: definition, divisibility: definition },
  },
  'symbol.mosaic-supply-change': { mosaicId: plain, delta: { row: 'supply-delta' }, action: { row: 'supply-action' } },
  'symbol.mosaic-supply-revocation': { mosaic: plain, source: plain },
  'symbol.multisig-account-modification': {
    ...{ minRemovalDelta: { row: 'min-removal-delta' }, minApprovalDelta: { row: 'min-approval-delta' } },
    ...{ additions: modification, deletions: modification },
  },
  'symbol.namespace-registration': { id: plain, name: plain, registration: { warning: 'namespace-may-exist' } },
  'symbol.address-alias': { namespaceId: plain, address: plain, action: link },
  'symbol.mosaic-alias': { namespaceId: plain, mosaicId: plain, action: link },
  'symbol.account-address-restriction': restriction,
  'symbol.account-mosaic-restriction': restriction,
  'symbol.account-operation-restriction': restriction,
  'symbol.mosaic-address-restriction': {
    ...{ mosaicId: plain, key: plain, previousValue: { row: 'value-before' }, newValue: plain, target: plain },
  },
  'symbol.mosaic-global-restriction': {
    ...{ mosaicId: plain, referenceMosaicId: plain, key: plain, previousValue: previous, newValue: plain },
    ...{ previousType: previous, newType: plain },
  },
  'symbol.account-key-link': { linkedKey: plain, action: link },
  'symbol.node-key-link': { linkedKey: plain, action: link },
  'symbol.vrf-key-link': { linkedKey: plain, action: link },
  'symbol.voting-key-link': { linkedKey: plain, startEpoch: plain, endEpoch: plain, action: link },
  'nem.transfer': {
    ...{ recipient: plain, message: plain, amountIs: plain, mosaics: plain },
    // With mosaics it is a multiplier: its row is beside each of them.
    amount: plain,
  },
  'nem.account-key-link': { remoteKey: plain, action: link },
  'nem.multisig-account-modification': {
    ...{ modifications: modification, minApprovalDelta: { row: 'min-approval-delta' } },
  },
  'nem.namespace-registration': {
    ...{ sink: plain, rentalFee: plain, name: { warning: 'namespace-may-exist' }, parent: plain },
  },
  'nem.mosaic-definition': {
    ...{ creator: plain, mosaic: plain, sink: plain, creationFee: plain },
    ...{ description: redefinition, divisibility: redefinition, initialSupply: redefinition },
    ...{ supplyMutable: redefinition, transferable: redefinition, levy: redefinition },
  },
  'nem.mosaic-supply-change': { mosaic: plain, action: { row: 'supply-action' }, delta: { row: 'supply-delta' } },
};

const slips = samples.flatMap(({ chain, kind, name, bytes, inner }) => {
  const read = decodeTransaction({ chain, network: null, bytes, inner });
  if (!read.ok || 'inner' in read.value.content) return [];
  return [{ kind, name, content: read.value.content as Content, slip: reviewTask(signTask(read.value), facts) }];
});
const saysOf = ({ warnings, cards, controlChanges }: ReviewDocument, { warning, row, controlChange }: Said): boolean =>
  (warning === undefined || warnings.some(({ code }) => code === warning)) &&
  (row === undefined || cards.some(({ rows }) => rows.some(({ label }) => label === row))) &&
  (controlChange === undefined || controlChanges.some(({ code }) => code === controlChange));

describe('every kind', () => {
  it('has a sample of its own', () =>
    expect(new Set(slips.map(({ kind }) => kind))).toEqual(new Set(Object.keys(judged))));

  it.each(slips.map((each) => [each.name, each] as const))('%s: each field is judged', (_, { content }) => {
    const fields = Object.keys(content).filter((field) => field !== 'kind');
    expect(Object.keys(judged[content.kind]).sort()).toEqual(fields.sort());
  });

  const relative = Object.entries(judged).flatMap(([kind, fields]) =>
    Object.entries(fields as Readonly<Record<string, typeof plain | Said>>).flatMap(([field, said]) =>
      said === plain ? [] : [[kind, field, said] as const],
    ),
  );
  it.each(relative)('%s: what depends on %s is said', (kind, _, said) => {
    const found = slips.filter((each) => each.kind === kind);
    expect(found.some(({ slip }) => saysOf(slip, said))).toBe(true);
    // A warning is in every document of the kind, unless only some have the field.
    if (['mosaic-may-exist', 'nem-mosaic-may-exist', 'metadata-xor'].includes(said.warning ?? ''))
      expect(found.every(({ slip }) => saysOf(slip, said))).toBe(true);
  });
});

const provenance = { format: 'inkan-entries', approvedMs: '0' } as const;
const withMosaic = (chain: 'symbol' | 'nem', id: string, divisibility: number) => {
  const entry: MosaicEntry = { chain, network: 'testnet', id, name: 'Gold', divisibility, provenance };
  return { ...facts, registry: { ...emptyRegistry, mosaics: [entry] } };
};
const slipOf = (kind: Content['kind'], where = facts, at = 0) => {
  const sample = samples.filter((each) => each.kind === kind && each.name.length > 0)[at];
  const read = sample && decodeTransaction({ ...sample, network: null });
  if (!read?.ok) throw new Error(kind);
  return { content: read.value.content as Content, slip: reviewTask(signTask(read.value), where) };
};
const warningOf = ({ warnings }: ReviewDocument, code: WarningCode) => warnings.find((each) => each.code === code);

describe('a mosaic definition', () => {
  it('on Symbol: a caution; of a mosaic of the registry a stop, with its divisibility before and after', () => {
    const { content, slip } = slipOf('symbol.mosaic-definition');
    expect(warningOf(slip, 'mosaic-may-exist')).toMatchObject({ severity: 'caution' });
    if (content.kind !== 'symbol.mosaic-definition') throw new Error(content.kind);
    const id = content.id.toString(16).toUpperCase().padStart(16, '0');
    const known = slipOf('symbol.mosaic-definition', withMosaic('symbol', id, 6)).slip;
    expect(warningOf(known, 'mosaic-may-exist')).toMatchObject({
      severity: 'stop',
      facts: {
        before: { type: 'integer', text: '6' },
        after: { type: 'integer', text: String(6 ^ content.divisibility) },
      },
    });
  });
  it('on NEM: a caution; of a mosaic of the registry a stop; its initial supply is no gain', () => {
    const { content, slip } = slipOf('nem.mosaic-definition');
    expect(warningOf(slip, 'nem-mosaic-may-exist')).toMatchObject({ severity: 'caution' });
    expect(slip.effects.filter(({ cause }) => cause === 'supply')).toEqual([]);
    if (content.kind !== 'nem.mosaic-definition') throw new Error(content.kind);
    const where = withMosaic('nem', `${content.mosaic.namespace}:${content.mosaic.name}`, 3);
    expect(warningOf(slipOf('nem.mosaic-definition', where).slip, 'nem-mosaic-may-exist')).toMatchObject({
      severity: 'stop',
    });
  });
});

test('nothing that may exist already is said to be created or rented without a condition', () => {
  for (const code of ['mosaic-definition', 'namespace-registration'] as const)
    expect(headlinesEn[code]).toMatch(/, or [a-z]+ it if it .*\.$/);
  for (const code of ['mosaic-created', 'namespace-rented', 'nem-namespace-rented'] as const)
    expect(`${controlChangesEn[code].title} ${controlChangesEn[code].means}`).toMatch(/ if /);
});

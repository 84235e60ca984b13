/** Every Symbol kind: its review, and that no field can change unseen. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { controlPictures } from '../../core/review/pictures/control-picture.ts';
import { flowPicture } from '../../core/review/pictures/flow-picture.ts';
import { reviewDocument } from '../../core/review/schema.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { addresses, briefReview, reviewOf, samples } from './review-symbol-samples.ts';

const kinds = Object.keys(samples) as SymbolContent['kind'][];
const goldId = '1234567890ABCDEF';
const xymId = '72C0212E67A08BCE';
const mosaicUnknown = 'caution mosaic-unknown';

interface Expected {
  readonly headline: string;
  readonly cards: readonly (readonly string[])[];
  readonly payments?: readonly string[];
  readonly effects?: readonly string[];
  readonly controlChanges?: readonly string[];
  readonly warnings?: readonly string[];
}

const metadataRows = ['size-delta: +3', 'metadata-text: abc', 'metadata-value: 616263'];
const operationLists = ['restriction-direction: (operations)', 'restriction-mode: (block)'];
const restrictionLists = ['restriction-direction: (outgoing)', 'restriction-mode: (block)'];

const table: Readonly<Record<SymbolContent['kind'], Expected>> = {
  'symbol.transfer': {
    headline: `transfer amount=7 ${goldId} + 1500000 XYM from=own to=bob`,
    cards: [
      [
        'transfer',
        'from: own',
        'to: bob',
        `amount: 7 ${goldId}`,
        `mosaic: ${goldId}`,
        'amount: 1500000 XYM',
        `mosaic: ${xymId}`,
      ],
      ['message', 'message-kind: (message-plain)', 'message: rent'],
    ],
    payments: [`own pays bob 7 ${goldId}`, 'own pays bob 1500000 XYM'],
    effects: [`own out transfer 7 ${goldId}`, 'own out transfer 1500000 XYM'],
    warnings: [mosaicUnknown],
  },
  'symbol.hash-lock': {
    headline: 'hash-lock from=own amount=10000000 XYM',
    cards: [
      [
        'hash-lock',
        'account: own',
        'deposit: 10000000 XYM',
        `mosaic: ${xymId}`,
        'duration: 5760 blocks',
        'locked-hash: AAAAAAAA',
      ],
    ],
    effects: ['own out deposit 10000000 XYM'],
    warnings: ['note deposit-at-risk', 'caution hash-lock-unknown'],
  },
  'symbol.secret-lock': {
    headline: 'secret-lock amount=2000000 XYM from=own to=bob',
    cards: [
      [
        'content',
        'from: own',
        'to: bob',
        'amount: 2000000 XYM',
        `mosaic: ${xymId}`,
        'duration: 100 blocks',
        'hash-algorithm: (sha3-256)',
        'secret: BBBBBBBB',
      ],
    ],
    payments: ['own pays bob 2000000 XYM'],
    effects: ['own out lock 2000000 XYM'],
  },
  'symbol.secret-proof': {
    headline: 'secret-proof from=own to=bob',
    cards: [['content', 'from: own', 'to: bob', 'hash-algorithm: (hash-256)', 'secret: BBBBBBBB', 'proof: CCCCCCCC']],
    warnings: ['caution proof-public'],
  },
  'symbol.account-metadata': {
    headline: 'metadata from=own target=bob',
    cards: [['content', 'account: own', 'target: bob', 'metadata-key: 0000000000000007', ...metadataRows]],
    controlChanges: ['bob metadata-changed, metadata-key: 0000000000000007, metadata-text: abc'],
    warnings: ['caution metadata-xor'],
  },
  'symbol.mosaic-metadata': {
    headline: `metadata-mosaic from=own target=${goldId}`,
    cards: [
      [
        'content',
        'account: own',
        'target: bob',
        `mosaic-id: ${goldId}`,
        'metadata-key: 0000000000000007',
        ...metadataRows,
      ],
    ],
    controlChanges: [
      `bob mosaic-metadata-changed, mosaic-id: ${goldId}, metadata-key: 0000000000000007, metadata-text: abc`,
    ],
    warnings: ['caution metadata-xor'],
  },
  'symbol.namespace-metadata': {
    headline: 'metadata-namespace from=own target=0000000000000099',
    cards: [
      [
        'content',
        'account: own',
        'target: bob',
        'namespace-id: 0000000000000099',
        'metadata-key: 0000000000000007',
        ...metadataRows,
      ],
    ],
    controlChanges: [
      'bob namespace-metadata-changed, namespace-id: 0000000000000099, metadata-key: 0000000000000007, metadata-text: abc',
    ],
    warnings: ['caution metadata-xor'],
  },
  'symbol.mosaic-definition': {
    headline: `mosaic-definition from=own mosaic=${goldId}`,
    cards: [
      [
        'content',
        'account: own',
        `mosaic-id: ${goldId}`,
        'divisibility: 3',
        'duration: (forever)',
        'supply-mutable: (no)',
        'transferable: (yes)',
        'restrictable: (no)',
        'revokable: (no)',
        'mosaic-nonce: 42',
      ],
    ],
    controlChanges: [
      `own mosaic-created, mosaic-id: ${goldId}, divisibility: 3, duration: (forever), supply-mutable: (no), transferable: (yes), restrictable: (no), revokable: (no)`,
    ],
    warnings: ['caution rental-fee-unknown', 'caution mosaic-may-exist'],
  },
  'symbol.mosaic-supply-change': {
    headline: `supply-increase from=own amount=500 ${goldId} mosaic=${goldId}`,
    cards: [
      ['content', 'account: own', 'supply-action: (increase)', `supply-delta: 500 ${goldId}`, `mosaic-id: ${goldId}`],
    ],
    effects: [`own in supply 500 ${goldId}`],
    controlChanges: [
      `own supply-changed, supply-action: (increase), supply-delta: 500 ${goldId}, mosaic-id: ${goldId}`,
    ],
    warnings: [mosaicUnknown],
  },
  'symbol.mosaic-supply-revocation': {
    headline: `revocation amount=9 ${goldId} target=bob from=own`,
    cards: [['content', 'account: own', 'source: bob', `amount: 9 ${goldId}`, `mosaic: ${goldId}`]],
    payments: [`bob pays own 9 ${goldId}`],
    effects: [`bob out revocation 9 ${goldId}`, `own in revocation 9 ${goldId}`],
    warnings: [mosaicUnknown],
  },
  'symbol.multisig-account-modification': {
    headline: 'multisig-becomes account=own',
    cards: [
      [
        'multisig',
        'account: own',
        'quorum-before: (unknown)',
        'quorum-after: 2 of 3',
        'removal-after: 2 of 3',
        'loss-tolerance: 1',
        'cosigner-added: bob',
        'cosigner-added: carol',
        'cosigner-added: dave',
        'min-approval-delta: +2',
        'min-removal-delta: +2',
      ],
    ],
    controlChanges: [
      'own becomes-multisig, quorum-after: 2 of 3, removal-after: 2 of 3',
      'own gains-cosigner, cosigner-added: bob',
      'own gains-cosigner, cosigner-added: carol',
      'own gains-cosigner, cosigner-added: dave',
    ],
    warnings: ['stop cannot-act-alone', 'note multisig-before-unknown'],
  },
  'symbol.namespace-registration': {
    headline: 'namespace-registration from=own name=cafe',
    cards: [
      [
        'content',
        'account: own',
        'namespace: cafe',
        'namespace-type: (root)',
        'duration: 86400 blocks',
        'namespace-id: 0000000000000099',
      ],
    ],
    controlChanges: ['own namespace-rented, namespace: cafe, namespace-id: 0000000000000099'],
    warnings: ['caution rental-fee-unknown', 'note namespace-may-exist'],
  },
  'symbol.address-alias': {
    headline: 'alias-link name=0000000000000099 target=bob',
    cards: [['content', 'account: own', 'action: (link)', 'namespace-id: 0000000000000099', 'target: bob']],
    controlChanges: ['own alias-linked, namespace-id: 0000000000000099, target: bob'],
    warnings: ['caution alias-redirects'],
  },
  'symbol.mosaic-alias': {
    headline: `alias-unlink name=0000000000000099 target=${goldId}`,
    cards: [['content', 'account: own', 'action: (unlink)', 'namespace-id: 0000000000000099', `mosaic-id: ${goldId}`]],
    controlChanges: [`own alias-unlinked, namespace-id: 0000000000000099, mosaic-id: ${goldId}`],
    warnings: ['caution alias-redirects'],
  },
  'symbol.account-address-restriction': {
    headline: 'restriction account=own',
    cards: [
      [
        'content',
        'account: own',
        'restriction-direction: (incoming)',
        'restriction-mode: (allow)',
        'restriction-added: bob',
        'restriction-removed: carol',
      ],
    ],
    controlChanges: [
      'own restricts-addresses, restriction-direction: (incoming), restriction-mode: (allow), restriction-added: bob, restriction-removed: carol',
    ],
    warnings: ['stop restriction-locks-out'],
  },
  'symbol.account-mosaic-restriction': {
    headline: 'restriction account=own',
    cards: [
      ['content', 'account: own', ...restrictionLists, `restriction-added: ${goldId}`, `restriction-removed: ${xymId}`],
    ],
    controlChanges: [
      `own restricts-mosaics, ${restrictionLists.join(', ')}, restriction-added: ${goldId}, restriction-removed: ${xymId}`,
    ],
    warnings: ['caution restriction-locks-out'],
  },
  'symbol.account-operation-restriction': {
    headline: 'restriction account=own',
    cards: [
      [
        'content',
        'account: own',
        ...operationLists,
        'restriction-added: symbol.transfer',
        'restriction-removed: symbol.secret-lock',
      ],
    ],
    controlChanges: [
      `own restricts-operations, ${operationLists.join(', ')}, restriction-added: symbol.transfer, restriction-removed: symbol.secret-lock`,
    ],
    warnings: ['caution restriction-locks-out'],
  },
  'symbol.mosaic-address-restriction': {
    headline: `mosaic-address-restriction from=own target=bob mosaic=${goldId}`,
    cards: [
      [
        'content',
        'account: own',
        `mosaic-id: ${goldId}`,
        'target: bob',
        'restriction-key: 0000000000000007',
        'value-before: (none)',
        'value-after: 1',
      ],
    ],
    controlChanges: [
      `bob mosaic-restricted, mosaic-id: ${goldId}, target: bob, restriction-key: 0000000000000007, value-before: (none), value-after: 1`,
      `own mosaic-restricted, mosaic-id: ${goldId}, target: bob, restriction-key: 0000000000000007, value-before: (none), value-after: 1`,
    ],
    warnings: ['caution holder-restricted'],
  },
  'symbol.mosaic-global-restriction': {
    headline: `mosaic-restriction from=own mosaic=${goldId}`,
    cards: [
      [
        'content',
        'account: own',
        `mosaic-id: ${goldId}`,
        'reference-mosaic: (this-mosaic)',
        'restriction-key: 0000000000000007',
        'restriction-previous: (restriction-none)',
        'restriction-new: (restriction-ge)',
        'restriction-new: 1',
      ],
    ],
    controlChanges: [
      `own mosaic-restricted, mosaic-id: ${goldId}, reference-mosaic: (this-mosaic), restriction-key: 0000000000000007, restriction-previous: (restriction-none), restriction-new: (restriction-ge), restriction-new: 1`,
    ],
  },
  'symbol.account-key-link': {
    headline: 'key-link from=own key=remote key',
    cards: [['content', 'account: own', 'action: (link)', 'linked-key: remote key', 'linked-address: erin']],
    controlChanges: ['own delegates-harvesting, linked-key: remote key, linked-address: erin'],
    warnings: ['caution key-linked'],
  },
  'symbol.node-key-link': {
    headline: 'key-link from=own key=remote key',
    cards: [['content', 'account: own', 'action: (link)', 'linked-key: remote key']],
    controlChanges: ['own node-key-linked, linked-key: remote key'],
    warnings: ['caution key-linked'],
  },
  'symbol.vrf-key-link': {
    headline: 'key-unlink from=own key=remote key',
    cards: [['content', 'account: own', 'action: (unlink)', 'linked-key: remote key']],
    controlChanges: ['own vrf-key-unlinked, linked-key: remote key'],
  },
  'symbol.voting-key-link': {
    headline: 'key-link from=own key=remote key',
    cards: [
      ['content', 'account: own', 'action: (link)', 'linked-key: remote key', 'start-epoch: 10', 'end-epoch: 20'],
    ],
    controlChanges: ['own voting-key-linked, linked-key: remote key, start-epoch: 10, end-epoch: 20'],
    warnings: ['caution key-linked'],
  },
};

describe('the review of', () => {
  it.each(kinds)('%s', (kind) => {
    expect(briefReview(reviewOf(samples[kind]))).toEqual({
      ...{ payments: [], effects: [], controlChanges: [], warnings: [], ...table[kind] },
    });
  });
  it.each(kinds)('%s is what the contract carries', (kind) => {
    const { headline, cards, payments, effects, controlChanges, warnings, pictures } = reviewDocument.entries;
    const shape = v.strictObject({ headline, cards, payments, effects, controlChanges, warnings, pictures });
    const review = reviewOf(samples[kind]);
    // Trees stay in core: the document has the pictures that are made of them.
    const { trees: _, ...carried } = review;
    const contents = [{ part: null, review }];
    const flow = flowPicture({ contents, warnings: review.warnings, isActedFor: () => false });
    const document = {
      ...carried,
      pictures: { flow, control: controlPictures([review], review.controlChanges, () => false) },
    };
    expect(v.parse(shape, document)).toEqual(document);
  });
});

/** Other values of fields with a closed list. */
const otherWords: Readonly<Record<string, string>> = {
  link: 'unlink',
  unlink: 'link',
  increase: 'decrease',
  incoming: 'outgoing',
  outgoing: 'incoming',
  allow: 'block',
  block: 'allow',
  none: 'lt',
  ge: 'le',
  'sha3-256': 'hash-160',
  'hash-256': 'hash-160',
  [addresses.bob]: addresses.carol,
  [addresses.carol]: addresses.dave,
  [addresses.dave]: addresses.erin,
};
/** Tags of unions, which are no fields of the bytes. */
const tags = ['kind', 'type', 'raw'];

/** Every content that differs in one bit of a number, one byte, one word, or one element of a list. */
function* changesOf(value: unknown): Generator<unknown> {
  if (typeof value === 'bigint') for (const bit of [0n, 31n, 63n]) yield value ^ (1n << bit);
  else if (typeof value === 'number') yield value === 16724 ? 16712 : value ^ 1;
  else if (typeof value === 'string') yield otherWords[value] ?? `${value}2`;
  else if (value instanceof Uint8Array) yield* flips(value);
  else if (Array.isArray(value)) yield* changesOfList(value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, field] of Object.entries(value).filter(([key]) => !tags.includes(key)))
      for (const changed of changesOf(field)) yield { ...value, [name]: changed };
}

function* flips(bytes: Uint8Array): Generator<Uint8Array> {
  for (const index of bytes.keys()) yield bytes.map((byte, i) => (i === index ? byte ^ 0x80 : byte));
}

function* changesOfList(list: readonly unknown[]): Generator<readonly unknown[]> {
  for (const [index, item] of list.entries()) {
    yield list.filter((_, i) => i !== index);
    for (const changed of changesOf(item)) yield list.map((each, i) => (i === index ? changed : each));
  }
}

describe('no field changes unseen in', () => {
  it.each(kinds)('%s', (kind) => {
    const changed = [...changesOf(samples[kind])] as SymbolContent[];
    const shown = [samples[kind], ...changed].map((content) => JSON.stringify(reviewOf(content).cards));
    expect(changed.length).toBeGreaterThan(3);
    expect(new Set(shown).size).toBe(shown.length);
  });
});

/** One hand-written content of every Symbol kind, and its review as short text. */
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { emptyRegistry, type MultisigEntry, type Registry } from '../../core/registry/registry.ts';
import type { ContentContext, ContentReview } from '../../core/review/content-review.ts';
import type { Row, Value } from '../../core/review/review-document.ts';
import type { ReviewFacts } from '../../core/review/review-facts.ts';
import { reviewSymbolContent } from '../../core/review/symbol/review-symbol.ts';
import { addressValue } from '../../core/review/values.ts';
import type { Recipient } from '../../core/transaction/common-fields.ts';
import type { MultisigAccountModificationContent, SymbolContent } from '../../core/transaction/symbol/content.ts';
import { accountsOf } from '../flows/transfers.ts';
import { otherKey, signerKey, symbolPlain } from '../vectors/own-transfers.ts';

const addressOf = (key: Uint8Array): string => addressOfPublicKey('symbol', 'testnet', key).text;
const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const at = (address: string): Recipient => ({ type: 'address', address });

/** All accounts of the tests by name; `own` is in the vault. */
export const addresses = {
  own: addressOf(signerKey),
  bob: addressOf(otherKey),
  carol: addressOf(keyOf(3)),
  dave: addressOf(keyOf(4)),
  erin: addressOf(keyOf(5)),
} as const;
export const recipients = {
  own: at(addresses.own),
  bob: at(addresses.bob),
  carol: at(addresses.carol),
  dave: at(addresses.dave),
} as const;
export const alias: Recipient = { type: 'alias', namespaceId: 0x84b3552d375ffa4bn };
export const remoteKey = keyOf(5);

export const xym = 0x72c0212e67a08bcen;
export const gold = 0x1234567890abcdefn;
const bytes = (byte: number, length = 32): Uint8Array => new Uint8Array(length).fill(byte);
const metadata = { target: recipients.bob, key: 7n, sizeDelta: 3, value: Uint8Array.of(0x61, 0x62, 0x63) } as const;
const restriction = { direction: 'outgoing', mode: 'block' } as const;
const link = { linkedKey: remoteKey, action: 'link' } as const;

type ContentOf<Kind extends SymbolContent['kind']> = SymbolContent & { readonly kind: Kind };
type Samples = { readonly [Kind in SymbolContent['kind']]: ContentOf<Kind> };

export const samples: Samples = {
  'symbol.transfer': {
    kind: 'symbol.transfer',
    recipient: recipients.bob,
    mosaics: [
      { id: gold, amount: 7n },
      { id: xym, amount: 1_500_000n },
    ],
    message: symbolPlain('rent'),
  },
  'symbol.hash-lock': {
    kind: 'symbol.hash-lock',
    mosaic: { id: xym, amount: 10_000_000n },
    duration: 5760n,
    hash: bytes(0xaa),
  },
  'symbol.secret-lock': {
    kind: 'symbol.secret-lock',
    recipient: recipients.bob,
    secret: bytes(0xbb),
    mosaic: { id: xym, amount: 2_000_000n },
    duration: 100n,
    algorithm: 'sha3-256',
  },
  'symbol.secret-proof': {
    kind: 'symbol.secret-proof',
    recipient: recipients.bob,
    secret: bytes(0xbb),
    algorithm: 'hash-256',
    proof: bytes(0xcc, 4),
  },
  'symbol.account-metadata': { kind: 'symbol.account-metadata', ...metadata },
  'symbol.mosaic-metadata': { kind: 'symbol.mosaic-metadata', ...metadata, mosaicId: gold },
  'symbol.namespace-metadata': { kind: 'symbol.namespace-metadata', ...metadata, namespaceId: 0x99n },
  'symbol.mosaic-definition': {
    kind: 'symbol.mosaic-definition',
    id: gold,
    duration: 0n,
    nonce: 42,
    flags: 0b0010,
    divisibility: 3,
  },
  'symbol.mosaic-supply-change': {
    kind: 'symbol.mosaic-supply-change',
    mosaicId: gold,
    delta: 500n,
    action: 'increase',
  },
  'symbol.mosaic-supply-revocation': {
    kind: 'symbol.mosaic-supply-revocation',
    source: recipients.bob,
    mosaic: { id: gold, amount: 9n },
  },
  'symbol.multisig-account-modification': {
    kind: 'symbol.multisig-account-modification',
    minRemovalDelta: 2,
    minApprovalDelta: 2,
    additions: [recipients.bob, recipients.carol, recipients.dave],
    deletions: [],
  },
  'symbol.namespace-registration': {
    kind: 'symbol.namespace-registration',
    id: 0x99n,
    name: 'cafe',
    registration: { type: 'root', duration: 86_400n },
  },
  'symbol.address-alias': {
    kind: 'symbol.address-alias',
    namespaceId: 0x99n,
    address: addresses.bob,
    action: 'link',
  },
  'symbol.mosaic-alias': { kind: 'symbol.mosaic-alias', namespaceId: 0x99n, mosaicId: gold, action: 'unlink' },
  'symbol.account-address-restriction': {
    kind: 'symbol.account-address-restriction',
    direction: 'incoming',
    mode: 'allow',
    additions: [recipients.bob],
    deletions: [recipients.carol],
  },
  'symbol.account-mosaic-restriction': {
    kind: 'symbol.account-mosaic-restriction',
    ...restriction,
    additions: [gold],
    deletions: [xym],
  },
  'symbol.account-operation-restriction': {
    kind: 'symbol.account-operation-restriction',
    ...restriction,
    additions: [16724],
    deletions: [16722],
  },
  'symbol.mosaic-address-restriction': {
    kind: 'symbol.mosaic-address-restriction',
    mosaicId: gold,
    key: 7n,
    previousValue: 0xffff_ffff_ffff_ffffn,
    newValue: 1n,
    target: recipients.bob,
  },
  'symbol.mosaic-global-restriction': {
    kind: 'symbol.mosaic-global-restriction',
    mosaicId: gold,
    referenceMosaicId: 0n,
    key: 7n,
    previousValue: 0n,
    newValue: 1n,
    previousType: 'none',
    newType: 'ge',
  },
  'symbol.account-key-link': { kind: 'symbol.account-key-link', ...link },
  'symbol.node-key-link': { kind: 'symbol.node-key-link', ...link },
  'symbol.vrf-key-link': { kind: 'symbol.vrf-key-link', ...link, action: 'unlink' },
  'symbol.voting-key-link': { kind: 'symbol.voting-key-link', ...link, startEpoch: 10, endEpoch: 20 },
};

const facts: ReviewFacts = {
  accounts: accountsOf('symbol'),
  registry: emptyRegistry,
  signedBonded: [],
  nowMs: 0n,
  format: 'symbol-hex',
  notes: [],
};

/** Our account is the actor unless another one is named. */
export function contextOf(more: Partial<ReviewFacts> = {}, actor: string = addresses.own): ContentContext {
  const all = { ...facts, ...more };
  const value = addressValue(actor, 'symbol', 'testnet', all);
  const who = { actor: value, actorAddress: actor, actorKey: signerKey };
  return { chain: 'symbol', network: 'testnet', ...who, isOutermost: true, facts: all };
}

/** The registry knows our account as m of n of these. */
export function registerOf(minApproval: number, minRemoval: number, cosigners: readonly string[]): Registry {
  const entry: MultisigEntry = {
    chain: 'symbol',
    network: 'testnet',
    address: addresses.own,
    name: 'vault',
    minApproval,
    minRemoval,
    cosigners,
    provenance: { format: 'test', approvedMs: '0' },
  };
  return { ...emptyRegistry, multisigs: [entry] };
}

export function sampleWith<Kind extends SymbolContent['kind']>(kind: Kind, fields: Partial<ContentOf<Kind>> = {}) {
  return { ...samples[kind], ...fields } as SymbolContent;
}

export const modification = (
  fields: Partial<Omit<MultisigAccountModificationContent, 'kind'>> = {},
): MultisigAccountModificationContent => ({ ...samples['symbol.multisig-account-modification'], ...fields });

export const reviewOf = (content: SymbolContent, more: Partial<ReviewFacts> = {}, actor: string = addresses.own) =>
  reviewSymbolContent(content, contextOf(more, actor));

/** A value as one short word for table tests. */
export function brief(value: Value): string {
  switch (value.type) {
    case 'address':
      return Object.entries(addresses).find(([, address]) => address === value.text)?.[0] ?? value.text;
    case 'alias':
      return `alias ${value.namespaceId}`;
    case 'amount':
      return `${value.atomic} ${value.unit}`;
    case 'hex':
      return value.hex === toHex(remoteKey) ? 'remote key' : value.hex.slice(0, 8);
    case 'quorum':
      return `${value.need} of ${value.of}`;
    case 'blocks':
      return `${value.blocks} blocks`;
    case 'code':
      return `(${value.code})`;
    case 'format':
      return value.format;
    case 'kind':
      return value.kind;
    case 'integer':
    case 'text':
      return value.text;
    case 'ratio':
    case 'instant':
      return value.type;
  }
}

export const briefRows = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ label, value }) => `${label}: ${brief(value)}`);

export function briefReview({ headline, cards, payments, effects, controlChanges, warnings }: ContentReview) {
  const slots = Object.entries(headline.slots).map(([name, values]) => `${name}=${values.map(brief).join(' + ')}`);
  return {
    headline: [headline.code, ...slots].join(' '),
    cards: cards.map(({ code, rows }) => [code, ...briefRows(rows)]),
    payments: payments.map(({ from, to, amount }) => `${brief(from)} pays ${brief(to)} ${brief(amount)}`),
    effects: effects.map(
      ({ account, direction, cause, amount }) => `${brief(account)} ${direction} ${cause} ${brief(amount)}`,
    ),
    controlChanges: controlChanges.map(({ account, code, facts: rows }) =>
      [`${brief(account)} ${code}`, ...briefRows(rows)].join(', '),
    ),
    warnings: warnings.map(({ code, severity }) => `${severity} ${code}`),
  };
}

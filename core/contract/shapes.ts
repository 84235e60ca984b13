/** Shapes shared by the contracts: reasons, review documents, vault facts. Types of core/review, validated. */
import * as v from 'valibot';
import { reasonCodes } from '../base/reason.ts';
import { cardCodes, labelCodes, valueCodes, warningCodes } from '../review/review-document.ts';
import { list, text } from './define.ts';

export const chain = v.picklist(['symbol', 'nem']);
export const network = v.picklist(['mainnet', 'testnet']);
export const reason = v.strictObject({ code: v.picklist(reasonCodes), found: v.record(text(64), text(4096)) });

/** Wraps a value as `Result`: `{ok:true,value}` or `{ok:false,reason}`. */
export const answer = <T extends v.GenericSchema>(value: T) =>
  v.variant('ok', [v.strictObject({ ok: v.literal(true), value }), v.strictObject({ ok: v.literal(false), reason })]);

const value = v.variant('type', [
  v.strictObject({ type: v.literal('address'), text: text(64), owner: v.nullable(text(64)) }),
  v.strictObject({ type: v.literal('alias'), namespaceId: text(16) }),
  v.strictObject({
    type: v.literal('amount'),
    atomic: text(40),
    divisibility: v.nullable(v.number()),
    unit: text(256),
  }),
  v.strictObject({ type: v.literal('integer'), text: text(40) }),
  v.strictObject({ type: v.literal('ratio'), numerator: text(40), denominator: text(40) }),
  v.strictObject({ type: v.literal('text'), text: text(8192) }),
  v.strictObject({ type: v.literal('hex'), hex: text(8192) }),
  v.strictObject({ type: v.literal('instant'), epochMs: text(24) }),
  v.strictObject({ type: v.literal('code'), code: v.picklist(valueCodes) }),
]);
const severity = v.picklist(['stop', 'caution', 'note']);
const row = v.strictObject({ label: v.picklist(labelCodes), value });
const card = v.strictObject({ code: v.picklist(cardCodes), rows: list(row, 2000) });
const effect = v.strictObject({
  account: value,
  owner: v.nullable(text(64)),
  direction: v.picklist(['out', 'in']),
  cause: v.picklist(['transfer', 'fee']),
  amount: value,
});
const warning = v.strictObject({ code: v.picklist(warningCodes), severity, facts: v.record(text(64), value) });
export const reviewDocument = v.strictObject({
  chain,
  network,
  kind: v.picklist(['symbol.transfer', 'nem.transfer']),
  signer: v.strictObject({
    address: text(64),
    publicKey: text(64),
    owner: v.nullable(text(64)),
    filledIn: v.boolean(),
  }),
  bytes: text(8192),
  digest: text(64),
  words: list(text(32), 12),
  hash: v.nullable(text(64)),
  deadlineMs: text(24),
  effects: list(effect, 2000),
  cards: list(card, 200),
  warnings: list(warning, 2000),
});

export const account = v.strictObject({
  chain,
  network,
  index: v.number(),
  address: text(64),
  publicKey: text(64),
  label: text(64),
});
/** Public settings of the vault. They live encrypted in the vault file; practice uses the defaults. */
export const settings = v.strictObject({
  allowCopy: v.boolean(),
  allowSave: v.boolean(),
  autoLockMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  passphraseAtSigning: v.picklist(['always', 'mainnet']),
});
export type Settings = v.InferOutput<typeof settings>;
export const defaultSettings: Settings = {
  allowCopy: false,
  allowSave: false,
  autoLockMinutes: 5,
  passphraseAtSigning: 'always',
};

export const vaultFacts = v.strictObject({
  mode: v.picklist(['practice', 'real']),
  accounts: list(account, 100),
  settings,
});
export type VaultFacts = v.InferOutput<typeof vaultFacts>;
export type Account = v.InferOutput<typeof account>;

/** What the policy asks of the person before this document may be signed. `word` is what to type when act is 'type'. */
export const requirement = v.strictObject({
  act: v.picklist(['hold', 'type']),
  word: v.nullable(text(32)),
  passphrase: v.boolean(),
  expiresAtMs: text(24),
});
export type Requirement = v.InferOutput<typeof requirement>;

/** The vault's answer to a text: a document with what it takes to sign it, or the refusals. */
export const reading = v.variant('action', [
  v.strictObject({ action: v.literal('sign'), document: reviewDocument, requirement }),
  v.strictObject({
    action: v.literal('refuse'),
    reasons: v.pipe(list(reason, 50), v.minLength(1)),
    document: v.nullable(reviewDocument),
  }),
]);
export type VaultReading = v.InferOutput<typeof reading>;

export const replyFormats = ['symbol-qr-8', 'symbol-payload', 'nem-announce'] as const;
/** The signed result: `outputs[0]` is the one for the QR. */
export const signed = v.strictObject({
  chain,
  network,
  kind: v.picklist(['symbol.transfer', 'nem.transfer']),
  hash: text(64),
  signer: v.strictObject({ address: text(64), publicKey: text(64) }),
  practice: v.boolean(),
  outputs: list(v.strictObject({ format: v.picklist(replyFormats), text: text(16384) }), 8),
});
export type Signed = v.InferOutput<typeof signed>;

/** Shapes shared by the contracts: reasons, review documents, vault facts. They validate the types of core/review. */
import * as v from 'valibot';
import { maxReplyText } from '../base/limits.ts';
import { reasonCodes } from '../base/reason.ts';
import { type Infer, list, text } from '../base/schema.ts';
import { kindNames } from '../chain/transaction-kinds.ts';
import { settings } from '../policy/registry.ts';
import { maxEntriesPerBook, maxEntryName } from '../registry/registry.ts';
import { maxRequestText as maxPayloadText, requestFormats } from '../request/sign-request.ts';
import {
  cardCodes,
  controlChangeCodes,
  headlineCodes,
  labelCodes,
  valueCodes,
  warningCodes,
} from '../review/review-codes.ts';
import type { Kind } from '../review/review-document.ts';

export const chain = v.picklist(['symbol', 'nem']);
export const network = v.picklist(['mainnet', 'testnet']);
const kind = v.picklist([...kindNames, 'inkan.entries'] as Kind[]);
/** A whole number from 0, well within the exact range of a double. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
export const reasonCode = v.picklist(reasonCodes);
export const reason = v.strictObject({
  code: reasonCode,
  found: v.pipe(
    v.record(text(64), text(4096)),
    v.check((record) => Object.keys(record).length <= 32),
  ),
});

/** Wraps a value as `Result`: `{ok:true,value}` or `{ok:false,reason}`. */
export const answer = <T extends v.GenericSchema>(value: T) =>
  v.variant('ok', [v.strictObject({ ok: v.literal(true), value }), v.strictObject({ ok: v.literal(false), reason })]);

const value = v.variant('type', [
  v.strictObject({
    type: v.literal('address'),
    text: text(64),
    owner: v.nullable(text(64)),
    known: v.nullable(text(maxEntryName)),
  }),
  v.strictObject({ type: v.literal('alias'), namespaceId: text(16) }),
  v.strictObject({
    type: v.literal('amount'),
    atomic: text(40),
    divisibility: v.nullable(count),
    unit: text(256),
  }),
  v.strictObject({ type: v.literal('integer'), text: text(40) }),
  v.strictObject({ type: v.literal('ratio'), numerator: text(40), denominator: text(40) }),
  v.strictObject({ type: v.literal('text'), text: text(16_384) }),
  v.strictObject({ type: v.literal('hex'), hex: text(8192) }),
  v.strictObject({ type: v.literal('instant'), epochMs: text(24) }),
  v.strictObject({ type: v.literal('blocks'), blocks: text(24), blockMs: count }),
  v.strictObject({ type: v.literal('quorum'), need: count, of: count }),
  v.strictObject({ type: v.literal('code'), code: v.picklist(valueCodes) }),
  v.strictObject({ type: v.literal('kind'), kind }),
  v.strictObject({ type: v.literal('format'), format: v.picklist(requestFormats) }),
]);
const severity = v.picklist(['stop', 'caution', 'note']);
const row = v.strictObject({ label: v.picklist(labelCodes), value });
export const rows = list(row, 2000);
const part = v.strictObject({ index: count, total: count, kind, signer: value });
const card = v.strictObject({ code: v.picklist(cardCodes), part: v.nullable(part), rows });
const effect = v.strictObject({
  account: value,
  owner: v.nullable(text(64)),
  actedFor: v.boolean(),
  direction: v.picklist(['out', 'in']),
  cause: v.picklist(['transfer', 'fee', 'deposit', 'rental', 'lock', 'revocation', 'supply']),
  amount: value,
});
const controlChange = v.strictObject({
  account: value,
  owner: v.nullable(text(64)),
  code: v.picklist(controlChangeCodes),
  facts: rows,
});
const cosignerGroup = v.strictObject({
  account: value,
  need: v.nullable(count),
  cosigners: list(v.strictObject({ account: value, state: v.picklist(['signed', 'signs-now', 'missing']) }), 200),
});
const slots = v.pipe(
  v.record(text(64), list(value, 300)),
  v.check((record) => Object.keys(record).length <= 16),
);
const facts = v.pipe(
  v.record(text(64), value),
  v.check((record) => Object.keys(record).length <= 32),
);
export const headline = v.strictObject({ code: v.picklist(headlineCodes), slots });
const warning = v.strictObject({ code: v.picklist(warningCodes), severity, facts });
const task = v.picklist(['sign', 'lock-and-bond', 'cosign-aggregate', 'cosign-multisig', 'keep']);
export const reviewDocument = v.strictObject({
  chain,
  network,
  kind,
  task,
  signer: v.strictObject({
    address: text(64),
    publicKey: text(64),
    owner: v.nullable(text(64)),
    filledIn: v.boolean(),
  }),
  initiator: v.nullable(value),
  /** Entries are serialised as JSON in a fixed order, which may be longer than the received text; hex doubles it. */
  bytes: text(4 * maxPayloadText),
  digest: text(64),
  words: list(text(32), 12),
  hash: v.nullable(text(64)),
  deadlineMs: v.nullable(text(24)),
  headline,
  envelope: v.nullable(headline),
  payments: list(v.strictObject({ part: v.nullable(count), from: value, to: value, amount: value }), 5000),
  effects: list(effect, 5000),
  controlChanges: list(controlChange, 5000),
  cosigners: list(cosignerGroup, 200),
  cards: list(card, 500),
  warnings: list(warning, 8000),
});

export const account = v.strictObject({
  chain,
  network,
  /** Index below the recovery words; null for an imported key. */
  index: v.nullable(count),
  origin: v.picklist(['words', 'imported']),
  address: text(64),
  publicKey: text(64),
  label: text(64),
});
/** Settings that allow an export. Main enforces them; it learns them when a vault opens. */
export const waysOut = {
  allowCopy: v.boolean(),
  allowSave: v.boolean(),
  allowPictures: v.boolean(),
  allowVideo: v.boolean(),
  allowPrint: v.boolean(),
} as const;
export type ExportKind = keyof typeof waysOut;
const provenance = v.strictObject({ format: text(32), approvedMs: text(24) });
const entryName = text(maxEntryName);
const place = { chain, network };
/** core/registry, validated; also the shape inside the vault file. */
export const registry = v.strictObject({
  contacts: list(
    v.strictObject({ ...place, address: text(40), publicKey: v.nullable(text(64)), name: entryName, provenance }),
    maxEntriesPerBook,
  ),
  mosaics: list(
    v.strictObject({ ...place, id: text(180), name: entryName, divisibility: count, provenance }),
    maxEntriesPerBook,
  ),
  multisigs: list(
    v.strictObject({
      ...place,
      address: text(40),
      name: entryName,
      minApproval: count,
      minRemoval: count,
      cosigners: list(text(40), 64),
      provenance,
    }),
    maxEntriesPerBook,
  ),
});

/** Who may open this vault, and who did. All empty in practice. */
const custody = v.strictObject({
  quorum: count,
  custodians: list(v.strictObject({ id: count, name: text(40), keyFile: v.boolean() }), 16),
  openedBy: list(count, 16),
  /** Opened although the machine was online. */
  overridden: v.boolean(),
});
/** A previous label of an account of this vault: it is not given to another account. */
export const formerLabel = v.strictObject({ ...place, address: text(40), label: v.pipe(entryName, v.minLength(1)) });
export type FormerLabel = Infer<typeof formerLabel>;
/** Only the newest are stored. */
export const maxFormerLabels = 500;

export const vaultFacts = v.strictObject({
  mode: v.picklist(['practice', 'real']),
  accounts: list(account, 100),
  formerLabels: list(formerLabel, maxFormerLabels),
  settings,
  registry,
  custody,
});
export type VaultFacts = Infer<typeof vaultFacts>;
export type Account = Infer<typeof account>;

/** The action required before this document may be signed. `word`: what to type if act is 'type'. */
export const requirement = v.strictObject({
  act: v.picklist(['hold', 'type']),
  word: v.nullable(text(32)),
  passphrase: v.boolean(),
  expiresAtMs: text(24),
});
export type Requirement = Infer<typeof requirement>;

export const option = v.strictObject({ id: text(64), rows });

export const replyFormats = [
  'symbol-qr-8',
  'symbol-qr-4',
  'symbol-qr-9',
  'symbol-payload',
  'symbol-cosignature',
  'nem-announce',
  'inkan-announce',
  'inkan-signatures',
] as const;
/**
 * Items to carry out, in order of use. 'hash-lock' comes before 'bonded'; 'both' has the two in one text;
 * 'cosign-request' asks other cosigners; 'transaction' is announced; 'session' has every signature since the vault was
 * opened including this one, 'earlier' the same without this one, which has no compact form.
 */
export const itemCodes = [
  'transaction',
  'hash-lock',
  'bonded',
  'both',
  'cosignature',
  'cosign-request',
  'session',
  'earlier',
] as const;
const item = v.strictObject({
  code: v.picklist(itemCodes),
  hash: text(64),
  /** `outputs[0]` is shown as QR. */
  outputs: v.pipe(
    list(v.strictObject({ format: v.picklist(replyFormats), text: text(maxReplyText) }), 8),
    v.minLength(1),
  ),
  /** For 'session' and 'earlier': the number of signatures, and until when all of them can be announced. */
  holds: v.optional(v.strictObject({ signatures: count, deadlineMs: text(24) })),
});
export const signed = v.strictObject({
  done: v.literal('signed'),
  chain,
  network,
  kind,
  task,
  hash: text(64),
  signer: v.strictObject({ address: text(64), publicKey: text(64) }),
  practice: v.boolean(),
  deadlineMs: text(24),
  items: v.pipe(list(item, 8), v.minLength(1)),
  /** Who must sign, who has signed, who is missing. Empty if one signature suffices. */
  cosigners: list(cosignerGroup, 200),
  /** False while this machine knows of missing cosignatures. */
  complete: v.boolean(),
});
export type Signed = Infer<typeof signed>;
/** Entries were added to the registry. */
export const entriesImported = v.strictObject({ done: v.literal('kept'), vault: vaultFacts, count });
export type EntriesImported = Infer<typeof entriesImported>;

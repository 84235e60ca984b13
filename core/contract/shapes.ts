/** Shapes shared by the contracts: reasons, vault facts, what is signed. Those of registry and review are in their rooms. */
import * as v from 'valibot';
import { askedOfSlip } from '../approval/typed-check.ts';
import { maxCompactEntries, maxReplyText } from '../base/limits.ts';
import { reasonCodes } from '../base/reason.ts';
import { type Infer, list, smallCount, text } from '../base/schema.ts';
import { chain, network } from '../chain/schema.ts';
import { settings } from '../policy/registry.ts';
import { maxEntryName } from '../registry/registry.ts';
import { registry } from '../registry/schema.ts';
import { cosignerGroup, kind, rows, task } from '../review/schema.ts';

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

export const account = v.strictObject({
  chain,
  network,
  /** Index below the recovery words; null for an imported key. */
  index: v.nullable(smallCount),
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
/** Who may open this vault, and who did. All empty in practice. */
const custody = v.strictObject({
  quorum: smallCount,
  custodians: list(v.strictObject({ id: smallCount, name: text(40), keyFile: v.boolean() }), 16),
  openedBy: list(smallCount, 16),
  /** Opened although the machine was online. */
  overridden: v.boolean(),
});
/** A previous label of an account of this vault: it is not given to another account. */
export const formerLabel = v.strictObject({
  chain,
  network,
  address: text(40),
  label: v.pipe(text(maxEntryName), v.minLength(1)),
});
export type FormerLabel = Infer<typeof formerLabel>;
/** Only the newest are stored. */
export const maxFormerLabels = 500;

/** The newest rule book of the vault. `waiting`: the one before it still counts too. */
const rules = v.strictObject({ serial: smallCount, digest: text(64), title: text(64), waiting: v.boolean() });

export const vaultFacts = v.strictObject({
  mode: v.picklist(['practice', 'real']),
  accounts: list(account, 100),
  formerLabels: list(formerLabel, maxFormerLabels),
  settings,
  registry,
  custody,
  rules: v.nullable(rules),
});
export type VaultFacts = Infer<typeof vaultFacts>;
export type Account = Infer<typeof account>;

/** What has to be typed: a fact of a document, named by its place in the picture, or a number that is shown. */
const typedCheck = v.variant('asks', [
  v.strictObject({
    asks: v.picklist(askedOfSlip),
    ...{ item: smallCount, of: v.picklist(['payment', 'cosigner']), line: smallCount },
  }),
  v.strictObject({ asks: v.literal('number'), number: text(4) }),
]);
/** The action required before this document may be signed. `typed`: what is asked if act is 'type'. */
export const requirement = v.strictObject({
  act: v.picklist(['hold', 'type']),
  typed: v.nullable(typedCheck),
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
  /** For 'session' and 'earlier': the hash of each signature in it, and until when all of them can be announced. */
  holds: v.optional(
    v.strictObject({ signatures: smallCount, hashes: list(text(64), maxCompactEntries), deadlineMs: text(24) }),
  ),
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
export const entriesImported = v.strictObject({ done: v.literal('kept'), vault: vaultFacts, count: smallCount });
export type EntriesImported = Infer<typeof entriesImported>;
